package import RiktlinjeText

/// A record type: named fields with their types.
///
/// A class, so that the checker passes it on at the cost of a pointer.
package final class RecordSchema: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let type: ValueType

    package init(name: String, type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  package let name: String
  package let fields: [Field]

  /// Creates a record type; of two fields with one name the first counts.
  package init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}

/// Everything that a condition may name: what the checker knows before any value exists.
package struct Environment: Sendable {
  /// The variables and their types, by full name.
  package var variables: [String: ValueType] = [:]
  /// The record types, by name.
  package var records: [String: RecordSchema] = [:]
  /// The allowed values of each closed list, by the list's name.
  package var enumerations: [String: [String]] = [:]
  /// The keys of each register, by the register's name.
  package var registerKeys: [String: [String]] = [:]
  /// What counts as a working day.
  package var workdays = Workdays()
  /// Functions beyond the built-in ones (only the conformance cases declare any).
  package var functions: [FunctionDeclaration] = []
  /// The namespace in which names are looked up first, such as `com.example`.
  package var container = ""
  /// Whether `has`, `all` and the other macros are read as such.
  package var hasMacros = true
  /// The bounds on an expression.
  package var limits = Limits()

  package init() {}
}
