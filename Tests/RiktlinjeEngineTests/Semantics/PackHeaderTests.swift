import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import Testing

/// What `pack.yaml` says of the languages and the days of a pack.
@Suite struct `The header of a pack` {
  private static let swedish = """
    vocabulary: matters
    kinds:
      matter: {label: {sv: ärende}, fields: {cost: {type: integer, label: {sv: kostnad}}}}
    """

  private static let bodies =
    "register: bodies\ntitle: {sv: Organ}\nentries: {board: {label: {sv: styrelsen}}}\n"
  private static let guideline = """
    guideline: policy
    title: {sv: Policyn}
    adopted_by: board
    in_force: {from: 2000-01-01}
    clauses:
      - id: dear
        force: must
        certainty: seen
        text: {sv: Kostnaden är under 500 kronor.}
        rules: [{id: dear, applies_to: [matter], require: matter.cost < 500, message: {sv: För dyrt.}}]
    """

  private func load(_ header: [String]) throws -> RulePack {
    try MatterPack(
      header: header,
      files: [
        "vocabulary.yaml": Self.swedish, "bodies.yaml": Self.bodies,
        "guideline.yaml": Self.guideline,
      ]
    ).pack
  }

  @Test func `lets a pack be written in one language, which stands for the other`() throws {
    let pack = try load(["languages: [sv]"])
    #expect(pack.languages == [.swedish])
    let result = try #require(Checker(pack).check(text: "kind: matter\ncost: 500\n").results.first)
    #expect(result.findings.first?.details?.message[.english] == "För dyrt.")
  }

  @Test(arguments: [[], ["languages: [sv, en]"]])
  func `asks for every text in every language of the pack`(header: [String]) {
    let error = #expect(throws: InvalidPack.self) { try load(header) }
    #expect(error?.diagnostics.isEmpty == false)
    #expect(error?.diagnostics.allSatisfy { $0.problem.code == "missing-translation" } == true)
  }

  @Test(arguments: [
    (["languages: [sv, no]"], ["not-a-choice"]),
    (["languages: [sv]", "time_zone: Europe/Stokholm"], ["unknown-time-zone"]),
    (["languages: [sv]", "time_zone: Europe/Stockholm"], []),
  ]) func `tells of a language or a time zone that does not exist`(
    header: [String], codes: [String]
  ) {
    do {
      #expect(try load(header).timeZone == "Europe/Stockholm")
      #expect(codes.isEmpty)
    } catch let error as InvalidPack {
      #expect(error.diagnostics.map(\.problem.code).filter { $0 != "missing-translation" } == codes)
    } catch {
      Issue.record(error)
    }
  }
}
