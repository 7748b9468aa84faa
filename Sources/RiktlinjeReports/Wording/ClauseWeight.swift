package import RiktlinjeRules
package import RiktlinjeText

extension Clause {
  /// What it weighs, and why, where that is less than its words say: after “weighs”; `nil` elsewhere.
  package func weightNote(in language: Language) -> String? {
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
