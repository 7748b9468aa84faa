import RiktlinjeText
import Testing

@testable import RiktlinjeRules

@Suite struct `Words of force` {
  @Test(
    arguments: [
      ("Beslut ska fattas.", [Force.must]), ("Resan bör vara kort.", [.should]),
      ("Tåg får användas.", [.may]), ("Flyg får inte användas.", [.must]),
      ("Flyg får endast användas när tåg inte kan.", [.must]), ("Askan bärs ut.", []),
      ("Målet anger vad den som får resa ska nå.", []), ("Om det går, bör det ske.", [.should]),
      ("Måste ske, bör ske.", [.must, .should]),
    ] as [(String, [Force])]) func `are found in Swedish`(text: String, forces: [Force])
  {
    #expect(ForceWords.claims(in: text, .swedish).map(\.force) == forces)
  }

  @Test(
    arguments: [
      ("It must be decided.", [Force.must]), ("It should be short.", [.should]),
      ("It may go on.", [.may]), ("It may not go on.", [.must]), ("Maybe.", []),
    ] as [(String, [Force])]) func `are found in English`(text: String, forces: [Force])
  {
    #expect(ForceWords.claims(in: text, .english).map(\.force) == forces)
  }
}
