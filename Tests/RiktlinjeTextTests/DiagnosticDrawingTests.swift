import RiktlinjeText
import TestSupport
import Testing

/// A problem with words of the test’s own.
private struct SampleProblem: Problem {
  var code: String { "sample" }
  var severity = Severity.error
  var words = LocalizedText(
    swedish: "”contry” är inget fält i ärendet", english: "‘contry’ is not a field of the proposal")
  var advice: LocalizedText? = LocalizedText(
    swedish: "menade du ”country”?", english: "did you mean ‘country’?")

  func message(in language: Language) -> String { words[language] }
  func help(in language: Language) -> String? { advice?[language] }
}

@Suite struct `Drawing a diagnostic` {
  private static let sources: [(name: String, diagnostic: Diagnostic)] = [
    ("a stretch", diagnostic("kind: visit\ncontry: SE\n", 2, 1, 7)),
    (
      "a warning", diagnostic("contry: SE", 1, 1, 7, SampleProblem(severity: .warning, advice: nil))
    ),
    ("a tab before", diagnostic("\tkey:\tcontry", 1, 7, 13)),
    ("wide and combining characters", diagnostic("上海 e\u{301} 🎉: contry", 1, 10, 16)),
    ("an empty stretch at the end", diagnostic("a: [b", 1, 6, 6)),
    ("the end of the file", diagnostic("a: [b\n", 2, 1, 1)),
    ("control characters", diagnostic("a: \u{1B}[31mred\u{7} \u{202E}contry", 1, 15, 21)),
    ("bytes that are no text", diagnostic([0x61, 0x3A, 0x20, 0xE5, 0x20, 0x62], 1, 4, 5)),
    (
      "a long line",
      diagnostic(
        String(repeating: "å ", count: 5000) + "contry" + String(repeating: " ö", count: 5000),
        1, 10_001, 10_007)
    ),
    ("several lines", diagnostic("text: contry\n  continued\n", 1, 7, endLine: 2, 12)),
    ("CR LF and a byte-order mark", diagnostic("\u{FEFF}a: 1\r\ncontry: SE\r\n", 2, 1, 7)),
    (
      "a related place",
      Diagnostic(
        SampleProblem(), at: location("id: a\n\n\n\n\n\n\n\n\nid: b\n", 10, 1, 3),
        related: [
          .init(
            LocalizedText(swedish: "finns redan här", english: "is here already"),
            at: location("id: a\n", 1, 1, 3))
        ])
    ),
    ("a file that is not there", FileProblem.notFound.diagnostic(path: "samples/\u{1B}[2Jx.yaml")),
    ("no place", Diagnostic(SampleProblem(), at: nil)),
  ]

  private static func location(
    _ bytes: [UInt8], _ line: Int32, _ column: Int32, endLine: Int32? = nil, _ end: Int32
  ) -> RiktlinjeText.SourceLocation {
    RiktlinjeText.SourceLocation(
      file: SourceFile(path: "visit.yaml", bytes: bytes),
      span: SourceSpan(
        start: SourcePosition(line: line, column: column),
        end: SourcePosition(line: endLine ?? line, column: end)))
  }

  private static func location(
    _ text: String, _ line: Int32, _ column: Int32, _ end: Int32
  ) -> RiktlinjeText.SourceLocation {
    location(Array(text.utf8), line, column, end)
  }

  private static func diagnostic(
    _ text: String, _ line: Int32, _ column: Int32, endLine: Int32? = nil, _ end: Int32,
    _ problem: SampleProblem = SampleProblem()
  ) -> Diagnostic {
    Diagnostic(problem, at: location(Array(text.utf8), line, column, endLine: endLine, end))
  }

  private static func diagnostic(
    _ bytes: [UInt8], _ line: Int32, _ column: Int32, _ end: Int32
  ) -> Diagnostic {
    Diagnostic(SampleProblem(), at: location(bytes, line, column, end))
  }

  @Test(arguments: Language.allCases) func `shows line, stretch, related places and help`(
    language: Language
  ) {
    let drawing = DiagnosticDrawing(language: language)
    let text = Self.sources.map { "— \($0.name)\n" + drawing.text(of: $0.diagnostic) }
    expectGolden(text.joined(separator: "\n"), "drawing.\(language.code).txt")
  }

  @Test func `has colours only when asked for, and none of the file’s own`() {
    let coloured = DiagnosticDrawing(language: .swedish, usesColour: true)
    let shown = coloured.text(of: Self.sources[0].diagnostic)
    expectGolden(shown.replacingEscapes, "drawing.colour.txt")
    let plain = DiagnosticDrawing(language: .swedish)
    for source in Self.sources {
      #expect(!plain.text(of: source.diagnostic).utf8.contains(0x1B))
    }
  }
}

extension String {
  /// The text with escape characters as `ESC`, to be read in a golden file.
  fileprivate var replacingEscapes: String {
    split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "ESC")
  }
}
