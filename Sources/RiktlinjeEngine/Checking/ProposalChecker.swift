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
    let limits: Limits
  }

  private let settings: Settings
  private var binder: Binder
  private var evaluators: [String: Evaluator] = [:]

  init(_ settings: Settings) {
    self.settings = settings
    self.binder = Binder(settings.pack.shapes)
  }

  /// Checks one proposal, whose kind is known.
  mutating func check(_ root: Node, id: String, plan: KindPlan) -> ProposalResult {
    let evaluator = evaluator(of: plan)
    binder.bind(root, to: plan.shape, frameSize: plan.frameSize)
    let asOf = asOfDate(plan)
    binder.document.slots[plan.todaySlot] = .date(daysSinceEpoch: asOf.daysSinceEpoch)
    evaluator.begin(binder.document)

    let assessments = Assessments(of: root, plan: plan)
    var findings = documentFindings(root) + assessments.findings
    let derived = derive(plan, evaluator)
    for planned in plan.rules where isAsked(planned.rule.id) {
      findings.append(check(planned, asOf: asOf, evaluator, root, plan))
    }
    for planned in plan.judgements where isAsked(planned.judgement.id) {
      findings.append(check(planned, asOf: asOf, assessments, evaluator, root, plan))
    }
    let steps = plan.steps.compactMap { check($0, asOf: asOf, derived, evaluator, plan) }
    applyWaivers(to: &findings, proposal: id, asOf: asOf)
    return ProposalResult(
      proposal: Proposal(
        id: id, title: root["title"]?.string, kind: plan.kind, location: root.startLocation),
      verdict: Verdict(of: findings), asOf: asOf, findings: findings, derived: derived, steps: steps
    )
  }

  private func isAsked(_ id: String) -> Bool {
    settings.only.isEmpty || settings.only.contains(id)
  }

  private mutating func evaluator(of plan: KindPlan) -> Evaluator {
    if let evaluator = evaluators[plan.kind.name] { return evaluator }
    let evaluator = Evaluator(plan.program)
    evaluators[plan.kind.name] = evaluator
    return evaluator
  }

  /// The day given for the run, else that of the decision, else that of the proposal, else today.
  private func asOfDate(_ plan: KindPlan) -> CivilDate {
    if let day = settings.asOf { return day }
    for slot in plan.dateSlots {
      if let day = binder.document.slots[slot].day { return day }
    }
    return settings.today
  }

  // MARK: - The file

  private func documentFindings(_ root: Node) -> [Finding] {
    binder.problems.map { found in
      Finding(
        document: found.problem,
        at: SourceLocation(file: root.tree.file, span: found.span))
    }
  }

  // MARK: - Derived values

  private func derive(_ plan: KindPlan, _ evaluator: Evaluator) -> [DerivedAnswer] {
    plan.derivedValues.map { planned in
      let value = value(of: planned, evaluator)
      let missing = value.kind == .unknown ? missing(evaluator.missingFields, plan) : []
      let known = reportValue(value, planned.type, unit: planned.unit, evaluator)
      evaluator.keep(value, in: planned.slot)
      return DerivedAnswer(planned.derived, value: known, missing: missing)
    }
  }

  /// The value, or of a decision table that of the first row that hits; unknown when it is unknown
  /// whether an earlier row hits.
  private func value(of planned: KindPlan.PlannedValue, _ evaluator: Evaluator) -> Value {
    switch planned.content {
    case .value(let expression): return evaluator.value(of: expression.entry)
    case .first(let rows, let otherwise):
      for row in rows {
        switch evaluator.truth(of: row.when.entry) {
        case .yes: return evaluator.value(of: row.then.entry)
        case .no: continue
        case .unknown, .error: return evaluator.value(of: row.when.entry)
        }
      }
      return evaluator.value(of: otherwise.entry)
    }
  }

  /// A value for the report; `nil` when it is missing, unknown or an error.
  private func reportValue(
    _ value: Value, _ type: ValueType, unit: String?, _ evaluator: Evaluator
  ) -> ReportValue? {
    switch value.kind {
    case .missing, .unknown, .error: nil
    default: ReportValue(evaluator.export(value), type: type, unit: unit, pack: settings.pack)
    }
  }

  // MARK: - Rules

  private func check(
    _ planned: KindPlan.PlannedRule, asOf: CivilDate, _ evaluator: Evaluator, _ root: Node,
    _ plan: KindPlan
  ) -> Finding {
    let subject = Finding.Subject.rule(planned.rule)
    guard planned.rule.inForce.contains(asOf) else { return Finding(subject, .notApplicable) }
    var missingFields: [MissingField] = []
    var applies = Truth.yes
    var problem: (any Problem)?
    if let when = planned.when {
      applies = evaluator.truth(of: when.entry)
      switch applies {
      case .no: return Finding(subject, .notApplicable)
      case .unknown: missingFields = evaluator.missingFields
      case .error: problem = evaluator.problem
      case .yes: break
      }
    }
    switch evaluator.truth(of: planned.require.entry) {
    case .yes: return Finding(subject, .pass)
    case .no where applies == .yes:
      return Finding(subject, .fail, failure(planned, evaluator, root, plan))
    case .no: break
    case .unknown: missingFields += evaluator.missingFields.filter { !missingFields.contains($0) }
    case .error: problem = problem ?? evaluator.problem
    }
    if let problem {
      return Finding(
        subject, .error,
        Finding.Details(
          message: Phrases.error(problem), location: place(of: planned, plan).location(in: root)))
    }
    return Finding(subject, .undetermined, undetermined(missingFields, root, plan))
  }

  private func failure(
    _ planned: KindPlan.PlannedRule, _ evaluator: Evaluator, _ root: Node, _ plan: KindPlan
  ) -> Finding.Details {
    let values = planned.values.map { name, expression in
      (
        name: name,
        value: reportValue(
          evaluator.value(of: expression.entry), expression.type, unit: expression.unit, evaluator)
          ?? .null
      )
    }
    let place = place(of: planned, plan)
    return Finding.Details(
      message: fill(planned.rule.message, values),
      remedy: planned.rule.remedy.map { fill($0, values) },
      location: place.location(in: root), field: place.path, values: values)
  }

  private func undetermined(_ fields: [MissingField], _ root: Node, _ plan: KindPlan)
    -> Finding.Details
  {
    let missing = missing(fields, plan)
    let places = fields.compactMap { place(of: $0, plan) }
    return Finding.Details(
      message: Phrases.undetermined(missing), remedy: Phrases.fill(missing),
      location: places.first?.location(in: root) ?? root.startLocation,
      field: places.first?.path, missing: missing)
  }

  /// The field that the rule names, else the first that its condition reads.
  private func place(of planned: KindPlan.PlannedRule, _ plan: KindPlan) -> FieldPlace {
    var fields = plan.kind.fields
    var steps: [Binder.PathStep] = []
    for name in planned.pointsAt {
      guard let field = fields.first(where: { $0.name == name }) else { break }
      steps.append(.field(field))
      guard case .record(let record) = field.type else { break }
      fields = settings.pack.vocabulary.fields(ofRecord: record)
    }
    return FieldPlace(steps: steps, kind: plan.kind)
  }

  /// The field of the proposal that is missing; `nil` for a field of a register.
  private func place(of field: MissingField, _ plan: KindPlan) -> FieldPlace? {
    guard case .slot(let slot) = field else { return nil }
    let steps = binder.path(toSlot: slot, in: plan.shape)
    return steps.isEmpty ? nil : FieldPlace(steps: steps, kind: plan.kind)
  }

  private func missing(_ fields: [MissingField], _ plan: KindPlan) -> [Finding.MissingField] {
    fields.compactMap { field in
      if case .register(let register, let key, let names) = field {
        return missing(register: register, key: key, names)
      }
      return place(of: field, plan)?.missingField
    }
  }

  /// A field that an entry of a register does not have: for the pack's maintainer to fill in.
  private func missing(register: String, key: String, _ names: [String]) -> Finding.MissingField {
    let entry = settings.pack.register(register)?.label(of: key) ?? LocalizedText(key)
    let field = settings.pack.register(register)?.fields.first { $0.name == names.first }
    let label = field?.label ?? LocalizedText(names.joined(separator: "."))
    return Finding.MissingField(
      path: ([register, key] + names).joined(separator: "."),
      label: LocalizedText(
        swedish: "\(label.swedish) – \(entry.swedish)",
        english: "\(label.english) – \(entry.english)"))
  }

  private func fill(
    _ text: LocalizedText, _ values: [(name: String, value: ReportValue)]
  ) -> LocalizedText {
    guard !values.isEmpty else { return text }
    func filled(_ language: Language) -> String {
      MessageTemplate.parts(of: text[language]).map { part in
        switch part {
        case .text(let text): text
        case .value(let name):
          values.first { $0.name == name }?.value.text(in: language) ?? "{\(name)}"
        }
      }.joined()
    }
    return LocalizedText(swedish: filled(.swedish), english: filled(.english))
  }

  // MARK: - Judgements

  private func check(
    _ planned: KindPlan.PlannedJudgement, asOf: CivilDate, _ assessments: Assessments,
    _ evaluator: Evaluator, _ root: Node, _ plan: KindPlan
  ) -> Finding {
    let judgement = planned.judgement
    let subject = Finding.Subject.judgement(judgement)
    guard judgement.clause.inForce.contains(asOf) else { return Finding(subject, .notApplicable) }
    if let when = planned.when {
      switch evaluator.truth(of: when.entry) {
      case .yes: break
      case .no: return Finding(subject, .notApplicable)
      case .unknown:
        if assessments[judgement.id] == nil {
          return Finding(subject, .undetermined, undetermined(evaluator.missingFields, root, plan))
        }
      case .error:
        return Finding(
          subject, .error,
          Finding.Details(
            message: Phrases.error(evaluator.problem), location: root.startLocation))
      }
    }
    guard let recorded = assessments[judgement.id] else {
      return Finding(
        subject, .undetermined,
        Finding.Details(
          message: Phrases.unrecorded(judgement), remedy: Phrases.record(judgement),
          location: assessments.location ?? root.startLocation))
    }
    return Finding(
      subject, recorded.assessment.isMet ? .pass : .fail,
      Finding.Details(
        message: recorded.assessment.isMet
          ? judgement.question : Phrases.notMet(judgement, note: recorded.assessment.note),
        location: recorded.location, assessment: recorded.assessment))
  }

  // MARK: - Steps

  /// The step's state; `nil` when it does not apply.
  private func check(
    _ planned: KindPlan.PlannedStep, asOf: CivilDate, _ derived: [DerivedAnswer],
    _ evaluator: Evaluator, _ plan: KindPlan
  ) -> StepAnswer? {
    guard planned.step.clause.inForce.contains(asOf) else { return nil }
    var missingFields: [MissingField] = []
    var state = StepAnswer.State.notDone
    switch planned.when.map({ evaluator.truth(of: $0.entry) }) ?? .yes {
    case .no: return nil
    case .yes: break
    case .unknown:
      state = .unknown
      missingFields = evaluator.missingFields
    case .error: state = .unknown
    }
    if let done = planned.done {
      switch evaluator.truth(of: done.entry) {
      case .yes: state = .done
      case .no: break
      case .unknown, .error:
        state = .unknown
        missingFields += evaluator.missingFields.filter { !missingFields.contains($0) }
      }
    } else {
      state = .unknown
    }
    return StepAnswer(
      planned.step, state: state, actor: actor(planned.step.actor, derived),
      due: planned.due.flatMap { evaluator.value(of: $0.entry).day },
      missing: state == .unknown ? missing(missingFields, plan) : [])
  }

  private func actor(_ actor: Step.Actor, _ derived: [DerivedAnswer]) -> LocalizedText? {
    switch actor {
    case .body(let key): return settings.pack.label(ofBody: key)
    case .derived(let id):
      switch derived.first(where: { $0.derived.id == id })?.value {
      case .labelled(_, let label): return label
      case .text(let key): return settings.pack.label(ofBody: key)
      default: return nil
      }
    }
  }

  // MARK: - Waivers

  /// Marks the findings that a decided exception covers; what is wrong with a waiver is a finding.
  private func applyWaivers(to findings: inout [Finding], proposal: String, asOf: CivilDate) {
    for waiver in settings.waivers where waiver.proposal == proposal && isAsked(waiver.rule) {
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
