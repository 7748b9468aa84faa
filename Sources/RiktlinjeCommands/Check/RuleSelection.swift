import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The rules that `--only` and `--skip` choose, by names and patterns.
struct RuleSelection {
  private let only: [String]
  private let skipped: [String]

  /// What begins the ids of checks of the file.
  private static let checks = "document/"

  init(_ arguments: Arguments) throws(UsageProblem) {
    only = try arguments.values(of: CheckOptions.only)
    skipped = try arguments.values(of: CheckOptions.skip)
  }

  /// Tells a check which rules to ask; throws for what stands for nothing in the pack.
  func apply(to options: inout Checker.Options, _ pack: RulePack) throws(UsageProblem) {
    guard !only.isEmpty || !skipped.isEmpty else { return }
    options.choiceInWords = only + skipped.map { "!" + $0 }
    options.onlyChecks = only.filter { $0.hasPrefix(Self.checks) }
    options.skipChecks = skipped.filter { $0.hasPrefix(Self.checks) }
    options.only = try ids(only, pack)
    options.skip = try ids(skipped, pack)
  }

  /// The ids of rules and judgements that words stand for: their own, or those of their clause or
  /// guideline.
  private func ids(_ words: [String], _ pack: RulePack) throws(UsageProblem) -> Set<String> {
    let all =
      pack.rules.map { ($0.id, $0.clause) } + pack.judgements.map { ($0.id, $0.clause) }
    var found: Set<String> = []
    for word in words where !word.hasPrefix(Self.checks) {
      let pattern = GlobPattern(word)
      let fitting = all.filter { id, clause in
        [id, clause.id, clause.guideline.id].contains { pattern.matches($0) }
      }
      guard !fitting.isEmpty else {
        throw .unknownName(
          what: LocalizedText(
            sv: "ingen regel, bedömning, punkt eller styrdokument",
            en: "no rule, judgement, clause or guideline"), name: word,
          known: all.flatMap { [$0, $1.id, $1.guideline.id] })
      }
      found.formUnion(fitting.map { $0.0 })
    }
    return found
  }
}
