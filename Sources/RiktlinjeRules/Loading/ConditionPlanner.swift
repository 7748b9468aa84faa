import RiktlinjeCEL

/// Plans the conditions of one kind, all over the same slots.
final class ConditionPlanner {
  let kind: Kind
  let vocabulary: Vocabulary
  let frame: Frame
  let builder: ProgramBuilder
  let checked: [ConditionUse.Key: CheckedExpression]
  private var views: [View] = []

  /// What conditions for one set of kinds have in common.
  private final class View {
    let kinds: [String]
    /// The frame with `proposal` as these kinds see it.
    let frame: Frame
    /// What was planned already, by its text; of several types when some are expected.
    var planned: [String: [KindPlan.Expression]] = [:]

    init(of kinds: [String], _ frame: Frame) {
      self.kinds = kinds
      self.frame = frame
    }
  }

  init(
    kind: Kind, vocabulary: Vocabulary, frame: Frame, builder: ProgramBuilder,
    checked: [ConditionUse.Key: CheckedExpression]
  ) {
    self.kind = kind
    self.vocabulary = vocabulary
    self.frame = frame
    self.builder = builder
    self.checked = checked
  }

  func plan(_ condition: Condition?, _ kinds: [String]) -> KindPlan.Expression? {
    guard let condition else { return nil }
    return checked[ConditionUse.Key(condition, kinds)].map { plan($0, kinds) }
  }

  func plan(_ expression: CheckedExpression, _ kinds: [String]) -> KindPlan.Expression {
    let view = view(of: kinds)
    let text = expression.expression.text
    let type = expression.type
    if let known = view.planned[text]?.first(where: { $0.type == type }) { return known }
    let plan = KindPlan.Expression(
      entry: builder.add(expression, in: view.frame), type: type,
      unit: unit(of: expression.expression))
    view.planned[text, default: []].append(plan)
    return plan
  }

  /// Plans what is shown of an element of a list, by itself: what `row.title` reads depends on the list.
  ///
  /// - Parameter frame: one that has the element.
  func plan(
    _ expression: CheckedExpression, ofRowIn rows: CheckedExpression?, _ kinds: [String],
    seeing frame: Frame
  ) -> KindPlan.Expression {
    var frame = frame
    builder.addView("proposal", of: kind.name, as: Names.viewName(kinds), to: &frame)
    return KindPlan.Expression(
      entry: builder.add(expression, in: frame), type: expression.type,
      unit: unit(of: expression.expression, inRowOf: rows?.expression))
  }

  /// The unit of a field of a list's elements.
  private func unit(
    of expression: RiktlinjeCEL.Expression, inRowOf rows: RiktlinjeCEL.Expression?
  ) -> String? {
    guard let name = expression.qualifiedName(expression.root)?.namesOfPath,
      name.first == DocumentChecker.row,
      let rows, let list = rows.qualifiedName(rows.root)
    else { return unit(of: expression) }
    return field(at: withoutVariable(list.namesOfPath) + name.dropFirst())?.unit
  }

  private func view(of kinds: [String]) -> View {
    if let known = views.first(where: { $0.kinds == kinds }) { return known }
    var frame = frame
    builder.addView("proposal", of: kind.name, as: Names.viewName(kinds), to: &frame)
    let view = View(of: kinds, frame)
    views.append(view)
    return view
  }

  /// The unit of a field, and of a sum or difference of fields with the same unit.
  private func unit(of expression: RiktlinjeCEL.Expression, _ id: RiktlinjeCEL.Expression.ID? = nil)
    -> String?
  {
    let id = id ?? expression.root
    if case .call(let name, nil, let parts) = expression[id], name == "_+_" || name == "_-_" {
      let units = Set(parts.map { unit(of: expression, $0) })
      return units.count == 1 ? units.first ?? nil : nil
    }
    guard let name = expression.qualifiedName(id) else { return nil }
    return field(at: withoutVariable(name.namesOfPath))?.unit
  }

