import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// One proposal under examination: its values are bound and its conditions can be asked.
struct Examination {
  let labels: Labels
  let layout: KindLayout
  let plan: KindPlan
  let root: Node
  /// The day on which rules in force are taken.
  let asOf: CivilDate
  /// The day by which things have fallen due or not.
  let today: CivilDate
  let paths: SlotPaths
  let evaluator: Evaluator
  let assessments: Assessments
  /// Whether the proposal is still being prepared.
  let isDraft: Bool
  /// What is assumed, for the proposal gives no value.
  let assumed: [Assumed]
  /// Whether answers say why, where and what to do, besides their status.
  var isDetailed: Bool

  /// A field that the proposal leaves out, with the value that it is taken to have.
  struct Assumed {
    let slot: Int
    let place: KindLayout.Place
    /// The element of a list that it lies in, from 0.
    let element: Int?
    let value: FieldConstant
  }

  // MARK: - Derived values

  /// The derived values, each put where later conditions read it.
  func derivedAnswers() -> [DerivedAnswer] {
    guard isDetailed else {
      derive()
      return []
    }
    return plan.derivedValues.map { planned in
      let decision = evaluator.decide(planned.table)
      let missing = decision.value.kind == .unknown ? missing(evaluator.missingFields) : []
      let known = reportValue(decision.value, planned.type, unit: planned.unit)
      let candidates = decision.candidates.map {
        ReportValue($0, type: planned.type, unit: planned.unit, labels: labels)
      }
      evaluator.keep(decision.value, in: planned.slot)
      return DerivedAnswer(
        planned.derived, value: known, missing: missing, candidates: candidates)
    }
  }

  /// Computes the derived values, each put where later conditions read it.
  func derive() {
    for planned in plan.derivedValues { evaluator.keep(value(of: planned), in: planned.slot) }
  }

  /// The value, or what a decision table says.
  func value(of planned: KindPlan.PlannedValue) -> Value {
    evaluator.decide(planned.table).value
  }

  /// What decides in a decision table.
  enum Hit {
    case row(Int)
    case otherwise
    /// Whether the row hits is unknown or an error.
    case undecided(row: Int)
  }

  /// The first row whose condition holds.
  func hit(among rows: [KindPlan.PlannedValue.Row]) -> Hit {
    for (index, row) in rows.enumerated() {
      switch evaluator.truth(of: row.when.entry) {
      case .yes: return .row(index)
      case .no: continue
      case .unknown, .error: return .undecided(row: index)
      }
    }
    return .otherwise
  }

  /// A value for the report; `nil` when it is missing, unknown or an error.
  func reportValue(_ value: Value, _ type: ValueType, unit: String?) -> ReportValue? {
    switch value.kind {
    case .missing, .unknown, .error: nil
    default: ReportValue(evaluator.export(value), type: type, unit: unit, labels: labels)
    }
  }

  // MARK: - Missing fields

  /// Why something cannot be decided: the fields that would decide it.
  ///
  /// - Parameter isWaiting: whether it is not even known whether it applies.
  func undetermined(_ fields: [MissingField], isWaiting: Bool) -> Finding.Details {
    let missing = missing(fields)
    let first = fields.lazy.compactMap(place).first
    return Finding.Details(
      message: isWaiting
        ? Phrases.waiting(missing)
        : Phrases.undetermined(missing, unreadable: fields.filter(isUnreadable).compactMap(place)),
      remedy: Phrases.fill(missing),
      location: first?.location(in: root) ?? root.startLocation, field: first?.path,
      missing: missing, isWaiting: isWaiting, restsOnBlank: evaluator.absenceIsUnknown)
  }

  /// What is to be filled in; what is given but cannot be read is told for itself.
  func missing(_ fields: [MissingField]) -> [Finding.MissingField] {
    fields.filter { !isUnreadable($0) }.compactMap { field in
      switch field {
      case .slot: place(of: field)?.missingField
      case .register(let register, let key, let names): missing(register: register, key, names)
      }
    }
  }

  private func isUnreadable(_ field: MissingField) -> Bool {
    guard case .slot(let slot) = field else { return false }
    return evaluator.isUnreadable(slot: slot)
  }

  /// The field of the proposal that is missing; `nil` for a field of a register.
  func place(of field: MissingField) -> FieldPlace? {
    guard case .slot(let slot) = field else { return nil }
    if slot == plan.idSlot {
      return FieldPlace(steps: [.field(.idOfProposal)], kind: plan.kind)
    }
    let steps = paths.path(toSlot: slot, in: plan.shape)
    return steps.isEmpty ? nil : FieldPlace(steps: steps, kind: plan.kind)
  }

  /// A field that an entry of a register does not have: for the pack's maintainer to fill in.
  private func missing(
    register name: String, _ key: String, _ path: [String]
  ) -> Finding.MissingField {
    let entry = labels.label(ofKey: key, in: name)
    let label = labels.label(ofField: path.first ?? "", in: name)
    return Finding.MissingField(
      path: ([name, key] + path).joined(separator: "."),
      label: LocalizedText(
        swedish: "\(label.swedish) – \(entry.swedish)",
        english: "\(label.english) – \(entry.english)"))
  }
}
