/// Reads and checks the conditions of one environment, those of the same text but once.
package final class Compiler {
  private let scope: Scope
  /// What came of each text, by the type that was expected of it.
  private var known: [String: [(expected: ValueType?, compilation: Compilation)]] = [:]

  package init(_ environment: Environment) { scope = Scope(environment) }

  /// Everything that conditions may name at present.
  package var environment: Environment { scope.environment }

  /// Makes a variable known to the conditions that come after; or not known, without a type.
  package func declare(_ variable: String, as type: ValueType?) {
    guard environment.variables[variable] != type else { return }
    scope.declare(variable, as: type)
    known.removeAll()
  }

  /// Reads and checks a condition, whose value must be of the expected type, if any.
  package func compile(_ text: String, expecting expected: ValueType? = nil) -> Compilation {
    if let known = known[text]?.first(where: { $0.expected == expected }) {
      return known.compilation
    }
    let compilation = Compilation(text, in: scope, expecting: expected)
    known[text, default: []].append((expected, compilation))
    return compilation
  }
}
