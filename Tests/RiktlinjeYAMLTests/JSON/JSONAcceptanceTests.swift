import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeYAML

@Suite struct `A text that is JSON or is not` {
  private static func reading(_ bytes: [UInt8]) -> Reading {
    var reader = JSONReader()
    return reader.read(SourceFile(path: "a.json", bytes: bytes))
  }

  /// A tree as JSON without white space or escapes.
  private static func text(of node: Node) -> String {
    switch node.kind {
    case .scalar: node.record.form == .plain ? node.string : "\"\(node.string)\""
    case .sequence: "[" + node.elements.map(text).joined(separator: ",") + "]"
    case .mapping:
      "{" + node.entries.map { text(of: $0.key) + ":" + text(of: $0.value) }.joined(separator: ",")
        + "}"
    }
  }

  private static func expect(
    _ text: String, is tree: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let reading = reading(Array(text.utf8))
    let found = reading.documents.map(Self.text)
    #expect(reading.diagnostics.isEmpty, "\(text.debugDescription)", sourceLocation: sourceLocation)
    // By scalar: a composed letter is not the same text as a letter and its accent.
    #expect(
      found.count == 1 && found.first?.unicodeScalars.elementsEqual(tree.unicodeScalars) == true,
      "\(text.debugDescription) is \(found)", sourceLocation: sourceLocation)
  }

  private static func expect(
    _ bytes: [UInt8], isRefusedAs code: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let reading = reading(bytes)
    let codes = reading.diagnostics.map(\.problem.code)
    #expect(
      codes == [code], "\(String(decoding: bytes, as: UTF8.self).debugDescription)",
      sourceLocation: sourceLocation)
    #expect(reading.documents.isEmpty, sourceLocation: sourceLocation)
    let file = SourceFile(path: "a", bytes: bytes)
    let end = file.position(ofByte: bytes.count)
    for diagnostic in reading.diagnostics {
      let start = diagnostic.location?.span.start ?? .start
      #expect(start <= end, sourceLocation: sourceLocation)
      for language in Language.allCases {
        #expect(!diagnostic.problem.message(in: language).isEmpty, sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `is read for what it says`() {
    for row in JSONTables.structures + JSONTables.numbers + JSONTables.strings {
      Self.expect(row.text, is: row.tree)
      Self.expect("\u{FEFF}" + row.text, is: row.tree)  // RFC 8259, section 8.1: may be ignored
      Self.expect("[ \(row.text) ]", is: "[\(row.tree)]")
      Self.expect("{\"k\":\(row.text)}", is: "{\"k\":\(row.tree)}")
    }
  }

  @Test func `is refused for what is wrong with it`() {
    let rows =
      JSONTables.brokenStructures + JSONTables.brokenNumbers + JSONTables.brokenStrings
      + JSONTables.brokenSpaces
    for row in rows { Self.expect(Array(row.text.utf8), isRefusedAs: row.code) }
  }

  @Test(arguments: 0..<9) func `has the characters of UTF-8 and no others`(before: Int) {
    // At every distance from the eight bytes that are looked at together.
    let start = Array("[\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: before)
    let end = Array("\"]".utf8)
    for bytes in JSONTables.characters {
      let text = String(decoding: start.dropFirst() + bytes + end.dropLast(), as: UTF8.self)
      Self.expect("[\(text)]", is: "[\(text)]")
    }
    for bytes in JSONTables.noCharacters {
      Self.expect(start + bytes + end, isRefusedAs: "not-utf-8")
      Self.expect(start + bytes, isRefusedAs: "not-utf-8")
      Self.expect(bytes, isRefusedAs: bytes.first == 0x61 ? "json-unknown-word" : "not-utf-8")
      Self.expect(Array("[0] ".utf8) + bytes.drop { $0 < 0x80 }, isRefusedAs: "not-utf-8")
    }
  }

  @Test func `has no other encoding`() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x31, 0x00], [0xFE, 0xFF, 0x00, 0x31], [0xFF, 0xFE], [0xFE, 0xFF],
    ] {
      Self.expect(bytes, isRefusedAs: "utf-16")
    }
    Self.expect([0x31, 0x00], isRefusedAs: "control-character")
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":1}", 1), ("{\"a\":1,\"\\u0061\":2}", 1), ("{\"\":1,\"\":2}", 1),
    ("{\"a\":1,\"b\":2,\"a\":3,\"b\":4,\"a\":5}", 3), ("[{\"a\":1,\"a\":2},{\"a\":1}]", 1),
    ("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", 0), ("{\"\\ud83c\\udf89\":1,\"🎉\":2}", 1),
    ("{\"é\":1,\"e\u{301}\":2}", 0),  // equal to a reader’s eye, not by RFC 8259, section 8.3
  ]) func `has each key once`(text: String, count: Int) {
    let codes = Self.reading(Array(text.utf8)).diagnostics.map(\.problem.code)
    #expect(codes == [String](repeating: "duplicate-key", count: count))
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")])
  func `is as deep as the limit and no deeper`(open: String, close: String) {
    let levels = 64 / (open.count(where: { "[{".contains($0) }))
    func nested(_ count: Int) -> String {
      String(repeating: open, count: count) + "0" + String(repeating: close, count: count)
    }
    #expect(Self.reading(Array(nested(levels).utf8)).diagnostics.isEmpty)
    Self.expect(Array(nested(levels + 1).utf8), isRefusedAs: "nested-too-deep")
  }

  @Test func `is told at the place of the mistake`() {
    for (text, line, column) in [
      ("{\n  \"å\": [1, 2\n  \"b\": 3\n}", 3, 3), ("[\r\n1,\r\n]", 2, 2), ("[\r1,\rx]", 3, 1),
      ("\u{FEFF}[x]", 1, 2), ("[\"🎉\", x]", 1, 7), ("\"a\\x\"", 1, 3), ("[\"\\ud800\"]", 1, 3),
      ("[1", 1, 3), ("[1\n", 2, 1), ("[01]", 1, 2), ("[1.]", 1, 4), ("[\"a\n\"]", 1, 2),
    ] {
      let start = Self.reading(Array(text.utf8)).diagnostics.first?.location?.span.start
      #expect(
        start == SourcePosition(line: Int32(line), column: Int32(column)),
        "\(text.debugDescription)")
    }
  }
}
