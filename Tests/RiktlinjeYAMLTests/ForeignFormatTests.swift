import RiktlinjeText
import RiktlinjeYAML
import Testing

/// What an office program has written is told for what it is, by every reader.
@Suite struct `A file of another program` {
  struct Row: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let message: String
    let help: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ message: String, _ help: String) {
      self.name = name
      self.bytes = bytes
      self.message = message
      self.help = help
    }
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  @Test(arguments: [
    Row(
      "docx", zip + Array("[Content_Types].xml…word/document.xml".utf8), "a Word document", "new"),
    Row(
      "xlsx", zip + Array("[Content_Types].xml…xl/workbook.xml".utf8), "an Excel workbook", "CSV"),
    Row("xlsb", zip + Array("xl/workbook.bin".utf8), "an Excel workbook", "CSV"),
    Row(
      "ods", zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
      "a spreadsheet (ods)", "CSV"),
    Row(
      "odt", zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8),
      "a text document (odt)", "new"),
    Row("zip", zip + Array("a.yaml".utf8), "a zip archive", "unpack"),
    Row("doc", compound + wide("Root Entry") + wide("WordDocument"), "a Word document", "new"),
    Row("xls", compound + wide("Root Entry") + wide("Workbook"), "an Excel workbook", "CSV"),
    Row("ppt", compound + wide("Root Entry"), "an older Word or Excel file", "new"),
    Row("pdf", Array("%PDF-1.7\n".utf8), "a PDF", "new"),
    Row("rtf", Array("{\\rtf1\\ansi".utf8), "an RTF document", "new"),
  ]) func `is told for what it is, with what to do`(row: Row) throws {
    let file = SourceFile(path: "a." + row.name, bytes: row.bytes)
    var yaml = YAMLReader()
    var json = JSONReader()
    let told = [
      yaml.read(file).diagnostics, json.read(file).diagnostics,
      json.lines(of: file).flatMap { json.read($0, of: file).diagnostics },
      CSVReader().read(file).diagnostics,
    ]
    for diagnostics in told {
      #expect(diagnostics.map(\.problem.code) == ["foreign-format"])
      let problem = try #require(diagnostics.first).problem
      #expect(problem.message(in: .english) == "the file is \(row.message), not a text file")
      #expect(problem.help(in: .english)?.contains(row.help) == true)
    }
    let drawn = DiagnosticDrawing(language: .english).text(of: try #require(told[0].first))
    #expect(drawn.hasPrefix("a.\(row.name): error: the file is"))
  }

  @Test func `is not seen in text that begins alike`() {
    var yaml = YAMLReader()
    for text in ["PK: 1\n", "PDF: 1\n", "\"{\\\\rtf\": 1\n", "# %PDF-\na: 1\n"] {
      let reading = yaml.read(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
      #expect(reading.diagnostics.isEmpty)
    }
  }
}
