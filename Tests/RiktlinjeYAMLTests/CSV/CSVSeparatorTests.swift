import RiktlinjeText
import RiktlinjeYAML
import Testing

/// How the separator is found, and which rows are none.
@Suite struct `A table's separator` {
  struct Row: CustomTestStringConvertible {
    let text: String
    /// The rows that are read, the header first, by number and cells.
    let rows: [String]
    var testDescription: String { text }

    init(_ text: String, _ rows: String...) {
      self.text = text
      self.rows = rows
    }
  }

  @Test(
    arguments: [
      Row("sep=;\na;b\n1;2\n", "2 a|b", "3 1|2"), Row("SEP=;\na;b\n1;2\n", "2 a|b", "3 1|2"),
      Row("Sep=,\r\na,b;c\r\n", "2 a|b;c"), Row("\"sep=;\"\na;b\n", "2 a|b"),
      Row("\"SEP=\t\"\na\tb\n", "2 a|b"), Row("sep=;;;\na;b;c\n", "2 a|b|c"),
      Row("\u{FEFF}SEP=;\na;b\n", "2 a|b"), Row("sep=|\na|b;c\n", "2 a|b;c"),
      Row("sep=;"), Row("separator;b\n1;2\n", "1 separator|b", "2 1|2"),
      Row("\"sep=;\nx\";b\n", "1 sep=;\nx|b"),
      Row("a,b,c\n1;2,3,4\n", "1 a|b|c", "2 1;2|3|4"),
      Row("a\nx, y\nz, å\n", "1 a", "2 x, y", "3 z, å"),
      Row("a;b\nx, y, z\n", "1 a|b", "2 x, y, z"),
      // Cells of spaces are empty, and rows of such cells are none.
      Row("a;b\n ; \n1;2\n\u{A0};\t\n;\n", "1 a|b", "3 1|2"), Row(" ;\na;b\n", "2 a|b"),
    ] as [Row]) func `is the one that is named or fits`(row: Row)
  {
    let table = CSVReader().read(SourceFile(path: "a.csv", bytes: Array(row.text.utf8)))
    let rows = [table.header].compactMap(\.self) + table.rows
    let found = rows.map { "\($0.number) " + $0.cells.map(\.text).joined(separator: "|") }
    #expect(found == row.rows)
  }

  @Test func `is tried with every other where the first row is no header`() {
    let text = "Lista, mars 2026\n;;\na;b;c\n1;2;3\n"
    let table = CSVReader().read(SourceFile(path: "a.csv", bytes: Array(text.utf8)))
    #expect(table.tops.map { $0.map(\.cells.count) } == [[1, 3, 3], [1, 1, 1, 1], [2, 1, 1, 1]])
    #expect(table.tops[0].map(\.number) == [1, 3, 4])
  }
}
