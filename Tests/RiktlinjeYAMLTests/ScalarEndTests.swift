import RiktlinjeText
import RiktlinjeYAML
import Testing

/// Where scalars end, and what in them only looks as if it did not belong.
@Suite struct `The text of a scalar` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let scalar: String
    var testDescription: String { text }

    init(_ text: String, _ scalar: String) {
      self.text = text
      self.scalar = scalar
    }
  }

  private func read(_ text: String) -> Reading {
    var reader = YAMLReader()
    return reader.read(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    // A line that no break ends has none.
    Row("x: |\n  a", "a"), Row("x: |+\n  a", "a"), Row("x: |-\n  a", "a"),
    Row("x: >\n  a\n  b", "a b"),
    Row("x: |\n  a\n", "a\n"), Row("x: |\n  a\n\n", "a\n"), Row("x: |+\n  a\n\n", "a\n\n"),
    Row("x: |\n  a\r", "a\n"), Row("x: |\n  a\n  ", "a\n"), Row("x: |\n  a\n   ", "a\n \n"),
    Row("x: |\n  ?a", "?a"), Row("x: a", "a"), Row("x: 'a'", "a"), Row("x: a # b", "a"),
    // A tab is text behind the spaces that indent.
    Row("x: |\n  \ta\n  b\n", "\ta\nb\n"), Row("x: |\n \t\n  a\n", "\t\n a\n"),
    Row("x: >\n  \ta\n  b\n", "\ta\nb\n"), Row("x: |\n\n  \ta\n", "\n\ta\n"),
    Row("x: |\n  a\n  \tb\n", "a\n\tb\n"),
    // A character in two escapes, as JSON writes it.
    Row(#"{"x": "\ud83d\ude00"}"#, "😀"), Row(#"{"x": "a\uD83D\uDE00\n\u00e5"}"#, "a😀\nå"),
    Row(#"x: "\ud83d\ude00\ud83d\ude01""#, "😀😁"), Row(#"x: '\ud83d\ude00'"#, #"\ud83d\ude00"#),
    Row(#"x: \ud83d\ude00"#, #"\ud83d\ude00"#), Row(#"x: "\\ud83d\\ude00""#, #"\ud83d\ude00"#),
    Row("{\n \"x\": \"\\ud83d\\ude00\",\n \"y\": 1\n}\n", "😀"),
  ]) func `is what its author wrote`(row: Row) {
    let reading = read(row.text)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.documents.first?["x"]?.string == row.scalar)
  }

  @Test(arguments: [
    ("x: |\n\ta\n", "2:1 yaml-tab"), ("x:\n  y: |\n  \ta\n", "3:3 yaml-tab"),
    ("x:\n\ty: 1\n", "2:1 yaml-tab"), (#"x: "\ud83d""#, "1:7 yaml-impossible-escape"),
    (#"x: "\ude00\ud83d""#, "1:7 yaml-impossible-escape"),
  ]) func `is no text where it is a mistake`(text: String, told: String) {
    let found = read(text).diagnostics.map { diagnostic in
      let start = diagnostic.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(diagnostic.problem.code)"
    }
    #expect(found == [told])
  }
}
