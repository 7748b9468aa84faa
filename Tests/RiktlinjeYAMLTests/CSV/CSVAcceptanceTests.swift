import RiktlinjeText
import RiktlinjeYAML
import Testing

/// What a table is by RFC 4180, and how spreadsheets write one.
@Suite struct `A text that is a table or is not` {
  struct Row {
    let text: String
    /// The lines below each other, the header first: cells with `|` between them, or what is wrong.
    let lines: [String]

    init(_ text: String, _ lines: String...) {
      self.text = text
      self.lines = lines
    }
  }

  private func expect(_ rows: [Row]) {
    for row in rows { expect(row, Array(row.text.utf8)) }
  }

  private func expect(_ row: Row, _ bytes: [UInt8]) {
    let table = CSVReader().read(SourceFile(path: "a.csv", bytes: bytes))
    func text(_ row: CSVTable.Row) -> String { row.cells.map(\.text).joined(separator: "|") }
    func told(_ diagnostic: Diagnostic) -> String {
      let start = diagnostic.location?.span.start ?? .start
      return "\(start.line):\(start.column) \(diagnostic.problem.code)"
    }
    var lines = table.diagnostics.map(told) + [table.header.map(text)].compactMap(\.self)
    for line in table.lines {
      switch line {
      case .row(let row): lines.append(text(row))
      case .broken(let diagnostic): lines.append(told(diagnostic))
      }
    }
    #expect(lines == row.lines, "\(row.text.debugDescription)")
  }

  @Test func `has records on lines, by RFC 4180, section 2`() {
    expect([
      Row("a,b,c\r\nd,e,f\r\n", "a|b|c", "d|e|f"),
      Row("a,b,c\r\nd,e,f", "a|b|c", "d|e|f"),  // the last one may lack its break
      Row("a,b,c\nd,e,f\n", "a|b|c", "d|e|f"),
      Row("a,b,c\rd,e,f\r", "a|b|c", "d|e|f"),  // as once on a Macintosh
      Row("a,b\r\n1,2\n3,4\r5,6", "a|b", "1|2", "3|4", "5|6"),
      Row("a,b\n\r\n1,2\n", "a|b", "1|2"), Row("a,b\n\n\n1,2\n\n", "a|b", "1|2"),
      Row("a b,c d\n1 2,3 4\n", "a b|c d", "1 2|3 4"),
      Row("a, b\n 1 , 2 \n", "a| b", " 1 | 2 "),  // spaces are part of a cell
      Row("a,b\n1,\n", "a|b", "1|"), Row("a,b\n,2\n", "a|b", "|2"), Row("a,b\n1\n", "a|b", "1"),
      Row("a,b\n,\n", "a|b"), Row("a\n1\n2\n", "a", "1", "2"), Row("a", "a"), Row("a,b", "a|b"),
      Row("a,,c\n1,2,3\n", "a||c", "1|2|3"), Row("a,\n1,2\n", "a|", "1|2"),
      Row("a\u{B}b,c\nx\u{C},2\n", "a\u{B}b|c", "x\u{C}|2"),
      Row("a\u{85}b,c\u{2028}d\n", "a\u{85}b|c\u{2028}d"),  // these end no line
      Row(""), Row("\n"), Row("\r\n\r\n"), Row(" \n"), Row("\t"), Row(",\n"), Row(";;\n;;\n"),
    ])
  }

