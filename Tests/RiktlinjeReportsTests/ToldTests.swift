import RiktlinjeRules
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

/// What reports tell of findings that are no plain breaches.
@Suite struct `What reports tell` {
  /// A report of one proposal with one finding.
  private func report(
    _ finding: Finding, _ verdict: Verdict, questions: [Question] = []
  ) -> Report {
    Report(
      pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"),
      results: [
        ProposalResult(
          proposal: FixtureReport.proposal("one", "One", "visit"), verdict: verdict,
          asOf: FixtureReport.day("2026-01-31"), findings: [finding], derived: [], steps: [],
          questions: questions)
      ], unreadable: [], waiverFindings: [])
  }

  /// Of what only might apply no report says that data is missing or something is to be done.
  @Test(arguments: FormatSample.all) func `is silent on what only might apply`(
    sample: FormatSample
  ) {
    let mark = "waiting-mark"
    let finding = Finding(
      .rule(FixturePack.financingRule), .undetermined,
      Finding.Details(
        message: LocalizedText("\(mark)-message"), remedy: LocalizedText("\(mark)-remedy"),
        missing: [
          Finding.MissingField(path: "\(mark)-path", label: LocalizedText("\(mark)-label"))
        ],
        isWaiting: true))
    let text = sample.format.render(report(finding, .undetermined)).text
    switch sample.name.split(separator: ".").last {
    // Data for programs has all of it, marked.
    case "json", "jsonl": #expect(text.contains("waiting") || !text.contains(mark))
    case "csv": #expect(!text.contains("\(mark)-remedy") && !text.contains("\(mark)-path"))
    case "xml": #expect(text.contains("<skipped") && !text.contains(mark))
    default: #expect(!text.contains(mark))
    }
  }

  @Test func `is one line on how much might apply`() {
    let text = TextReport(language: .swedish).render(FixtureReport.report).text
    #expect(text.contains("3 regler till kan bli aktuella, beroende på svaren."))
  }

  /// Neither advice that is not followed nor what it asks for fails anything.
  @Test func `advice is no failure anywhere`() {
    let finding = Finding(
      .rule(FixturePack.hostRule), .fail, Finding.Details(message: FixturePack.hostRule.message))
    let report = report(finding, .notAssessed)
    let junit = JUnitReport(language: .english).render(report).text
    #expect(junit.contains("failures=\"0\" errors=\"0\""))
    #expect(junit.contains("<system-out>The visit has no host.</system-out>"))
    #expect(SARIFReport(language: .english).render(report).text.contains("\"level\": \"note\""))
    #expect(
      AnnotationReport(.github, language: .english).render(report).text.hasPrefix("::notice "))
    #expect(GitLabReport(language: .english).render(report).text.contains("\"info\""))
    let text = TextReport(language: .english).render(report).text
    #expect(text.contains("Advice (1)") && !text.contains("not met"))
  }

  @Test func `data that advice would need is not asked for`() {
    let finding = FixtureReport.undetermined(FixturePack.hostRule, [FixtureReport.costField])
    let report = report(finding, .notAssessed)
    #expect(!TextReport(language: .english).render(report).text.contains("Advice"))
    #expect(AnnotationReport(.github, language: .english).render(report).text.isEmpty)
  }

  @Test func `an entry error is an error at its place`() {
    let finding = Finding(
      .document("document/not-a-date"), .fail,
      Finding.Details(
        message: LocalizedText("no day"),
        location: FixtureReport.place("proposals/one.yaml", 4, 7)))
    let report = report(finding, .undetermined)
    let junit = JUnitReport(language: .english).render(report).text
    #expect(junit.contains("<error message=\"no day\" type=\"entry_error\">proposals/one.yaml:4:7"))
    #expect(
      AnnotationReport(.github, language: .english).render(report).text
        .hasPrefix("::error file=proposals/one.yaml,line=4,"))
    #expect(SARIFReport(language: .english).render(report).text.contains("\"entryError\": true"))
    let text = TextReport(language: .swedish).render(report).text
    #expect(text.contains("Fel i ifyllnaden (1)") && !text.contains("Ska-krav"))
  }

  @Test func `a field that is required of a draft is a question and no fault`() {
    let text = TextReport(language: .swedish).render(FixtureReport.report).text
    #expect(!text.contains("Obligatoriskt fält saknas"))
    // But not where a draft lacks it in an element of a list, which no question asks about.
    let missing = Finding(
      .document("document/missing-field"), .undetermined,
      Finding.Details(message: LocalizedText("in an element")))
    #expect(
      TextReport(language: .swedish).render(report(missing, .undetermined)).text
        .contains("in an element"))
  }

  // MARK: Text

  @Test(arguments: [0, 1, 3, 13, 100]) func `shows as many questions as asked for`(limit: Int) {
    let format = TextReport(language: .swedish, questions: limit)
    let run = FixtureReport.report.run
    var output: [UInt8] = []
    format.append(FixtureDraft.result, of: run, to: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.matches(of: #/(?m)^ +\d+\. /#).count == min(limit, 13))
    #expect(text.contains("Frågor att svara på (13)"))
    #expect(text.contains("(--questions 13)") == (limit < 13))
  }

  @Test func `briefly shows verdict, breaches, questions and who decides, and nothing else`() {
    let format = TextReport(language: .swedish, content: .brief)
    var output: [UInt8] = []
    format.append(FixtureDraft.result, of: FixtureReport.report.run, to: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.hasPrefix("KAN INTE AVGÖRAS ÄNNU (utkast): Ambassadörens artighetsvisit\n"))
    #expect(text.contains("Beslutas av: kommunstyrelsen eller ansvarig nämnd, beroende på"))
    #expect(text.matches(of: #/(?m)^ +\d+\. /#).count == 5)
    for heading in ["Steg", "Antaget", "Råd", "kan bli aktuella"] {
      #expect(!text.contains(heading))
    }
  }
}
