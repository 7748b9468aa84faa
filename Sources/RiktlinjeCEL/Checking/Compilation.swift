import RiktlinjeText

/// The outcome of reading and checking an expression.
package struct Compilation: Sendable {
  /// The tree, or `nil` when the text could not be read.
  package let tree: Expression?
  /// The expression with its types, or `nil` when something is wrong.
  package let expression: CheckedExpression?
  /// What is wrong, in order of place.
  package let mistakes: [Mistake]

  /// Reads and checks an expression, whose value must be of the expected type, if any.
  package init(_ text: String, in environment: Environment, expecting expected: ValueType? = nil) {
    self.init(text, in: Scope(environment), expecting: expected)
  }

  init(_ text: String, in scope: Scope, expecting expected: ValueType?) {
    let (tree, mistakes) = Self.parse(text, in: scope.environment)
    self.tree = tree
    guard let tree else {
      self.expression = nil
      self.mistakes = mistakes
      return
    }
    let (checked, found) = Checker.check(tree, in: scope, expecting: expected)
    self.expression = found.isEmpty ? checked : nil
    self.mistakes = found
  }

  /// Reads an expression and resolves its names, but leaves its types to be found when it runs.
  package init(unchecked text: String, in environment: Environment) {
    (tree, mistakes) = Self.parse(text, in: environment)
    expression = tree.map { Checker.leaveUnchecked($0, in: Scope(environment)) }
  }

  private static func parse(
    _ text: String, in environment: Environment
  ) -> (Expression?, [Mistake]) {
    Parser.parse(text, limits: environment.limits, hasMacros: environment.hasMacros)
  }
}