  private func field(at path: [String]) -> Field? {
    var fields = kind.fields
    var found: Field?
    for name in path {
      guard let field = fields.first(where: { $0.name == name }) else { return nil }
      found = field
      if case .record(let record) = field.type.element {
        fields = vocabulary.fields(ofRecord: record)
      } else {
        fields = []
      }
    }
    return found
  }

  /// - Parameter preceding: the rules for the kind that take precedence over the rule.
  func plan(_ rule: Rule, preceding: [Rule]) -> KindPlan.PlannedRule? {
    guard let require = plan(rule.require, rule.appliesTo) else { return nil }
    let values = rule.values.compactMap { value in
      plan(value.condition, rule.appliesTo).map { (name: value.name, expression: $0) }
    }
    let when = plan(rule.when, rule.appliesTo)
    let path = rule.pointsAt?.namesOfPath
    return KindPlan.PlannedRule(
      rule: rule, when: when, exemptions: exemptions(from: rule, preceding), require: require,
      values: values,
      pointsAt: path.map(withoutVariable)
        ?? firstField(readBy: [rule.require, rule.when], rule.appliesTo))
  }

  private func exemptions(
    from rule: Rule, _ preceding: [Rule]
  ) -> [KindPlan.PlannedExemption] {
    var exemptions: [KindPlan.PlannedExemption] = []
    if let exception = rule.exception, let when = plan(exception.when, rule.appliesTo) {
      exemptions.append(
        KindPlan.PlannedExemption(source: .exception(exception), when: when, unless: nil))
    }
    for other in preceding {
      exemptions.append(
        KindPlan.PlannedExemption(
          source: .precedence(other), when: plan(other.when, other.appliesTo),
          unless: plan(other.exception?.when, other.appliesTo)))
    }
    return exemptions
  }

  func plan(_ value: DerivedValue, slot: Int, type: ValueType?) -> KindPlan.PlannedValue? {
    let content: KindPlan.PlannedValue.Content
    switch value.content {
    case .value(let condition):
      guard let expression = plan(condition, value.appliesTo) else { return nil }
      content = .value(expression)
    case .first(let rows, let otherwise):
      guard let last = plan(otherwise, value.appliesTo) else { return nil }
      let planned = rows.compactMap { row in
        plan(row.when, value.appliesTo).flatMap { when in
          plan(row.then, value.appliesTo).map { (when: when, then: $0) }
        }
      }
      content = .first(planned, otherwise: last)
    }
    return KindPlan.PlannedValue(
      derived: value, slot: slot, type: type ?? .dynamic, content: content)
  }

  /// The names of a path without the variable that it may begin with.
  private func withoutVariable(_ path: [String]) -> [String] {
    path.first == kind.name || path.first == "proposal" ? Array(path.dropFirst()) : path
  }

  /// The first field of the proposal that conditions name, in the order given.
  private func firstField(readBy conditions: [Condition?], _ kinds: [String]) -> [String] {
    for condition in conditions {
      guard let condition, let expression = checked[ConditionUse.Key(condition, kinds)]?.expression
      else {
        continue
      }
      let paths = expression.ids.compactMap { id -> (start: Int32, names: [String])? in
        let names: [String]
        if case .has(let operand, let field) = expression[id],
          let name = expression.qualifiedName(operand)
        {
          names = name.namesOfPath + [field]
        } else if let name = expression.qualifiedName(id) {
          names = name.namesOfPath
        } else {
          return nil
        }
        guard names.count > 1, names[0] == kind.name || names[0] == "proposal" else { return nil }
        return (expression.span(of: id).lowerBound, names)
      }
      // Of the paths that begin at the same place the longest is the field itself.
      let first = paths.min { ($0.start, -$0.names.count) < ($1.start, -$1.names.count) }
      if let first { return withoutVariable(first.names) }
    }
    return []
  }
}
