/// An expression whose names, types and overloads are known.
package struct CheckedExpression: Sendable {
  /// What a name or a call in the expression stands for.
  package enum Reference: Sendable {
    /// A variable of the environment, by its full name; set on the outermost node of a qualified name.
    case variable(String)
    /// A variable that a macro introduced, by the node of the macro and its place among its variables.
    case local(macro: Expression.ID, variable: Int)
    /// A type named as a value, such as `int`.
    case type(ValueType)
    /// A field of a record, by its index in the schema.
    case field(record: String, index: Int)
    /// The overloads that the static types leave possible; one, unless an argument is dynamic.
    case overloads([Overload.ID])
  }

  package let expression: Expression
  /// The type of each node, by the node's index.
  package let types: [ValueType]
  /// What each node refers to, by the node's index; `nil` for literals, lists and such.
  package let references: [Reference?]

  package init(expression: Expression, types: [ValueType], references: [Reference?]) {
    self.expression = expression
    self.types = types
    self.references = references
  }

  /// The type of the whole.
  package var type: ValueType { types[Int(expression.root.index)] }
}
