import RiktlinjeText

extension Listing {
  /// The table as CSV (RFC 4180), with the columns' names first.
  func csv(language: Language) -> String {
    let lines = [columns.map(\.name)] + rows.map { row in row.map { $0.plain(in: language) } }
    return lines.map { $0.map { csvCell($0) }.joined(separator: ",") + "\r\n" }.joined()
  }
}

/// A text as a cell: quoted where it must be, and never a formula to a spreadsheet.
///
/// - Parameter separator: what parts cells; one ASCII character.
func csvCell(_ text: String, separator: Character = ",") -> String {
  var text = text
  if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
    text = "'" + text
  }
  guard text.contains(where: { $0 == separator || "\"\n\r\r\n".contains($0) }) else { return text }
  let doubled = text.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
  return "\"\(doubled)\""
}
