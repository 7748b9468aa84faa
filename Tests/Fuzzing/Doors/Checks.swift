import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// Checks a file against a pack and writes a report.
///
/// That takes far longer than reading, so it is done for some files only, by their content.
func check(_ file: SourceFile) {
  let sum = file.bytes.reduce(into: UInt32(5_381)) { $0 = $0 &* 33 &+ UInt32($1) }
  guard sum % 16 == 0 else { return }
  var options = Checker.Options()
  // Rows without a kind are visits; elsewhere each proposal names its own.
  if file.path.hasSuffix("csv") { options.kind = "visit" }
  let checker = Checker(pack, asOf: CivilDate(year: 2026, month: 6, day: 1), options: options)
  let report = checker.check(text: String(decoding: file.bytes, as: UTF8.self), named: file.path)
  draw(report.unreadable)
  let formats: [any ReportFormat] = [
    TextReport(language: .swedish), JSONReport(), JSONLinesReport(), HTMLReport(language: .english),
    CSVReport(language: .swedish), SARIFReport(language: .english),
    MarkdownReport(language: .swedish),
  ]
  let format = formats[Int(sum / 16) % formats.count]
  expect(!format.render(report).bytes.isEmpty, "a report says something")
}

private let pack: RulePack = {
  do throws(InvalidPack) {
    return try RulePack(at: "rules/sweden")
  } catch {
    fatalError("the pack is not valid: \(error.diagnostics.map(\.problem.code))")
  }
}()
