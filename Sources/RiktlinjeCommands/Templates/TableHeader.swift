import RiktlinjeCEL
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The header of a table of proposals of a kind, for a spreadsheet: a column for each field, by its label
/// after those of the records around it.
///
/// As Swedish spreadsheets take it: UTF-8 with its mark, cells parted by semicolons.
struct TableHeader {
  private let pack: RulePack
  private let language: Language

  /// The header's text.
  ///
  /// - Parameter fields: the ways to the fields that have a column; `nil` for all.
  static func text(
    of kind: Kind, in pack: RulePack, language: Language, fields: [[String]]?
  ) -> String {
    guard let shape = pack.pendingPlan(ofKind: kind.name)?.layout.shape else { return "" }
    let header = TableHeader(pack: pack, language: language)
    let cells =
      [ProposalKey.kind.label[language], ProposalKey.id.label[language]]
      + header.columns(of: shape, among: fields, within: [], after: "")
    return "\u{FEFF}" + cells.map { csvCell($0, separator: ";") }.joined(separator: ";") + "\r\n"
  }

  /// The columns of a record's fields.
  ///
  /// - Parameters:
  ///   - paths: the ways to the fields that have a column, from the record on; `nil` for all.
  ///   - records: the names of the records around it, so that one that contains itself ends.
  private func columns(
    of shape: RecordShape, among paths: [[String]]?, within records: [String], after prefix: String
  ) -> [String] {
    shape.slots.flatMap { slot -> [String] in
      let field = slot.field
      let inner = paths.map { paths in
        paths.filter { $0.first == field.name }.map { Array($0.dropFirst()) }
      }
      let isStage = field.role == .stage && prefix.isEmpty
      guard inner?.isEmpty != true || isStage else { return [] }
      let name = prefix + name(of: field, in: shape)
      let record: RecordShape
      switch slot.content {
      case .record(let shape): record = shape
      case .records(let number): record = pack.shapes.elements[number]
      default: return [name]
      }
      guard case .record(let type) = field.type.element, !records.contains(type) else { return [] }
      // Of a list the table has the first element; others are named likewise, with their numbers.
      let isList = field.type.element != field.type
      // A record that is asked for as such is begun with what it must have, else with its first field.
      var within = inner?.filter { !$0.isEmpty }
      if within?.isEmpty == true {
        let required = record.slots.filter(\.field.isRequired).map { [$0.field.name] }
        within = required.isEmpty ? record.slots.prefix(1).map { [$0.field.name] } : required
      }
      return columns(
        of: record, among: within, within: records + [type],
        after: name + (isList ? " 1" : "") + " – ")
    }
  }

  private func name(of field: Field, in shape: RecordShape) -> String {
    let label = field.label[language]
    return shape.wording.id(of: label) == field.name ? label : field.name
  }
}
