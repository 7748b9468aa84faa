import RiktlinjeEngine
import RiktlinjeText

extension DerivedAnswer {
  /// The value in one language, or that it is unknown and for want of what.
  func text(in language: Language) -> String {
    if let value { return value.text(in: language) }
    let unknown = Phrase.unknownValue[language]
    guard !missing.isEmpty else { return unknown }
    let labels = missing.map { $0.label[language] }.joined(separator: ", ")
    return "\(unknown) (\(Phrase.missingShort[language].lowercased()): \(labels))"
  }

  /// Who decides, or who may turn out to and what tells which of them.
  var deciding: Phrase {
    if let value { return Phrase(value.text(in: .swedish), value.text(in: .english)) }
    return Phrase(
      deciding(
        unknown: ("kan inte sägas ännu", "; det beror på"), .swedish,
        orAnother: "eller någon annan",
        dependingOn: ", beroende på"),
      deciding(
        unknown: ("cannot be told yet", "; it depends on"), .english, orAnother: "or another",
        dependingOn: ", depending on"))
  }

  private func deciding(
    unknown: (answer: String, dependingOn: String), _ language: Language, orAnother: String,
    dependingOn: String
  ) -> String {
    var names = language.list(candidates.map { $0.text(in: language) }, .or)
    // One alone would have decided it: the others depend on what is not given.
    if candidates.count == 1 { names += " \(orAnother)" }
    let reasons = language.list(
      missing.map {
        language == .swedish ? "”\($0.label[language])”" : "‘\($0.label[language])’"
      })
    if names.isEmpty {
      return unknown.answer + (reasons.isEmpty ? "" : "\(unknown.dependingOn) \(reasons)")
    }
    return names + (reasons.isEmpty ? "" : "\(dependingOn) \(reasons)")
  }
}
