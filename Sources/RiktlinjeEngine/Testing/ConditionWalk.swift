import RiktlinjeCEL
import RiktlinjeRules

/// Follows conditions with some fields missing and all others there with any value.
///
/// A field is named by its path; those of list elements and of registers' entries by the macro or the
/// register, as if all elements were alike: what a mixture of elements comes to, some of them alone
/// come to as well.
struct ConditionWalk {
  let pack: RulePack
  let plan: KindPlan
  let missing: Set<String>
  /// The fields that may be missing, in the order first read.
  private(set) var read: [String] = []
  private var derived: [String: PossibleTruth] = [:]

  init(pack: RulePack, plan: KindPlan, missing: Set<String>) {
    self.pack = pack
    self.plan = plan
    self.missing = missing
  }

  /// What a condition may come to.
  mutating func truth(of condition: KindPlan.Expression) -> PossibleTruth {
    let checked = plan.program.expression(of: condition.entry)
    return truth(checked.expression.root, Scope(checked: checked))
  }

  /// One expression, and what the variables that `cel.bind` gives stand for.
  private struct Scope {
    let checked: CheckedExpression
    var bound: [Expression.ID: PossibleTruth] = [:]
    /// What the parameters of the definition stand for whose expression it is.
    var parameters: [String: PossibleTruth] = [:]

    subscript(id: Expression.ID) -> Expression.Node { checked.expression[id] }

    func reference(_ id: Expression.ID) -> CheckedExpression.Reference? {
      checked.references[Int(id.index)]
    }

    /// Any value of the node's type.
    func anyValue(_ id: Expression.ID) -> PossibleTruth {
      switch checked.types[Int(id.index)] {
      case .bool: [.yes, .no]
      case .dynamic: [.yes, .no, .other]
      default: .other
      }
    }
  }

  // MARK: - Parts

  private mutating func truth(_ id: Expression.ID, _ scope: Scope) -> PossibleTruth {
    if let place = place(id, scope) { return place.presence.truth(of: scope.anyValue(id)) }
    switch scope[id] {
    case .literal(.bool(let value)): return value ? .yes : .no
    case .literal: return .other
    case .identifier, .select(_, _, false):
      switch scope.reference(id) {
      case .variable(let name):
        return scope.parameters[name] ?? variable(name) ?? scope.anyValue(id)
      case .local(let macro, _): return scope.bound[macro] ?? scope.anyValue(id)
      default: return strict(id, scope)
      }
    case .has(let operand, let field):
      guard let record = place(operand, scope) else { return strict(id, scope) }
      return self.field(field, of: record).presence.isThere
    case .call("_&&_", _, let arguments):
      return combined(arguments, scope, decisive: .no, otherwise: .yes)
    case .call("_||_", _, let arguments):
      return combined(arguments, scope, decisive: .yes, otherwise: .no)
    case .call("!_", _, let arguments): return truth(arguments[0], scope).negated
    case .call("_?_:_", _, let arguments):
      let condition = truth(arguments[0], scope)
      let (first, second) = (truth(arguments[1], scope), truth(arguments[2], scope))
      return (condition.contains(.yes) ? first : []).union(condition.contains(.no) ? second : [])
        .union(condition.intersection(.unknown))
    case .macro(let macro, let range, _, let arguments):
      return self.macro(id, macro, truth(range, scope), arguments, scope)
    case .call(let name, nil, let arguments) where pack.definition(name) != nil:
      return called(name, arguments, scope) ?? strict(id, scope)
    // `a.?b` has a value whether b is there or not.
    case .select(_, _, true): return scope.anyValue(id)
    case .index, .call, .list, .map, .record: return strict(id, scope)
    }
  }

  /// What a definition comes to for some arguments; `nil` for one that is not right.
  private mutating func called(
    _ name: String, _ arguments: [Expression.ID], _ scope: Scope
  ) -> PossibleTruth? {
    guard let definition = pack.definition(name), let value = pack.value(of: definition) else {
      return nil
    }
    var inner = Scope(checked: value)
    for ((name, _), argument) in zip(definition.parameters, arguments) {
      inner.parameters[name] = truth(argument, scope)
    }
    return truth(value.expression.root, inner)
  }

  /// What needs all its parts: unknown when one of them is.
  private mutating func strict(_ id: Expression.ID, _ scope: Scope) -> PossibleTruth {
    var canBeKnown = true
    var answer: PossibleTruth = []
    for part in scope[id].parts {
      let truth = truth(part, scope)
      canBeKnown = canBeKnown && truth.canBeKnown
      answer.formUnion(truth.intersection(.unknown))
    }
    return canBeKnown ? answer.union(scope.anyValue(id)) : answer
  }

  /// A chain of `&&` or `||`: one decisive part decides, else one unknown part makes it unknown.
  private mutating func combined(
    _ parts: [Expression.ID], _ scope: Scope, decisive: PossibleTruth, otherwise: PossibleTruth
  ) -> PossibleTruth {
    var answer = otherwise
    for part in parts {
      let truth = truth(part, scope)
      var next: PossibleTruth = answer.union(truth).intersection(decisive)
      if !answer.isDisjoint(with: otherwise) {
        next.formUnion(truth.intersection([otherwise, .unknown]))
      }
      if answer.contains(.unknown), !truth.isDisjoint(with: [otherwise, .unknown]) {
        next.formUnion(.unknown)
      }
      answer = next
    }
    return answer
  }

