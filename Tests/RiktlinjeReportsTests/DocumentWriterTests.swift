import Foundation
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeReports

@Suite struct `The writers of documents` {
  /// A document in which every text is one.
  private func document(_ text: String, _ language: Language = .swedish) -> WrittenDocument {
    let runs = [
      WrittenDocument.Run(text), WrittenDocument.Run(text, .strong),
      WrittenDocument.Run("[fyll i: \(text)]", .blank),
    ]
    return WrittenDocument(
      language: language, kind: text, title: text, author: text, facts: [(text, runs)],
      blocks: [
        .heading(level: 1, text), .paragraph(runs), .heading(level: 2, text),
        .list([runs, runs], isNumbered: false), .list([runs], isNumbered: true),
        .list([runs], isNumbered: true),
        .table(name: text, headings: [text, text], rows: [[runs, runs], [runs, runs]]),
        .table(name: text, headings: [text], rows: []),
      ], foot: text)
  }

  @Test(arguments: HostileText.all)
  func `let no text act in Markdown or HTML`(hostile: HostileText) throws {
    let document = document(hostile.text)
    var markdown: [UInt8] = []
    DocumentMarkdown(document: document).write(to: &markdown)
    let prose = String(decoding: markdown, as: UTF8.self).replacing(/\\./, with: "")
    #expect(!prose.contains("<script"))
    #expect(!prose.contains("](javascript"))
    var html: [UInt8] = []
    DocumentHTML(document: document).write(to: &html)
    let page = String(decoding: html, as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("</style></title>"))
    for text in [prose, page] {
      let unseen = text.unicodeScalars.first { $0.value >= 0x7F && $0.isUnseen }
      #expect(unseen == nil)
    }
  }

  @Test func `write a docx that holds whatever it is given`() throws {
    let folder = TemporaryFolder(["x": ""])
    var files: [String] = []
    for (number, hostile) in HostileText.all.enumerated() {
      for language in Language.allCases {
        let path = "\(folder.path)/\(number).\(language.code).docx"
        let bytes = DocumentDOCX(document: document(hostile.text, language)).bytes
        try Data(bytes).write(to: URL(filePath: path))
        files.append(path)
      }
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", pathBesideTest("Checks/check_docx.py")] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
  }

  @Test(arguments: ProposalDocument.Format.allCases)
  func `write the same bytes each time`(format: ProposalDocument.Format) {
    func bytes() -> [UInt8] {
      var output: [UInt8] = []
      switch format {
      case .docx: output = DocumentDOCX(document: document("text")).bytes
      case .markdown: DocumentMarkdown(document: document("text")).write(to: &output)
      case .html: DocumentHTML(document: document("text")).write(to: &output)
      }
      return output
    }
    #expect(bytes() == bytes())
  }

  @Test func `leave a blank in Markdown so that a search finds it`() {
    var output: [UInt8] = []
    let blank = WrittenDocument.Run("[fyll i: mål_nr 1]", .blank)
    DocumentMarkdown(
      document: WrittenDocument(
        language: .swedish, kind: "", title: "", author: nil, facts: [],
        blocks: [.paragraph([blank])], foot: "")
    ).write(to: &output)
    #expect(String(decoding: output, as: UTF8.self).hasSuffix("\n**[fyll i: mål\\_nr 1]**\n"))
  }

  @Test func `count every blank, wherever it stands`() {
    #expect(document("x").blanks.count == 1 + 1 + 2 + 1 + 1 + 4)
  }

  /// The check value of the standard.
  @Test func `sum up bytes as ZIP archives do`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }
}
