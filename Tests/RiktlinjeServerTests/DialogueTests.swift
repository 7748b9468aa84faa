import Foundation
import RiktlinjeServer
import RiktlinjeText
import TestSupport
import Testing

/// Dialogues in a form that people read: what the editor sends, and what comes back.
///
/// `> method {params}` is a notification, `? method {params}` a request; what follows with `<` is what
/// was sent back until nothing was left to do. `@name` stands for the address of a file in the folder,
/// and `¦` in a file's text for the places that `@name¦` and `@name¦2` stand for.
@Suite struct `A dialogue with an editor` {
  static let names = [
    "lifetime", "diagnostics", "completion", "conditions", "hover", "going", "rename", "fixes",
    "lenses", "formatting",
  ]

  @Test(arguments: names) func `goes as written`(name: String) throws {
    let script = try #require(textOfFile(pathBesideTest("Dialogues/\(name).txt")))
    let played = Dialogue(script).played
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      writeFile(played, to: pathBesideTest("Dialogues/\(name).txt"))
      return
    }
    #expect(played == script)
  }
}

/// A dialogue as it is written, and as it goes.
struct Dialogue {
  private let lines: [Substring]
  private let folder: TemporaryFolder
  /// The texts of the files, without marks.
  private var texts: [String: String] = [:]
  /// The places of the marks, by file and number.
  private var marks: [String: (line: Int, character: Int)] = [:]

  init(_ script: String) {
    lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    folder = TemporaryFolder()
    for (name, text) in ServedPack.files { put(text, as: name) }
    // A file begins with `= name`, and its lines with a bar.
    var name: String?
    var text = ""
    for line in lines {
      if line.hasPrefix("= ") {
        if let known = name { put(text, as: known) }
        name = String(line.dropFirst(2))
        text = ""
      } else if line.hasPrefix("|") {
        text += line.dropFirst(2) + "\n"
      } else if let known = name {
        put(text, as: known)
        name = nil
      }
    }
  }

  private mutating func put(_ marked: String, as name: String) {
    var (text, line, character, number) = ("", 0, 0, 0)
    for scalar in marked.unicodeScalars {
      if scalar == "¦" {
        number += 1
        marks["\(name)¦\(number == 1 ? "" : "\(number)")"] = (line, character)
        continue
      }
      text.unicodeScalars.append(scalar)
      character += scalar.value > 0xFFFF ? 2 : 1
      if scalar == "\n" { (line, character) = (line + 1, 0) }
    }
    texts[name] = text
    folder.write(text, to: name)
  }

  /// The script with what comes back in place of what is written there.
  var played: String {
    var session = Session(language: .english)
    var output: [String] = []
    var id = 0
    for line in lines where !line.hasPrefix("< ") {
      output.append(String(line))
      guard line.hasPrefix("> ") || line.hasPrefix("? ") else { continue }
      let words = line.dropFirst(2).split(separator: " ", maxSplits: 1)
      if line.hasPrefix("? ") { id += 1 }
      let params = words.count > 1 ? expanded(String(words[1])) : "{}"
      let head = line.hasPrefix("? ") ? "\"id\": \(id), " : ""
      let message =
        "{\"jsonrpc\": \"2.0\", \(head)\"method\": \"\(words[0])\", \"params\": \(params)}"
      var sent = session.take([Array(message.utf8)])
      while let more = session.work(unless: { false }) { sent += more }
      output += sent.map { "< " + shortened(String(decoding: $0, as: UTF8.self)) }
      if let code = session.exitCode { output.append("< exit \(code)") }
    }
    return output.joined(separator: "\n")
  }

  /// The parameters with addresses, texts and places in place of what stands for them.
  private func expanded(_ text: String) -> String {
    var text = text
    for (mark, place) in marks.sorted(by: { $0.key.count > $1.key.count }) {
      let position = "{\"line\": \(place.line), \"character\": \(place.character)}"
      text = text.replacing("\"@\(mark)\"", with: position)
    }
    for (name, content) in texts.sorted(by: { $0.key.count > $1.key.count }) {
      let uri = "file://\(folder.path)/\(name)"
      text = text.replacing(
        "\"@open \(name)\"",
        with: "{\"uri\": \"\(uri)\", \"version\": 1, \"text\": \(quoted(content))}")
      text = text.replacing("\"@\(name)\"", with: "{\"uri\": \"\(uri)\", \"version\": 2}")
    }
    return text.replacing("@folder", with: folder.path)
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n"
    ).replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }

  /// An answer without what is the same in all, and with ranges as `line:character-line:character`.
  private func shortened(_ text: String) -> String {
    var text = text.replacing("{\"jsonrpc\":\"2.0\",", with: "{").replacing(
      folder.path, with: "@folder")
    let place = #/\{"line":(\d+),"character":(\d+)\}/#
    text = text.replacing(place) { "\"\($0.1):\($0.2)\"" }
    let range = #/\{"start":"([0-9:]+)","end":"([0-9:]+)"\}/#
    // One of several on each line.
    return text.replacing(range) { "\"\($0.1)-\($0.2)\"" }.replacing("},{", with: "},\n<   {")
  }
}
