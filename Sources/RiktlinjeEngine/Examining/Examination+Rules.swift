import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension Examination {
  /// A rule as the implication from its `when` to its `require`, over true, false, unknown and error.
  func finding(of planned: KindPlan.PlannedRule) -> Finding {
    let subject = Finding.Subject.rule(planned.rule)
    guard planned.rule.inForce.contains(asOf) else { return Finding(subject, .notApplicable) }
    var missingFields: [MissingField] = []
    var problem: (any Problem)?
    let applies = planned.when.map { evaluator.truth(of: $0.entry) } ?? .yes
    switch applies {
    case .no: return Finding(subject, .notApplicable)
    case .yes: break
    case .unknown: if isDetailed { missingFields = evaluator.missingFields }
    case .error: problem = evaluator.problem
    }
    switch evaluator.truth(of: planned.require.entry) {
    case .yes: return Finding(subject, .pass)
    case .no where applies == .yes:
      return Finding(subject, .fail, isDetailed ? failure(of: planned) : nil)
    case .no: break
    // Of a rule of which it is not known whether it applies only that is asked.
    case .unknown where isDetailed && (applies == .yes || evaluator.absenceIsUnknown):
      missingFields = missingFields.adding(distinct: evaluator.missingFields)
    case .unknown: break
    case .error: problem = problem ?? evaluator.problem
    }
    if let problem {
      return Finding(
        subject, .error,
        Finding.Details(
          message: Phrases.error(problem), location: place(of: planned).location(in: root)))
    }
    let isWaiting = applies == .unknown && !evaluator.absenceIsUnknown
    return Finding(
      subject, .undetermined,
      isDetailed ? undetermined(missingFields, isWaiting: isWaiting) : nil)
  }

  /// Asks the rules that fail on a draft once more, with every field that it leaves blank as one that
  /// may still be given.
  ///
  /// - Parameters:
  ///   - findings: those of the rules, in the same order, from the index on.
  func reconsider(
    _ findings: inout [Finding], from start: Int, _ rules: [KindPlan.PlannedRule]
  ) {
    guard isDraft else { return }
    let failing = rules.indices.filter { findings[start + $0].status == .fail }
    guard !failing.isEmpty else { return }
    whileAbsenceIsUnknown {
      for index in failing {
        let second = finding(of: rules[index])
        if second.status != .fail { findings[start + index] = second }
      }
    }
  }

  /// Whether it cannot be told whether something applies.
  func isUnknown(_ when: KindPlan.Expression?) -> Bool {
    when.map { evaluator.truth(of: $0.entry) == .unknown } ?? false
  }

  /// What a rule says in the end: one that fails on a draft is asked once more.
  func lastFinding(of planned: KindPlan.PlannedRule) -> Finding {
    var findings = [finding(of: planned)]
    reconsider(&findings, from: 0, [planned])
    return findings[0]
  }

  /// Asks things while `has` of a blank field is unknown, also in derived values.
  func whileAbsenceIsUnknown(_ ask: () -> Void) {
    let checkpoint = evaluator.checkpoint(of: plan.derivedValues.map(\.slot))
    evaluator.absenceIsUnknown = true
    derive()
    ask()
    evaluator.absenceIsUnknown = false
    evaluator.restore(checkpoint)
  }

  private func failure(of planned: KindPlan.PlannedRule) -> Finding.Details {
    let values = planned.values.map { name, expression in
      let value = evaluator.value(of: expression.entry)
      return (
        name: name,
        value: reportValue(value, expression.type, unit: expression.unit) ?? ReportValue.null
      )
    }
    let place = place(of: planned)
    return Finding.Details(
      message: fill(planned.rule.message, values),
      remedy: planned.rule.remedy.map { fill($0, values) },
      location: place.location(in: root), field: place.path, values: values)
  }

  /// The field that the rule names, else the first that its condition reads.
  private func place(of planned: KindPlan.PlannedRule) -> FieldPlace {
    var fields = plan.kind.fields
    var steps: [SlotPaths.Step] = []
    for name in planned.pointsAt {
      let own = steps.isEmpty && name == Field.idOfProposal.name ? Field.idOfProposal : nil
      guard let field = fields.first(where: { $0.name == name }) ?? own else { break }
      steps.append(.field(field))
      guard case .record(let record) = field.type else { break }
      fields = labels.fields(ofRecord: record)
    }
    return FieldPlace(steps: steps, kind: plan.kind)
  }

  /// A text with its placeholders replaced by values, as people read them.
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
}
