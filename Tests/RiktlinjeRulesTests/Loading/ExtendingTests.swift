import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `A pack that extends another` {
  private static let national = [
    "land/pack.yaml": "pack: land\nversion: 2.0.0\ntitle: {sv: Landet, en: The land}\n",
    "land/vocabulary.yaml": """
    vocabulary: land
    enumerations:
      form:
        label: {sv: form, en: form}
        values:
          plain: {sv: enkel, en: plain}
    kinds:
      pact:
        label: {sv: avtal, en: pact}
        fields:
          form: {type: {one_of: form}, label: {sv: form, en: form}}
    """,
    "land/law.yaml": """
    guideline: law
    title: {sv: Lagen, en: The law}
    adopted_by: {sv: Riksdagen, en: Parliament}
    in_force: {from: 1990-01-01, until: 1999-12-31}
    clauses:
      - id: lawful
        force: must
        certainty: reported
        in_force: {from: 1980-01-01}
        text: {sv: Lagligt., en: Lawful.}
        rules:
          - id: plain-form
            applies_to: [pact]
            in_force: {until: 1995-12-31}
            require: pact.form == 'plain'
            message: {sv: Fel form., en: Wrong form.}
    """,
  ]

  private func pack(city vocabulary: String) throws -> RulePack {
    var files = Self.national
    files["city/pack.yaml"] = """
      pack: city
      version: 1.0.0
      title: {sv: Staden, en: The city}
      extends: ../land
      """
    files["city/vocabulary.yaml"] = vocabulary
    let folder = TemporaryFolder(files)
    return try RulePack(at: folder.path + "/city")
  }

  @Test func `has the other's rules, and adds values and fields under the same names`() throws {
    let pack = try pack(
      city: """
        vocabulary: city
        enumerations:
          form:
            values:
              fancy: {sv: fin, en: fancy}
        kinds:
          pact:
            fields:
              note: {type: text, label: {sv: not, en: note}}
        """)
    #expect(pack.id == "city")
    #expect(pack.extends.map(\.id) == ["land"])
    #expect(pack.rules.map(\.id) == ["plain-form"])
    #expect(pack.guidelines.map(\.pack) == ["land"])
    #expect(pack.vocabulary.kind("pact")?.fields.map(\.name) == ["form", "note"])
    #expect(pack.vocabulary.enumerations["form"]?.values.map(\.name) == ["plain", "fancy"])
  }

  @Test func `narrows periods from guideline to clause to rule`() throws {
    let pack = try pack(city: "vocabulary: city\n")
    let rule = try #require(pack.rules.first)
    #expect(rule.clause.inForce.from?.description == "1990-01-01")
    #expect(rule.clause.inForce.until?.description == "1999-12-31")
    #expect(rule.inForce.from?.description == "1990-01-01")
    #expect(rule.inForce.until?.description == "1995-12-31")
  }

  @Test func `may not declare a field or a value again`() {
    let error = #expect(throws: InvalidPack.self) {
      _ = try pack(
        city: """
          vocabulary: city
          enumerations:
            form:
              values:
                plain: {sv: vanlig, en: usual}
          kinds:
            pact:
              fields:
                form: {type: text, label: {sv: form, en: form}}
          """)
    }
    let errors = error?.diagnostics.filter { $0.severity == .error }
    #expect(errors?.map(\.problem.code) == ["declared-twice", "declared-twice"])
  }
}
