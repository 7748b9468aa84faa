import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension RulePack {
  func kindListing(_ filter: ListFilter) -> Listing {
    Listing(
      columns: [
        .id, .init("fields", LocalizedText(sv: "Fält", en: "Fields")),
        .init("required", LocalizedText(sv: "Obligatoriska", en: "Required")),
        .init("rules", LocalizedText(sv: "Regler", en: "Rules")), .label, .place,
      ],
      rows: vocabulary.kinds.filter { filter.accepts(kinds: [$0.name]) }.map { kind in
        [
          .text(kind.name), .number(kind.fields.count),
          .number(kind.fields.count { $0.isRequired }),
          .number(rules.count { $0.appliesTo.contains(kind.name) }), .localized(kind.label),
          .place(kind.location),
        ]
      })
  }

  /// The fields of kinds, those of records among them by their paths.
  func fieldListing(_ filter: ListFilter) -> Listing {
    let rows = vocabulary.kinds.filter { filter.accepts(kinds: [$0.name]) }.flatMap { kind in
      fieldRows(kind.fields, of: kind.name, path: [])
    }
    return Listing(
      columns: [
        .id, .init("type", LocalizedText(sv: "Typ", en: "Type")),
        .init("required", LocalizedText(sv: "Obligatoriskt", en: "Required")),
        .init("unit", nil), .init("aliases", nil), .init("help", nil), .init("assume", nil),
        .init("ask", nil), .init("role", nil), .label, .place,
      ], rows: rows)
  }

  /// - Parameter records: those around the fields, so that one that contains itself ends.
  private func fieldRows(
    _ fields: [Field], of prefix: String, path records: [String]
  ) -> [[Listing.Cell]] {
    fields.flatMap { field -> [[Listing.Cell]] in
      let name = prefix + "." + field.name
      let row: [Listing.Cell] = [
        .text(name), .text(field.type.notation), .flag(field.isRequired),
        Listing.optional(field.unit), .list(field.aliases),
        field.help.map { .localized($0) } ?? .none,
        Listing.optional(field.assumedValue(in: self)?.written),
        field.question.map { .localized($0) } ?? .none, Listing.optional(field.role?.rawValue),
        .localized(field.label), .place(field.location),
      ]
      guard let record = field.type.recordName, !records.contains(record) else { return [row] }
      let inner = vocabulary.fields(ofRecord: record)
      return [row] + fieldRows(inner, of: name, path: records + [record])
    }
  }

  func registerListing(_ filter: ListFilter) -> Listing {
    Listing(
      columns: [
        .id, .init("entries", LocalizedText(sv: "Poster", en: "Entries")), .init("fields", nil),
        .init("review_by", nil),
        .init("title", LocalizedText(sv: "Titel", en: "Title")), .place,
      ],
      rows: registers.filter { filter.accepts($0) }.map { register in
        [
          .text(register.name), .number(register.entries.count),
          .list(register.fields.map(\.name)), .day(register.reviewBy), .localized(register.title),
          .place(register.location),
        ]
      })
  }

  func entryListing(_ filter: ListFilter) -> Listing {
    Listing(
      columns: [
        .id, .init("register", LocalizedText(sv: "Register", en: "Register")),
        .init("valid_from", nil), .init("valid_until", nil), .label, .place,
      ],
      rows: registers.filter { filter.accepts($0) }.flatMap { register in
        register.entries.map { entry in
          [
            .text(entry.key), .text(register.name), .day(entry.valid.from), .day(entry.valid.until),
            .localized(entry.label), .place(entry.location),
          ]
        }
      })
  }
}

extension FieldType {
  /// The type as the vocabulary writes it.
  fileprivate var notation: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .oneOf(let name): "one_of: \(name)"
    case .reference(let name): "ref: \(name)"
    case .record(let name): name
    case .list(let element): "list: {\(element.notation)}"
    }
  }

  /// The record that it is, or that its elements are.
  fileprivate var recordName: String? {
    switch self {
    case .record(let name): name
    case .list(let element): element.recordName
    default: nil
    }
  }
}
