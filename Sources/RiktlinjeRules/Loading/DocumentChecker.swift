import RiktlinjeCEL
import RiktlinjeText

/// Checks the conditions and values of documents, after everything that they may name is known.
struct DocumentChecker {
  private let names: Names
  private let log: DiagnosticLog
  /// The expressions that are right, each template's by their numbers.
  private(set) var checked: [[CheckedExpression?]] = []
  /// The compilers of conditions for some kinds that no list surrounds.
  private var compilers: [(kinds: [String], compiler: Compiler)] = []

  /// The name that texts have for the element of a list.
  static let row = "row"

  init(_ names: Names, log: DiagnosticLog) {
    self.names = names
    self.log = log
  }

  mutating func check(_ template: DocumentTemplate) {
    var found: [CheckedExpression?] = []
    for expression in template.expressions {
      found.append(check(expression, after: found))
    }
    checked.append(found)
  }

  private mutating func check(
    _ expression: DocumentExpression, after earlier: [CheckedExpression?]
  ) -> CheckedExpression? {
    let kinds = expression.kinds
    // A kind that does not exist is told already.
    guard !kinds.isEmpty, kinds.allSatisfy({ names.knows(kind: $0) }) else { return nil }
    switch expression.use {
    case .when: return compile(expression.condition, compiler(for: kinds), .bool)
    case .rows:
      return compile(expression.condition, compiler(for: kinds), .list(.dynamic))
    case .value: return shown(expression.condition, compiler(for: kinds))
    case .ofRow(let rows):
      guard case .list(let element)? = earlier[rows]?.type else { return nil }
      var environment = names.environment(kinds)
      environment.variables[Self.row] = element
      return shown(expression.condition, Compiler(environment))
    }
  }

  private mutating func compiler(for kinds: [String]) -> Compiler {
    if let known = compilers.first(where: { $0.kinds == kinds }) { return known.compiler }
    let compiler = Compiler(names.environment(kinds))
    compilers.append((kinds, compiler))
    return compiler
  }

  private func compile(
    _ condition: Condition, _ compiler: Compiler, _ expected: ValueType?
  ) -> CheckedExpression? {
    let compilation = compiler.compile(condition.text, expecting: expected)
    for mistake in compilation.mistakes {
      log.report(mistake.problem, at: condition.location(of: mistake.span))
    }
    return compilation.expression
  }

  private func shown(_ condition: Condition, _ compiler: Compiler) -> CheckedExpression? {
    guard let expression = compile(condition, compiler, nil) else { return nil }
    guard expression.type.isShown else {
      log.report(PackProblem.notShown(expression.type.name), at: condition.location)
      return nil
    }
    return expression
  }
}

extension ValueType {
  /// Whether people can read its values in a text.
  fileprivate var isShown: Bool {
    switch self {
    case .record, .map, .optional, .type, .opaque, .bytes, .null: false
    case .list(let element): element.isShown
    default: true
    }
  }
}
