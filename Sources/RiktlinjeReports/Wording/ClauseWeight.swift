package import RiktlinjeRules
package import RiktlinjeText

extension Clause {
  /// What it weighs, and why, where that is less than its words say: after “weighs”; `nil` elsewhere.
  package func weightNote(in language: Language) -> String? {
    if let override {
      return override.force == nil
        ? LocalizedText(
          swedish: "inget i utfallet: avstängd i \(override.place): \(override.reason)",
          english: "nothing in the verdict: turned off in \(override.place): \(override.reason)")[
            language]
        : LocalizedText(
          swedish: "som ”\(force.name.swedish)” fast orden säger ”\(statedForce.name.swedish)”:"
            + " ändrat i \(override.place): \(override.reason)",
          english: "as “\(force.name.english)” though its words say “\(statedForce.name.english)”:"
            + " changed in \(override.place): \(override.reason)")[language]
    }
    if !guideline.isBinding {
      return LocalizedText(
        swedish: "inget i utfallet, för ingen som kan binda har antagit det",
        english: "nothing in the verdict, for nobody with the power to bind has adopted it")[
          language]
    }
    guard force != statedForce else { return nil }
    return LocalizedText(
      swedish: "som ”\(force.name.swedish)” fast orden säger ”\(statedForce.name.swedish)”, för"
        + " punkten är vår tolkning",
      english: "as “\(force.name.english)” though its words say “\(statedForce.name.english)”, for"
        + " the clause is our interpretation")[language]
  }
}

extension ForceOverride {
  /// The file and line in which it is decided.
  package var place: String { "\(location.file.path):\(location.span.start.line)" }
}
