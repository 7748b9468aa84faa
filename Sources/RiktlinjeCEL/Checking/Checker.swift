import RiktlinjeText

/// Finds the type of every node, and what its names and calls stand for.
///
/// One pass over the nodes, parts before wholes, without recursion. What is wrong is reported once:
/// its type is then `invalid`, which goes with everything.
///
/// Source: CEL's language definition, “Gradual Type Checking”, and the rules of cel-go's checker.
struct Checker {
  typealias ID = Expression.ID

  let expression: Expression
  let scope: Scope
  /// What the names stand for; what fields and calls do is added when their types are known.
  var names: NameResolver
  var substitution: Substitution
  private var types: [ValueType] = []
  private(set) var mistakes: [Mistake] = []

  /// Checks an expression, whose whole must have the expected type, if any.
  static func check(
    _ expression: Expression, in scope: Scope, expecting expected: ValueType?
  ) -> (CheckedExpression, [Mistake]) {
    var checker = Checker(expression, in: scope)
    checker.types.reserveCapacity(expression.nodes.count)
    for id in expression.ids { checker.types.append(checker.typeOfNode(id)) }
    if let expected { checker.expect(expected, as: .whole, of: expression.root) }
    if checker.types.contains(where: { $0.hasParameters }) {
      checker.types = checker.types.map {
        checker.substitution.resolve($0, unboundAsDynamic: true)
      }
    }
    return (
      CheckedExpression(
        expression: expression, types: checker.types, references: checker.names.references),
      checker.mistakes.count < 2
        ? checker.mistakes : checker.mistakes.sorted { $0.span.lowerBound < $1.span.lowerBound }
    )
  }

  /// An expression of which only the names are resolved: any function may fit, any type is dynamic.
  static func leaveUnchecked(
    _ expression: Expression, in scope: Scope
  ) -> CheckedExpression {
    var names = NameResolver(expression, in: scope)
    for id in expression.ids {
      guard case .call(let function, let receiver, _) = expression[id],
        !isSpecialForm(function)
      else { continue }
      let isMethod = receiver.map { !names.partsOfNames.contains($0) } ?? false
      names.references[Int(id.index)] = .overloads(
        scope.functions.overloads(of: names.functionName(of: id, function), isMethod: isMethod))
    }
    let types = [ValueType](repeating: .dynamic, count: expression.nodes.count)
    return CheckedExpression(expression: expression, types: types, references: names.references)
  }

  private init(_ expression: Expression, in scope: Scope) {
    self.expression = expression
    self.scope = scope
    names = NameResolver(expression, in: scope)
    substitution = Substitution(scope)
  }

  var environment: Environment { scope.environment }
  var functions: FunctionTable { scope.functions }

  // MARK: Types and mistakes

  /// The type of a node that has been checked, as far as it is known.
  func type(of id: ID) -> ValueType { substitution.resolve(types[Int(id.index)]) }

  /// The names of types that may still have parameters, for a message.
  func name(of type: ValueType) -> String { substitution.resolve(type).name }

  mutating func report(_ problem: TypeProblem, at id: ID) -> ValueType {
    report(problem, at: expression.span(of: id))
    return .invalid
  }

  mutating func report(_ problem: some Problem, at span: Range<Int32>) {
    if !hasEnoughMistakes { mistakes.append(Mistake(problem, at: span)) }
  }

  /// Whether so much is wrong that more of it would help nobody, and only take time to explain.
  private var hasEnoughMistakes: Bool { mistakes.count >= Mistake.mostReported }

  /// The name that a misspelt one most likely stands for.
  func nearest(to name: String, among known: @autoclosure () -> [String]) -> String? {
    hasEnoughMistakes ? nil : nearestSpelling(to: name, among: known())
  }

  /// Reports a node that does not have the type that its place asks for.
  mutating func expect(_ expected: ValueType, as role: TypeProblem.Role, of id: ID) {
    if substitution.unify(type(of: id), expected) {
      checkTexts(in: id, as: expected)
    } else {
      _ = report(
        .mismatch(role, expected: name(of: expected), found: name(of: type(of: id))), at: id)
    }
  }

  // MARK: Nodes

