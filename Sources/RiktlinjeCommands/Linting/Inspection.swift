import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What there is to say of a pack's files, its tests among them.
struct Inspection {
  /// What is wrong, in the order of the files.
  let diagnostics: [Diagnostic]
  /// The pack; `nil` when it is not valid.
  private let pack: RulePack?

  /// Reads a pack and its tests.
  ///
  /// - Parameter today: the day that counts as today for a pack.
  init(of folder: String, today: (RulePack) -> CivilDate) {
    do throws(InvalidPack) {
      let packs = try TestedPack.load(at: folder)
      pack = packs.last?.pack
      guard let pack else {
        diagnostics = []
        return
      }
      let today = today(pack)
      let found = PackLint.diagnostics(of: pack, today: today)
      // What its tests say is wrong only where the pack itself is right.
      let tests = Result { () throws(InvalidPack) in try TestRun(packs, today: today) }
      if case .failure(let invalid) = tests {
        diagnostics = (found + invalid.diagnostics).inFileOrder
      } else {
        diagnostics = found
      }
    } catch {
      pack = nil
      diagnostics = error.diagnostics
    }
  }

  /// One line on the pack as a whole.
  ///
  /// - Parameter shown: what of the diagnostics is counted.
  func summary(of shown: [Diagnostic]) -> LocalizedText {
    let errors = shown.count { $0.severity == .error }
    let warnings = shown.count { $0.severity == .warning }
    let counts = LocalizedText(
      sv: "fel: \(errors), varningar: \(warnings)", en: "errors: \(errors), warnings: \(warnings)")
    guard let pack else { return counts }
    let documents = pack.documents.count
    let templates =
      documents == 0
      ? LocalizedText("")
      : LocalizedText(
        sv: "dokumentmallar: \(documents), ", en: "document templates: \(documents), ")
    return LocalizedText(
      sv: "\(pack.id) \(pack.version) – styrdokument: \(pack.guidelines.count), punkter:"
        + " \(pack.clauses.count), regler: \(pack.rules.count), bedömningar:"
        + " \(pack.judgements.count), steg: \(pack.steps.count), \(templates.swedish)\(counts.swedish)",
      en: "\(pack.id) \(pack.version) – guidelines: \(pack.guidelines.count), clauses:"
        + " \(pack.clauses.count), rules: \(pack.rules.count), judgements:"
        + " \(pack.judgements.count), steps: \(pack.steps.count), \(templates.english)\(counts.english)"
    )
  }
}
