package import RiktlinjeEngine
package import RiktlinjeRules
package import RiktlinjeText

extension Verdict {
  /// What the verdict is called, as a predicate of the proposal.
  var name: LocalizedText {
    switch self {
    case .nonCompliant: LocalizedText(swedish: "uppfyller inte kraven", english: "does not comply")
    case .undetermined:
      LocalizedText(swedish: "kan inte avgöras ännu", english: "cannot be determined yet")
    case .compliantWithRemarks:
      LocalizedText(swedish: "uppfyller kraven, med anmärkning", english: "complies, with remarks")
    case .compliant: LocalizedText(swedish: "uppfyller kraven", english: "complies")
    case .notAssessed: LocalizedText(swedish: "inte prövat", english: "not assessed")
    }
  }

  /// The verdict as what some proposals do: “4 proposals do not comply”.
  func sentence(of count: Int) -> Phrase {
    let subject = Phrase.proposals(count)
    let predicate = predicate(of: count)
    return Phrase(
      "\(subject[.swedish]) \(predicate.swedish)", "\(subject[.english]) \(predicate.english)")
  }

  /// The verdict after a number of proposals: “do not comply”.
  func predicate(of count: Int) -> LocalizedText {
    let isOne = count == 1
    return switch self {
    case .nonCompliant:
      LocalizedText(swedish: name.swedish, english: isOne ? name.english : "do not comply")
    case .undetermined: name
    case .compliantWithRemarks:
      LocalizedText(swedish: name.swedish, english: isOne ? name.english : "comply, with remarks")
    case .compliant:
      LocalizedText(swedish: name.swedish, english: isOne ? name.english : "comply")
    case .notAssessed:
      LocalizedText(
        swedish: isOne ? "är inte prövat" : "är inte prövade",
        english: isOne ? "is not assessed" : "are not assessed")
    }
  }
}

extension Status {
  /// What the status of a rule is called.
  package var name: LocalizedText {
    switch self {
    case .pass: LocalizedText(swedish: "uppfyllt", english: "met")
    case .fail: LocalizedText(swedish: "inte uppfyllt", english: "not met")
    case .undetermined: LocalizedText(swedish: "kan inte avgöras", english: "undetermined")
    case .notApplicable: LocalizedText(swedish: "inte tillämpligt", english: "not applicable")
    case .waived: LocalizedText(swedish: "undantag", english: "waived")
    case .error: LocalizedText(swedish: "fel vid prövningen", english: "error in the check")
    }
  }
}

extension Force {
  /// The verb by which the clause binds.
  package var name: LocalizedText {
    switch self {
    case .must: LocalizedText(swedish: "ska", english: "must")
    case .should: LocalizedText(swedish: "bör", english: "should")
    case .may: LocalizedText(swedish: "får", english: "may")
    case .advice: LocalizedText(swedish: "råd", english: "advice")
    }
  }
}

extension Role {
  /// What it is called over a column, whatever a pack calls its field.
  var name: LocalizedText {
    switch self {
    case .summary: LocalizedText(swedish: "Sammanfattning", english: "Summary")
    case .fileNumber: LocalizedText(swedish: "Diarienummer", english: "File number")
    case .officer: LocalizedText(swedish: "Handläggare", english: "Officer")
    case .owner: LocalizedText(swedish: "Ansvarig", english: "In charge")
    case .stage: LocalizedText(swedish: "Skede", english: "Stage")
    case .decisionBody: LocalizedText(swedish: "Beslut av", english: "Decision by")
    case .decisionDate: LocalizedText(swedish: "Beslutsdatum", english: "Date of decision")
    case .decisionReference:
      LocalizedText(swedish: "Beslutets beteckning", english: "Reference of decision")
    case .partner: LocalizedText(swedish: "Part", english: "Partner")
    case .country: LocalizedText(swedish: "Land", english: "Country")
    case .start: LocalizedText(swedish: "Från och med", english: "From")
    case .end: LocalizedText(swedish: "Till och med", english: "Until")
    case .cost: LocalizedText(swedish: "Kostnad", english: "Cost")
    }
  }
}

extension StepAnswer.State {
  /// Whether the step is taken.
  var name: LocalizedText {
    switch self {
    case .done: LocalizedText(swedish: "klart", english: "done")
    case .notDone: LocalizedText(swedish: "återstår", english: "not done")
    case .overdue: LocalizedText(swedish: "försenat", english: "overdue")
    case .unknown: LocalizedText(swedish: "okänt om det är gjort", english: "not known if done")
    }
  }
}

extension Question.Settled {
  /// What an answer can settle in words: “2 ska, 1 bedömning”; empty when nothing.
  func text(in language: Language) -> String {
    [
      (musts, Phrase.count(musts, .must)), (shoulds, Phrase.count(shoulds, .should)),
      (judgements, Phrase.judgementCount(judgements)), (steps, Phrase.stepCount(steps)),
    ].filter { $0.0 > 0 }.map { $0.1[language] }.joined(separator: ", ")
  }
}

extension Assessment {
  /// The answer, by whom, when and why: ‘met, assessed by the lawyer 1 March 2026: …’.
  package func sentence(in language: Language) -> String {
    var sentence = "\(name[language]), \(Phrase.assessedBy(by)[language])"
    if let date { sentence += " \(date.text(in: language))" }
    if let note { sentence += ": \(note)" }
    return sentence
  }

  /// What the person answered.
  var name: LocalizedText {
    isMet
      ? LocalizedText(swedish: "uppfyllt", english: "met")
      : LocalizedText(swedish: "inte uppfyllt", english: "not met")
  }
}
