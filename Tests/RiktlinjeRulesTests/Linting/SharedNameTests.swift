import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// Names by which a person may mean any of several things.
@Suite struct `A shared name` {
  struct Row: CustomTestStringConvertible {
    let name: String
    let fields: String
    var values = "{a: {sv: ett, en: one}, b: {sv: två, en: two}}"
    var entries = "{council: {label: {sv: fullmäktige, en: the council}}}"
    let told: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(name: "none", fields: "x: {type: text, label: {sv: rubrik, en: title}}", told: []),
    Row(
      name: "labels in one language",
      fields: """
        x: {type: text, label: {sv: rubrik, en: title}}
              y: {type: text, label: {sv: Rubrik, en: heading}}
        """, told: ["vocabulary.yaml:11:7 ‘rubrik’ may mean x or y"]),
    Row(
      name: "a label and an id",
      fields: """
        owner: {type: text, label: {sv: ägare, en: owner}}
              y: {type: text, label: {sv: innehavare, en: Owner}}
        """, told: ["vocabulary.yaml:11:7 ‘owner’ may mean owner or y"]),
    Row(
      name: "a label and an alias",
      fields: """
        x: {type: text, aliases: [namn], label: {sv: rubrik, en: title}}
              y: {type: text, label: {sv: Namn, en: name}}
        """, told: ["vocabulary.yaml:11:7 ‘namn’ may mean x or y"]),
    Row(
      name: "labels that dashes and spaces tell apart",
      fields: """
        x: {type: text, label: {sv: e-post, en: mail}}
              y: {type: text, label: {sv: e post, en: post}}
        """, told: ["vocabulary.yaml:11:7 ‘e post’ may mean x or y"]),
    Row(
      name: "a key of every proposal",
      fields: "x: {type: text, label: {sv: ärendetyp, en: sort}}",
      told: ["vocabulary.yaml:10:7 ‘ärendetyp’ may mean kind or x"]),
    Row(
      name: "values", fields: "x: {type: {one_of: form}, label: {sv: rubrik, en: title}}",
      values: "{a: {sv: samma, en: one}, b: {sv: samma, en: two}}",
      told: ["vocabulary.yaml:3:3 ‘samma’ may mean a or b"]),
    Row(
      name: "one value in two languages",
      fields: "x: {type: {one_of: form}, label: {sv: rubrik, en: title}}",
      values: "{a: {sv: form, en: form}, b: {sv: två, en: two}}", told: []),
    Row(
      name: "entries", fields: "x: {type: text, label: {sv: rubrik, en: title}}",
      entries:
        "{council: {label: {sv: rådet, en: council}}, board: {label: {sv: styrelsen, en: Council}}}",
      told: ["bodies.yaml:3:55 ‘council’ may mean council or board"]),
  ]) func `is refused where both could be meant`(row: Row) throws {
    let folder = TemporaryFolder([
      "pack.yaml": "pack: p\nversion: 1.0.0\ntitle: {sv: P, en: P}\n",
      "vocabulary.yaml": """
      vocabulary: v
      enumerations:
        form:
          label: {sv: form, en: form}
          values: \(row.values)
      kinds:
        matter:
          label: {sv: ärende, en: matter}
          fields:
            \(row.fields)
      """,
      "bodies.yaml":
        "register: bodies\ntitle: {sv: Organ, en: Bodies}\nentries: \(row.entries)\n",
      "guideline.yaml": """
      guideline: policy
      title: {sv: Policyn, en: The policy}
      adopted_by: council
      in_force: {from: 2000-01-01}
      source: https://example.org/policy
      clauses:
        - id: clear
          force: must
          certainty: seen
          text: {sv: Det ska vara klart., en: It must be clear.}
          judgement: {applies_to: [matter], question: {sv: Klart?, en: Clear?}}
      """,
    ])
    let pack = try withExtendedLifetime(folder) { try RulePack(at: folder.path) }
    let found = PackLint.diagnostics(of: pack, today: .earliest).filter {
      $0.problem.code == "shared-name"
    }
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(
      found.map { diagnostic in
        guard let location = diagnostic.location else { return "nowhere" }
        let path = location.file.path.replacing(folder.path + "/", with: "")
        let start = location.span.start
        return "\(path):\(start.line):\(start.column) \(diagnostic.problem.message(in: .english))"
      } == row.told)
  }
}
