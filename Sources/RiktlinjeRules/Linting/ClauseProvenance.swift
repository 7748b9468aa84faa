import RiktlinjeText

extension PackLint {
  /// Finds clauses of which nobody can say where they come from.
  func checkProvenance() {
    for clause in pack.clauses {
      if clause.source == nil {
        log.report(LintProblem.clauseWithoutSource(clause.id), at: clause.location)
      }
      if clause.certainty == .inferred, clause.note == nil {
        log.report(LintProblem.inferredWithoutNote(clause.id), at: clause.location)
      }
    }
  }

  /// Finds clauses whose text binds more or less strongly than their force.
  func checkForceWords() {
    for clause in pack.clauses {
      for language in Language.allCases {
        let claims = ForceWords.claims(in: clause.text[language], language)
        guard let claim = claims.max(by: { $0.force < $1.force }),
          !claims.contains(where: { ForceWords.fits($0.force, clause.statedForce) })
        else { continue }
        log.report(
          LintProblem.forceMismatch(clause.statedForce, word: claim.word), at: clause.location)
        break
      }
    }
  }
}

/// The words by which a text says how strongly it binds.
enum ForceWords {
  /// How strongly a text binds by its own words, in the order written; none when it just states.
  static func claims(in text: String, _ language: Language) -> [(force: Force, word: String)] {
    let phrases = text.lowercased().split { ".,;:–".contains($0) }
    return phrases.flatMap {
      claims(inPhrase: $0.split { !$0.isLetter }.map(String.init), language)
    }
  }

  /// The words of a phrase up to where it goes on to tell what something is for or whom it is about.
  private static func claims(
    inPhrase words: [String], _ language: Language
  ) -> [(force: Force, word: String)] {
    let words = words.prefix { !subordinators(language).contains($0) }
    return words.indices.compactMap { index in
      guard let force = forces(language)[words[index]] else { return nil }
      let next = index + 1 < words.count ? words[index + 1] : ""
      // A permission with a limit is a ban beyond it.
      if force == .may, limits.contains(next) { return (.must, "\(words[index]) \(next)") }
      return (force, words[index])
    }
  }

  /// Whether a word of one force stands well in a clause of another: to permit something under
  /// conditions is to ban it without them.
  static func fits(_ word: Force, _ clause: Force) -> Bool {
    word == clause || (word == .may && clause == .must)
  }

  private static func forces(_ language: Language) -> [String: Force] {
    switch language {
    case .swedish: ["ska": .must, "skall": .must, "måste": .must, "bör": .should, "får": .may]
    case .english: ["must": .must, "shall": .must, "should": .should, "may": .may]
    }
  }

  private static func subordinators(_ language: Language) -> Set<String> {
    switch language {
    case .swedish:
      [
        "att", "som", "vad", "vem", "vilka", "vilken", "vilket", "hur", "när", "då", "där", "om",
        "eftersom",
      ]
    case .english:
      ["that", "which", "who", "whom", "what", "how", "when", "where", "if", "whether", "because"]
    }
  }

  private static let limits: Set<String> = [
    "inte", "ej", "aldrig", "bara", "endast", "högst", "not", "never", "only",
  ]
}
