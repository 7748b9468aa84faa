/// What a text must be when it is written out as an argument, so that a slip is found before it runs.
package enum TextForm: Sendable {
  case regularExpression
  case date
  case timestamp
  case duration
  case timeZone
  /// The receiver of `format`, whose second argument is the list of what is put in.
  case format
}

/// One signature of a function: what the checker resolves a call to.
///
/// A class, so that the checker passes it on at the cost of a pointer.
package final class Overload: Sendable {
  /// An overload's index in the table of all built-in functions.
  package struct ID: Hashable, Sendable {
    package let index: Int32

    package init(index: Int32) { self.index = index }
  }

  /// CEL's name of the overload, such as `string_charAt_int`.
  package let name: String
  /// Whether it is called as `receiver.function(…)`; the receiver is then the first parameter.
  package let isMethod: Bool
  package let parameters: [ValueType]
  package let result: ValueType
  /// Whether the last parameter may be given any number of times, at least once.
  package let isVariadic: Bool
  /// The forms of parameters that are not just any text, by the parameter's index and in its order.
  package let textForms: KeyValuePairs<Int, TextForm>
  /// Whether its types have parameters of their own, such as `T`.
  let isGeneric: Bool

  package init(
    _ name: String, isMethod: Bool = false, _ parameters: [ValueType], _ result: ValueType,
    isVariadic: Bool = false, textForms: KeyValuePairs<Int, TextForm> = [:]
  ) {
    self.name = name
    self.isMethod = isMethod
    self.parameters = parameters
    self.result = result
    self.isVariadic = isVariadic
    self.textForms = textForms
    isGeneric = result.hasParameters || parameters.contains { $0.hasParameters }
  }
}

/// A function and its overloads, without what they do.
package struct FunctionDeclaration: Sendable {
  package let name: String
  package let overloads: [Overload]

  package init(_ name: String, _ overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}
