import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport

@testable import RiktlinjeEngine

/// A small pack in a temporary folder, and what its tests come to.
struct SampleTests {
  let folder: TemporaryFolder

  /// Makes the pack with more files, or with others in the place of its own.
  init(_ files: [String: String] = [:]) {
    folder = TemporaryFolder(
      [
        "pack.yaml": Self.pack, "vocabulary.yaml": Self.vocabulary,
        "bodies.yaml": Self.bodies, "guideline.yaml": Self.guideline,
      ]
      .merging(files) { _, new in new })
  }

  func report() throws -> TestReport? {
    let today = CivilDate(iso: "2026-01-31") ?? .earliest
    return try TestRun(TestedPack.load(at: folder.path), today: today).report()
  }

  /// Each failure as `suite: case: message` in English.
  func failures() throws -> [String] {
    (try report()?.outcomes ?? []).flatMap { outcome in
      outcome.failures.map {
        "\(outcome.test.suite): \(outcome.test.id): \($0.problem.message(in: .english))"
      }
    }
  }

  /// Each mistake in the files as `file:line:column code`.
  func mistakes() -> [String] {
    do {
      _ = try report()
      return []
    } catch let error as InvalidPack {
      return error.diagnostics.map { diagnostic in
        let place = diagnostic.location.map {
          "\($0.file.path.dropFirst(folder.path.count + 1)):\($0.span.start.line):\($0.span.start.column) "
        }
        return (place ?? "") + diagnostic.problem.code
      }
    } catch {
      return ["\(error)"]
    }
  }

  static let pack = "pack: test\nversion: 1.0.0\ntitle: {sv: Prov, en: Test}\n"

  static let vocabulary = """
    vocabulary: test
    enumerations:
      form:
        label: {sv: form, en: form}
        values:
          letter: {sv: avsikt, en: letter}
          treaty: {sv: fördrag, en: treaty}
          pact: {sv: pakt, en: pact}
    records:
      part:
        label: {sv: part, en: part}
        fields:
          name: {type: text, required: true, label: {sv: namn, en: name}}
          share: {type: number, label: {sv: andel, en: share}}
    kinds:
      deal:
        label: {sv: affär, en: deal}
        fields:
          form: {type: {one_of: form}, required: true, label: {sv: form, en: form}}
          date: {type: date, label: {sv: datum, en: date}}
          months: {type: integer, label: {sv: månader, en: months}}
          parts: {type: {list: part}, label: {sv: parter, en: parts}}
          told: {type: boolean, label: {sv: berättat, en: told}}

    """

  static let bodies = """
    register: bodies
    title: {sv: Organ, en: Bodies}
    entries:
      nobody: {label: {sv: Ingen, en: Nobody}}

    """

  static let guideline = """
    guideline: test
    title: {sv: Prov, en: Test}
    adopted_by: {sv: Ingen, en: Nobody}
    in_force: {from: 2020-01-01}
    clauses:
      - id: short
        force: must
        certainty: seen
        text: {sv: Prov, en: Test}
        rules:
          - id: short-term
            applies_to: [deal]
            when: deal.form == 'treaty'
            require: deal.months <= 36
            message: {sv: För långt, en: Too long}
        judgement:
          applies_to: [deal]
          question: {sv: Bra?, en: Good?}
        steps:
          - id: tell
            applies_to: [deal]
            when: deal.form != 'letter'
            done: deal.told
            by: nobody
            text: {sv: Berätta, en: Tell}
    derive:
      - id: weight
        applies_to: [deal]
        label: {sv: vikt, en: weight}
        first:
          - when: deal.form == 'treaty'
            then: deal.months * 2
          - when: deal.form == 'pact'
            then: "7"
        else: "1"

    """
}
