package import RiktlinjeText

/// Reads files of values with separators between them (RFC 4180), as spreadsheets write them.
///
/// The separator is the comma, semicolon or tab that the header line has most of, or the one that a
/// first line `sep=;` names. A row that is wrong is that row’s problem only.
package struct CSVReader: Sendable {
  private let limits: Limits

  /// The most columns that are read: those of a sheet in Excel.
  package static let columnLimit = 16_384

  /// Creates a reader with its bounds.
  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads a file into rows and cells.
  package func read(_ file: SourceFile) -> CSVTable {
    if let problem = problemWithBytes(of: file, limits: limits) {
      return CSVTable(file: file, diagnostics: [problem])
    }
    if let zero = file.bytes.firstIndex(of: 0) {
      let place = file.position(ofByte: zero)
      return CSVTable(
        file: file,
        diagnostics: [Diagnostic(TreeProblem.controlCharacter(0), in: file, from: place)])
    }
    guard !isUTF8(file.bytes) else { return table(of: file, []) }
    let decoded = SourceFile(path: file.path, bytes: Windows1252.utf8(of: file.bytes))
    return table(of: decoded, [Diagnostic(CSVProblem.windows1252, in: decoded, from: .start)])
  }

  private func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private func table(of file: SourceFile, _ diagnostics: [Diagnostic]) -> CSVTable {
    var diagnostics = diagnostics
    func note(_ problem: CSVProblem, at span: SourceSpan) {
      diagnostics.append(Diagnostic(problem, at: SourceLocation(file: file, span: span)))
    }
    var scanner = CSVScanner(file.bytes)
    while let line = scanner.nextRow() {
      switch line {
      case .broken(let problem, let span): note(problem, at: span)
      case .row(let row) where row.isBlank: continue
      case .row(let row):
        guard row.cellCount <= Self.columnLimit else {
          note(.tooManyColumns(limit: Self.columnLimit), at: row.span)
          return CSVTable(file: file, diagnostics: diagnostics)
        }
        return CSVTable(
          file: file, header: row, diagnostics: diagnostics,
          lines: CSVTable.Lines(of: file, columns: row.cells.count, scanner))
      }
    }
    return CSVTable(file: file, diagnostics: diagnostics)
  }
}
