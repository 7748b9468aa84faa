import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeReports

@Suite struct `A definition in words` {
  private func pack() throws -> RulePack {
    try RulePack(at: pathBesideTest("../../../samples/another-city/rules"))
  }

  @Test(arguments: [
    (
      "is_above_limit(cooperation.cost, 'board')", Language.swedish,
      "”kostnad för kommunen” är mer än kommunstyrelsen får besluta om"
    ),
    (
      "!is_above_limit(cooperation.cost, 'manager')", .swedish,
      "det stämmer inte att ”kostnad för kommunen” är mer än kommundirektören får besluta om"
    ),
    (
      "!is_above_limit(cooperation.cost, 'manager')", .english,
      "it is not so that “cost to the municipality” is more than the municipal manager may decide on"
    ),
  ]) func `is said by its label`(condition: String, language: Language, words: String) throws {
    let pack = try pack()
    let place = try #require(pack.rules.first).location
    #expect(
      ConditionWords.statement(
        of: Condition(text: condition, location: place), kinds: ["cooperation"], in: pack,
        language: language
      ).sentence(in: language) == words)
  }

  @Test(arguments: [
    (Language.swedish, "”cost” är mer än ”belopp” för ”body” i registret ”Beloppsgränser”"),
    (.english, "“cost” is more than “amount” for “body” in the register “Limits of cost”"),
  ]) func `means what its expression says`(language: Language, words: String) throws {
    let pack = try pack()
    let definition = try #require(pack.definition("is_above_limit"))
    #expect(
      ConditionWords.meaning(of: definition, in: pack, language: language)
        .sentence(in: language) == words)
  }
}
