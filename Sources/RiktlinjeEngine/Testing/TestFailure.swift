import RiktlinjeText

/// How an outcome differs from what a case expects.
enum TestFailure: Problem, Hashable {
  case verdict(expected: Verdict, found: Verdict, because: [String])
  case status(String, expected: Status, found: Status)
  /// The states as tests write them.
  case step(String, expected: String, found: String)
  /// The values as tests write them.
  case derived(String, expected: String, found: String)
  /// Questions, assumptions or what waits.
  case list(String, expected: [String], found: [String])
  /// The proposal is not valid, and the case does not say so.
  case invalidProposal(String, LocalizedText)

  var code: String {
    switch self {
    case .verdict: "test-verdict"
    case .status: "test-status"
    case .step: "test-step"
    case .derived: "test-derived"
    case .list(let id, _, _): "test-\(id)"
    case .invalidProposal: "test-proposal"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.verdict(let expected, let found, _), .swedish):
      "väntade utfallet \(expected.rawValue), fick \(found.rawValue)"
    case (.verdict(let expected, let found, _), .english):
      "expected the verdict \(expected.rawValue), found \(found.rawValue)"
    case (.status(let id, let expected, let found), _):
      difference(id, expected.rawValue, found.rawValue, language)
    case (.step(let id, let expected, let found), _),
      (.derived(let id, let expected, let found), _):
      difference(id, expected, found, language)
    case (.list(let id, let expected, let found), _):
      difference(id, list(expected), list(found), language)
    case (.invalidProposal(_, let message), .swedish):
      "underlaget är inte giltigt: \(message.swedish)"
    case (.invalidProposal(_, let message), .english):
      "the proposal is not valid: \(message.english)"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.verdict(_, _, let reasons), .swedish) where !reasons.isEmpty:
      "det avgörs av \(reasons.joined(separator: ", "))"
    case (.verdict(_, _, let reasons), .english) where !reasons.isEmpty:
      "decided by \(reasons.joined(separator: ", "))"
    case (.invalidProposal(let id, _), .swedish):
      "om det är meningen: vänta \(id): fail under rules"
    case (.invalidProposal(let id, _), .english):
      "if it is meant to be: expect \(id): fail under rules"
    default: nil
    }
  }

  private func list(_ words: [String]) -> String { "[\(words.joined(separator: ", "))]" }

  private func difference(
    _ id: String, _ expected: String, _ found: String, _ language: Language
  ) -> String {
    switch language {
    case .swedish: "\(id): väntade \(expected), fick \(found)"
    case .english: "\(id): expected \(expected), found \(found)"
    }
  }
}
