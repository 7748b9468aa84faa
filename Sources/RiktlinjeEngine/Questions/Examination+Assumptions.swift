import RiktlinjeCEL
import RiktlinjeRules

extension Examination {
  /// The assumptions on which something rests: that would be answered otherwise, or not at all, if
  /// nothing were assumed.
  ///
  /// - Parameter findings: those of the desk's rules and then of its judgements.
  func assumptions(
    _ findings: ArraySlice<Finding>, _ desk: ProposalChecker.Desk
  ) -> [Assumption] {
    guard !assumed.isEmpty else { return [] }
    // Of what lies in elements of a list conditions read the list.
    let slots = Set(assumed.map { $0.place.slot })
    var resting: [Int: [String]] = [:]
    func note(_ id: String, _ read: Set<Int>) {
      for slot in read.intersection(slots) { resting[slot, default: []].append(id) }
    }
    var quiet = self
    quiet.isDetailed = false
    let states = desk.plan.steps.map { applies($0) }
    let derived = desk.plan.derivedValues.filter { planned in
      !desk.reads.slots(of: planned).isDisjoint(with: slots)
    }
    let values = derived.map(known)
    whileNothingIsAssumed {
      for (planned, finding) in zip(desk.rules, findings) {
        let read = desk.reads.slots(of: planned)
        guard !read.isDisjoint(with: slots), quiet.finding(of: planned).status != finding.status
        else { continue }
        note(planned.rule.id, read)
      }
      for (planned, finding) in zip(desk.judgements, findings.dropFirst(desk.rules.count)) {
        let read = desk.reads.slots(of: planned)
        guard !read.isDisjoint(with: slots), quiet.finding(of: planned).status != finding.status
        else { continue }
        note(planned.judgement.id, read)
      }
      for (planned, state) in zip(desk.plan.steps, states) {
        let read = desk.reads.slots([planned.when])
        guard !read.isDisjoint(with: slots), applies(planned) != state else { continue }
        note(planned.step.id, read)
      }
      for (planned, value) in zip(derived, values)
      where known(planned) != value {
        note(planned.derived.id, desk.reads.slots(of: planned))
      }
    }
    return assumed.compactMap { assumption in
      let place = FieldPlace(assumption.place, element: assumption.element, kind: layout.kind)
      guard let ids = resting[assumption.place.slot], let field = place.field else { return nil }
      return Assumption(
        path: place.path, label: place.label, field: field,
        value: ReportValue(
          assumption.value.celValue, type: field.type.valueType, unit: field.unit, labels: labels),
        resting: ids)
    }
  }

  /// The value of a derived value; `nil` while nobody can tell.
  private func known(_ planned: KindPlan.PlannedValue) -> ReportValue? {
    reportValue(value(of: planned), planned.type, unit: planned.unit)
  }

  private func whileNothingIsAssumed(_ ask: () -> Void) {
    let checkpoint = evaluator.checkpoint(
      of: plan.derivedValues.map { $0.slot } + assumed.map { $0.slot })
    for assumption in assumed { evaluator.clear(slot: assumption.slot) }
    derive()
    ask()
    evaluator.restore(checkpoint)
  }
}
