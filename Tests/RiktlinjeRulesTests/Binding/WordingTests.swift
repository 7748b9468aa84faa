import RiktlinjeRules
import RiktlinjeText
import Testing

/// What things may be called, and which of them is meant.
@Suite struct `A wording` {
  private static let bodies = Wording {
    [
      Wording.Entry(
        "council", label: LocalizedText(swedish: "kommunfullmäktige", english: "council")),
      Wording.Entry(
        "executive_board", aliases: ["KS"],
        label: LocalizedText(swedish: "kommunstyrelsen", english: "executive board")),
      Wording.Entry("manager", label: LocalizedText(swedish: "ansvarig chef", english: "manager")),
      Wording.Entry("head", label: LocalizedText(swedish: "chef", english: "head of office")),
      Wording.Entry("other", label: LocalizedText(swedish: "chef", english: "other")),
      Wording.Entry("chef", label: LocalizedText(swedish: "kock", english: "cook")),
    ]
  }

  @Test(
    arguments: [
      ("council", .one(0)), ("Kommunfullmäktige", .one(0)), ("KOMMUN­FULLMÄKTIGE", .one(0)),
      ("executive_board", .one(1)), ("Executive board", .one(1)), ("executive-board", .one(1)),
      ("ks", .one(1)), ("kommunstyrelsen ", .one(1)), ("kommunstyrelse", .nothing),
      ("chef", .one(5)),  // an id, whatever else is called so
      ("head of office", .one(3)), ("", .nothing), ("  ", .nothing),
    ] as [(String, Wording.Meaning)]) func `knows ids, aliases and labels`(
      word: String, meaning: Wording.Meaning
    )
  {
    #expect(Self.bodies.meaning(of: word) == meaning)
  }

  @Test func `names nobody by a label that several share`() {
    let wording = Wording {
      [
        Wording.Entry("a", label: LocalizedText(swedish: "samma", english: "one")),
        Wording.Entry("b", label: LocalizedText(swedish: "samma", english: "two")),
      ]
    }
    #expect(wording.meaning(of: "Samma") == .several([0, 1]))
    #expect(wording.id(of: "samma") == nil)
    #expect(wording.sharedNames.map(\.name) == ["samma"])
  }

  @Test(
    arguments: [
      ("kommunstyrelse", "executive_board"), ("excutive_board", "executive_board"),
      ("kommunfulmäktige", "council"), ("ansvarig", "manager"),
      ("kommunstyrelsen i staden", "executive_board"), ("kansliet", nil), ("xy", nil),
    ] as [(String, String?)]) func `suggests what is nearest among all of them`(
      word: String, id: String?
    )
  {
    #expect(Self.bodies.nearest(to: word)?.id == id)
  }

  @Test func `is suggested by what to write and what that is called`() throws {
    let near = try #require(Self.bodies.nearest(to: "kommunstyrelse"))
    let suggestion = WordSuggestion(near)
    #expect(suggestion.advice(in: .swedish) == "skriv `executive_board` (kommunstyrelsen)")
    // A label that says the same as the id is left out.
    #expect(suggestion.advice(in: .english) == "write `executive_board`")
    #expect(
      [suggestion, suggestion].text(in: .english) == "`executive_board` or `executive_board`")
  }
}
