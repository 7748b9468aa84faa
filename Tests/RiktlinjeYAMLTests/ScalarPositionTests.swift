import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `The place of a byte within a scalar` {
  struct Row: CustomTestStringConvertible {
    let style: String
    let source: String
    let text: String
    /// The part of the text whose place is asked for.
    let part: String
    let line: Int32, column: Int32
    var testDescription: String { style }
  }

  @Test(arguments: [
    Row(style: "plain", source: "k: a == b", text: "a == b", part: "b", line: 1, column: 9),
    Row(
      style: "plain, Swedish", source: "k: åäö == b", text: "åäö == b", part: "b", line: 1,
      column: 11),
    Row(style: "the end of the text", source: "k: abc", text: "abc", part: "", line: 1, column: 7),
    Row(
      style: "plain on several lines", source: "k: a &&\n   b ||\n\n     c", text: "a && b ||\nc",
      part: "c", line: 4, column: 6),
    Row(
      style: "plain on several lines, the fold itself", source: "k: aa\n   b", text: "aa b",
      part: " ",
      line: 1, column: 6),
    Row(
      style: "single quotes", source: "k: 'a == ''x'' b'", text: "a == 'x' b", part: "b", line: 1,
      column: 16),
    Row(
      style: "single quotes on several lines", source: "k: 'ä\n  b'", text: "ä b", part: "b",
      line: 2,
      column: 3),
    Row(
      style: "double quotes with escapes", source: #"k: "a \"x\" \u00e5 \x41 b""#,
      text: "a \"x\" å A b",
      part: "b", line: 1, column: 25),
    Row(
      style: "double quotes with a line continued", source: "k: \"a \\\n   b\\n c\"",
      text: "a b\n c",
      part: "c", line: 2, column: 8),
    Row(
      style: "literal", source: "k: |\n  a\n    b\n  c\n", text: "a\n  b\nc\n", part: "c", line: 4,
      column: 3),
    Row(
      style: "literal with its indentation given", source: "k: |1-\n   a\n  b", text: "  a\n b",
      part: "b",
      line: 3, column: 3),
    Row(
      style: "folded", source: "k: > # why\n  å b\n  c\n\n  d\n    e\n  f\n",
      text: "å b c\nd\n  e\nf\n",
      part: "f", line: 7, column: 3),
    Row(
      style: "folded, CR LF", source: "k: >\r\n  a\r\n  b\r\n", text: "a b\n", part: "b", line: 3,
      column: 3),
    Row(
      style: "tag and anchor before", source: "k: !!str &x 'a b'", text: "a b", part: "b", line: 1,
      column: 16),
    Row(
      style: "byte-order mark", source: "\u{FEFF}k: a b", text: "a b", part: "b", line: 1, column: 6
    ),
    Row(style: "alias", source: "a: &x å b\nk: *x", text: "å b", part: "b", line: 1, column: 9),
    Row(
      style: "line separator, which ends no line", source: "k: a\u{2028}b c", text: "a\u{2028}b c",
      part: "c",
      line: 1, column: 8),
  ])
  func `is found in every style`(row: Row) throws {
    var reader = YAMLReader()
    let reading = reader.read(SourceFile(path: "a.yaml", bytes: Array(row.source.utf8)))
    #expect(reading.diagnostics.isEmpty)
    let node = try #require(reading.documents.first?["k"])
    #expect(node.string == row.text)
    let offset = row.text.utf8.count - suffix(of: row.text, from: row.part)
    #expect(node.position(utf8Offset: offset) == SourcePosition(line: row.line, column: row.column))
  }

  /// The bytes from the last occurrence of a part to the end.
  private func suffix(of text: String, from part: String) -> Int {
    guard let character = part.first, let index = text.lastIndex(of: character) else { return 0 }
    return text[index...].utf8.count
  }

  @Test func `is found in JSON`() throws {
    var reader = JSONReader()
    let reading = reader.read(
      SourceFile(path: "a.json", bytes: Array(#"{"k": "å\ud83d\ude00\/b"}"#.utf8)))
    let node = try #require(reading.documents.first?["k"])
    #expect(node.string == "å😀/b")
    #expect(node.position(utf8Offset: 7) == SourcePosition(line: 1, column: 23))
  }
}
