import RiktlinjeCEL

/// Conditions as formulas over what they compare with constants.
///
/// An operand that is compared with constants has the constants, and the stretches between numbers, as
/// its values; whatever else is true or false is a variable of its own, the same wherever it is
/// written the same. Data that is missing is not considered: what holds for all values holds then too,
/// or is unknown.
struct ConditionLogic {
  /// A constant that an operand is compared with; a date counts as its number of days.
  private enum Constant: Hashable {
    case number(Double)
    case text(String)
  }

  private enum Sign: String {
    case equal = "_==_"
    case notEqual = "_!=_"
    case less = "_<_"
    case lessOrEqual = "_<=_"
    case greater = "_>_"
    case greaterOrEqual = "_>=_"

    /// The sign when both sides change places.
    var mirrored: Sign {
      switch self {
      case .equal, .notEqual: self
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      }
    }
  }

  /// A comparison of an operand with constants: with one by a sign, or with any of several.
  private struct Comparison {
    let operand: Expression.ID
    let sign: Sign
    let constants: [Constant]
  }

  private struct Variable {
    let number: Int
    /// The constants in order; texts are the values themselves, with one more for every other text,
    /// and numbers have a stretch before, between and after them.
    let texts: [String]
    let numbers: [Double]
  }

  private let vocabulary: Vocabulary
  /// The names of kinds that stand for `proposal`.
  private let kinds: Set<String>
  private var constants: [String: Set<Constant>] = [:]
  private var types: [String: ValueType] = [:]
  private var variables: [String: Variable] = [:]
  private var values: [UInt64] = []

  /// The most constants of one operand that fit the bits of a value set.
  private static let mostConstants = 31

  /// Prepares to read conditions that are to be compared with one another.
  ///
  /// - Parameter kinds: the kinds whose names mean the same proposal, where one condition reads it by
  ///   its kind and another as `proposal`.
  init(_ conditions: [CheckedExpression], vocabulary: Vocabulary, kinds: Set<String> = []) {
    self.vocabulary = vocabulary
    self.kinds = kinds
    for condition in conditions { collect(condition.expression.root, condition) }
  }

  /// Decides formulas of the conditions that have been read.
  var solver: FormulaSolver { FormulaSolver(values: values) }

  /// A condition as a formula.
  mutating func formula(_ condition: CheckedExpression) -> Formula {
    formula(condition.expression.root, condition)
  }

  // MARK: - Operands and their constants

  private mutating func collect(_ id: Expression.ID, _ condition: CheckedExpression) {
    if let comparison = comparison(id, condition) {
      let text = text(of: comparison.operand, condition.expression)
      constants[text, default: []].formUnion(comparison.constants)
      types[text] = condition.types[Int(comparison.operand.index)]
    } else if case .call(let name, nil, let parts) = condition.expression[id],
      ["_&&_", "_||_", "!_", "_?_:_"].contains(name)
    {
      for part in parts { collect(part, condition) }
    }
  }

  /// What an operand is called: the same, whether the proposal is named by its kind or as such.
  private func text(of id: Expression.ID, _ expression: Expression) -> String {
    guard !kinds.isEmpty else { return expression.canonicalText(of: id) }
    let nodes = expression.nodes.map { node in
      if case .identifier(let name) = node, kinds.contains(name) {
        return Expression.Node.identifier("proposal")
      }
      return node
    }
    return Expression(
      text: expression.text, nodes: nodes, spans: expression.spans, root: expression.root
    ).canonicalText(of: id)
  }

  private func comparison(_ id: Expression.ID, _ condition: CheckedExpression) -> Comparison? {
    let expression = condition.expression
    guard case .call(let name, nil, let parts) = expression[id], parts.count == 2 else {
      return nil
    }
    if name == "@in", case .list(let elements) = expression[parts[1]] {
      let found = elements.compactMap { constant($0.value, expression) }
      guard found.count == elements.count, !elements.contains(where: { $0.isOptional }) else {
        return nil
      }
      return Comparison(operand: parts[0], sign: .equal, constants: found)
    }
    guard let sign = Sign(rawValue: name) else { return nil }
    if let constant = constant(parts[1], expression), fits(constant, sign) {
      return Comparison(operand: parts[0], sign: sign, constants: [constant])
    }
    if let constant = constant(parts[0], expression), fits(constant, sign) {
      return Comparison(operand: parts[1], sign: sign.mirrored, constants: [constant])
    }
    return nil
  }

