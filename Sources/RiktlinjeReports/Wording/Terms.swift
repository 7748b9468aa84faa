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

extension Certainty {
  /// How the clause is known.
  package var name: LocalizedText {
    switch self {
    case .seen: LocalizedText(swedish: "läst i källan", english: "read in the source")
    case .reported: LocalizedText(swedish: "enligt andrahandskälla", english: "second-hand source")
    case .inferred: LocalizedText(swedish: "vår tolkning", english: "our reading")
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
    case .unknown: LocalizedText(swedish: "okänt", english: "unknown")
    }
  }
}

extension Assessment {
  /// What the person answered.
  var name: LocalizedText {
    isMet
      ? LocalizedText(swedish: "uppfyllt", english: "met")
      : LocalizedText(swedish: "inte uppfyllt", english: "not met")
  }
}

extension Clause {
  /// The document and the section, such as “Policy …, avsnitt 3.2”.
  package func citation(in language: Language) -> String {
    guard let section = sectionName(in: language) else { return guideline.title[language] }
    return "\(guideline.title[language]), \(section)"
  }

  /// The section of the document in words; `nil` when it is not known.
  func sectionName(in language: Language) -> String? {
    guard let section else { return nil }
    // “6 kap. 38 §” says itself what it is.
    guard section.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) else { return section }
    return (language == .swedish ? "avsnitt\u{A0}" : "section\u{A0}") + section
  }
}
