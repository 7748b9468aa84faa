import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `The handbook` {
  private func pack(_ name: String) throws -> RulePack {
    try RulePack(at: pathBesideTest("../../../\(name)"))
  }

  @Test(arguments: Language.allCases, Handbook.Format.allCases)
  func `of a small pack is written as before`(
    language: Language, format: Handbook.Format
  ) throws {
    let handbook = Handbook(of: try pack("samples/another-city/rules"), language: language)
    let ending = format == .html ? "html" : "md"
    expectGolden(handbook.render(format).text, "handbook.\(language.code).\(ending)")
  }

  @Test(arguments: Language.allCases)
  func `names every clause, rule and step of the shipped packs, and says each condition in words`(
    language: Language
  ) throws {
    let pack = try pack("rules/goteborg")
    let text = Handbook(of: pack, language: language).render(.markdown).text
    for clause in pack.clauses { #expect(text.contains("`\(clause.id)`")) }
    for rule in pack.rules { #expect(text.contains("`\(rule.id)`")) }
    for step in pack.steps { #expect(text.contains("`\(step.id)`")) }
    for rule in pack.rules {
      for condition in [rule.when, rule.require].compactMap(\.self) {
        let words = ConditionWords.statement(
          of: condition, kinds: rule.appliesTo, in: pack, language: language
        ).sentence(in: language)
        let isCode = ["==", "&&", "||", "has(", "_", "!", "size("].contains { words.contains($0) }
        #expect(!isCode, "\(rule.id): \(words)")
      }
    }
  }
}
