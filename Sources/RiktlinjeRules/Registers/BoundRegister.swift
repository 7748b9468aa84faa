package import RiktlinjeCEL

/// A register with the values of its entries.
package struct BoundRegister: Sendable {
  /// A value of an entry's field.
  enum Value: Sendable {
    case always(CELValue?)
    /// The values, each from its day on, in order of the days; before the first there is none.
    case dated([(from: CivilDate, value: CELValue?)])

    func on(_ day: CivilDate) -> CELValue? {
      switch self {
      case .always(let value): value
      case .dated(let values): values.last { $0.from <= day }?.value
      }
    }
  }

  package let name: String
  /// The name of the record type that its entries have.
  let record: String
  package let fieldNames: [String]
  let entries: [(key: String, fields: [Value])]

  /// The days on which a value of some entry changes.
  var changes: Set<CivilDate> {
    var days: Set<CivilDate> = []
    for entry in entries {
      for case .dated(let values) in entry.fields { days.formUnion(values.map({ $0.from })) }
    }
    return days
  }

  /// The entries with the values of a day.
  package func entries(on day: CivilDate) -> [(key: String, fields: [CELValue?])] {
    entries.map { (key: $0.key, fields: $0.fields.map { $0.on(day) }) }
  }
}
