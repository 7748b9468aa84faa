package import RiktlinjeText

/// What a condition claims, as a person reads it: one phrase, or claims of which all or one holds.
package indirect enum Statement: Equatable, Sendable {
  /// One claim, such as “the term ends no later than …”.
  case phrase(String)
  case all([Statement])
  case any([Statement])
  /// A claim on the entries of a list, after the words that lead to it.
  case entries(lead: String, Statement)

  /// The statement in running text; parentheses keep apart what “and” and “or” would mix.
  package func sentence(in language: Language) -> String {
    switch self {
    case .phrase(let text): text
    case .all(let parts):
      parts.map { $0.part(in: language) }
        .joined(separator: language == .swedish ? " och " : " and ")
    case .any(let parts):
      parts.map { $0.part(in: language) }
        .joined(separator: language == .swedish ? " eller " : " or ")
    case .entries(let lead, let claim): "\(lead) \(claim.part(in: language))"
    }
  }

  /// The statement as lines of a list: each with how deep it lies, from 0.
  package func lines(in language: Language) -> [(depth: Int, text: String)] {
    if case .phrase(let text) = self { return [(0, text)] }
    return [(0, lead(in: language) + ":")]
      + parts.flatMap { $0.lines(in: language) }.map { ($0.depth + 1, $0.text) }
  }

  private func part(in language: Language) -> String {
    switch self {
    case .phrase: sentence(in: language)
    case .all, .any, .entries: "(\(sentence(in: language)))"
    }
  }

  /// The statement with chains within chains of the same sort laid together.
  var flattened: Statement {
    switch self {
    case .phrase: self
    case .entries(let lead, let claim): .entries(lead: lead, claim.flattened)
    case .all(let parts):
      .all(
        parts.map(\.flattened).flatMap {
          if case .all(let inner) = $0 { inner } else { [$0] }
        })
    case .any(let parts):
      .any(
        parts.map(\.flattened).flatMap {
          if case .any(let inner) = $0 { inner } else { [$0] }
        })
    }
  }
}

extension Statement {
  /// The claims below, for a list.
  var parts: [Statement] {
    switch self {
    case .phrase: []
    case .all(let parts), .any(let parts): parts
    case .entries(_, .all(let parts)): parts
    case .entries(_, let claim): [claim]
    }
  }

  /// The words above the list of its parts.
  func lead(in language: Language) -> String {
    switch self {
    case .phrase(let text): text
    case .all: HandbookPhrase.allOf[language]
    case .any: HandbookPhrase.anyOf[language]
    case .entries(let lead, _): lead
    }
  }
}
