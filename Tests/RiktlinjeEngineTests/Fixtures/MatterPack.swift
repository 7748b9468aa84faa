import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// A pack of a few lines about one kind of proposal, `matter`, and what it says of texts.
///
/// A matter has a stage (`draft`, `ready`, `closed`), a date, and the fields that a test gives it.
struct MatterPack {
  private let folder: TemporaryFolder
  let pack: RulePack

  /// Loads the pack; each text is one line of YAML.
  ///
  /// - Parameters:
  ///   - header: more of `pack.yaml`.
  ///   - guideline: keys of the guideline besides those that it must have.
  ///   - files: more files by their names.
  init(
    fields: [String] = [], enumerations: [String] = [], records: [String] = [],
    header: [String] = [], guideline: [String] = [], clauses: [String] = [],
    derive: [String] = [], files: [String: String] = [:]
  ) throws {
    func lines(_ texts: [String], _ indentation: Int) -> String {
      texts.map { String(repeating: " ", count: indentation) + $0 + "\n" }.joined()
    }
    let derived = derive.isEmpty ? "" : "derive:\n" + lines(derive.map { "- " + $0 }, 2)
    folder = TemporaryFolder(
      [
        "pack.yaml":
          "pack: matters\nversion: 1.0.0\ntitle: {sv: Prov, en: Test}\n" + lines(header, 0),
        "bodies.yaml": Self.bodies,
        "vocabulary.yaml": """
        vocabulary: matters
        enumerations:
          stage:
            label: {sv: läge, en: stage}
            values:
              draft: {sv: utkast, en: draft, draft: true}
              ready: {sv: klart, en: ready}
              closed: {sv: avslutat, en: closed, closed: true}
        \(lines(enumerations, 2))
        records:
          nothing: {label: {sv: inget, en: nothing}, fields: {}}
        \(lines(records, 2))
        kinds:
          matter:
            label: {sv: ärende, en: matter}
            fields:
              stage: {type: {one_of: stage}, role: stage, label: {sv: läge, en: stage}}
              date: {type: date, label: {sv: datum, en: date}}
        \(lines(fields, 6))
        """,
        "guideline.yaml": "guideline: policy\ntitle: {sv: Policyn, en: The policy}\n"
          + "adopted_by: council\nin_force: {from: 2000-01-01}\n" + lines(guideline, 0)
          + "clauses:\n" + lines(clauses.map { "- " + $0 }, 2) + derived,
      ].merging(files) { _, new in new })
    pack = try RulePack(at: folder.path)
  }

  private static let bodies = """
    register: bodies
    title: {sv: Organ, en: Bodies}
    fields:
      rank: {type: integer, label: {sv: rang, en: rank}}
    entries:
      council: {label: {sv: fullmäktige, en: the council}, rank: 3}
      board: {label: {sv: styrelsen, en: the board}, rank: 2}
      office: {label: {sv: kontoret, en: the office}, rank: 1}
      clerk: {label: {sv: registratorn, en: the clerk}}

    """

  // MARK: - Parts

  /// A field, whose label is its name.
  static func field(_ name: String, _ type: String, _ more: String = "") -> String {
    "\(name): {type: \(type), label: {sv: \(name), en: \(name)}\(more.isEmpty ? "" : ", " + more)}"
  }

  /// A clause that a rule of the same id answers.
  static func rule(
    _ id: String, when: String? = nil, require: String, force: String = "must",
    certainty: String = "seen"
  ) -> String {
    let when = when.map { "when: \"\($0)\", " } ?? ""
    return clause(
      id, force, certainty,
      "rules: [{id: \(id), applies_to: [matter], \(when)require: \"\(require)\","
        + " message: {sv: Fel, en: Wrong}}]")
  }

  /// A clause that a person answers.
  static func judgement(
    _ id: String, when: String? = nil, force: String = "must", certainty: String = "seen"
  ) -> String {
    let when = when.map { "when: \"\($0)\", " } ?? ""
    return clause(
      id, force, certainty,
      "judgement: {applies_to: [matter], \(when)question: {sv: \(id)?, en: \(id)?}}")
  }

  /// A clause that asks for a step of the same id.
  static func step(
    _ id: String, when: String? = nil, done: String? = nil, due: String? = nil,
    force: String = "must"
  ) -> String {
    let conditions = [("when", when), ("done", done), ("due", due)].compactMap { name, text in
      text.map { "\(name): \"\($0)\", " }
    }.joined()
    return clause(
      id, force, "seen",
      "steps: [{id: \(id), applies_to: [matter], \(conditions)by: board,"
        + " text: {sv: Gör, en: Do}}]")
  }

  private static func clause(
    _ id: String, _ force: String, _ certainty: String, _ content: String
  ) -> String {
    let note = certainty == "inferred" ? ", note: {sv: Skäl, en: Reason}" : ""
    return "{id: \(id), force: \(force), certainty: \(certainty)\(note),"
      + " text: {sv: \(id), en: \(id)}, \(content)}"
  }

  // MARK: - Answers

  /// What a check says of a matter.
  ///
  /// - Parameter text: the fields, without the kind.
  func check(
    _ text: String, asOf: String? = nil, today: String = "2026-06-01", waivers: String? = nil
  ) throws -> ProposalResult {
    var options = Checker.Options()
    options.today = CivilDate(iso: today)
    if let waivers {
      folder.write("waivers:\n  - \(waivers)\n", to: "waivers.yaml")
      options.waivers = try WaiverFile(at: folder.path + "/waivers.yaml", pack: pack).waivers
    }
    let report = Checker(pack, asOf: asOf.flatMap { CivilDate(iso: $0) }, options: options)
      .check(text: "kind: matter\nid: m\n" + text + "\n")
    return try #require(report.results.first)
  }
}

extension ProposalResult {
  /// The status of a rule, a judgement or a check of the file.
  func status(_ id: String) -> Status? { findings.first { $0.rule == id }?.status }

  /// The paths of the fields that an undetermined finding asks for, without the kind.
  func missing(_ id: String) -> [String] {
    (findings.first { $0.rule == id }?.details?.missing ?? []).map { inKind($0.path) }
  }

  /// The paths of the questions, without the kind.
  var asked: [String] { questions.map { inKind($0.path) } }

  /// The ids of the checks of the file that found something.
  var documentFindings: [String] {
    findings.map(\.rule).filter { $0.hasPrefix("document/") }
  }

  func state(_ step: String) -> StepAnswer.State? { steps.first { $0.step.id == step }?.state }

  private func inKind(_ path: String) -> String {
    path.hasPrefix("matter.") ? String(path.dropFirst("matter.".count)) : path
  }
}
