package import RiktlinjeCEL
import RiktlinjeEngine
package import RiktlinjeRules
package import RiktlinjeText

/// What has been asked of a pack, and the answers.
package struct PackAnalysis: Sendable {
  /// How many questions got which answer.
  package struct Tally: Equatable, Sendable {
    /// Answered by a proposal that the engine has confirmed.
    package var shown = 0
    /// Answered by a proof that there is none.
    package var proved = 0
    /// Not decided within the bound.
    package var undecided = 0

    /// Creates a tally of nothing.
    package init() {}

    fileprivate mutating func count(_ answer: Possibility) {
      switch answer {
      case .shown: shown += 1
      case .never: proved += 1
      case .undecided: undecided += 1
      }
    }
  }

  /// What is asked.
  package enum Question: String, CaseIterable, Sendable {
    /// Whether a rule can apply and fail.
    case fail
    /// Whether a rule can apply and pass.
    case pass
    /// Whether there is a proposal that complies, of each value of the main enumeration.
    case comply
  }

  /// The pack.
  package let pack: RulePack
  /// The day on which rules are in force, and which is today.
  package let day: CivilDate
  /// What has been proved and is hardly meant, in the order of files and places.
  package let diagnostics: [Diagnostic]
  /// The sums, by question.
  package let tallies: [Question: Tally]
  /// The questions that are not decided: the rule, or the kind with the value of its main enumeration.
  package let undecided: [(question: Question, subject: String, kind: LocalizedText)]

  /// Analyses a pack.
  ///
  /// - Parameters:
  ///   - kinds: the names of the kinds; all when empty.
  ///   - isStopped: asked between questions: ends the analysis early by `true`.
  package init(
    of pack: RulePack, kinds: Set<String> = [], day: CivilDate, until isStopped: () -> Bool
  ) {
    self.pack = pack
    self.day = day
    var run = Run(day: day)
    for kind in pack.vocabulary.kinds where kinds.isEmpty || kinds.contains(kind.name) {
      guard !isStopped(), let analysis = KindAnalysis(pack, kind: kind.name, day: day) else {
        continue
      }
      run.ask(analysis, until: isStopped)
    }
    diagnostics = run.diagnostics.inFileOrder
    tallies = run.tallies
    undecided = run.undecided
  }

  private struct Run {
    let day: CivilDate
    var diagnostics: [Diagnostic] = []
    var tallies: [Question: Tally] = [:]
    var undecided: [(question: Question, subject: String, kind: LocalizedText)] = []

    mutating func ask(_ analysis: KindAnalysis, until isStopped: () -> Bool) {
      var failing: Set<String> = []
      for rule in analysis.rules where !isStopped() {
        if ask(rule, analysis) { failing.insert(rule.rule.id) }
      }
      askWhetherToComply(analysis, until: isStopped)
      askForImplied(analysis, failing, until: isStopped)
      askForContradictions(analysis, until: isStopped)
      askTables(analysis)
    }

    private mutating func count(
      _ question: Question, _ answer: Possibility, _ subject: String, _ kind: LocalizedText
    ) {
      tallies[question, default: Tally()].count(answer)
      if case .undecided = answer { undecided.append((question, subject, kind)) }
    }

    /// Asks whether a rule can fail and pass; whether it may fail.
    private mutating func ask(_ rule: KindAnalysis.RuleStatement, _ analysis: KindAnalysis) -> Bool
    {
      let (id, kind) = (rule.rule.id, analysis.kind.label)
      var failing = KindAnalysis.Goal()
      failing.fails = [id]
      let fail = analysis.proposal(reaching: failing, isLeast: false)
      var passing = KindAnalysis.Goal()
      passing.passes = [id]
      let pass = analysis.proposal(reaching: passing, isLeast: false)
      count(.fail, fail, id, kind)
      count(.pass, pass, id, kind)
      guard case .never = fail else {
        if case .never = pass {
          report(.cannotPass(id, kind: kind), at: rule.rule.require.location)
        }
        return true
      }
      let applies = analysis.solve([analysis.formulas.filledIn, rule.applies])
      if case .unsatisfiable = applies {
        report(
          .neverApplies(id, kind: kind), at: (rule.rule.when ?? rule.rule.require).location)
      } else if case .never = pass {
        report(.cannotPass(id, kind: kind), at: rule.rule.require.location)
      } else {
        report(.cannotFail(id, kind: kind), at: rule.rule.require.location)
      }
      return false
    }

    /// Asks whether some proposal complies, of each value of the kind's main enumeration.
    private mutating func askWhetherToComply(
      _ analysis: KindAnalysis, until isStopped: () -> Bool
    ) {
      let kind = analysis.kind.label
      let main = analysis.mainEnumeration
      let values = main?.values.map { Optional($0) } ?? [nil]
      for value in values where !isStopped() {
        var goal = KindAnalysis.Goal()
        goal.verdict = .compliantWithRemarks
        if let main, let value { goal.value = (main.path, value.name) }
        let answer = analysis.compliance(goal)
        count(.comply, answer, value?.name ?? analysis.kind.name, kind)
        guard case .never(let rules) = answer else { continue }
        let first = rules.first.flatMap { analysis.statement($0) }?.rule
        let others = rules.dropFirst().compactMap { analysis.statement($0)?.rule }
        report(
          .cannotComply(kind: kind, value: value?.label, rules: rules),
          at: first?.location ?? analysis.kind.location,
          related: others.map {
            Diagnostic.Related(
              LocalizedText(swedish: "krav i konflikten", english: "a must of the conflict"),
              at: $0.location)
          })
      }
    }

    /// Asks which rules are met whenever others of at least the same force are.
    private mutating func askForImplied(
      _ analysis: KindAnalysis, _ failing: Set<String>, until isStopped: () -> Bool
    ) {
      for rule in analysis.rules where failing.contains(rule.rule.id) && !isStopped() {
        let others = analysis.rules.filter { other in
          other.rule.id != rule.rule.id && other.rule.clause.force >= rule.rule.clause.force
            && other.reads.contains { rule.reads.contains($0) }
        }
        let names = Dictionary(
          others.map { ($0.isMet, $0.rule.id) }, uniquingKeysWith: { first, _ in first })
        let fixed = [analysis.formulas.filledIn, rule.fails]
        guard
          case .unsatisfiable(let core) = analysis.solve(fixed + others.map { $0.isMet })
        else { continue }
        let least = analysis.least(core.filter { names[$0] != nil }, with: fixed)
        report(
          .implied(
            rule.rule.id, by: least.compactMap { names[$0] }, kind: analysis.kind.label),
          at: rule.rule.location)
      }
    }

    /// Asks which two rules can each be met where both apply, and never both.
    private mutating func askForContradictions(
      _ analysis: KindAnalysis, until isStopped: () -> Bool
    ) {
      let filledIn = analysis.formulas.filledIn
      for (index, first) in analysis.rules.enumerated() where !isStopped() {
        for second in analysis.rules[(index + 1)...]
        where second.reads.contains(where: { first.reads.contains($0) }) {
          guard
            case .unsatisfiable = analysis.solve([
              filledIn, first.applies, second.applies, first.passes, second.passes,
            ]),
            // Where the one applies just where the other fails, each may still be meant.
            case .satisfiable = analysis.solve([
              filledIn, first.applies, second.applies, first.passes,
            ]),
            case .satisfiable = analysis.solve([
              filledIn, first.applies, second.applies, second.passes,
            ])
          else { continue }
          report(
            .contradiction(first.rule.id, second.rule.id, kind: analysis.kind.label),
            at: first.rule.location,
            related: [
              Diagnostic.Related(
                LocalizedText(swedish: "den andra", english: "the other"),
                at: second.rule.location)
            ])
        }
      }
    }

    /// Asks of each decision table which rows and values it never comes to.
    private mutating func askTables(_ analysis: KindAnalysis) {
      let kind = analysis.kind.label
      for planned in analysis.formulas.plan.derivedValues {
        guard case .first(let rows, _) = planned.content,
          case .first(let declared, let otherwise) = planned.derived.content
        else { continue }
        let table = analysis.formulas.reach(rows)
        for (index, row) in table.rows.enumerated() {
          if case .unsatisfiable = analysis.solve([analysis.formulas.filledIn, row]) {
            report(
              .unreachableRow(planned.derived.id, row: index + 1, kind: kind),
              at: declared[index].when.location)
          }
        }
        if case .unsatisfiable = analysis.solve([analysis.formulas.filledIn, table.otherwise]) {
          report(.unreachableElse(planned.derived.id, kind: kind), at: otherwise.location)
        }
        askValues(of: planned, analysis)
      }
    }

    private mutating func askValues(
      of planned: KindPlan.PlannedValue, _ analysis: KindAnalysis
    ) {
      guard case .oneOf(let name)? = planned.derived.type,
        let enumeration = analysis.formulas.pack.vocabulary.enumerations[name],
        let cases = analysis.formulas.cases(of: planned)
      else { return }
      let never = enumeration.values.filter { value in
        guard let holds = cases.first(where: { $0.constant == .text(value.name) })?.holds else {
          return true
        }
        let outcome = analysis.solve([analysis.formulas.filledIn, holds])
        if case .unsatisfiable = outcome { return true }
        return false
      }
      guard !never.isEmpty else { return }
      report(
        .neverGiven(
          planned.derived.id, values: never.map { $0.name }, kind: analysis.kind.label),
        at: planned.derived.location)
    }

    private mutating func report(
      _ problem: AnalysisProblem, at location: SourceLocation, related: [Diagnostic.Related] = []
    ) {
      diagnostics.append(Diagnostic(problem, at: location, related: related))
    }
  }
}