  private mutating func typeOfNode(_ id: ID) -> ValueType {
    if names.partsOfNames.contains(id) { return .dynamic }
    if let type = typeOfName(id) { return type }
    switch expression[id] {
    case .literal(let literal): return type(of: literal)
    case .identifier(let name): return unknownName(name, at: id)
    case .select(let operand, let field, let isOptional):
      return selection(of: field, from: operand, isOptional: isOptional, at: id)
    case .has(let operand, let field):
      _ = selection(of: field, from: operand, isOptional: false, at: id)
      return .bool
    case .index(let operand, let key, let isOptional):
      return indexing(of: operand, by: key, isOptional: isOptional, at: id)
    case .call(let function, let receiver, let arguments):
      return call(of: function, on: receiver, with: arguments, at: id)
    case .list(let elements): return list(elements)
    case .map(let entries): return map(entries)
    case .record(let name, _): return report(.recordLiteral(name), at: id)
    case .macro(let macro, let range, let variables, let arguments):
      return result(of: macro, over: range, variables: variables, arguments)
    }
  }

  private func type(of literal: Expression.Literal) -> ValueType {
    switch literal {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }

  /// The type of a name that stands for something by itself, or `nil` for other nodes.
  private func typeOfName(_ id: ID) -> ValueType? {
    switch names.references[Int(id.index)] {
    case .variable(let name): scope.environment.variables[name]
    case .local(let macro, let variable): type(ofVariable: variable, of: macro)
    case .type(let type): .type(type)
    default: nil
    }
  }

  private mutating func unknownName(_ name: String, at id: ID) -> ValueType {
    let closed = Array(environment.enumerations.values) + Array(environment.registerKeys.values)
    let isText = closed.contains { $0.contains(name) }
    let near =
      foreignNames[name.lowercased()]
      ?? nearest(
        to: name,
        among: names.localNames(at: id) + environment.variables.keys.sorted()
          + ["true", "false", "null"])
    return report(.unknownName(name, near: near, isText: isText), at: id)
  }

  // MARK: Collections

  private mutating func list(_ elements: [Expression.Element]) -> ValueType {
    var joined: ValueType?
    for element in elements {
      let type = unwrapped(element.value, isOptional: element.isOptional)
      joined = join(joined, type)
    }
    return .list(joined ?? substitution.fresh())
  }

  private mutating func map(_ entries: [Expression.Entry]) -> ValueType {
    var keyType: ValueType?
    var valueType: ValueType?
    var keys: Set<Expression.Literal> = []
    for entry in entries {
      var key = type(of: entry.key)
      if !key.isKey { key = report(.mapKey(key.name), at: entry.key) }
      if case .literal(let literal) = expression[entry.key], !keys.insert(literal.bytewise).inserted
      {
        _ = report(.duplicateKey(expression.canonicalText(of: entry.key)), at: entry.key)
      }
      keyType = join(keyType, key)
      valueType = join(valueType, unwrapped(entry.value, isOptional: entry.isOptional))
    }
    return .map(
      key: keyType ?? substitution.fresh(), value: valueType ?? substitution.fresh())
  }

  /// The type of an element; of the value inside the optional that `?` asks for.
  private mutating func unwrapped(_ id: ID, isOptional: Bool) -> ValueType {
    let type = type(of: id)
    guard isOptional else { return type }
    switch type {
    case .optional(let value): return value
    case .dynamic, .invalid: return type
    case .parameter:
      let value = substitution.fresh()
      _ = substitution.unify(type, .optional(value))
      return value
    default: return report(.notOptional(type.name), at: id)
    }
  }

  /// The type of elements of two types: dynamic when they do not agree.
  private mutating func join(_ first: ValueType?, _ second: ValueType) -> ValueType {
    guard let first else { return second }
    guard substitution.unify(first, second) else { return .dynamic }
    return first.joined(with: second)
  }

  /// The type of either branch of a conditional.
  mutating func joinBranches(_ first: ID, _ second: ID, at id: ID) -> ValueType {
    let (firstType, secondType) = (type(of: first), type(of: second))
    guard substitution.unify(firstType, secondType) else {
      return report(.branches(firstType.name, secondType.name), at: id)
    }
    return firstType.joined(with: secondType)
  }
}

/// Names that other languages have for what CEL knows by another.
private let foreignNames = [
  "none": "null", "nil": "null", "undefined": "null", "now": "today", "text": "string",
  "integer": "int", "number": "double", "boolean": "bool", "sant": "true", "falskt": "false",
]

extension Expression.Literal {
  /// The literal, or a text’s bytes: Swift takes texts for equal that differ in how they compose their
  /// letters; CEL does not.
  fileprivate var bytewise: Self {
    if case .string(let text) = self { .bytes(Array(text.utf8)) } else { self }
  }
}
