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
    let choice: RuleChoice
    /// The id of the rule to explain; `nil` for none.
    let explained: String?
    /// Whether results say why, where and what to do, besides verdicts and statuses.
    let isDetailed: Bool
    let limits: Limits
    /// The document to write; `nil` for none.
    var document: DocumentOrder?
  }

  /// What is kept for the proposals of one kind.
  final class Desk {
    let plan: KindPlan
    let evaluator: Evaluator
    /// The rules and judgements that are asked for.
    let rules: [KindPlan.PlannedRule]
    let judgements: [KindPlan.PlannedJudgement]
    /// The ids of all judgements of the kind.
    let judgementIds: WordTable
    /// What conditions read, for reports that tell what is asked and assumed.
    private(set) lazy var reads = SlotsRead(plan)

    init(_ plan: KindPlan, _ choice: RuleChoice) {
      self.plan = plan
      evaluator = Evaluator(plan.program)
      rules = choice.isPartial ? plan.rules.filter { choice.takes($0.rule.id) } : plan.rules
      judgements = plan.judgements.filter { choice.takes($0.judgement.id) }
      judgementIds = WordTable(plan.judgements.map { $0.judgement.id })
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
  mutating func check(_ root: Node, id: String, kind: PendingPlan) -> ProposalResult {
    let examination = examine(root, kind: kind)
    return result(of: examination, id: id)
  }

  /// Binds a proposal's values, so that its conditions can be asked until the next one is examined.
  ///
  /// - Parameters:
  ///   - asOf: the day on which rules in force are taken; `nil` for the run's, or the proposal's.
  ///   - today: the day by which things have fallen due; `nil` for the run's.
  mutating func examine(
    _ root: Node, kind: PendingPlan, asOf day: CivilDate? = nil, today: CivilDate? = nil
  ) -> Examination {
    let layout = kind.layout
    binder.bind(root, to: layout.shape, frameSize: layout.frameSize)
    let asOf = day ?? settings.asOf ?? ownDay(layout) ?? settings.today
    let today = today ?? settings.today
    let plan = kind.plan(on: asOf)
    binder.document.slots[plan.todaySlot] = .date(daysSinceEpoch: today.daysSinceEpoch)
    binder.document.slots[plan.asOfSlot] = .date(daysSinceEpoch: asOf.daysSinceEpoch)
    let desk = desk(for: plan)
    desk.evaluator.begin(binder.document)
    if let slot = plan.kindSlot { desk.evaluator.keep(.string(kind.kind.name), in: slot) }
    if let slot = plan.idSlot, let id = root.writtenText(Field.idOfProposal.name) {
      desk.evaluator.keep(.string(id), in: slot)
    }
    var root = binder.rewordedKeys(of: root) ?? root
    let assumed = assume(layout, desk.evaluator)
    let ownDate = layout.dateSlot.flatMap { binder.document.slots[$0].day }
    let days = Period(from: ownDate, until: today)
    var assessments = Assessments(of: root, plan: plan, ids: desk.judgementIds, days: days)
    if assessments.isPerhapsInOtherWords {
      root = root.reworded(AssessmentWords.rewordings(in: root, ids: desk.judgementIds))
      assessments = Assessments(of: root, plan: plan, ids: desk.judgementIds, days: days)
    }
    return Examination(
      labels: settings.pack.labels, layout: layout, plan: plan, root: root, asOf: asOf,
      today: today, paths: binder.paths, evaluator: desk.evaluator, assessments: assessments,
      isDraft: isDraft(layout), assumed: assumed,
      isDetailed: settings.isDetailed)
  }

  /// Gives fields that the proposal leaves out the values that are assumed of them.
  private func assume(_ layout: KindLayout, _ evaluator: Evaluator) -> [Examination.Assumed] {
    var assumed: [Examination.Assumed] = []
    func assume(_ place: KindLayout.Place, _ value: FieldConstant, _ slot: Int, element: Int?) {
      guard binder.document.isAbsent(slot) else { return }
      evaluator.keep(value.celValue, in: slot)
      assumed.append(
        Examination.Assumed(slot: slot, place: place, element: element, value: value))
    }
    for (place, value) in layout.assumptions {
      guard let inner = place.slotInElement else {
        assume(place, value, place.slot, element: nil)
        continue
      }
      for (index, start) in binder.document.records(at: place.slot).enumerated() {
        if let start { assume(place, value, start + inner, element: index) }
      }
    }
    return assumed
  }

  /// Asks everything of the proposal that was examined last.
  mutating func result(of examination: Examination, id: String) -> ProposalResult {
    let (layout, root, asOf) = (examination.layout, examination.root, examination.asOf)
    let desk = desk(for: examination.plan)
    // Derived values come first: the conditions of all that follows may read them.
    let derived = examination.derivedAnswers()
    var findings = binder.problems.map { found in
      Finding(
        document: found.problem, at: SourceLocation(file: root.tree.file, span: found.span),
        isDraft: examination.isDraft)
    }
    findings += examination.assessments.findings
    findings += datedReferenceFindings(examination)
    if !settings.choice.takesAllChecks {
      findings.removeAll { !settings.choice.takes(check: $0.rule) }
    }
    findings.reserveCapacity(findings.count + desk.rules.count + desk.judgements.count)
    let firstRule = findings.count
    for planned in desk.rules { findings.append(examination.finding(of: planned)) }
    for planned in desk.judgements { findings.append(examination.finding(of: planned)) }
    var assumptions: [Assumption] = []
    if settings.isDetailed {
      assumptions = examination.assumptions(findings[firstRule...], desk)
    }
    examination.reconsider(&findings, from: firstRule, desk.rules)
    var steps: [StepAnswer] = []
    var questions: [Question] = []
    if settings.isDetailed {
      steps = examination.plan.steps.compactMap { examination.answer(to: $0, derived) }
      questions = QuestionList(examination, findings[firstRule...], desk, binder.document).questions
    }
    if !settings.waivers.isEmpty {
      let waivers = settings.waivers.filter { $0.proposal == id }
      Waiving(pack: settings.pack, asOf: asOf).apply(waivers, to: &findings)
    }
    let sum = FindingSum(of: findings)
    var result = ProposalResult(
      proposal: Proposal(
        id: id, title: root.writtenText("title"), kind: layout.kind,
        location: root.startLocation),
      // Some rules alone are no verdict of the whole.
      verdict: settings.choice.isPartial ? .notAssessed : sum.verdict, asOf: asOf,
      findings: findings, derived: derived,
      steps: steps, isDraft: examination.isDraft,
      isClosed: isStage(layout, among: layout.closedStages),
      roles: settings.isDetailed ? roles(examination) : [], questions: questions,
      assumptions: assumptions,
      certitude: settings.choice.isPartial
        ? Certitude(withoutInferred: .notAssessed, seenOnly: .notAssessed) : sum.certitude)
    if let explained = settings.explained {
      let plan = examination.plan
      if let planned = plan.rules.first(where: { $0.rule.id == explained }) {
        result.explanation = examination.explanation(of: planned)
      } else if let planned = plan.judgements.first(where: { $0.judgement.id == explained }) {
        result.explanation = examination.explanation(of: planned)
      }
    }
    if let order = settings.document {
      result.document = document(order, examination, derived)
    }
    return result
  }

  private func document(
    _ order: DocumentOrder, _ examination: Examination, _ derived: [DerivedAnswer]
  ) -> FilledDocument? {
    let planned = examination.plan.documents.first {
      order.template == nil || $0.template.id == order.template
    }
    guard let planned else { return nil }
    let language = order.language ?? planned.template.language ?? order.otherwise
    let addressee = planned.template.addressee.flatMap { examination.actor($0, derived) }
    return DocumentFilling(examination, planned, language: language)?
      .document(addressee: addressee)
  }

  private mutating func desk(for plan: KindPlan) -> Desk {
    if let desk = desks[ObjectIdentifier(plan)] { return desk }
    let desk = Desk(plan, settings.choice)
    desks[ObjectIdentifier(plan)] = desk
    return desk
  }

  /// The day of the decision, else that of the proposal.
  private func ownDay(_ layout: KindLayout) -> CivilDate? {
    for slot in layout.dateSlots {
      if let day = binder.document.slots[slot].day { return day }
    }
    return nil
  }

  /// Whether the proposal is still being prepared; one whose stage cannot be read may be, and what it
  /// leaves blank is not held against it.
  private func isDraft(_ layout: KindLayout) -> Bool {
    guard !layout.draftStages.isEmpty, let slot = layout.stageSlot else { return false }
    return isStage(layout, among: layout.draftStages)
      || !binder.document.isAbsent(slot) && binder.document.celValue(at: slot) == nil
  }

  /// Whether the stage, as given or assumed, is one of some.
  private func isStage(_ layout: KindLayout, among stages: Set<String>) -> Bool {
    guard !stages.isEmpty, let slot = layout.stageSlot else { return false }
    if case .string(let stage) = binder.document.celValue(at: slot) {
      return stages.contains(stage)
    }
    guard case .text(let stage) = layout.assumptions.first(where: { $0.place.slot == slot })?.value,
      binder.document.isAbsent(slot)
    else { return false }
    return stages.contains(stage)
  }

  // MARK: - What fields say

  /// The values that a field has: one, or one for each element of the list that it lies in.
  private func values(at place: KindLayout.Place) -> [(element: Int?, value: CELValue)] {
    func parts(_ element: Int?, _ value: CELValue?) -> [(element: Int?, value: CELValue)] {
      if case .list(let values) = value {
        return values.enumerated().map { (element ?? $0.offset, $0.element) }
      }
      return value.map { [(element, $0)] } ?? []
    }
    guard let inner = place.slotInElement else {
      return parts(nil, binder.document.celValue(at: place.slot))
    }
    return binder.document.records(at: place.slot).enumerated().flatMap { index, start in
      start.map { parts(index, binder.document.celValue(at: $0 + inner)) } ?? []
    }
  }

  private func roles(_ examination: Examination) -> [RoleValue] {
    examination.layout.roles.flatMap { role, place -> [RoleValue] in
      guard let field = place.path.last else { return [] }
      var values = values(at: place).map { $0.value }
      if values.isEmpty,
        let assumed = examination.assumed.first(where: { $0.slot == place.slot }),
        place.slotInElement == nil
      {
        values = [assumed.value.celValue]
      }
      return values.map { value in
        RoleValue(
          role, label: field.label,
          value: ReportValue(
            value, type: field.type.element.valueType, unit: field.unit,
            labels: settings.pack.labels))
      }
    }
  }

  /// Entries of registers that cannot be named on the as-of date.
  private func datedReferenceFindings(_ examination: Examination) -> [Finding] {
    examination.layout.datedReferences.flatMap { register, place -> [Finding] in
      values(at: place).compactMap { element, value in
        guard case .string(let key) = value, let entry = register[key],
          !entry.valid.contains(examination.asOf)
        else { return nil }
        return Finding(
          document: DocumentProblem.notValid(
            entry.label, key: key, on: examination.asOf, entry.valid),
          at: FieldPlace(place, element: element, kind: examination.layout.kind)
            .location(in: examination.root))
      }
    }
  }
}
