/// Writes rows of a table: quotes where they are needed, and no cell that a program would calculate.
struct CSVWriter {
  let separator: Unicode.Scalar

  func row(_ cells: [String], to output: inout [UInt8]) {
    row([], cells, to: &output)
  }

  /// Writes a row whose first cells were written before, for they are those of many rows.
  func row(_ first: [UInt8], _ cells: [String], to output: inout [UInt8]) {
    output.append(contentsOf: first)
    if !first.isEmpty { output.append(UInt8(ascii: separator)) }
    append(cells, to: &output)
    output.append("\r\n")
  }

  /// The cells that begin many rows.
  func beginning(_ cells: [String]) -> [UInt8] {
    var output: [UInt8] = []
    append(cells, to: &output)
    return output
  }

  private func append(_ cells: [String], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: separator)) }
      self.cell(VisibleText.of(cell), to: &output)
    }
  }

  private func cell(_ text: String, to output: inout [UInt8]) {
    let isFormula = Self.isFormula(text)
    let separator = UInt8(ascii: separator)
    let needsQuotes =
      text.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") }
      || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
    if isFormula { output.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }

  /// Whether a spreadsheet could take the cell for a formula; an apostrophe before it tells it not to.
  ///
  /// Leading spaces count for nothing, since some programs trim them. Tabs and line breaks are spaces
  /// here. Source: OWASP, “CSV Injection”.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }) {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
