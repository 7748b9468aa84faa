import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What every format says of the impact of a changed pack.
extension Impact {
  /// How many proposals were checked, and how much changes.
  func summary(in language: Language) -> String {
    let checked = Phrase.checkedAgainstBoth(proposalCount)[language]
    guard !isEmpty else { return "\(checked) \(Phrase.impactNothing[language])" }
    let changes = Comparison.summary(
      in: language, isOfPacks: true, turn: { count($0) }, change: { count($0) })
    return "\(checked) \(changes)"
  }

  /// That more has changed than is shown; `nil` when all is.
  func leftOut(in language: Language) -> String? {
    leftOut > 0 ? Phrase.impactLeftOut(leftOut)[language] : nil
  }

  /// The causes by what their clauses are cited as, in their order.
  func causesByClause(in language: Language) -> [(clause: String, causes: [Cause])] {
    var groups: [(clause: String, causes: [Cause])] = []
    for cause in causes {
      let clause = cause.clause?.citation(in: language) ?? Phrase.impactFile[language]
      if let last = groups.last, last.clause == clause {
        groups[groups.count - 1].causes.append(cause)
      } else {
        groups.append((clause, [cause]))
      }
    }
    return groups
  }
}

extension Impact.Cause {
  /// How many of its findings are new, worse, fixed and changed: “3 new, 1 fixed”.
  func counts(in language: Language) -> String {
    Comparison.Change.allCases.compactMap { change -> String? in
      findings.counts[change].map { change.count($0)[language] }
    }.joined(separator: ", ")
  }

  /// The first proposals, and how many more there are.
  func proposals(in language: Language, _ name: (String) -> String) -> String {
    var words = findings.proposals.map { name($0.name) }
    let rest = findings.count - words.count
    if rest > 0 { words.append(Phrase.andMore(rest)[language]) }
    return words.joined(separator: ", ")
  }
}

extension ImpactGathering.Transition {
  /// The verdicts, before and now.
  func text(in language: Language) -> String {
    switch (before, after) {
    case (let before?, let after?): "\(before.name[language]) → \(after.name[language])"
    case (nil, let after?): after.name[language]
    case (let before?, nil): "\(Phrase.was[language]) \(language.quoted(before.name[language]))"
    case (nil, nil): ""
    }
  }
}

extension PackDifference.Item {
  /// The thing and what becomes of it: “rule partner-city-term changes”.
  func title(in language: Language, _ code: (String) -> String = { $0 }) -> String {
    "\(subject.name[language].capitalisedFirst) \(code(id)) \(action.name[language])"
  }

  /// The changes to tell one by one: of what is new or gone only what it decides.
  var told: [PackDifference.Change] {
    action == .changed
      ? changes : changes.filter { [.when, .unless, .overrides, .require].contains($0.part) }
  }
}

extension PackDifference.Change {
  /// What the fact is about.
  func title(in language: Language) -> String {
    guard let name else { return part.name[language] }
    return "\(part.name[language]) \(name)"
  }

  /// What was said and what is said, where something is; words for people in another language when
  /// only there they differ.
  func sides(
    in language: Language
  ) -> (before: (text: String, isCode: Bool)?, after: (text: String, isCode: Bool)?) {
    var language = language
    if case .text(let before)? = before, case .text(let after)? = after,
      before[language] == after[language]
    {
      language = Language.allCases.first { before[$0] != after[$0] } ?? language
    }
    func side(_ content: PackFact.Content?) -> (text: String, isCode: Bool)? {
      content.map { ($0.text(in: language), $0.isCode) }
    }
    return (side(before), side(after))
  }
}
