package import RiktlinjeText

/// A file of rows and cells, read but not yet understood.
package struct CSVTable: Sendable {
  /// One cell, without its quotes.
  package struct Cell: Sendable {
    package let text: String
    /// Where it is written, its quotes included.
    package let span: SourceSpan

    package init(text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  /// One row; the cells at its end may be missing.
  package struct Row: Sendable {
    /// The number that a spreadsheet gives it, from 1.
    package let number: Int
    package let cells: [Cell]

    /// From the first cell to the last.
    package var span: SourceSpan {
      SourceSpan(
        start: cells.first?.span.start ?? .start, end: cells.last?.span.end ?? .start)
    }

    /// Whether nothing is written in it.
    package var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
  }

  /// The file in UTF-8, which the places refer to.
  package let file: SourceFile
  /// The first row that is not blank; `nil` when there is none.
  package let header: Row?
  /// The rows below it that are not blank, those with mistakes left out.
  package let rows: [Row]
  /// The mistakes, in the order of the file.
  package let diagnostics: [Diagnostic]
}

extension CSVTable {
  /// A table that cannot be read.
  init(file: SourceFile, diagnostics: [Diagnostic]) {
    self.init(file: file, header: nil, rows: [], diagnostics: diagnostics)
  }

  /// How far down a header is looked for.
  private static let topRows = 10

  /// The first rows that are not blank, whatever the number of their cells, as each separator parts them.
  package var tops: [[Row]] {
    CSVScanner.separators.map { separator in
      var scanner = CSVScanner(file.bytes, separator: separator)
      var rows: [Row] = []
      while rows.count < Self.topRows, let line = scanner.nextRow() {
        if case .row(let row) = line, !row.isBlank { rows.append(row) }
      }
      return rows
    }
  }
}
