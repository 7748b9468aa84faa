import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

extension Examination {
  /// Why a rule says what it says; without parts unless the pack keeps traces.
  func explanation(of planned: KindPlan.PlannedRule) -> RuleExplanation {
    guard planned.rule.inForce.contains(asOf) else {
      return RuleExplanation(isInForce: false, when: nil, unless: nil, require: nil)
    }
    let applies = planned.when.map { evaluator.truth(of: $0.entry) } ?? .yes
    let holds = evaluator.truth(of: planned.require.entry)
    let exception = planned.exemptions.first { exemption in
      if case .exception = exemption.source { true } else { false }
    }?.when
    let isExcepted = exception.map { evaluator.truth(of: $0.entry) } ?? .no
    let isExempt = isExempt(planned)
    // A rule that does not apply rests on its `when`; one that is met rests on its `require` alone.
    return RuleExplanation(
      isInForce: true,
      when: planned.when.flatMap {
        answeredPart($0, isDecisive: !isExempt && (applies != .unknown || holds != .yes))
      },
      unless: exception.flatMap {
        answeredPart($0, isDecisive: applies != .no && (isExcepted == .yes || holds != .yes))
      },
      require: answeredPart(planned.require, isDecisive: applies != .no && !isExempt))
  }

  /// Why a judgement applies, or does not; without parts unless the pack keeps traces.
  func explanation(of planned: KindPlan.PlannedJudgement) -> RuleExplanation {
    let isInForce = planned.judgement.clause.inForce.contains(asOf)
    return RuleExplanation(
      isInForce: isInForce,
      when: isInForce ? planned.when.flatMap { answeredPart($0, isDecisive: true) } : nil,
      unless: nil, require: nil)
  }

  private func answeredPart(
    _ condition: KindPlan.Expression, isDecisive: Bool
  ) -> RuleExplanation.Part? {
    evaluator.trace(condition.entry).map { trace in
      part(trace, of: plan.program.expression(of: condition.entry), isDecisive: isDecisive)
    }
  }

  /// A part with its parts; the depth is that of the expression, which is bounded.
  private func part(
    _ trace: Trace, of checked: CheckedExpression, isDecisive: Bool
  ) -> RuleExplanation.Part {
    let tree = checked.expression
    let type = checked.types[Int(trace.expression.index)]
    let answer: RuleExplanation.Part.Answer =
      switch trace.value {
      case .unknown: .unknown
      case .error(let problem):
        .error(
          LocalizedText(
            swedish: problem.message(in: .swedish), english: problem.message(in: .english)))
      default: .value(ReportValue(trace.value, type: type, unit: nil, labels: labels))
      }
    let parts = shown(trace.parts, of: checked)
    return RuleExplanation.Part(
      text: tree.canonicalText(of: trace.expression), answer: answer,
      isMacro: tree.isMacro(trace.expression), isDecisive: isDecisive,
      parts: tree.isWhole(trace.expression)
        ? []
        : parts.map { inner in
          part(
            inner, of: checked,
            isDecisive: isDecisive && tree.decides(inner, in: trace))
        })
  }
}

/// The parts whose values tell something of their own.
///
/// A whole register, or a whole entry of it, tells nothing that what is read of it does not: what it was
/// found by stands in its place.
private func shown(_ parts: [Trace], of checked: CheckedExpression) -> [Trace] {
  parts.flatMap { part in
    checked.types[Int(part.expression.index)].isWhole
      ? shown(part.parts, of: checked)
      : checked.expression.hasOwnValue(part.expression) ? [part] : []
  }
}

extension Expression {
  /// Whether showing the node's value tells more than its text does.
  fileprivate func hasOwnValue(_ id: ID) -> Bool {
    switch self[id] {
    case .literal: false
    case .list(let elements): elements.contains { hasOwnValue($0.value) }
    default: true
    }
  }

  fileprivate func isMacro(_ id: ID) -> Bool {
    if case .macro = self[id] { true } else { false }
  }

  /// Whether the node is best shown in one piece: a field by its path.
  fileprivate func isWhole(_ id: ID) -> Bool {
    if case .has = self[id] { return true }
    return qualifiedName(id) != nil
  }

  /// Whether the answer of a node rests on a part of it.
  ///
  /// One `false` decides a conjunction, one `true` a disjunction; else every part counts that has the
  /// answer of the whole.
  fileprivate func decides(_ part: Trace, in whole: Trace) -> Bool {
    switch self[whole.expression] {
    case .call("_&&_", _, _), .call("_||_", _, _): return part.value.hasAnswer(of: whole.value)
    case .macro(let macro, let range, _, _) where macro == .all || macro == .exists:
      return part.expression == range || part.value.hasAnswer(of: whole.value)
    default: return true
    }
  }
}

extension ValueType {
  /// Whether it is read by its parts only.
  fileprivate var isWhole: Bool {
    switch self {
    case .map, .record: true
    default: false
    }
  }
}

extension CELValue {
  /// Whether two answers of conditions are the same.
  fileprivate func hasAnswer(of other: CELValue) -> Bool {
    switch (self, other) {
    case (.bool(let left), .bool(let right)): left == right
    case (.unknown, .unknown), (.error, .error): true
    default: false
    }
  }
}
