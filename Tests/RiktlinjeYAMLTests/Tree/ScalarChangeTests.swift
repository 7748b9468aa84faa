import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A scalar's new text` {
  struct Row: CustomTestStringConvertible {
    let source: String
    let text: String
    let changed: String
    var testDescription: String { "\(source) → \(text)" }
  }

  @Test(arguments: [
    Row(source: "k: a==b", text: "a == b", changed: "k: a == b"),
    Row(source: "k: &x !!str a==b # why", text: "a == b", changed: "k: &x !!str a == b # why"),
    Row(source: "{k: a==b, l: c}", text: "a == b", changed: "{k: a == b, l: c}"),
    Row(source: "k: 'a==''b'''", text: "a == 'b'", changed: "k: 'a == ''b'''"),
    Row(source: #"k: "a==\"b\"""#, text: #"a == r"\""#, changed: #"k: "a == r\"\\\"""#),
    Row(source: "k: a in['b']", text: "a in ['b']", changed: "k: a in ['b']"),
    // Within brackets a comma ends what has no quotes.
    Row(source: "{k: a==b}", text: "a in [b, c]", changed: #"{k: "a in [b, c]"}"#),
    Row(source: "k: (!a)", text: "!a", changed: #"k: "!a""#),
    Row(source: "k: a?b:c", text: "a ? b : c", changed: #"k: "a ? b : c""#),
    Row(source: "k: (a?{'x':b}:c)", text: "a ? {'x': b} : c", changed: #"k: "a ? {'x': b} : c""#),
    Row(source: "k: a\n  ==b\nl: c", text: "a == b", changed: "k: a == b\nl: c"),
    Row(source: "k: >-\n  a\n  ==b\nl: c", text: "a == b", changed: "k: >-\n  a == b\nl: c"),
    Row(source: "k: |\n  a==b\n\nl: c", text: "a == b", changed: "k: |\n  a == b\n\nl: c"),
    Row(source: "å: ä==ö", text: "ä == ö", changed: "å: ä == ö"),
  ]) func `is written as the old one, or between quotes`(row: Row) throws {
    let file = SourceFile(path: "k.yaml", bytes: Array(row.source.utf8))
    var reader = YAMLReader()
    let node = try #require(reader.read(file).documents.first?.entries.first { _ in true }?.value)
    let change = try #require(node.change(to: row.text))
    var bytes = file.bytes
    bytes.replaceSubrange(change.range, with: change.bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == row.changed)
    let again = reader.read(SourceFile(path: "k.yaml", bytes: bytes))
    let text = try #require(again.documents.first?.entries.first { _ in true }?.value.string)
    #expect(text.split(separator: "\n").joined() == row.text)
  }
}
