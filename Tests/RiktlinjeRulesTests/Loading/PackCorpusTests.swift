import Foundation
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// The packs of `Tests/Corpus/packs`, each with one mistake that its name tells.
@Suite struct `A pack` {
  struct Row: CustomTestStringConvertible {
    let pack: String
    /// `file:line:column code` of each diagnostic, in order.
    let expected: [String]
    var testDescription: String { pack }
  }

  @Test(arguments: [
    Row(pack: "bad-condition-syntax", expected: ["guideline.yaml:18:39 unexpected-token"]),
    Row(pack: "clause-without-swedish", expected: ["guideline.yaml:14:11 missing-translation"]),
    Row(pack: "derive-cycle", expected: ["guideline.yaml:22:9 contains-itself"]),
    Row(pack: "duplicate-rule-id", expected: ["guideline.yaml:27:13 declared-twice"]),
    Row(pack: "extends-cycle", expected: ["../extends-cycle-back/pack.yaml:8:10 extends-itself"]),
    Row(pack: "extends-missing", expected: ["pack.yaml:8:10 no-such-folder"]),
    Row(pack: "field-declared-twice", expected: ["vocabulary.yaml:11:7 declared-twice"]),
    Row(pack: "key-typo", expected: ["guideline.yaml:7:30 unknown-key"]),
    Row(
      pack: "placeholder-without-value",
      expected: [
        "guideline.yaml:19:23 placeholder-without-value",
        "guideline.yaml:19:66 placeholder-without-value",
      ]),
    Row(pack: "record-cycle", expected: ["vocabulary.yaml:9:3 contains-itself"]),
    Row(pack: "unknown-field-in-condition", expected: ["guideline.yaml:18:24 unknown-field"]),
    Row(pack: "unknown-register-key", expected: ["guideline.yaml:5:13 unknown-name"]),
    Row(pack: "missing-vocabulary", expected: ["guideline.yaml:15:22 unknown-name"]),
    Row(
      pack: "wrong-type-in-condition", expected: ["guideline.yaml:18:18 operand-types"]),
    Row(pack: "wrong-force", expected: ["guideline.yaml:12:12 not-a-choice"]),
  ]) func `with a mistake tells it with its place`(row: Row) {
    let folder = corpus + row.pack
    let found = diagnostics(of: folder).map { diagnostic in
      guard let location = diagnostic.location else { return diagnostic.problem.code }
      let path = location.file.path.replacing(folder + "/", with: "").replacing(corpus, with: "../")
      return
        "\(path):\(location.span.start.line):\(location.span.start.column) \(diagnostic.problem.code)"
    }
    #expect(found == row.expected)
  }

  @Test func `with several mistakes tells them all at once`() {
    #expect(diagnostics(of: corpus + "two-errors").count == 2)
  }

  @Test func `without mistakes is read whole`() throws {
    let pack = try RulePack(at: corpus + "good-minimal")
    #expect(pack.id == "good_minimal")
    #expect(!pack.rules.isEmpty && !pack.steps.isEmpty && !pack.judgements.isEmpty)
    #expect(pack.warnings.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `says in both languages what is wrong`(language: Language) {
    let packs = ["key-typo", "unknown-field-in-condition", "derive-cycle", "duplicate-rule-id"]
    let drawn = packs.flatMap { diagnostics(of: corpus + $0) }.map {
      DiagnosticDrawing(language: language).text(of: $0).replacing(corpus, with: "")
    }
    expectGolden(drawn.joined(separator: "\n"), "corpus.\(language.code).txt")
  }

  private let corpus = URL(filePath: pathBesideTest("../../Corpus/packs")).standardized.path + "/"

  private func diagnostics(of folder: String) -> [Diagnostic] {
    do {
      return try RulePack(at: folder).warnings
    } catch {
      return error.diagnostics
    }
  }
}
