import RiktlinjeRules
import RiktlinjeText

/// A value out of a closed list, by its spelling on the command line.
protocol Choice: CaseIterable, RawRepresentable, Sendable where RawValue == String {}

extension Choice {
  static var spellings: [String] { allCases.map(\.rawValue) }

  /// The choice with a spelling.
  static func read(_ text: String, for option: String) throws(UsageProblem) -> Self {
    guard let choice = Self(rawValue: text) else {
      throw .notAChoice(option: option, value: text, choices: spellings)
    }
    return choice
  }
}

extension Language: Choice {}
extension Force: Choice {}
extension Certainty: Choice {}