  @Test func `has cells in quotes, by RFC 4180, section 2`() {
    expect([
      Row("\"a\",\"b\"\n\"1\",\"2\"\n", "a|b", "1|2"),
      Row("a,b\n\"1\",2\n1,\"2\"\n", "a|b", "1|2", "1|2"),
      Row("a,b\n\"1,5\",\"x,y,z\"\n", "a|b", "1,5|x,y,z"),
      Row("a,b\n\"1\r\n2\",3\n", "a|b", "1\n2|3"), Row("a,b\n\"1\n2\",3\n", "a|b", "1\n2|3"),
      Row("a,b\n\"1\r2\",3\n", "a|b", "1\n2|3"), Row("a,b\n\"\n\n\",3\n", "a|b", "\n\n|3"),
      Row("a,b\n\"x\"\"y\",3\n", "a|b", "x\"y|3"), Row("a,b\n\"\"\"\",3\n", "a|b", "\"|3"),
      Row("a,b\n\"\"\"x\"\"\",3\n", "a|b", "\"x\"|3"), Row("a,b\n\"\",3\n", "a|b", "|3"),
      Row("a,b\n\"\"\"\"\"\",3\n", "a|b", "\"\"|3"), Row("a,b\n1,\"\"\n", "a|b", "1|"),
      Row("a,b\n\"\",\"\"\n", "a|b"), Row("a,b\n\" \",3\n", "a|b", " |3"),
      Row("a,b\n\"1\"", "a|b", "1"), Row("a,b\n1,\"2\"", "a|b", "1|2"),
      Row("\"a\nb\",c\n1,2\n", "a\nb|c", "1|2"), Row("\"a\"\"b\",c\n", "a\"b|c"),
      Row("a\n\"1\"\n", "a", "1"), Row("a\n\"1\"   \n\"2\"\n", "a", "1", "2"),
      Row("a,b\n\"1\" ,\"2\"  \r\n", "a|b", "1|2"),
      Row("a,b\n\"'\",'1'\n", "a|b", "'|'1'"),  // an apostrophe is no quote
      Row("a;b\n“1;5”\n", "a|b", "“1|5”"),  // nor are curly ones
    ])
  }

  @Test func `has quotes within a cell that does not begin with one`() {
    expect([
      Row("a,b\n5\" skärm,2\n", "a|b", "5\" skärm|2"), Row("a,b\nx\"y\"z,2\n", "a|b", "x\"y\"z|2"),
      Row("a,b\n \"1\",2\n", "a|b", " \"1\"|2"), Row("a,b\n=\"001\",2\n", "a|b", "=\"001\"|2"),
      Row("a;b\n1;2\"\n\"3\";4\n", "a|b", "1|2\"", "3|4"),
      Row("a;b\nx\";\"y\"\n", "a|b", "x\"|y"),
    ])
  }

  @Test func `is told what is wrong with a row, once, and goes on with the next`() {
    expect([
      Row("a;b\n1;\"x\n3;4\n", "a|b", "2:3 csv-unclosed-quote", "3|4"),
      Row("a;b\n1;\"\n", "a|b", "2:3 csv-unclosed-quote"),
      Row("a;b\n\"", "a|b", "2:1 csv-unclosed-quote"),
      Row("a;b\n\"x\"\"\n1;2\n3;4", "a|b", "2:1 csv-unclosed-quote", "1|2", "3|4"),
      Row("a;b\n1;2\n\"x;3\n4;5\n6;7\n", "a|b", "1|2", "3:1 csv-unclosed-quote", "4|5", "6|7"),
      Row("a;b\n\"1\"x;2\n3;4\n", "a|b", "2:1 csv-text-after-quote", "3|4"),
      Row("a;b\n\"1\" x;2\n3;4\n", "a|b", "2:1 csv-text-after-quote", "3|4"),
      Row("a;b\n1;\"2\"\t\n3;4\n", "a|b", "2:3 csv-text-after-quote", "3|4"),
      Row("a;b\n1;\"x\n\"2\";3\n4;5\n", "a|b", "2:3 csv-text-after-quote", "2|3", "4|5"),
      Row("a;b\n1;2;3\n4;5\n", "a|b", "2:5 csv-too-many-cells", "4|5"),
      Row("a;b\n1;2;;3\n4;5;;\n", "a|b", "2:6 csv-too-many-cells", "4|5||"),
      Row("a\n1;2\n", "a", "2:3 csv-too-many-cells"),
      Row("\"a;b\n1;2\n", "1:1 csv-unclosed-quote", "1|2"),
    ])
  }

