/// Reads and checks the conditions of one environment, those of the same text but once.
package final class Compiler {
  /// The conditions that come out the same.
  private struct Key: Hashable {
    let text: String
    let expected: ValueType?
  }

  private let scope: Scope
  private var known: [Key: Compilation] = [:]

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
    let key = Key(text: text, expected: expected)
    if let compilation = known[key] { return compilation }
    let compilation = Compilation(text, in: scope, expecting: expected)
    known[key] = compilation
    return compilation
  }
}
