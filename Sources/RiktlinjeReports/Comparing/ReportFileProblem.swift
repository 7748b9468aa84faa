public import RiktlinjeText
import RiktlinjeYAML

/// Thrown when a file is not the report that was asked for.
public struct InvalidReportFile: Error, Sendable {
  /// What is wrong with it; never empty.
  public let diagnostics: [Diagnostic]

  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ problem: ReportFileProblem, at node: Node) {
    diagnostics = [Diagnostic(problem, at: node.location)]
  }
}

/// What can be wrong with a report or a baseline that is to be read.
enum ReportFileProblem: Problem {
  case notAReport
  case otherVersion(String)
  case notABaseline
  case otherBaselineVersion(String)
  /// The report leaves out so many findings.
  case leavesOut(Int)
  /// The report is of some rules only.
  case onlySome([String])
  /// The report has only what stands against proposals.
  case onlyProblems

  var code: String {
    switch self {
    case .notAReport: "not-a-report"
    case .otherVersion: "report-version"
    case .notABaseline: "not-a-baseline"
    case .otherBaselineVersion: "baseline-version"
    case .leavesOut: "report-not-whole"
    case .onlySome: "report-of-some-rules"
    case .onlyProblems: "report-of-problems"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.notAReport, .swedish): "filen är ingen rapport från riktlinje"
    case (.notAReport, .english): "the file is not a report from riktlinje"
    case (.notABaseline, .swedish): "filen är ingen baslinje från riktlinje"
    case (.notABaseline, .english): "the file is not a baseline from riktlinje"
    case (.otherBaselineVersion(let version), .swedish):
      "baslinjen har version ”\(version)”; version \(Baseline.version) kan läsas"
    case (.otherBaselineVersion(let version), .english):
      "the baseline has version ‘\(version)’; version \(Baseline.version) can be read"
    case (.leavesOut(1), .swedish):
      "rapporten är inte hel: 1 iakttagelse är räknad men inte med"
    case (.leavesOut(let count), .swedish):
      "rapporten är inte hel: \(count) iakttagelser är räknade men inte med"
    case (.leavesOut(1), .english): "the report is not whole: 1 finding is counted but not in it"
    case (.leavesOut(let count), .english):
      "the report is not whole: \(count) findings are counted but not in it"
    case (.onlySome(let rules), .swedish):
      "rapporten är inte hel: bara \(rules.joined(separator: ", ")) är prövad"
    case (.onlySome(let rules), .english):
      "the report is not whole: only \(rules.joined(separator: ", ")) was checked"
    case (.onlyProblems, .swedish): "rapporten är inte hel: bara det som står emot ärendena är med"
    case (.onlyProblems, .english):
      "the report is not whole: only what stands against proposals is in it"
    case (.otherVersion(let version), .swedish):
      "rapporten har version ”\(version)”; version \(JSONReport.modelVersion) kan läsas"
    case (.otherVersion(let version), .english):
      "the report has version ‘\(version)’; version \(JSONReport.modelVersion) can be read"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.notAReport, .swedish), (.otherVersion, .swedish):
      "skriv den med riktlinje check --format json"
    case (.notAReport, .english), (.otherVersion, .english):
      "write it with riktlinje check --format json"
    case (.notABaseline, .swedish), (.otherBaselineVersion, .swedish):
      "skriv den med riktlinje check --write-baseline"
    case (.notABaseline, .english), (.otherBaselineVersion, .english):
      "write it with riktlinje check --write-baseline"
    case (.leavesOut, .swedish): "skriv om den med ett större tal för --max-findings"
    case (.leavesOut, .english): "write it again with a greater number for --max-findings"
    case (.onlySome, .swedish): "skriv om den utan --only"
    case (.onlySome, .english): "write it again without --only"
    case (.onlyProblems, .swedish): "skriv om den utan --problems-only"
    case (.onlyProblems, .english): "write it again without --problems-only"
    }
  }
}
