import RiktlinjeRules
package import RiktlinjeText

/// What has been proved of a pack and is hardly meant.
package enum AnalysisProblem: Problem, Hashable {
  /// A rule, and the kind of proposals for which it is so.
  case neverApplies(String, kind: LocalizedText)
  case cannotFail(String, kind: LocalizedText)
  case cannotPass(String, kind: LocalizedText)
  /// The musts that cannot be met together.
  case cannotComply(kind: LocalizedText, value: LocalizedText?, rules: [String])
  /// A rule that is met whenever others are.
  case implied(String, by: [String], kind: LocalizedText)
  case contradiction(String, String, kind: LocalizedText)
  /// A row of a decision table that no proposal hits first.
  case unreachableRow(String, row: Int, kind: LocalizedText)
  case unreachableElse(String, kind: LocalizedText)
  /// Values of a closed list that a decision table never gives.
  case neverGiven(String, values: [String], kind: LocalizedText)

  package var code: String {
    switch self {
    case .neverApplies: "never-applies"
    case .cannotFail: "cannot-fail"
    case .cannotPass: "cannot-pass"
    case .cannotComply: "cannot-comply"
    case .implied: "implied-rule"
    case .contradiction: "contradicting-rules"
    case .unreachableRow: "unreachable-row"
    case .unreachableElse: "unreachable-else"
    case .neverGiven: "value-never-given"
    }
  }

  package var severity: Severity {
    switch self {
    case .cannotComply, .contradiction, .neverApplies, .cannotPass, .unreachableRow, .cannotFail:
      .warning
    case .implied, .unreachableElse, .neverGiven: .note
    }
  }

  package func message(in language: Language) -> String { message[language] }

  private var message: LocalizedText {
    switch self {
    case .neverApplies(let rule, let kind):
      LocalizedText(
        swedish: "regeln ”\(rule)” gäller aldrig (\(kind.swedish))",
        english: "the rule ‘\(rule)’ never applies (\(kind.english))")
    case .cannotFail(let rule, let kind):
      LocalizedText(
        swedish: "regeln ”\(rule)” är alltid uppfylld (\(kind.swedish))",
        english: "the rule ‘\(rule)’ can never fail (\(kind.english))")
    case .cannotPass(let rule, let kind):
      LocalizedText(
        swedish: "regeln ”\(rule)” går aldrig att uppfylla där den gäller (\(kind.swedish))",
        english: "the rule ‘\(rule)’ can never be met where it applies (\(kind.english))")
    case .cannotComply(let kind, let value, let rules):
      LocalizedText(
        swedish: "inget ärende kan uppfylla kraven (\(kind.swedish)"
          + (value.map { ", \($0.swedish)" } ?? "") + "): "
          + rules.map { "”\($0)”" }.joined(separator: ", "),
        english: "no proposal can comply (\(kind.english)"
          + (value.map { ", \($0.english)" } ?? "") + "): "
          + rules.map { "‘\($0)’" }.joined(separator: ", "))
    case .implied(let rule, let others, let kind):
      LocalizedText(
        swedish: "regeln ”\(rule)” är uppfylld så snart andra är det (\(kind.swedish)): "
          + others.map { "”\($0)”" }.joined(separator: ", "),
        english: "the rule ‘\(rule)’ is met whenever others are (\(kind.english)): "
          + others.map { "‘\($0)’" }.joined(separator: ", "))
    case .contradiction(let first, let second, let kind):
      LocalizedText(
        swedish: "”\(first)” och ”\(second)” går aldrig att uppfylla där båda gäller"
          + " (\(kind.swedish))",
        english: "‘\(first)’ and ‘\(second)’ can never both be met where both apply"
          + " (\(kind.english))")
    case .unreachableRow(let table, let row, let kind):
      LocalizedText(
        swedish: "rad \(row) i ”\(table)” träffas aldrig (\(kind.swedish))",
        english: "row \(row) of ‘\(table)’ is never hit (\(kind.english))")
    case .unreachableElse(let table, let kind):
      LocalizedText(
        swedish: "raderna i ”\(table)” täcker allt: else nås aldrig (\(kind.swedish))",
        english: "the rows of ‘\(table)’ cover everything: else is never reached (\(kind.english))")
    case .neverGiven(let table, let values, let kind):
      LocalizedText(
        swedish: "”\(table)” blir aldrig \(values.joined(separator: ", ")) (\(kind.swedish))",
        english: "‘\(table)’ is never \(values.joined(separator: ", ")) (\(kind.english))")
    }
  }

  package func help(in language: Language) -> String? {
    let help: LocalizedText? =
      switch self {
      case .neverApplies:
        LocalizedText(
          swedish: "villkoret i when motsäger vokabulären, registren eller härledda värden",
          english: "its when contradicts the vocabulary, the registers or derived values")
      case .cannotComply:
        LocalizedText(
          swedish: "minst en av reglerna måste ändras, eller värdet bort",
          english: "at least one of the rules has to change, or the value to go")
      default: nil
      }
    return help?[language]
  }
}