  /// Texts are only told apart here, not put in order.
  private func fits(_ constant: Constant, _ sign: Sign) -> Bool {
    if case .number = constant { return true }
    return sign == .equal || sign == .notEqual
  }

  private func constant(_ id: Expression.ID, _ expression: Expression) -> Constant? {
    switch expression[id] {
    case .literal(.int(let value)): .number(Double(value))
    case .literal(.double(let value)): .number(value)
    case .literal(.string(let value)): .text(value)
    case .call("date", nil, let arguments):
      if arguments.count == 1, case .literal(.string(let text)) = expression[arguments[0]],
        let date = CivilDate(iso: text.utf8.span)
      {
        .number(Double(date.daysSinceEpoch))
      } else {
        nil
      }
    default: nil
    }
  }

  // MARK: - Formulas

  private mutating func formula(_ id: Expression.ID, _ condition: CheckedExpression) -> Formula {
    let expression = condition.expression
    switch expression[id] {
    case .literal(.bool(let value)): return .constant(value)
    case .call("_&&_", _, let parts): return .all(parts.map { formula($0, condition) })
    case .call("_||_", _, let parts): return .any(parts.map { formula($0, condition) })
    case .call("!_", _, let parts): return .not(formula(parts[0], condition))
    case .call("_?_:_", _, let parts):
      let test = formula(parts[0], condition)
      return .any([
        .all([test, formula(parts[1], condition)]),
        .all([.not(test), formula(parts[2], condition)]),
      ])
    default: break
    }
    if let comparison = comparison(id, condition),
      let variable = variable(
        text(of: comparison.operand, expression))
    {
      let holds = comparison.constants.reduce(0) {
        $0 | values(of: variable, comparison.sign, $1)
      }
      return .oneOf(variable: variable.number, values: holds)
    }
    return .oneOf(variable: truth(text(of: id, expression)).number, values: 1)
  }

  /// The variable of an operand; `nil` when it is compared with too much to follow.
  private mutating func variable(_ operand: String) -> Variable? {
    if let known = variables[operand] { return known }
    guard let constants = constants[operand], constants.count <= Self.mostConstants else {
      return nil
    }
    var texts: [String] = []
    var numbers: [Double] = []
    for constant in constants {
      switch constant {
      case .text(let text): texts.append(text)
      case .number(let number): numbers.append(number)
      }
    }
    // One of both kinds is of no type: a dynamic value, of which nothing is known.
    guard texts.isEmpty || numbers.isEmpty else { return nil }
    texts.sort()
    numbers.sort()
    var count = texts.isEmpty ? 2 * numbers.count + 1 : texts.count + 1
    if case .enumeration(let name)? = types[operand],
      let enumeration = vocabulary.enumerations[name],
      Set(enumeration.values.map({ $0.name })).isSubset(of: texts)
    {
      count -= 1
    }
    return addVariable(operand, count: count, texts: texts, numbers: numbers)
  }

  /// The variable of something that is true, which is its first value, or false.
  private mutating func truth(_ text: String) -> Variable {
    let name = "? " + text
    return variables[name] ?? addVariable(name, count: 2, texts: [], numbers: [])
  }

  private mutating func addVariable(
    _ name: String, count: Int, texts: [String], numbers: [Double]
  ) -> Variable {
    let variable = Variable(number: values.count, texts: texts, numbers: numbers)
    variables[name] = variable
    values.append(1 << UInt64(count) - 1)
    return variable
  }

  /// The values of a variable for which a comparison with one constant holds.
  private func values(of variable: Variable, _ sign: Sign, _ constant: Constant) -> UInt64 {
    let equal: UInt64
    switch constant {
    case .text(let text): equal = 1 << UInt64(variable.texts.firstIndex(of: text) ?? 63)
    case .number(let number):
      // Value 2i + 1 is the number with index i, and value 2i what lies between it and the one before.
      equal = 1 << UInt64(2 * (variable.numbers.firstIndex(of: number) ?? 31) + 1)
    }
    let less = equal - 1
    return switch sign {
    case .equal: equal
    case .notEqual: ~equal
    case .less: less
    case .lessOrEqual: less | equal
    case .greater: ~(less | equal)
    case .greaterOrEqual: ~less
    }
  }
}
