import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeServer

@Suite struct `The keys that an editor offers in a pack` {
  /// A pack with a key that nobody knows in each of its parts; the loader then tells those that it knows.
  private static let texts = [
    "pack.yaml": "pack: town\nversion: 1.0.0\ntitle: {en: x}\nlanguages: [en]\nzzz: 1\n",
    "vocabulary.yaml": """
    vocabulary: town
    zzz: 1
    enumerations:
      form: {label: {en: form}, zzz: 1, values: {a: {en: a}}}
    records:
      part: {label: {en: part}, zzz: 1, fields: {x: {type: {list: text, zzz: 1}, label: {en: x}, zzz: 1}}}
    kinds:
      pact: {label: {en: pact}, fields: {y: {type: part, label: {en: y}}}}
    """,
    "register.yaml": "register: bodies\ntitle: {en: x}\nzzz: 1\nentries: {a: {label: {en: a}}}\n",
    "order.yaml": """
    guideline: order
    title: {en: x}
    adopted_by: a
    in_force: {from: 2000-01-01, zzz: 1}
    zzz: 1
    clauses:
      - id: one
        zzz: 1
        force: must
        certainty: seen
        text: {en: x}
        judgement: {applies_to: [pact], question: {en: x}, zzz: 1}
        rules:
          - {id: r, applies_to: [pact], require: "true", message: {en: x}, zzz: 1}
        steps:
          - {id: s, applies_to: [pact], by: a, text: {en: x}, zzz: 1}
    derive:
      - {id: d, applies_to: [pact], label: {en: d}, zzz: 1, first: [{when: "true", then: "1", zzz: 1}], else: "2"}
    """,
  ]

  @Test func `are those that the loader knows`() throws {
    var files = PackFiles()
    for (name, text) in Self.texts {
      let file = SourceFile(path: "/pack/" + name, bytes: Array(text.utf8))
      files.put(PackFiles.File(file), in: "/pack")
    }
    var seen: Set<String> = []
    for diagnostic in PackLoading(files, of: "/pack").diagnostics {
      guard
        case .unknownKey("zzz", let part, _, let known) = diagnostic.problem.unwrapped(
          as: PackProblem.self),
        let shape = PackPartShape(part)
      else { continue }
      seen.insert(shape.rawValue)
      #expect(Set(shape.keys.map { $0.name }) == Set(known), "\(shape)")
    }
    #expect(
      seen == [
        "pack", "vocabulary", "register", "guideline", "enumeration", "record", "field", "type",
        "period", "clause", "rule", "judgement", "step", "derived", "row",
      ])
  }
}

extension PackPartShape {
  fileprivate init?(_ part: PackPart) {
    switch part {
    case .pack: self = .pack
    case .vocabulary: self = .vocabulary
    case .register: self = .register
    case .guideline: self = .guideline
    case .enumeration: self = .enumeration
    case .record: self = .record
    case .field: self = .field
    case .type: self = .type
    case .period: self = .period
    case .clause: self = .clause
    case .rule: self = .rule
    case .judgement: self = .judgement
    case .step: self = .step
    case .derivedValue: self = .derived
    case .row: self = .row
    default: return nil
    }
  }
}
