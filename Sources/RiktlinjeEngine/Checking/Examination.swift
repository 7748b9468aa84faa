import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// One proposal under examination: its values are bound and its conditions can be asked.
struct Examination {
  let labels: Labels
  let plan: KindPlan
  let root: Node
  let asOf: CivilDate
  let paths: SlotPaths
  let evaluator: Evaluator
  let assessments: Assessments
  /// Whether answers say why, where and what to do, besides their status.
  var isDetailed: Bool

  // MARK: - Derived values

  /// The derived values, each put where later conditions read it.
  func derivedAnswers() -> [DerivedAnswer] {
    guard isDetailed else {
      for planned in plan.derivedValues { evaluator.keep(value(of: planned), in: planned.slot) }
      return []
    }
    return plan.derivedValues.map { planned in
      let value = value(of: planned)
      let missing = value.kind == .unknown ? missing(evaluator.missingFields) : []
      let known = reportValue(value, planned.type, unit: planned.unit)
      evaluator.keep(value, in: planned.slot)
      return DerivedAnswer(planned.derived, value: known, missing: missing)
    }
  }

  /// The value, or of a decision table that of the first row that hits; unknown when it is unknown
  /// whether an earlier row hits.
  func value(of planned: KindPlan.PlannedValue) -> Value {
    switch planned.content {
    case .value(let expression): return evaluator.value(of: expression.entry)
    case .first(let rows, let otherwise):
      switch hit(among: rows) {
      case .row(let index): return evaluator.value(of: rows[index].then.entry)
      case .otherwise: return evaluator.value(of: otherwise.entry)
      case .undecided(let row): return evaluator.value(of: rows[row].when.entry)
      }
    }
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
  func undetermined(_ fields: [MissingField]) -> Finding.Details {
    let missing = missing(fields)
    let first = fields.lazy.compactMap(place).first
    return Finding.Details(
      message: Phrases.undetermined(missing), remedy: Phrases.fill(missing),
      location: first?.location(in: root) ?? root.startLocation, field: first?.path,
      missing: missing)
  }

  func missing(_ fields: [MissingField]) -> [Finding.MissingField] {
    fields.compactMap { field in
      switch field {
      case .slot: place(of: field)?.missingField
      case .register(let register, let key, let names): missing(register: register, key, names)
      }
    }
  }

  /// The field of the proposal that is missing; `nil` for a field of a register.
  private func place(of field: MissingField) -> FieldPlace? {
    guard case .slot(let slot) = field else { return nil }
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
