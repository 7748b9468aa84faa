import RiktlinjeReports
import RiktlinjeText

/// Reads a file that the tool has written; `nil` when it is not what was expected, which is then told.
func readSaved<Content>(
  _ path: String, _ arguments: Arguments, _ terminal: inout Terminal,
  _ make: (SourceFile) throws(InvalidReportFile) -> Content
) throws(UsageProblem) -> Content? {
  let file: SourceFile
  do throws(FileProblem) {
    file = try FileReader(limits: SavedReport.limits).read(terminal.path(path))
  } catch {
    try PackChoice.draw([error.diagnostic(path: path)], arguments, &terminal)
    return nil
  }
  do throws(InvalidReportFile) {
    return try make(file)
  } catch {
    try PackChoice.draw(error.diagnostics, arguments, &terminal)
    return nil
  }
}
