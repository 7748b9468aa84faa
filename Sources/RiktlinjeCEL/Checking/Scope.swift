/// What the conditions of one environment have in common, found out once.
///
/// A class, so that the parts of the checker pass it on at the cost of a pointer.
final class Scope {
  /// What a name stands for, and the type that it then has.
  typealias Meaning = (reference: CheckedExpression.Reference, type: ValueType)

  private(set) var environment: Environment
  let functions: FunctionTable
  /// The first words of all names that have dots.
  private var namespaces: Set<String>
  /// The meanings of plain names that were asked for.
  private var meanings: [String: Meaning] = [:]

  init(_ environment: Environment) {
    self.environment = environment
    functions = FunctionTable(adding: environment.functions)
    namespaces = functions.namespaces
    for name in typeNames.keys { name.firstWord.map { _ = namespaces.insert($0) } }
    for name in environment.variables.keys { name.firstWord.map { _ = namespaces.insert($0) } }
  }

  /// Makes a variable known, with another type than before perhaps; or not known, without a type.
  func declare(_ variable: String, as type: ValueType?) {
    environment.variables[variable] = type
    variable.firstWord.map { _ = namespaces.insert($0) }
    meanings.removeAll()
  }

  /// What a name stands for where no macro has a variable of that name.
  ///
  /// `nil` when nothing is declared under it, and when it may be the beginning of a longer name or a
  /// container has to be looked through.
  func meaning(ofPlain name: String) -> Meaning? {
    if let known = meanings[name] { return known }
    guard environment.container.isEmpty, !namespaces.contains(name),
      let found = declared(name)
    else { return nil }
    meanings[name] = found
    return found
  }

  /// What is declared under a full name.
  func declared(_ name: String) -> Meaning? {
    if let type = environment.variables[name] { return (.variable(name), type) }
    return typeNames[name].map { (.type($0), .type($0)) }
  }
}

extension String {
  /// The part before the first dot, or `nil` when there is none.
  var firstWord: String? {
    utf8.firstIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) }
  }
}

/// The types that can be named as values.
private let typeNames: [String: ValueType] = [
  "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
  "bytes": .bytes, "null_type": .null, "list": .list(.dynamic),
  "map": .map(key: .dynamic, value: .dynamic), "type": .type(.dynamic),
  "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  "optional_type": .optional(.dynamic), "date": .date,
]
