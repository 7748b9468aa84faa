import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// Rewrites the proposals of a run before they are checked, and shows what was changed.
struct ProposalFixing {
  let mode: FixMode
  let language: Language

  /// - Returns: whether every file could be written.
  func run(
    _ paths: [String], _ pack: RulePack, _ options: Checker.Options, _ arguments: Arguments,
    _ terminal: inout Terminal
  ) throws(UsageProblem) -> Bool {
    var problems: [Diagnostic] = []
    var writing = PlainWriting(pack, kind: options.kind, limits: options.limits)
    writing.forEachFile(at: paths) { outcome in
      switch outcome {
      case .rewritten(let file):
        do throws(FileProblem) {
          if mode == .write { try writeFile(file.bytes, to: file.path) }
          terminal.errors.write(text(of: file))
        } catch {
          problems.append(error.diagnostic(path: file.path))
        }
      case .passedOver(let path): terminal.errors.write(passedOver(path) + "\n")
      case .refused(let path): terminal.errors.write(refused(path) + "\n")
      }
    }
    try PackChoice.draw(problems, arguments, &terminal)
    return problems.isEmpty
  }

  /// The changes of a file, each on a line with its place, and how many they are.
  private func text(of file: PlainWriting.Rewritten) -> String {
    let path = VisibleText.of(file.path)
    let lines = file.changes.map { change in
      let start = change.location.span.start
      return "\(path):\(start.line):\(start.column): \(quoted(change.old)) → \(change.new)\n"
    }
    let count = file.changes.count
    let told =
      switch mode {
      case .write: LocalizedText(sv: "ändrade uppgifter: \(count)", en: "changed: \(count)")
      case .show:
        LocalizedText(
          sv: "uppgifter som --fix ändrar: \(count)", en: "what --fix changes: \(count)")
      }
    return lines.joined() + "\(path): \(told[language])\n"
  }

  private func quoted(_ text: String) -> String {
    let shown = VisibleText.of(text.count > 60 ? text.prefix(59) + "…" : text)
    return language == .swedish ? "”\(shown)”" : "‘\(shown)’"
  }

  private func passedOver(_ path: String) -> String {
    if path == FileReader.standardInput {
      return LocalizedText(
        sv: "standard in skrivs inte om", en: "standard input is not rewritten")[language]
    }
    let told = LocalizedText(
      sv: "tabeller skrivs inte om; cellerna läses som de står",
      en: "tables are not rewritten; cells are read as they stand")
    return "\(VisibleText.of(path)): \(told[language])"
  }

  private func refused(_ path: String) -> String {
    let told = LocalizedText(
      sv: "skrivs inte om: filen skulle betyda något annat",
      en: "not rewritten: the file would mean something else")
    return "\(VisibleText.of(path)): \(told[language])"
  }
}
