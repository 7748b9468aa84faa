import RiktlinjeText

/// What can be wrong with the names and types of an expression.
///
/// Types are given by their names, functions by CEL's.
package enum TypeProblem: Problem, Hashable {
  case unknownName(String, near: String?, isText: Bool)
  case unknownField(String, record: String, near: String?, fields: [String])
  case noFields(String, type: String, isMethod: Bool)
  case unknownFunction(String, near: String?, isMacro: Bool)
  case calledAsMethod(String, instead: String)
  case calledAsFunction(String, instead: String)
  case recordLiteral(String)

  case argumentCount(function: String, expected: [Int], found: Int)
  case argument(function: String, expected: [String], found: String)
  case receiver(function: String, expected: [String], found: String)
  case noOverload(function: String, found: [String])
  case operands(sign: String, found: [String], hint: OperandHint?)
  case neverEqual(String, String, hint: OperandHint?)

  case mismatch(Role, expected: String, found: String)
  case branches(String, String)
  case notIndexable(String)
  case notIterable(String)
  case notOptional(String)
  case notOrdered(String)
  case entryIsNoMap(String)
  case mapKey(String)
  case duplicateKey(String)

  case notAllowed(String, list: String, near: String?, allowed: [String])
  case unknownKey(String, register: String, near: String?, keys: [String])
  case badDate(String)
  case badFormat(String)
  case formatArguments(expected: Int, found: Int)
  case formatArgument(clause: String, found: String)

  /// The part that an expression plays where its type is wrong.
  package enum Role: Hashable, Sendable {
    case whole
    case condition
    case operand(String)
    case predicate(String)
    case index
    case key
  }

  /// What to write in place of operands that do not go together.
  package enum OperandHint: Hashable, Sendable {
    /// Write this.
    case write(String)
    case date
    case convertToText(String)
    case convert(String)
    case notNull(String?)
    case noQuotes
  }

  package var code: String {
    switch self {
    case .unknownName: "unknown-name"
    case .unknownField: "unknown-field"
    case .noFields: "no-fields"
    case .unknownFunction: "unknown-function"
    case .calledAsMethod: "called-as-method"
    case .calledAsFunction: "called-as-function"
    case .recordLiteral: "record-literal"
    case .argumentCount: "argument-count"
    case .argument: "argument-type"
    case .receiver: "receiver-type"
    case .noOverload: "no-overload"
    case .operands: "operand-types"
    case .neverEqual: "never-equal"
    case .mismatch: "type-mismatch"
    case .branches: "branch-types"
    case .notIndexable: "not-indexable"
    case .notIterable: "not-iterable"
    case .notOptional: "not-optional"
    case .notOrdered: "not-ordered"
    case .entryIsNoMap: "entry-is-no-map"
    case .mapKey: "map-key-type"
    case .duplicateKey: "duplicate-key"
    case .notAllowed: "value-not-allowed"
    case .unknownKey: "unknown-key"
    case .badDate: "bad-date"
    case .badFormat: "bad-format"
    case .formatArguments: "format-argument-count"
    case .formatArgument: "format-argument-type"
    }
  }
}