  @Test func `is parted by what its header has most of, or names`() {
    expect([
      Row("a;b\n1,5;2\n", "a|b", "1,5|2"), Row("a\tb\n1,5\t2;3\n", "a|b", "1,5|2;3"),
      Row("a,b;c,d\n1,2,3\n", "a|b;c|d", "1|2|3"), Row("a;b,c;d\n1;2;3\n", "a|b,c|d", "1|2|3"),
      Row("\"a,b,c\";d\n1;2\n", "a,b,c|d", "1|2"), Row("\"a;b\",c\n1,2\n", "a;b|c", "1|2"),
      Row("a\n1,5\n", "a", "1,5"), Row("a|b\n1|2\n", "a|b", "1|2"),
      Row("\n\na\tb\n1\t2\n", "a|b", "1|2"), Row("\ta\n1\t2\n", "|a", "1|2"),
      Row("sep=,\na,b;c\n1,2\n", "a|b;c", "1|2"), Row("sep=|\na|b\n1|2\n", "a|b", "1|2"),
      Row("sep=;\r\na;b\r\n1,5;2\r\n", "a|b", "1,5|2"), Row("sep=\t\na\tb\n", "a|b"),
    ])
  }

  @Test func `is what spreadsheets write`() {
    expect([
      // Excel in Swedish, “CSV UTF-8”: a mark, semicolons, decimal commas, line feeds within cells.
      Row(
        "\u{FEFF}Ärende;Kostnad;Beskrivning\r\nResa;1 234,50;\"Rad 1\nRad 2\"\r\n",
        "Ärende|Kostnad|Beskrivning", "Resa|1 234,50|Rad 1\nRad 2"),
      // Excel in English.
      Row("Case,Cost\r\nTrip,\"1,234.50\"\r\n", "Case|Cost", "Trip|1,234.50"),
      // LibreOffice, all texts in quotes.
      Row("\"Ärende\",\"Kostnad\"\n\"Resa\",1234.5\n", "Ärende|Kostnad", "Resa|1234.5"),
      // Google Sheets.
      Row("Case,Note\r\nTrip,\"said \"\"no\"\", twice\"", "Case|Note", "Trip|said \"no\", twice"),
      // Rows and columns that were once filled in.
      Row("a;b\r\n1;2\r\n;\r\n;\r\n", "a|b", "1|2"), Row("a;b;;\r\n1;2;;\r\n", "a|b||", "1|2||"),
      // A formula that keeps a text a text, and cells copied from a sheet.
      Row("a;b\r\n=\"007\";2\r\n", "a|b", "=\"007\"|2"),
      Row("a\tb\r\n\"x\ny\"\t2\r\n", "a|b", "x\ny|2"),
    ])
    // “CSV” in Windows-1252, and what Excel calls Unicode text.
    expect(
      Row("", "1:1 csv-windows-1252", "Å|ö|€", "1|2"),
      [0xC5, 0x3B, 0xF6, 0x3B, 0x80, 0x0D, 0x0A, 0x31, 0x3B, 0x32])
    expect(Row("", "1:1 utf-16"), [0xFF, 0xFE, 0x61, 0x00, 0x3B, 0x00, 0x62, 0x00])
    expect(Row("", "2:2 control-character"), Array("a;b\n1\0;2\n".utf8))
  }

  @Test func `has no more columns than a sheet; any number of cells beyond them is one mistake`() {
    let wide = String(repeating: ";", count: CSVReader.columnLimit)
    expect([Row("a" + wide + "\n1\n", "1:1 csv-too-many-columns")])
    let text = "a;b\n1;2\(wide)\(wide)x\n3;4\n"
    let table = CSVReader().read(SourceFile(path: "a.csv", bytes: Array(text.utf8)))
    let lines = table.lines.map { line in
      switch line {
      case .row(let row): row.cells.map(\.text).joined(separator: "|")
      case .broken(let diagnostic): diagnostic.problem.message(in: .english)
      }
    }
    let count = 2 * CSVReader.columnLimit + 2
    #expect(
      lines == ["the row has \(count) cells, but the header 2; the row is not read", "3|4"])
  }
}
