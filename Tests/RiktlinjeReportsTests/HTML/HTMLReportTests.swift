import Foundation
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports
@testable import RiktlinjeRules

@Suite struct `An HTML report` {
  private func page(
    _ report: Report, _ language: Language = .swedish, for audience: Audience = .all
  ) -> String {
    HTMLReport(language: language, audience: audience).render(report).text
  }

  /// Many proposals with results that a report has, each with an id of its own.
  private func report(of count: Int, like results: [ProposalResult]) -> Report {
    let many = (0..<count).map { number in
      var result = results[number % results.count]
      let old = result.proposal
      result.proposal = Proposal(
        id: "\(old.id)-\(number)", title: old.title, kind: old.kind, location: old.location)
      return result
    }
    return Report(
      pack: FixturePack.pack, asOf: FixtureReport.day("2026-01-31"),
      today: FixtureReport.day("2026-02-01"), results: many, unreadable: [], waiverFindings: [])
  }

  /// The data of a page, read as a browser would: up to the first end of an element.
  private func data(of page: String) throws -> [String: Any] {
    let start = try #require(page.firstRange(of: "id=\"data\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</script"))
    let text = page[start.upperBound..<end.lowerBound]
    for scalar in text.unicodeScalars {
      #expect(!["<", ">", "&", "\u{2028}", "\u{2029}"].contains(scalar), "\(scalar)")
    }
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  /// The markup that the script would draw of each proposal.
  private func drawn(by data: [String: Any]) throws -> [String] {
    let pieces = try #require(data["pieces"] as? [String])
    func join(_ indices: [Int]) -> String { indices.map { pieces[$0] }.joined() }
    let heads = try #require(data["head"] as? [[Int]])
    let rests = try #require(data["rest"] as? [[Int]])
    return zip(heads, rests).map { head, rest in
      join(head).replacing("</details></article>", with: join(rest) + "</details></article>")
    }
  }

  private func articles(of page: String) -> [String] {
    page.split(separator: "<article", omittingEmptySubsequences: false).dropFirst().compactMap {
      rest in
      rest.firstRange(of: "</article>").map { "<article" + rest[..<$0.upperBound] }
    }
  }

  @Test(arguments: Language.allCases)
  func `holds the words of a clause once`(language: Language) {
    let page = page(FixtureReport.report, language)
    for clause in FixturePack.pack.clauses {
      let count = page.ranges(of: "<span class=\"words\">\(clause.text[language])</span>").count
      #expect(count <= 1, "\(clause.id)")
    }
    // What cites a clause leads to it.
    for mark in page.split(separator: "href=\"#c:").dropFirst() {
      let anchor = mark.prefix { $0 != "\"" }
      #expect(page.contains("id=\"c:\(anchor)\""), "\(anchor)")
    }
  }

  @Test func `draws of many proposals what it would hold of few`() throws {
    let results = FixtureReport.report.results
    let few = articles(of: page(report(of: results.count, like: results)))
    let large = page(report(of: HTMLProposals.mostInPage + 1, like: results))
    #expect(articles(of: large).isEmpty)
    let drawn = try drawn(by: data(of: large))
    #expect(drawn.count == HTMLProposals.mostInPage + 1)
    for article in few {
      let plain = article.replacing(#/ data-number="\d+"/#, with: "")
        .replacing(" open=\"\"", with: "")
      #expect(drawn.contains(plain))
    }
  }

  @Test func `says where the rest is that needs a script`() {
    let few = page(report(of: HTMLProposals.mostInPage, like: [FixtureReport.kiel]))
    #expect(articles(of: few).count == HTMLProposals.mostInPage)
    #expect(!few.contains("<noscript>"))
    let many = page(report(of: HTMLProposals.mostInPage + 1, like: [FixtureReport.kiel]))
    #expect(many.contains("<noscript><p>Rapporten har fler än 500 ärenden"))
  }

  @Test func `lets no text out of its data`() throws {
    let hostile = HostileText.all.filter { $0.text.utf8.count < 10_000 }
    for text in hostile { _ = try data(of: page(text.report)) }
    let results = hostile.flatMap { $0.report.results }
    let large = page(report(of: HTMLProposals.mostInPage + 1, like: results))
    for markup in try drawn(by: data(of: large)) {
      #expect(!markup.contains("<script"))
      #expect(!markup.contains("\" onmouseover"))
    }
    #expect(large.matches(of: /<script>/).count == 1)
  }

  @Test func `names a proposal and its findings by what they are`() {
    let page = page(FixtureReport.report)
    #expect(page.contains("id=\"p:lyon-2026\""))
    #expect(page.contains("id=\"p:lyon-2026:partner-city-term\""))
    #expect(page.contains("id=\"p:lyon-2026:document/unknown-field\""))
    var names: Set<Substring> = []
    for mark in page.split(separator: " id=\"").dropFirst() {
      let name = mark.prefix { $0 != "\"" }
      #expect(names.insert(name).inserted, "\(name)")
    }
  }

  struct Name: CustomTestStringConvertible {
    let id: String, repetition: Int, anchor: String
    var testDescription: String { anchor }
    init(_ id: String, _ repetition: Int, _ anchor: String) {
      self.id = id
      self.repetition = repetition
      self.anchor = anchor
    }
  }

  @Test(arguments: [
    Name("lyon-2026", 0, "p:lyon-2026"), Name("lyon-2026", 1, "p:lyon-2026+2"),
    Name("a:b", 0, "p:a~3ab"), Name("a+2", 0, "p:a~2b2"), Name("å", 0, "p:~c3~a5"),
    Name("", 0, "p:"), Name("a b\"", 0, "p:a~20b~22"),
  ]) func `spells names so that no two meet`(row: Name) {
    #expect(HTMLAnchor.proposal(row.id, repetition: row.repetition) == row.anchor)
  }

  @Test func `tells the board no file names, keys or rule ids`() {
    let all = page(FixtureReport.report)
    let board = page(FixtureReport.report, for: .board)
    for mark in ["class=\"place\"", "proposals/lyon-2026.yaml:12", "<h3 id=\"matrix\">"] {
      #expect(all.contains(mark))
      #expect(!board.contains(mark), "\(mark)")
    }
    // It is told all the same what is wrong, and what is asked.
    #expect(board.contains("Avtalet löper på 48 månader; högst 36 är tillåtet."))
    #expect(board.utf8.count < all.utf8.count)
  }

  @Test func `says in an English page which words are Swedish`() {
    let page = page(FixtureReport.report, .english)
    #expect(page.contains("<span lang=\"sv\">Förlängning av avtalet med Kiel</span>"))
    #expect(!page.contains("<span lang=\"sv\">The "))
    #expect(!self.page(FixtureReport.report, .swedish).contains("lang=\"sv\">F"))
  }

  @Test func `says of what is left out how much it is`() {
    var kept = KeptResults(limit: 1)
    kept.append(FixtureReport.report.results)
    let report = Report(
      run: FixtureReport.report.run, kept: kept, summary: FixtureReport.report.summary)
    let page = page(report, .english)
    #expect(page.contains("counted but not shown"))
    #expect(page.contains("The verdict is true"))
  }
}
