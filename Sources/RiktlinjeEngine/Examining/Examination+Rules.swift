import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension Examination {
  /// A rule as the implication from its `when` to its `require`, over true, false, unknown and error.
  func finding(of planned: KindPlan.PlannedRule) -> Finding {
    let subject = Finding.Subject.rule(planned.rule)
    guard planned.rule.inForce.contains(asOf) else { return Finding(subject, .notApplicable) }
    var missingFields: [MissingField] = []
    var problem: AnyProblem?
    var applies = planned.when.map { evaluator.truth(of: $0.entry) } ?? .yes
    switch applies {
    case .no: return Finding(subject, .notApplicable)
    case .yes: break
    case .unknown: if isDetailed { missingFields = evaluator.missingFields }
    case .error: problem = evaluator.problem.boxed
    }
    if !planned.exemptions.isEmpty {
      switch exemption(from: planned, missing: &missingFields, problem: &problem) {
      case .by(let exemption):
        return Finding(
          subject, .notApplicable, isDetailed ? details(of: exemption, from: planned) : nil)
      case .unknown:
        applies = .unknown
        problem = nil
      case .error where applies == .yes: applies = .error
      case .error:
        if applies == .unknown { problem = nil }
      case .none: break
      }
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
    case .error: problem = problem ?? evaluator.problem.boxed
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
    let checkpoint = evaluator.checkpoint(of: plan.derivedValues.map { $0.slot })
    evaluator.absenceIsUnknown = true
    derive()
    ask()
    evaluator.absenceIsUnknown = false
    evaluator.restore(checkpoint)
  }

  private func failure(of planned: KindPlan.PlannedRule) -> Finding.Details {
    let values = shownValues(
      of: planned, in: [planned.rule.message, planned.rule.remedy].compactMap { $0 })
    let place = place(of: planned)
    return Finding.Details(
      message: fill(planned.rule.message, values),
      remedy: planned.rule.remedy.map { fill($0, values) },
      location: place.location(in: root), field: place.path, values: values)
  }

  /// The values of a rule that texts show.
  func shownValues(
    of planned: KindPlan.PlannedRule, in texts: [LocalizedText]
  ) -> [(name: String, value: ReportValue)] {
    guard !planned.values.isEmpty else { return [] }
    // Only of a rule with an exception are there values that one text shows and another does not.
    let shown: Set<String>? =
      planned.rule.exception == nil
      ? nil
      : Set(
        texts.flatMap { text in
          Language.allCases.flatMap { MessageTemplate.names(in: text[$0]) }
        })
    return planned.values.compactMap { name, expression in
      guard shown?.contains(name) ?? true else { return nil }
      let value = evaluator.value(of: expression.entry)
      return (
        name: name,
        value: reportValue(value, expression.type, unit: expression.unit) ?? ReportValue.null
      )
    }
  }

  /// The field that the rule names, else the first that its condition reads.
  func place(of planned: KindPlan.PlannedRule) -> FieldPlace {
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
  func fill(
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
