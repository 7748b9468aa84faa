package import RiktlinjeEngine
import RiktlinjeRules
package import RiktlinjeText

/// What tests must show besides passing, in percent.
package struct TestDemands: Sendable {
  private let coverage: Int
  private let killed: Int

  /// Creates demands.
  ///
  /// - Parameters:
  ///   - coverage: how much of what the rules can show the cases must show.
  ///   - killed: how many of the mutants they must notice, where any are tried.
  package init(coverage: Int = 0, killed: Int = 0) {
    self.coverage = coverage
    self.killed = killed
  }

  /// Everything that keeps a run from success, each at its place.
  package func failures(of report: TestReport) -> [Diagnostic] {
    report.outcomes.flatMap(\.failures) + shortfalls(of: report)
  }

  /// What keeps a run from success though its cases pass.
  package func shortfalls(of report: TestReport) -> [Diagnostic] {
    var shortfalls = report.mutation?.staleExplanations ?? []
    let place = report.coverage.lines.first { !$0.missing.isEmpty }?.location
    if report.coverage.percent < Double(coverage) {
      shortfalls.append(
        Diagnostic(
          TestShortfall.coverage(report.coverage.percent, least: coverage), at: place))
    }
    if let mutation = report.mutation, mutation.percent < Double(killed) {
      shortfalls.append(
        Diagnostic(
          TestShortfall.killed(mutation.percent, least: killed),
          at: mutation.unexplained.first?.use.condition.location))
    }
    return shortfalls
  }
}

/// That tests show or notice less than they must.
enum TestShortfall: Problem {
  case coverage(Double, least: Int)
  case killed(Double, least: Int)

  var code: String {
    switch self {
    case .coverage: "test-coverage"
    case .killed: "test-killed"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.coverage(let percent, let least), .swedish):
      "proven täcker \(language.percent(percent)) % av det som reglerna kan visa; minst \(least) % krävs"
    case (.coverage(let percent, let least), .english):
      "the tests cover \(language.percent(percent))% of what the rules can show; at least \(least)% is required"
    case (.killed(let percent, let least), .swedish):
      "proven märker \(language.percent(percent)) % av mutanterna; minst \(least) % krävs"
    case (.killed(let percent, let least), .english):
      "the tests notice \(language.percent(percent))% of the mutants; at least \(least)% is required"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.coverage, .swedish): "riktlinje test --gaps visar det som inte är täckt"
    case (.coverage, .english): "riktlinje test --gaps shows what is not covered"
    case (.killed, .swedish): "riktlinje test --mutate visar dem som inget prov märker"
    case (.killed, .english): "riktlinje test --mutate shows those that no case notices"
    }
  }
}
