package import RiktlinjeText

/// A file of rows and cells, read but not yet understood.
///
/// Its rows are read anew each time that somebody goes through them: of a large file nobody needs more
/// than a few at a time.
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
    /// Its cells, up to the most that a table may have columns.
    package let cells: [Cell]
    /// The number of its cells.
    package let cellCount: Int
    /// The first cell beyond those that has something in it.
    let excess: SourceSpan?
    /// From the first cell to the last.
    package let span: SourceSpan

    /// Whether nothing is written in it.
    package var isBlank: Bool {
      excess == nil && cells.allSatisfy { $0.text.allSatisfy { $0.isWhitespace } }
    }
  }

  /// What comes below the header.
  package enum Line: Sendable {
    case row(Row)
    /// A row that cannot be read.
    case broken(Diagnostic)
  }

  /// The file in UTF-8, which the places refer to.
  package let file: SourceFile
  /// The first row that is not blank; `nil` when there is none.
  package let header: Row?
  /// What is wrong with the file itself, and above its header.
  package let diagnostics: [Diagnostic]
  /// What comes below the header, rows that are blank left out.
  package let lines: Lines

  /// The rows below the header, those that are blank or cannot be read left out.
  package var rows: Rows { Rows(lines: lines) }

  /// What comes below the header, from the file’s bytes.
  package struct Lines: Sequence, IteratorProtocol, Sendable {
    private let file: SourceFile
    private let columns: Int
    private var scanner: CSVScanner?

    init(of file: SourceFile, columns: Int = 0, _ scanner: CSVScanner? = nil) {
      self.file = file
      self.columns = columns
      self.scanner = scanner
    }

    package mutating func next() -> Line? {
      while let line = scanner?.nextRow() {
        switch line {
        case .broken(let problem, let span):
          return .broken(Diagnostic(problem, at: SourceLocation(file: file, span: span)))
        case .row(let row):
          if row.isBlank { continue }
          let excess = row.cells.dropFirst(columns).first { !$0.text.isEmpty }?.span ?? row.excess
          guard let excess else { return .row(row) }
          let problem = CSVProblem.tooManyCells(row.cellCount, columns: columns)
          return .broken(Diagnostic(problem, at: SourceLocation(file: file, span: excess)))
        }
      }
      return nil
    }
  }

  /// The rows among the lines.
  package struct Rows: Sequence, IteratorProtocol, Sendable {
    fileprivate var lines: Lines

    package mutating func next() -> Row? {
      while let line = lines.next() {
        if case .row(let row) = line { return row }
      }
      return nil
    }
  }
}

extension CSVTable {
  /// A table that cannot be read.
  init(file: SourceFile, diagnostics: [Diagnostic]) {
    self.init(file: file, header: nil, diagnostics: diagnostics, lines: Lines(of: file))
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
