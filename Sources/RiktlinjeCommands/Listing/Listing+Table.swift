import RiktlinjeReports
import RiktlinjeText

extension Listing {
  /// The table as people read it: columns side by side, the last one cut at the width.
  func table(language: Language, width: Int?) -> String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    let heading = shown.map { columns[$0].title?[language] ?? "" }
    let lines =
      [heading]
      + rows.map { row in shown.map { VisibleText.of(row[$0].text(in: language)) } }
    let widths = shown.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      var line = ""
      for (column, cell) in cells.enumerated() {
        line += cell
        if column < cells.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line.cut(at: width) + "\n"
    }.joined()
  }
}

extension String {
  /// The text, or its beginning with an ellipsis when it is longer than the width.
  fileprivate func cut(at width: Int?) -> String {
    guard let width, width > 1, count > width else { return self }
    return prefix(width - 1) + "…"
  }
}
