package import RiktlinjeCEL
package import RiktlinjeRules
package import RiktlinjeText

/// Runs the tests of a pack, and those of the packs that it extends with the pack that they belong to.
package struct TestRun {
  /// A pack with its own tests, read.
  private struct Suite {
    let pack: RulePack
    let tests: [RuleTest]
    let survivors: [ExplainedSurvivor]
    let variants: [ConditionVariant]
  }

  private let suites: [Suite]
  private let today: CivilDate
  private let limits: Limits

  /// Reads the tests of packs.
  ///
  /// - Parameter packs: the pack after those that it extends.
  /// - Throws: ``InvalidPack`` with everything that is wrong with the test files.
  package init(
    _ packs: [TestedPack], today: CivilDate, limits: Limits = Limits()
  ) throws(InvalidPack) {
    let log = DiagnosticLog()
    var suites: [Suite] = []
    for tested in packs {
      var reader = RuleTestReader(pack: tested.pack, log: log)
      for file in tested.testFiles { reader.read(file) }
      suites.append(
        Suite(
          pack: tested.pack, tests: reader.tests, survivors: reader.survivors,
          variants: tested.variants))
    }
    try log.throwErrors()
    self.suites = suites
    self.today = today
    self.limits = limits
  }

  /// Reads a pack's folder and its tests, and those of the packs that it extends.
  ///
  /// - Parameter mutates: whether to try which changes of conditions the tests notice.
  /// - Throws: ``InvalidPack`` with everything that is wrong with any of the files.
  package init(
    at folder: String, mutates: Bool, today: CivilDate, limits: Limits = Limits()
  ) throws(InvalidPack) {
    let mutator: ConditionMutator = { checked, environment, type in
      ConditionMutations(of: checked, in: environment, expecting: type).texts
    }
    try self.init(
      TestedPack.load(at: folder, mutator: mutates ? mutator : nil, limits: limits),
      today: today, limits: limits)
  }

  /// The files of the pack and of those that it extends.
  package var files: [String] { suites.last?.pack.files ?? [] }

  /// All cases, in the order of the files, those of extended packs first.
  package var tests: [RuleTest] { suites.flatMap { $0.tests } }

  /// Runs the cases that are chosen; `nil` when there is no pack.
  package func report(of isChosen: (RuleTest) -> Bool = { _ in true }) -> TestReport? {
    guard let pack = suites.last?.pack else { return nil }
    var outcomes: [TestOutcome] = []
    var collector = CoverageCollector()
    let tallies = suites.map { run($0, isChosen, &outcomes, &collector) }
    let hasMutants = suites.contains { !$0.variants.isEmpty }
    return TestReport(
      pack: pack, outcomes: outcomes, coverage: collector.coverage(of: pack),
      mutation: hasMutants
        ? MutationReport(tallies, explained: suites.flatMap { $0.survivors }) : nil)
  }

  /// The first case in which a rule or judgement has a status, sooner one that says so.
  ///
  /// Only of those whose names every reader can read.
  package func example(of id: String, showing status: Status) -> RuleTest? {
    for suite in suites {
      let tests = suite.tests.filter { $0.isNameTranslated }
      var checker = ProposalChecker(
        ProposalChecker.Settings(
          pack: suite.pack, asOf: nil, today: today, waivers: [], choice: RuleChoice(only: [id]),
          explained: nil,
          isDetailed: false, limits: limits))
      let (telling, silent) = (
        tests.filter { $0.expectsAnything(of: id) }, tests.filter { !$0.expectsAnything(of: id) }
      )
      for test in telling + silent {
        guard let plan = suite.pack.pendingPlan(ofKind: test.kind) else { continue }
        let examination = checker.examine(
          test.proposal, kind: plan, asOf: test.asOf, today: test.today)
        let findings = checker.result(of: examination, id: test.id).findings
        if findings.contains(where: { $0.rule == id && $0.status == status }) { return test }
      }
    }
    return nil
  }

  private func run(
    _ suite: Suite, _ isChosen: (RuleTest) -> Bool, _ outcomes: inout [TestOutcome],
    _ collector: inout CoverageCollector
  ) -> MutationTally {
    var tally = MutationTally(suite.variants)
    var checker = ProposalChecker(
      ProposalChecker.Settings(
        pack: suite.pack, asOf: nil, today: today, waivers: [], choice: RuleChoice(),
        explained: nil,
        isDetailed: true,
        limits: limits))
    for test in suite.tests where isChosen(test) {
      guard let plan = suite.pack.pendingPlan(ofKind: test.kind) else { continue }
      let examination = checker.examine(
        test.proposal, kind: plan, asOf: test.asOf, today: test.today)
      let result = checker.result(of: examination, id: test.id)
      collector.note(result, examination)
      tally.note(test, result, examination)
      outcomes.append(
        TestOutcome(
          test: test, failures: TestComparison(test: test, result: result).failures))
    }
    return tally
  }
}
