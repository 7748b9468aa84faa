import Foundation
import Riktlinje
import Testing

/// What the README says of the shipped packs in figures.
@Suite struct `The README` {
  @Test func `counts what the packs hold`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let pack = try RulePack(contentsOf: root.appending(path: "rules/goteborg"))
    func count(_ force: Force) -> Int { pack.clauses.count { $0.force == force } }
    func count(_ certainty: Certainty) -> Int { pack.clauses.count { $0.certainty == certainty } }
    let sentence = """
      They hold \(pack.guidelines.count) documents with \(pack.clauses.count) clauses, \
      \(pack.rules.count) rules, \(pack.judgements.count) judgements and \(pack.steps.count) steps. \
      Of the clauses \(count(.must)) are a must, \(count(.should)) a should, \(count(.may)) a may, and \
      \(count(.advice)) advice that binds nobody; \(count(.seen)) were read in their source, \
      \(count(.reported)) are known from another, and \(count(.inferred)) are our own interpretation.
      """
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(sentence), "\(sentence)")
  }
}
