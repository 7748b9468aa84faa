import RiktlinjeReports
import RiktlinjeText
import TestSupport
import Testing

/// Every format in each of its variants, with the name of its golden file.
struct FormatSample: CustomTestStringConvertible {
  let name: String
  let format: any ReportFormat
  var testDescription: String { name }

  static let all: [FormatSample] = languageFree + Language.allCases.flatMap(of)

  private static let languageFree = [
    FormatSample(name: "report.json", format: JSONReport()),
    FormatSample(name: "report.jsonl", format: JSONLinesReport(madeAt: "2026-02-01T12:00:00Z")),
  ]

  private static func of(_ language: Language) -> [FormatSample] {
    let code = language.code
    return [
      FormatSample(name: "report.\(code).txt", format: TextReport(language: language, width: 100)),
      FormatSample(
        name: "verbose.\(code).ansi",
        format: TextReport(language: language, width: 80, isColoured: true, content: .verbose)),
      FormatSample(
        name: "brief.\(code).txt",
        format: TextReport(language: language, width: 100, content: .brief)),
      FormatSample(name: "report.\(code).sarif", format: SARIFReport(language: language)),
      FormatSample(name: "junit.\(code).xml", format: JUnitReport(language: language)),
      FormatSample(
        name: "github.\(code).txt", format: AnnotationReport(.github, language: language)),
      FormatSample(name: "line.\(code).txt", format: AnnotationReport(.line, language: language)),
      FormatSample(name: "azure.\(code).txt", format: AnnotationReport(.azure, language: language)),
      FormatSample(
        name: "teamcity.\(code).txt", format: AnnotationReport(.teamcity, language: language)),
      FormatSample(name: "gitlab.\(code).json", format: GitLabReport(language: language)),
      FormatSample(name: "report.\(code).md", format: MarkdownReport(language: language)),
      FormatSample(name: "report.\(code).csv", format: CSVReport(language: language)),
      FormatSample(
        name: "report.\(code).html",
        format: HTMLReport(language: language, madeAt: "2026-02-01T12:00:00Z")),
      FormatSample(
        name: "excel.\(code).csv", format: CSVReport(language: language, reader: .excel)),
      FormatSample(
        name: "excel-findings.\(code).csv",
        format: CSVReport(
          language: language, reader: .excel, rows: .findings, isVerbose: true)),
      FormatSample(
        name: "proposals.\(code).csv", format: CSVReport(language: language, rows: .proposals)),
      FormatSample(
        name: "review.\(code).md", format: MarkdownReport(language: language, audience: .review)),
    ]
  }
}

@Suite struct `Every format` {
  @Test(arguments: FormatSample.all) func `is written as before`(sample: FormatSample) {
    expectGolden(sample.format.render(FixtureReport.report).text, sample.name)
  }

  @Test(arguments: FormatSample.all) func `writes a run without results`(sample: FormatSample) {
    #expect(sample.format.render(FixtureReport.empty).bytes.last.map { $0 == 0x0A } ?? true)
  }
}
