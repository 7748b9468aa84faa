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
    /// The overloads that the static types leave possible; one, unless an argument is dynamic. In a
    /// tree that was not checked, all overloads of the function: none when nothing declares it.
    ///
    /// When none of them is a method, a receiver is part of the function's name and has no value.
    case overloads([Overload.ID])
  }

  package let expression: Expression
  /// The type of each node, by the node's index.
  package let types: [ValueType]
  /// What each node refers to, by the node's index; `nil` for literals, lists and such, for the inner
  /// parts of a qualified name (`a` and `a.b` when `a.b.c` is a variable, `math` in `math.abs(1)`),
  /// for the operators that are no functions (`_&&_`, `_||_`, `_?_:_` and indexing), and, in a tree
  /// that was not checked, for names that nothing declares: an error when they run.
  package let references: [Reference?]

  package init(expression: Expression, types: [ValueType], references: [Reference?]) {
    self.expression = expression
    self.types = types
    self.references = references
  }

  /// The type of the whole.
  package var type: ValueType { types[Int(expression.root.index)] }
}
