import Foundation
import Riktlinje
import Testing

@Suite struct `A document made by a program` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func report(_ order: DocumentOrder) throws -> Report {
    var options = Checker.Options()
    options.document = order
    options.today = CivilDate(iso: "2026-01-31")
    let pack = try RulePack(withDocumentsAt: "\(Self.root)/rules/goteborg")
    return Checker(pack, options: options).check(paths: ["\(Self.root)/samples"])
  }

  /// Nothing that a proposal leaves out can make it fail.
  @Test func `is there for every sample, with or without its values`() throws {
    for language in Language.allCases {
      let report = try report(DocumentOrder(language: language))
      #expect(report.results.count > 30)
      for result in report.results {
        let document = try #require(ProposalDocument(of: result, in: report.run))
        #expect(document.language == language)
        let text = document.render(.markdown).text
        let heading = language == .swedish ? "## Förslag till beslut" : "## Proposed decision"
        #expect(text.contains(heading))
        let mark = language == .swedish ? "**[fyll i: " : "**[fill in: "
        #expect(text.ranges(of: mark).count == document.blanks.count)
        // A value that could not be shown would be written as the condition language has it.
        #expect(!text.contains("{"))
      }
    }
  }

  @Test func `is none where no template is asked for, or there is none`() throws {
    let unknown = try report(DocumentOrder(template: "letter"))
    #expect(unknown.results.allSatisfy { ProposalDocument(of: $0, in: unknown.run) == nil })
    let pack = try RulePack(at: "\(Self.root)/rules/goteborg")
    #expect(pack.documents.isEmpty)
  }
}
