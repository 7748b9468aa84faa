import RiktlinjeReports
import RiktlinjeText

extension Listing {
  /// The table as people read it, with its columns side by side.
  ///
  /// Where a terminal is too narrow, the last column, which holds the longest texts, stands below
  /// the others.
  func table(language: Language, width: Int?) -> String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    let lines =
      [shown.map { columns[$0].title?[language] ?? "" }]
      + rows.map { row in shown.map { VisibleText.of(row[$0].text(in: language)) } }
    let widths = shown.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let total = widths.reduce(0) { $0 + $1 + 2 } - 2
    guard let width, total > width else {
      return lines.map { line(of: $0, widths) + "\n" }.joined()
    }
    var page = Page(width: width)
    for cells in lines {
      page.line(line(of: cells.dropLast(), widths))
      page.paragraph(cells.last ?? "", indentation: 4)
    }
    return page.text
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line += cell + String(repeating: " ", count: width - cell.count + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
