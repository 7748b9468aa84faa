import RiktlinjeText

extension Listing {
  /// The table as CSV (RFC 4180), with the columns' names first.
  func csv(language: Language) -> String {
    let lines = [columns.map(\.name)] + rows.map { row in row.map { $0.plain(in: language) } }
    return lines.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}

/// A text as a cell: quoted where it must be, and never a formula to a spreadsheet.
private func csvCell(_ text: String) -> String {
  var text = text
  if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
    text = "'" + text
  }
  guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
  let doubled = text.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
  return "\"\(doubled)\""
}
