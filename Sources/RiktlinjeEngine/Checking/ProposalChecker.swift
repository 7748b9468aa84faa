import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Checks proposals one after the other, keeping its memory from one to the next; one a thread.
struct ProposalChecker: ~Copyable {
  /// What is the same for every proposal of a run.
  struct Settings: Sendable {
    let pack: RulePack
    let asOf: CivilDate?
    let today: CivilDate
    let waivers: [Waiver]
    /// The ids of the rules and judgements to check; all when empty.
    let only: Set<String>
    /// The id of the rule to explain; `nil` for none.
    let explained: String?
    /// Whether results say why, where and what to do, besides verdicts and statuses.
    let isDetailed: Bool
    let limits: Limits
  }

  /// What is kept for the proposals of one kind.
  private final class Desk {
    let evaluator: Evaluator
    /// The rules and judgements that are asked for.
    let rules: [KindPlan.PlannedRule]
    let judgements: [KindPlan.PlannedJudgement]
    /// The ids of all judgements of the kind.
    let judgementIds: WordTable

    init(_ plan: KindPlan, only: Set<String>) {
      evaluator = Evaluator(plan.program)
      rules = plan.rules.filter { only.isEmpty || only.contains($0.rule.id) }
      judgements = plan.judgements.filter { only.isEmpty || only.contains($0.judgement.id) }
      judgementIds = WordTable(plan.judgements.map(\.judgement.id))
    }
  }

  private let settings: Settings
  private var binder: Binder
  private var desks: [ObjectIdentifier: Desk] = [:]

  init(_ settings: Settings) {
    self.settings = settings
    self.binder = Binder(settings.pack.shapes)
  }

  /// Checks one proposal, whose kind is known.
  mutating func check(_ root: Node, id: String, plan: KindPlan) -> ProposalResult {
    let examination = examine(root, plan: plan)
    return result(of: examination, id: id)
  }

  /// Binds a proposal's values, so that its conditions can be asked until the next one is examined.
  ///
  /// - Parameter asOf: the day on which rules in force are taken; `nil` for the run's.
  mutating func examine(_ root: Node, plan: KindPlan, asOf day: CivilDate? = nil) -> Examination {
    binder.bind(root, to: plan.shape, frameSize: plan.frameSize)
    let asOf = day ?? asOfDate(plan)
    binder.document.slots[plan.todaySlot] = .date(daysSinceEpoch: asOf.daysSinceEpoch)
    let desk = desk(for: plan)
    desk.evaluator.begin(binder.document)
    let root = binder.rewordedKeys(of: root) ?? root
    return Examination(
      labels: settings.pack.labels, plan: plan, root: root, asOf: asOf, paths: binder.paths,
      evaluator: desk.evaluator,
      assessments: Assessments(of: root, plan: plan, ids: desk.judgementIds),
      isDetailed: settings.isDetailed)
  }

  /// Asks everything of the proposal that was examined last.
  mutating func result(of examination: Examination, id: String) -> ProposalResult {
    let (plan, root, asOf) = (examination.plan, examination.root, examination.asOf)
    let desk = desk(for: plan)
    // Derived values come first: the conditions of all that follows may read them.
    let derived = examination.derivedAnswers()
    var findings = binder.problems.map { found in
      Finding(document: found.problem, at: SourceLocation(file: root.tree.file, span: found.span))
    }
    findings += examination.assessments.findings
    findings.reserveCapacity(findings.count + desk.rules.count + desk.judgements.count)
    for planned in desk.rules { findings.append(examination.finding(of: planned)) }
    for planned in desk.judgements { findings.append(examination.finding(of: planned)) }
    let steps =
      settings.isDetailed ? plan.steps.compactMap { examination.answer(to: $0, derived) } : []
    applyWaivers(to: &findings, proposal: id, asOf: asOf)
    var result = ProposalResult(
      proposal: Proposal(
        id: id, title: root.writtenText("title"), kind: plan.kind, location: root.startLocation),
      verdict: Verdict(of: findings), asOf: asOf, findings: findings, derived: derived,
      steps: steps)
    if let explained = settings.explained,
      let planned = plan.rules.first(where: { $0.rule.id == explained })
    {
      result.explanation = examination.explanation(of: planned)
    }
    return result
  }

  private mutating func desk(for plan: KindPlan) -> Desk {
    if let desk = desks[ObjectIdentifier(plan)] { return desk }
    let desk = Desk(plan, only: settings.only)
    desks[ObjectIdentifier(plan)] = desk
    return desk
  }

  /// The day given for the run, else that of the decision, else that of the proposal, else today.
  private func asOfDate(_ plan: KindPlan) -> CivilDate {
    if let day = settings.asOf { return day }
    for slot in plan.dateSlots {
      if let day = binder.document.slots[slot].day { return day }
    }
    return settings.today
  }

  /// Marks the findings that a decided exception covers; what is wrong with a waiver is a finding.
  private func applyWaivers(to findings: inout [Finding], proposal: String, asOf: CivilDate) {
    for waiver in settings.waivers where waiver.proposal == proposal {
      guard let index = findings.firstIndex(where: { $0.rule == waiver.rule && $0.clause != nil })
      else { continue }
      func note(_ id: String, _ message: LocalizedText) {
        findings.append(
          Finding(
            .waiver(id), .fail,
            Finding.Details(message: message, location: waiver.location, waiver: waiver)))
      }
      if let expires = waiver.expires, expires < asOf {
        note("waiver/expired", Phrases.expired(waiver, expires))
      } else if waiver.decidedBy == nil || waiver.date.map({ $0 > asOf }) ?? true {
        note("waiver/undecided", Phrases.undecided(waiver))
      } else if !findings[index].isProblem {
        note("waiver/not-needed", Phrases.notNeeded(waiver))
      } else {
        findings[index] = findings[index].waived(by: waiver)
      }
    }
  }
}
