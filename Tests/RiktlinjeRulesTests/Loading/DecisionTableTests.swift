import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// What the rows of a decision table may give.
@Suite struct `A decision table` {
  struct Row: CustomTestStringConvertible {
    let rows: [String]
    let otherwise: String
    var type = "{ref: bodies}"
    /// `line:column code` of what is wrong.
    let told: [String]
    var testDescription: String { rows.joined(separator: " | ") + " | " + otherwise }
  }

  @Test(arguments: [
    Row(rows: ["'board'", "'council'"], otherwise: "'manager'", told: []),
    Row(rows: ["'bord'", "'council'"], otherwise: "'manager'", told: ["23:53 unknown-key"]),
    Row(rows: ["'council'", "'bord'"], otherwise: "'manager'", told: ["24:53 unknown-key"]),
    Row(rows: ["'council'", "'board'"], otherwise: "'manger'", told: ["25:12 unknown-key"]),
    Row(
      rows: ["'bord'", "'concil'"], otherwise: "'manger'",
      told: ["23:53 unknown-key", "24:53 unknown-key", "25:12 unknown-key"]),
    Row(
      rows: ["'council'", "matter.large ? 'board' : 'bord'"], otherwise: "'manager'",
      told: ["24:78 unknown-key"]),
    Row(rows: ["matter.body", "'bord'"], otherwise: "'manager'", told: ["24:53 unknown-key"]),
    Row(rows: ["'board'", "7"], otherwise: "'manager'", told: ["24:53 type-mismatch"]),
    Row(
      rows: ["'high'", "'lo'"], otherwise: "'midle'", type: "{one_of: level}",
      told: ["24:53 value-not-allowed", "25:12 value-not-allowed"]),
    Row(rows: ["'anything'", "'goes'"], otherwise: "'here'", type: "text", told: []),
    // Of no declared type: the first row tells what the others must be.
    Row(rows: ["'any'", "'thing'"], otherwise: "'else'", type: "", told: []),
    Row(
      rows: ["matter.body", "'bord'"], otherwise: "'board'", type: "", told: ["24:53 unknown-key"]),
    Row(rows: ["1", "'two'"], otherwise: "3", type: "", told: ["24:53 type-mismatch"]),
  ]) func `is checked against its register or enumeration in every row`(row: Row) {
    var text = """
      guideline: policy
      title: {sv: Policyn, en: The policy}
      adopted_by: council
      in_force: {from: 2000-01-01}
      source: https://example.org/policy
      clauses:
        - id: clear
          force: must
          certainty: seen
          text: {sv: Klart., en: Clear.}
          rules:
            - id: clear-title
              applies_to: [matter]
              require: has(matter.title)
              message: {sv: Oklart., en: Unclear.}
      derive:
        - id: decider
          applies_to: [matter]
          label: {sv: beslutar, en: decides}

      """
    text += row.type.isEmpty ? "    # no type\n" : "    type: \(row.type)\n"
    text += "    # rows\n    first:\n"
    for then in row.rows {
      text += "      - {when: matter.large != matter.large, then: \"\(then)\"}\n"
    }
    text += "    else: \"\(row.otherwise)\"\n"
    #expect(told(text) == row.told)
  }

  private func told(_ guideline: String) -> [String] {
    let folder = TemporaryFolder([
      "pack.yaml": "pack: p\nversion: 1.0.0\ntitle: {sv: P, en: P}\n",
      "vocabulary.yaml": """
      vocabulary: v
      enumerations:
        level:
          label: {sv: nivå, en: level}
          values: {high: {sv: hög, en: high}, low: {sv: låg, en: low}, middle: {sv: m, en: m}}
      kinds:
        matter:
          label: {sv: ärende, en: matter}
          fields:
            title: {type: text, label: {sv: rubrik, en: title}}
            large: {type: boolean, label: {sv: stort, en: large}}
            body: {type: {ref: bodies}, label: {sv: organ, en: body}}
      """,
      "bodies.yaml": """
      register: bodies
      title: {sv: Organ, en: Bodies}
      entries:
        council: {label: {sv: fullmäktige, en: the council}}
        board: {label: {sv: styrelsen, en: the board}}
        manager: {label: {sv: chefen, en: the manager}}
      """,
      "guideline.yaml": guideline,
    ])
    return withExtendedLifetime(folder) {
      do throws(InvalidPack) {
        _ = try RulePack(at: folder.path)
        return []
      } catch {
        return error.diagnostics.map { diagnostic in
          let start = diagnostic.location?.span.start ?? .start
          return "\(start.line):\(start.column) \(diagnostic.problem.code)"
        }
      }
    }
  }
}
