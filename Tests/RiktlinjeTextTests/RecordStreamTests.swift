import RiktlinjeText
import TestSupport
import Testing

@Suite struct `A stream of records` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let form: RecordStream.Form
    /// Each file of the parts: its first line and its text.
    let files: [String]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ form: RecordStream.Form, _ files: [String]) {
      self.text = text
      self.form = form
      self.files = files
    }
  }

  @Test(arguments: [
    Row("{}\n{}\n", .lines, ["1 {}\n{}\n"]),
    Row("{}\n\n{}", .lines, ["1 {}\n\n", "3 {}"]),
    Row("{\"a\n{\"b\": 1}\n", .lines, ["1 {\"a\n{\"b\": 1}\n"]),  // a broken line, then another
    Row("\u{FEFF}{\"a\": 1}\n", .lines, ["1 \u{FEFF}{\"a\": 1}\n"]),
    Row("{\n\"a\": 1}\n", .documents, ["1 {\n\"a\": 1}\n"]),
    Row("{a: 1}\n", .documents, ["1 {a: 1}\n"]),  // YAML, not JSON
    Row("", .documents, ["1 "]),
    Row("a: 1\n---\na: 2\n", .documents, ["1 a: 1\n", "2 ---\na: 2\n"]),
    Row("# x\n\n---\na: 1\n--- # y\nb\n", .documents, ["1 # x\n\n---\na: 1\n", "5 --- # y\nb\n"]),
    Row("---\n---\n", .documents, ["1 ---\n", "2 ---\n"]),
    Row("a\n---b\n - ---\n---", .documents, ["1 a\n---b\n - ---\n", "4 ---"]),
    Row("%YAML 1.2\n# x\n---\na\n---\nb", .documents, ["1 %YAML 1.2\n# x\n---\na\n", "5 ---\nb"]),
    // What stands behind the end of a document belongs to what follows.
    Row("a\n...\n%YAML 1.2\n---\nb\n", .documents, ["1 a\n...\n", "3 %YAML 1.2\n---\nb\n"]),
    Row("a\n...\n# x\n\nb\n", .documents, ["1 a\n...\n", "3 # x\n\nb\n"]),
    Row("a\n...\n# x\n...\n", .documents, ["1 a\n...\n# x\n...\n"]),
    Row("a\n... # x\n---\nb\n...", .documents, ["1 a\n... # x\n", "3 ---\nb\n..."]),
    Row("--- |\n%x\n---\nb\n", .documents, ["1 --- |\n%x\n", "3 ---\nb\n"]),
    Row("\u{FEFF}# x\n---\na\n", .documents, ["1 \u{FEFF}# x\n---\na\n"]),
    Row("\u{FEFF}---\na\n---\nb\n", .documents, ["1 \u{FEFF}---\na\n", "3 ---\nb\n"]),
    Row("....\n---\na\n----\n", .documents, ["1 ....\n", "2 ---\na\n----\n"]),
    Row("---\r\na\r\n---\tb\r\n", .documents, ["1 ---\r\na\r\n", "3 ---\tb\r\n"]),
  ]) func `is cut into records`(row: Row) throws {
    let folder = TemporaryFolder()
    try writeFile(Array(row.text.utf8), to: folder.path + "/a")
    func text(_ file: SourceFile) -> String {
      "\(file.firstLine) \(String(decoding: file.bytes, as: UTF8.self))"
    }
    for limit in [1, 2, .max] {
      var stream = try RecordStream(folder.path + "/a", recordLimit: limit)
      let form = try stream.form(until: { false })
      #expect(form == row.form)
      var files: [String] = []
      while let part = try stream.next(form, until: { false }) { files += part.files.map(text) }
      if form == .documents || limit == .max { #expect(files == row.files) }
    }
    guard row.form == .documents else { return }
    // A file that is read whole is cut in the same places.
    #expect(SourceFile(path: "a", bytes: Array(row.text.utf8)).documents.map(text) == row.files)
  }

  @Test func `comes in parts of no more records than are asked for`() throws {
    let folder = TemporaryFolder()
    for (form, separator) in [(RecordStream.Form.lines, ""), (.documents, "---\n")] {
      let records = (0..<1_000).map { "\(separator){\"number\": \($0)}\n" }
      try writeFile(Array(records.joined().utf8), to: folder.path + "/a")
      var stream = try RecordStream(folder.path + "/a", recordLimit: 7)
      var counts: [Int] = []
      var text = ""
      while let part = try stream.next(form, until: { false }) {
        let texts = part.files.map { String(decoding: $0.bytes, as: UTF8.self) }
        text += texts.joined()
        counts.append(texts.joined().count { $0 == "{" })
      }
      #expect(text == records.joined())
      #expect(counts.allSatisfy { $0 <= 7 } && counts.count { $0 == 7 } > 140)
    }
  }

  @Test(arguments: [RecordStream.Form.lines, .documents]) func `longer than one read loses nothing`(
    form: RecordStream.Form
  ) throws {
    let folder = TemporaryFolder()
    let separator = form == .lines ? "" : "---\n"
    let records = (0..<30_000).map { "\(separator){\"number\": \($0)}\n" }
    let text = Array(records.joined().utf8)
    try writeFile(text, to: folder.path + "/a")
    var stream = try RecordStream(folder.path + "/a")
    var (bytes, number, line, parts): ([UInt8], Int, Int32, Int) = ([], 1, 1, 0)
    while let part = try stream.next(form, until: { false }) {
      #expect(part.firstNumber == number)
      #expect(!part.isWhole)
      for file in part.files {
        #expect(file.firstLine == line)
        line += Int32(file.bytes.count { $0 == UInt8(ascii: "\n") })
        bytes += file.bytes
      }
      number += part.files.count
      parts += 1
    }
    #expect(bytes == text)
    #expect(parts > 1)
    if form == .documents { #expect(number == records.count + 1) }
  }

  @Test func `refuses a record over the limit`() throws {
    let folder = TemporaryFolder()
    try writeFile([UInt8](repeating: UInt8(ascii: "x"), count: 600_000), to: folder.path + "/a")
    var limits = Limits()
    limits.fileBytes = 300_000
    var stream = try RecordStream(folder.path + "/a", limits: limits)
    #expect(throws: FileProblem.tooLarge(bytes: nil, limit: 300_000)) {
      _ = try stream.next(.lines, until: { false })
    }
  }

  @Test func `counts places from the beginning of the stream`() {
    let file = SourceFile(path: "-", bytes: Array("å: 1\nb: 2\n".utf8), firstLine: 7)
    #expect(file.position(ofByte: 6) == SourcePosition(line: 8, column: 1))
    #expect(file.byteOffset(of: SourcePosition(line: 8, column: 4)) == 9)
    #expect(file.bytes(ofLine: 7) == 0..<5)
    #expect(file.bytes(ofLine: 1).isEmpty)
  }
}
