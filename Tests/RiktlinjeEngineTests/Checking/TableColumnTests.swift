import RiktlinjeEngine
import RiktlinjeText
import Testing

/// What the other cells of a column tell of one that can be read in two ways, and what is no header.
@Suite struct `A column of a table` {
  private func check(_ text: String) throws -> Report {
    var options = Checker.Options()
    options.kind = "pact"
    return Checker(try councilPack(), options: options).check(text: text, named: "x.csv")
  }

  private func told(_ report: Report) -> [String] {
    report.unreadable.map { diagnostic in
      let start = diagnostic.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(diagnostic.problem.code)"
    }
  }

  struct Row: CustomTestStringConvertible {
    let header: String
    let cells: [String]
    /// The rows whose cell is an entry error.
    let open: [Int]
    /// The note on the column, if it settles anything.
    let note: String?
    var testDescription: String { "\(header): \(cells)" }

    init(_ header: String, _ cells: [String], open: [Int] = [], note: String? = nil) {
      self.header = header
      self.cells = cells
      self.open = open
      self.note = note
    }
  }

  @Test(arguments: [
    Row("cost", ["320.000", "320,000"], open: [0, 1]),  // the one against the other
    Row("cost", ["130.000", "500", "1 234"], open: [0]),  // neither has a mark
    Row(
      "cost", ["130.000", "12,5"],
      note: "‘130.000’ is read as 130000, for the same column has ‘12,5’"),
    Row(
      "cost", ["320,000", "1 234,50 kr"],
      note: "‘320,000’ is read as 320, for the same column has ‘1 234,50 kr’"),
    Row(
      "cost", ["12.5", "130.000"],
      note: "‘130.000’ is read as 130, for the same column has ‘12.5’"),
    Row(
      "cost", ["1.234.567", "130.000"],
      note: "‘130.000’ is read as 130000, for the same column has ‘1.234.567’"),
    Row(
      "cost", ["1,234,567", "320,000"],
      note: "‘320,000’ is read as 320000, for the same column has ‘1,234,567’"),
    Row(
      "cost", ["1.234,50", "130.000", "320,000"],
      note: "‘130.000’ is read as 130000, for the same column has ‘1.234,50’"),
    Row("cost", ["12,5", "12.5", "130.000"], open: [2]),  // they say different things
    Row(
      "years", ["12.000", "3,0"], note: "‘12.000’ is read as 12000, for the same column has ‘3,0’"),
    Row("term.end", ["01-03-2026", "2026-01-31"], open: [0]),
    Row("term.end", ["01-03-2026", "03-03-2026"], open: [0]),
    Row(
      "term.end", ["01-03-2026", "31-12-2026"],
      note: "‘01-03-2026’ is read as 2026-03-01, for the same column has ‘31-12-2026’"),
    Row(
      "term.end", ["1/3 2026", "12/31/2026"],
      note: "‘1/3 2026’ is read as 2026-01-03, for the same column has ‘12/31/2026’"),
    Row("term.end", ["31-12-2026", "12-31-2026", "01-03-2026"], open: [2]),
  ]) func `settles what its other cells tell`(row: Row) throws {
    let text = "title\t\(row.header)\n" + row.cells.map { "x\t\($0)\n" }.joined()
    let report = try check(text)
    let open = report.results.indices.filter { index in
      report.results[index].findings.contains { $0.rule.hasPrefix("document/ambiguous") }
    }
    #expect(open == row.open)
    #expect(
      report.unreadable.map { $0.problem.message(in: .english) } == [row.note].compactMap(\.self))
    #expect(report.unreadable.allSatisfy { $0.severity == .note })
    #expect(
      report.results.flatMap(\.findings).count { $0.rule.hasPrefix("document/") } == row.open.count)
  }

  @Test(arguments: [
    "Lista över avtal 2026;;\n;;\nRubrik;Kostnad;År\nx;5;3\n",
    "Lista över avtal 2026\n\nRubrik;Kostnad;År\nx;5;3\n",
    "Lista, mars 2026\n\ntitle;cost;years\nx;5;3\n", "Lista;mars;2026\n\ntitle;cost;years\nx;5;3\n",
    "Lista 2026\tav NN\n\t\t\nRubrik\tKostnad\tAnnat\nx\t5\t3\n",
  ]) func `is not looked for below a title`(text: String) throws {
    let report = try check(text)
    #expect(told(report) == ["1:1 csv-title-above-header"])
    #expect(
      report.unreadable.first?.problem.message(in: .swedish)
        == "rad 1 är ingen rubrikrad: kolumnernas rubriker står på rad 3; tabellen läses inte")
    #expect(report.results.isEmpty)
  }

  @Test(arguments: [
    "title;;\nx;;\n", "title\nx\ntitle;cost\n", "qq;ww\nx;y\n", "title;qq\ncost;years\n",
  ]) func `is not taken for a title when it names a field, or nothing does`(text: String) throws {
    #expect(try !told(check(text)).contains { $0.hasSuffix("title-above-header") })
  }

  @Test func `has no record in a row of blanks`() throws {
    let report = try check("title;cost\nx;1\n ; \n\u{A0};\t\ny;2\n")
    #expect(report.results.map(\.proposal.title) == ["x", "y"])
  }
}
