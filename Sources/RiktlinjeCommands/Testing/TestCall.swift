import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// One call of `test`: which tests of which pack, and how they are told.
struct TestCall {
  private let arguments: Arguments
  private let folder: String
  /// The names and patterns of the tests to run; all are run when it is empty.
  private let names: [String]
  private let demands: TestDemands

  init(_ arguments: Arguments, _ terminal: Terminal) throws(UsageProblem) {
    self.arguments = arguments
    let named = try arguments.value(of: PackChoice.rules)
    var names = arguments.operands
    var folder = named
    if let first = names.first, isFolder(terminal.path(first)) || first.contains("/") {
      guard arguments.called(PackChoice.rules).isEmpty else {
        throw .optionsExclude(PackChoice.rules.declaration.spelling, first)
      }
      folder = first
      names.removeFirst()
    }
    self.folder = try PackChoice.folder(folder, terminal)
    self.names = names
    let (coverage, killed) = (
      try arguments.value(of: TestOptions.minimumCoverage),
      try arguments.value(of: TestOptions.minimumKilled)
    )
    // What some tests show says nothing of what all do.
    if let name = names.first {
      if coverage != nil {
        throw .optionsExclude(TestOptions.minimumCoverage.declaration.spelling, name)
      }
      if arguments.has(TestOptions.mutate) {
        throw .optionsExclude(TestOptions.mutate.declaration.spelling, name)
      }
    }
    demands = TestDemands(coverage: coverage ?? 0, killed: killed ?? 0)
  }

  func run(_ terminal: inout Terminal) throws(UsageProblem) -> ExitCode {
    var files: [String] = []
    guard arguments.has(TestOptions.watch) else { return try runOnce(&terminal, &files) }
    let interruption = Interruption()
    var watch = FileWatch(of: folder)
    while true {
      if let code = interruption.code { return code }
      _ = try runOnce(&terminal, &files)
      watch.add(files)
      terminal.output.flush()
      if terminal.output.isClosed { return .readerGone }
      watch.waitForChange(until: interruption.isAsked)
    }
  }

  /// - Parameter files: gets the files that were read.
  private func runOnce(
    _ terminal: inout Terminal, _ files: inout [String]
  ) throws(UsageProblem) -> ExitCode {
    let run: TestRun
    do throws(InvalidPack) {
      run = try TestRun(
        at: folder, mutates: arguments.has(TestOptions.mutate), today: terminal.today(of: nil))
    } catch {
      try PackChoice.draw(error.diagnostics, arguments, &terminal)
      return .invalid
    }
    files = run.files
    let chosen = try chosen(of: run.tests)
    guard let report = run.report(of: { chosen?.contains($0.key) ?? true }) else {
      return .invalid
    }
    return try write(report, &terminal)
  }

  /// The keys of the tests that are asked for; `nil` when all are.
  private func chosen(of tests: [RuleTest]) throws(UsageProblem) -> Set<String>? {
    guard !names.isEmpty else { return nil }
    var chosen: Set<String> = []
    for name in names {
      let pattern = NamePattern(name)
      let found = tests.filter { test in
        ([test.suite] + Language.allCases.map { test.name[$0] }).contains(where: pattern.matches)
      }
      guard !found.isEmpty else {
        throw .unknownName(
          what: LocalizedText(sv: "inga prov", en: "no tests"), name: name,
          known: tests.flatMap { [$0.suite, $0.name[arguments.language]] })
      }
      chosen.formUnion(found.map(\.key))
    }
    return chosen
  }

  private func write(
    _ report: TestReport, _ terminal: inout Terminal
  ) throws(UsageProblem) -> ExitCode {
    let failures = demands.failures(of: report)
    let diagnostics = failures + (report.mutation?.unexplained.map(\.diagnostic) ?? [])
    switch try arguments.value(of: TestOptions.format) ?? .text {
    case .text:
      let text = TestTextReport(
        language: arguments.language,
        isColoured: try terminal.isColoured(terminal.output, arguments),
        coverage: names.isEmpty ? arguments.has(TestOptions.gaps) ? .gaps : .all : .none)
      terminal.output.write(text.text(of: report))
    case .json: terminal.output.write(TestJSONReport().bytes(of: report))
    case .junit:
      let junit = TestJUnitReport(language: arguments.language, demands: demands)
      terminal.output.write(junit.bytes(of: report))
    case .sarif: terminal.writeSARIF(diagnostics, of: "test", arguments)
    case .github: terminal.write(diagnostics, as: .github, arguments)
    case .line: terminal.write(diagnostics, as: .line, arguments)
    case .azure: terminal.write(diagnostics, as: .azure, arguments)
    case .teamcity: terminal.write(diagnostics, as: .teamcity, arguments)
    }
    return failures.isEmpty ? .success : .found
  }
}

extension RuleTest {
  /// What tells the test from all others of a run.
  fileprivate var key: String { "\(location.file.path):\(id)" }
}
