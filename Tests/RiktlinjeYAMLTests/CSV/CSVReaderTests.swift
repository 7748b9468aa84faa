import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A table` {
  struct Row: CustomTestStringConvertible {
    let text: String
    /// The rows with the header first, cells with `|` between them.
    let rows: [String]
    /// The mistakes: line, column and code.
    let told: [String]
    var testDescription: String { text }

    init(_ text: String, _ rows: [String], told: [String] = []) {
      self.text = text
      self.rows = rows
      self.told = told
    }
  }

  @Test(arguments: [
    Row("a,b\n1,2\n", ["a|b", "1|2"]),
    Row("a;b\r\n1,5;2\r\n", ["a|b", "1,5|2"]),
    Row("a\tb\r1\t2", ["a|b", "1|2"]),
    Row("\u{FEFF}a;b\n1;2\n", ["a|b", "1|2"]),
    Row("sep=|\na|b;c\n1|2\n", ["a|b;c", "1|2"]),
    Row("\"a;b;c\",d\n1,2\n", ["a;b;c|d", "1|2"]),  // separators within quotes are none
    Row("a\n1\n", ["a", "1"]),
    Row("a;b\n\"1\";\"2 \"\"två\"\"\"\n", ["a|b", "1|2 \"två\""]),
    Row("a;b\n\"x\r\ny\";2\n3;4\n", ["a|b", "x\ny|2", "3|4"]),
    Row("a;b\n5\" skärm;2\n", ["a|b", "5\" skärm|2"]),  // no quote at the start, so text
    Row("a;b\n\"1\"  ;2\n", ["a|b", "1|2"]),
    Row("a;b\n1\n;\n\n;;;;\n2;3;;\n", ["a|b", "1", "2|3||"]),
    Row("a;b\n1;2;3\n4;5\n", ["a|b", "4|5"], told: ["2:5 csv-too-many-cells"]),
    Row("a;b\n1;\"x\n3;4\n", ["a|b", "3|4"], told: ["2:3 csv-unclosed-quote"]),
    Row("a;b\n\"1\"x;2\n3;4\n", ["a|b", "3|4"], told: ["2:1 csv-text-after-quote"]),
    Row(  // the quote that closes it opens another cell
      "a;b\n\"1;2\n\"3\";4\n5;6\n", ["a|b", "3|4", "5|6"], told: ["2:1 csv-text-after-quote"]),
    Row("", []),
    Row("\n \n", []),
    Row("a;b\n1;\0\n", [], told: ["2:3 control-character"]),
  ]) func `has the rows and cells that a spreadsheet wrote`(row: Row) {
    let table = CSVReader().read(SourceFile(path: "x.csv", bytes: Array(row.text.utf8)))
    let rows = (table.header.map { [$0] } ?? []) + table.rows
    #expect(rows.map { $0.cells.map(\.text).joined(separator: "|") } == row.rows)
    let told = table.allDiagnostics.map { diagnostic in
      let start = diagnostic.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(diagnostic.problem.code)"
    }
    #expect(told == row.told)
    for diagnostic in table.allDiagnostics {
      for language in Language.allCases {
        #expect(!diagnostic.problem.message(in: language).isEmpty)
      }
    }
  }

  @Test func `knows the place of each cell`() {
    let text = "å;b;c\n\"x\ny\";ö;\"z\"\n"
    let table = CSVReader().read(SourceFile(path: "x.csv", bytes: Array(text.utf8)))
    let places = (Array(table.rows).first?.cells ?? []).map { cell in
      "\(cell.span.start.line):\(cell.span.start.column)-\(cell.span.end.line):\(cell.span.end.column)"
    }
    #expect(places == ["2:1-3:3", "3:4-3:5", "3:6-3:9"])
    let header = (table.header?.cells ?? []).map(\.span.start.column)
    #expect(header == [1, 3, 5])
  }

  @Test func `in the encoding of Windows is read with a warning`() {
    let bytes: [UInt8] =
      Array("namn;pris\n".utf8) + [0xC5, 0x62, 0x6F, 0x3B, 0x80, 0x20, 0x96, 0x81, 0x0A]
    let table = CSVReader().read(SourceFile(path: "x.csv", bytes: bytes))
    #expect(Array(table.rows).first?.cells.map(\.text) == ["Åbo", "€ –\u{FFFD}"])
    #expect(table.diagnostics.map(\.severity) == [.warning])
    #expect(
      table.file.position(ofByte: 12)
        == Array(table.rows).first?.cells[0].span.start.advanced(by: 1))
  }

  @Test func `has its quotes read in time linear in its size`() {
    for line in ["\"", "\"a\n", "\"\"\"x\n", "\"a\"b\n", ",", "\n"] {
      let text = String(repeating: line, count: 100_000)
      _ = CSVReader().read(SourceFile(path: "x.csv", bytes: Array(text.utf8)))
    }
  }
}

extension CSVTable {
  /// The mistakes in the whole file, in its order.
  fileprivate var allDiagnostics: [Diagnostic] {
    diagnostics
      + lines.compactMap { if case .broken(let diagnostic) = $0 { diagnostic } else { nil } }
  }
}

extension SourcePosition {
  fileprivate func advanced(by columns: Int32) -> SourcePosition {
    SourcePosition(line: line, column: column + columns)
  }
}
