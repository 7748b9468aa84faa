/// The tree of an expression as its author wrote it: macros are kept as macros, operators are calls.
///
/// Flat, in post-order: the parts of a node stand right before it, in the order written, so a node
/// with all its parts is one stretch of the array. Every node belongs to the tree.
package struct Expression: Sendable {
  /// The index of a node.
  package struct ID: Hashable, Sendable {
    package let index: Int32

    package init(index: Int32) { self.index = index }
  }

  package enum Literal: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
  }

  package struct Element: Hashable, Sendable {
    package let value: ID
    /// Written `[?value]`: left out when the optional is empty.
    package let isOptional: Bool

    package init(value: ID, isOptional: Bool) {
      self.value = value
      self.isOptional = isOptional
    }
  }

  package struct Entry: Hashable, Sendable {
    package let key: ID
    package let value: ID
    /// Written `{?key: value}`: left out when the optional is empty.
    package let isOptional: Bool

    package init(key: ID, value: ID, isOptional: Bool) {
      self.key = key
      self.value = value
      self.isOptional = isOptional
    }
  }

  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: ID
    /// Written `{?name: value}`.
    package let isOptional: Bool

    package init(name: String, value: ID, isOptional: Bool) {
      self.name = name
      self.value = value
      self.isOptional = isOptional
    }
  }

  /// The macros, with the names of their variables and their parts.
  ///
  /// `has` is a node of its own. A macro with two variables has both names in `variables`.
  package enum Macro: String, CaseIterable, Sendable {
    case all
    case exists
    case existsOne
    /// `map(x, f)`; with three arguments, `map(x, filter, f)`.
    case map
    case filter
    /// `transformList(i, v, f)` and `transformList(i, v, filter, f)`.
    case transformList
    /// `transformMap(k, v, f)` and `transformMap(k, v, filter, f)`.
    case transformMap
    /// `transformMapEntry(k, v, {…})` and with a filter before the entry.
    case transformMapEntry
    /// `list.sortBy(x, key)`.
    case sortBy
    /// `cel.bind(x, initial, result)`: the range is the initial value.
    case bind
    /// `o.optMap(x, f)`.
    case optionalMap
    /// `o.optFlatMap(x, f)`.
    case optionalFlatMap
  }

  package enum Node: Hashable, Sendable {
    case literal(Literal)
    /// A simple name; begins with a dot when written so.
    case identifier(String)
    /// `operand.field`, or `operand.?field`.
    case select(ID, field: String, isOptional: Bool)
    /// `has(operand.field)`.
    case has(ID, field: String)
    /// `operand[key]`, or `operand[?key]`.
    case index(ID, key: ID, isOptional: Bool)
    /// A function, a method or an operator (`_+_`, `!_`, `-_`, `_?_:_`, `@in`, …: CEL's own names).
    ///
    /// `_&&_` and `_||_` have two arguments or more, none of which is the same operator: a chain is
    /// one node, however long and however its author put parentheses.
    case call(String, receiver: ID?, arguments: [ID])
    case list([Element])
    case map([Entry])
    /// `Name{field: value}`: parsed so that the checker can refuse it by name.
    case record(String, [Field])
    case macro(Macro, range: ID, variables: [String], arguments: [ID])
  }

  /// The text that was parsed.
  package let text: String
  package let nodes: [Node]
  /// The bytes of the text that each node covers, parentheses around it included, by the node's index.
  package let spans: [Range<Int32>]
  package let root: ID

  package init(text: String, nodes: [Node], spans: [Range<Int32>], root: ID) {
    self.text = text
    self.nodes = nodes
    self.spans = spans
    self.root = root
  }

  package subscript(id: ID) -> Node { nodes[Int(id.index)] }

  package func span(of id: ID) -> Range<Int32> { spans[Int(id.index)] }
}
