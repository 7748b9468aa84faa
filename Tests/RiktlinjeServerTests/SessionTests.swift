import RiktlinjeServer
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `A session with an editor` {
  /// A session with the small pack in a folder of its own.
  private struct Desk {
    let folder = TemporaryFolder(ServedPack.files)
    var session = Session(language: .english)
    var texts: [String: String] = ServedPack.files

    init() {
      _ = send(
        "\"id\": 0, \"method\": \"initialize\", \"params\": {\"capabilities\": {}, \"rootUri\":"
          + " \"file://\(folder.path)\", \"initializationOptions\": {\"today\": \"2026-02-01\"}}")
    }

    mutating func send(_ members: String) -> [String] {
      answers([message(members)])
    }

    func message(_ members: String) -> [UInt8] { Array("{\"jsonrpc\": \"2.0\", \(members)}".utf8) }

    mutating func answers(_ messages: [[UInt8]]) -> [String] {
      var sent = session.take(messages)
      while let more = session.work(unless: { false }) { sent += more }
      return sent.map { String(decoding: $0, as: UTF8.self) }
    }

    func uri(_ name: String) -> String { "file://\(folder.path)/\(name)" }

    func open(_ name: String, _ text: String) -> String {
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
      return "\"method\": \"textDocument/didOpen\", \"params\": {\"textDocument\": {\"uri\":"
        + " \"\(uri(name))\", \"version\": 1, \"text\": \"\(escaped)\"}}"
    }
  }

  struct Wrong: CustomTestStringConvertible {
    let message: String
    let code: Int?
    var testDescription: String { message }

    init(_ message: String, _ code: Int?) {
      self.message = message
      self.code = code
    }
  }

  @Test(arguments: [
    Wrong("", -32_700), Wrong("{", -32_700), Wrong("\u{0}", -32_700), Wrong("[]", -32_600),
    Wrong("3", -32_600), Wrong("{}", -32_600),
    Wrong("{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"shutdown\"}", -32_600),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"shutdown\"}", -32_600),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 3}", -32_600),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": 1}", -32_600),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": null}", nil),
    Wrong("{\"jsonrpc\": \"2.0\", \"method\": \"none\"}", nil),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"none\"}", -32_601),
    Wrong("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"textDocument/hover\"}", -32_602),
    Wrong("{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didOpen\", \"params\": []}", nil),
    Wrong(
      "{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didChange\", \"params\": {\"textDocument\": {}}}",
      nil),
    Wrong(
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"x\", \"params\": \(String(repeating: "[", count: 100_000))}",
      -32_700),
  ]) func `answers what is wrong with an error, and goes on`(wrong: Wrong) throws {
    var desk = Desk()
    let answers = desk.answers([Array(wrong.message.utf8)])
    if let code = wrong.code {
      #expect(answers.count == 1)
      #expect(answers.first?.contains("\"code\":\(code)") == true)
    } else {
      #expect(answers.isEmpty)
    }
    let answer = desk.send("\"id\": 9, \"method\": \"shutdown\"")
    #expect(answer == ["{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":null}"])
  }

  @Test func `does not do what is cancelled while it waits`() {
    var desk = Desk()
    let answers = desk.answers([
      desk.message("\"id\": 1, \"method\": \"textDocument/hover\", \"params\": {}"),
      desk.message("\"id\": \"a\", \"method\": \"textDocument/hover\", \"params\": {}"),
      desk.message("\"method\": \"$/cancelRequest\", \"params\": {\"id\": \"a\"}"),
    ])
    #expect(answers.count == 2)
    #expect(answers.first?.contains("-32602") == true)
    #expect(answers.last?.contains("\"id\":\"a\",\"error\":{\"code\":-32800") == true)
  }

  @Test func `checks of many edits only the last`() throws {
    var desk = Desk()
    let name = "proposals/oslo.yaml"
    _ = desk.send(desk.open(name, try #require(desk.texts[name])))
    let edits = (2...20).map { version in
      desk.message(
        "\"method\": \"textDocument/didChange\", \"params\": {\"textDocument\": {\"uri\":"
          + " \"\(desk.uri(name))\", \"version\": \(version)}, \"contentChanges\": [{\"range\":"
          + " {\"start\": {\"line\": 1, \"character\": 7}, \"end\": {\"line\": 1, \"character\": 7}},"
          + " \"text\": \"x\"}]}")
    }
    let answers = desk.answers(edits)
    #expect(answers.count == 1)
    #expect(answers.first?.contains("\"version\":20") == true)
  }

  /// The places at which an edit may begin and end, and what it may write.
  private static let pieces = [
    "x", " ", "\n", ": ", "'", "[", "}", "agreement.", "- id: y\n", "", "#", "\t", "å😀",
  ]

  /// What is shown at the end in a file that was edited bit by bit is what is shown of the whole.
  @Test(arguments: 1...6) func `shows after many edits what it shows of the text opened whole`(
    seed: UInt64
  ) throws {
    for name in ["rules/order.yaml", "rules/tests/order.yaml", "proposals/oslo.yaml"] {
      var numbers = SeededNumbers(state: seed)
      var desk = Desk()
      let first = try #require(desk.texts[name])
      _ = desk.send(desk.open(name, first))
      var document = OpenDocument(uri: desk.uri(name), version: 1, text: first)
      var last: [String] = []
      for version in 2...12 {
        let bytes = document.bytes
        func place() -> TextPlace {
          let offset = Int.random(in: 0...bytes.count, using: &numbers)
          return document.lines.place(ofByte: offset, in: bytes, .utf16)
        }
        let start = place()
        // Mostly a key press, now and then a stretch.
        let end = version.isMultiple(of: 5) ? place() : start
        let stretch = min(start, end)..<max(start, end)
        let text = Self.pieces.randomElement(using: &numbers) ?? ""
        document.apply([.init(stretch, text: text)], version: version, .utf16)
        let escaped = text.replacing("\n", with: "\\n").replacing("\t", with: "\\t")
        last = desk.send(
          "\"method\": \"textDocument/didChange\", \"params\": {\"textDocument\": {\"uri\":"
            + " \"\(desk.uri(name))\", \"version\": \(version)}, \"contentChanges\": [{\"range\":"
            + " {\"start\": {\"line\": \(stretch.lowerBound.line), \"character\":"
            + " \(stretch.lowerBound.character)}, \"end\": {\"line\": \(stretch.upperBound.line),"
            + " \"character\": \(stretch.upperBound.character)}}, \"text\": \"\(escaped)\"}]}")
      }
      var fresh = Desk()
      let text = String(decoding: document.bytes, as: UTF8.self)
      let whole = fresh.send(
        fresh.open(name, text.replacing("\t", with: "\\t")).replacing("\\\\t", with: "\\t"))
      func shown(_ answers: [String], _ desk: Desk) -> String? {
        answers.last { $0.contains("\(desk.uri(name))\",\"version\"") }?.replacing(
          desk.folder.path, with: ""
        ).replacing("\"version\":12", with: "\"version\":1")
      }
      // A pack that is not valid keeps what it last said of a proposal; here that is not in play.
      #expect(shown(last, desk) == shown(whole, fresh), "\(name) \(text)")
    }
  }
}

/// Whole numbers in an order that is always the same.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
