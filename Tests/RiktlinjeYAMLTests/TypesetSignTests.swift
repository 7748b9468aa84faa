import RiktlinjeText
import RiktlinjeYAML
import Testing

/// What word processors put in place of spaces and quotation marks.
@Suite struct `A typeset sign` {
  struct Row: CustomTestStringConvertible {
    let text: String
    /// `line:column code` of what is told; `nil` when the text is read as it stands.
    let told: String?
    var testDescription: String { text }

    init(_ text: String, _ told: String?) {
      self.text = text
      self.told = told
    }
  }

  @Test(arguments: [
    Row("a: 1\ncost:\u{A0}40000\nb: 2\n", "2:6 yaml-no-break-space"),
    Row("cost:\u{A0}40000\nb: 2\n", "1:6 yaml-no-break-space"),  // runs into the next line
    Row("a: 1\ncost:\u{A0}40000\n", "2:6 yaml-no-break-space"),
    Row("cost:\u{A0}40000\n", "1:6 yaml-no-break-space"),  // the whole file is one text
    Row("cost:\u{202F}40000\n", "1:6 yaml-no-break-space"),
    Row("cost:\u{2003}40000\nb: 1\n", "1:6 yaml-no-break-space"),
    Row("term:\n\u{A0} start: 1\n\u{A0} end: 2\n", "2:1 yaml-no-break-space"),
    Row("term:\n  \u{A0}start: 1\n", "2:3 yaml-no-break-space"),
    Row("term:\n\u{A0} - a\n\u{A0} - b\n", "2:1 yaml-no-break-space"),
    Row("list:\n  -\u{A0}a\n  -\u{A0}b\n", "2:4 yaml-no-break-space"),
    Row("- a:\u{A0}1\n", "1:5 yaml-no-break-space"),
    Row("a: {b:\u{A0}1, c: 2}\n", "1:7 yaml-no-break-space"),
    Row("a: {b: {c:\u{A0}1}}\n", "1:11 yaml-no-break-space"),
    Row("a: 1\nb: [\n# no\u{A0}: c\n", "4:1 yaml-missing-value"),  // not in a comment
    Row("title: \u{201D}Avtal: Oslo\u{201D}\n", "1:8 yaml-curly-quote"),
    Row("title: \u{2018}Avtal: Oslo\u{2019}\n", "1:8 yaml-curly-quote"),
    Row("title: Avtal: \u{201D}Oslo\u{201D}\n", "1:15 yaml-curly-quote"),
    // Text that has them where text is.
    Row("cost: 40\u{A0}000\u{A0}kr\n", nil), Row("title: M\u{E5}l:\u{A0}fred\n", nil),
    Row("title: \u{A0}a\n", nil), Row("title: \u{201D}Oslo\u{201D}\n", nil),
    Row("title\u{A0}: a\n", nil), Row("a: |\n  b:\u{A0}c\n", nil), Row("a: \"b:\u{A0}c\"\n", nil),
    Row("a: [\"\u{A0}b\"]\n", nil), Row("title: \u{2013} a\n", nil),
  ]) func `is told where it is no space or quotation mark`(row: Row) {
    for readsDirectly in [true, false] {
      var reader = YAMLReader(readsDirectly: readsDirectly)
      let reading = reader.read(SourceFile(path: "a.yaml", bytes: Array(row.text.utf8)))
      let told = reading.diagnostics.map { diagnostic in
        let start = diagnostic.location?.span.start ?? .start
        return "\(start.line):\(start.column) \(diagnostic.problem.code)"
      }
      #expect(told == (row.told.map { [$0] } ?? []))
    }
  }

  @Test func `is drawn where it stands`() throws {
    var reader = YAMLReader()
    let reading = reader.read(
      SourceFile(path: "a.yaml", bytes: Array("cost:\u{A0}40\u{A0}000\nb: 1\n".utf8)))
    let drawn = DiagnosticDrawing(language: .swedish).text(
      of: try #require(reading.diagnostics.first))
    #expect(
      drawn == """
        a.yaml:1:6: fel: efter kolonet står ett hårt blanksteg (U+00A0), inte ett mellanslag
         1 | cost:‹U+00A0›40\u{A0}000
           |      ^^^^^^^^
        hjälp: skriv vanliga mellanslag i stället; andra följer med när text klistras in

        """)
  }

  @Test(
    arguments: [
      ("{\"a\":\u{A0}1}", "json-no-break-space", nil),
      ("{\u{A0}\"a\": 1}", "json-no-break-space", nil),
      ("{\"a\": [1,\u{202F}2]}", "json-no-break-space", nil),
      ("{\u{201C}a\u{201D}: 1}", "json-expected-key", "JSON has straight double quotes (\") only"),
      (
        "{\"a\": \u{201D}b\u{201D}}", "json-expected-value",
        "JSON has straight double quotes (\") only"
      ),
    ] as [(String, String, String?)])
  func `is told in JSON too`(text: String, code: String, help: String?) {
    var reader = JSONReader()
    let reading = reader.read(SourceFile(path: "a.json", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.map(\.problem.code) == [code])
    if let help { #expect(reading.diagnostics.first?.problem.help(in: .english) == help) }
  }
}