  private mutating func macro(
    _ id: Expression.ID, _ macro: Expression.Macro, _ range: PossibleTruth,
    _ arguments: [Expression.ID], _ scope: Scope
  ) -> PossibleTruth {
    var scope = scope
    if macro == .bind {
      scope.bound[id] = range
      return truth(arguments[0], scope)
    }
    var bodies: PossibleTruth = []
    for argument in arguments { bodies.formUnion(truth(argument, scope)) }
    guard range.canBeKnown else { return .unknown }
    let unknown = range.union(bodies).intersection(.unknown)
    return switch macro {
    case .all: unknown.union(bodies.intersection([.yes, .no])).union(.yes)
    case .exists: unknown.union(bodies.intersection([.yes, .no])).union(.no)
    default: unknown.union(scope.anyValue(id))
    }
  }

  // MARK: - Variables

  /// What a derived value may be; `nil` for other variables.
  private mutating func variable(_ name: String) -> PossibleTruth? {
    if let known = derived[name] { return known }
    guard let planned = plan.derivedValues.first(where: { $0.derived.id == name }) else {
      return nil
    }
    let truth = truth(of: planned.content)
    derived[name] = truth
    return truth
  }

  private mutating func truth(of content: KindPlan.PlannedValue.Content) -> PossibleTruth {
    switch content {
    case .value(let expression): return truth(of: expression)
    case .first(let rows, let otherwise):
      return table(rows.map { (truth(of: $0.when), $0.then) } + [(.yes, otherwise)])
    }
  }

  /// What a decision table may come to: the value of a row that hits when those before it do not, and
  /// where some of those are unknown, what all rows agree on that can still hit.
  private mutating func table(
    _ rows: [(when: PossibleTruth, then: KindPlan.Expression)]
  ) -> PossibleTruth {
    var decided: PossibleTruth = []
    var open: [String: PossibleTruth] = [:]
    var (isReached, isReachedOpen) = (true, false)
    for (when, then) in rows {
      // Rows that are not reached are followed too, for the fields that they read.
      let value = truth(of: then)
      if isReached, when.contains(.yes) { decided.formUnion(value) }
      if isReached, when.contains(.unknown) { isReachedOpen = true }
      if isReachedOpen, !when.isDisjoint(with: [.yes, .unknown]) {
        open[plan.program.expression(of: then.entry).expression.canonicalText] = value
      }
      isReached = isReached && when.contains(.no)
      isReachedOpen = isReachedOpen && !when.isDisjoint(with: [.no, .unknown])
    }
    if open.count > 1 { return decided.union(.unknown) }
    return open.values.reduce(decided) { $0.union($1) }
  }

  // MARK: - Fields

  /// A record or field whose path is known.
  private struct Place {
    let path: String
    let presence: Presence
    /// The fields within, where it is a record.
    let fields: [Field]
  }

  /// Whether something is there.
  private enum Presence {
    case there, missing
    /// It depends on a key that may be unknown.
    case unknown(canBeKnown: Bool)

    func truth(of value: PossibleTruth) -> PossibleTruth {
      switch self {
      case .there: value
      case .missing: .unknown
      case .unknown(let canBeKnown): canBeKnown ? value.union(.unknown) : .unknown
      }
    }

    /// What `has` says.
    var isThere: PossibleTruth {
      switch self {
      case .there: .yes
      case .missing: .no
      case .unknown(let canBeKnown): canBeKnown ? [.yes, .no, .unknown] : .unknown
      }
    }
  }

  private mutating func place(_ id: Expression.ID, _ scope: Scope) -> Place? {
    switch scope.reference(id) {
    case .variable(let name) where name == plan.kind.name || name == "proposal":
      return Place(path: plan.kind.name, presence: .there, fields: plan.kind.fields)
    case .local(let macro, let variable) where scope.bound[macro] == nil:
      guard case .record(let name) = scope.checked.types[Int(id.index)] else { return nil }
      let text = scope.checked.expression.canonicalText(of: macro)
      return Place(
        path: "\(text)[\(variable)]", presence: .there,
        fields: pack.vocabulary.fields(ofRecord: name))
    case .variable, .local, .type, .overloads: return nil
    case .field, nil: break
    }
    switch scope[id] {
    case .select(let operand, let name, false):
      return place(operand, scope).flatMap { field(name, of: $0) }
    case .index(let operand, let key, false):
      guard case .variable(let name) = scope.reference(operand),
        let register = pack.register(name)
      else { return nil }
      let key = truth(key, scope)
      return Place(
        path: "\(name)[]",
        presence: key.contains(.unknown) ? .unknown(canBeKnown: key.canBeKnown) : .there,
        fields: register.fields)
    default: return nil
    }
  }

  /// A field of a record: there when something is assumed of it, or when the record is there and the
  /// field is required or not missing.
  private mutating func field(_ name: String, of record: Place) -> Place {
    let path = "\(record.path).\(name)"
    let field = record.fields.first { $0.name == name }
    var presence = record.presence
    if field?.assumed != nil {
      presence = .there
    } else if field?.isRequired != true {
      if !read.contains(path) { read.append(path) }
      if missing.contains(path), case .there = presence { presence = .missing }
    }
    var fields: [Field] = []
    if case .record(let name) = field?.type { fields = pack.vocabulary.fields(ofRecord: name) }
    return Place(path: path, presence: presence, fields: fields)
  }
}

extension PossibleTruth {
  fileprivate var negated: PossibleTruth {
    var answer = subtracting([.yes, .no])
    if contains(.yes) { answer.insert(.no) }
    if contains(.no) { answer.insert(.yes) }
    return answer
  }
}
