import Foundation
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `The command document` {
  private static let samples = [
    "agreement": "samples/proposals/fornyat-avtal-shanghai.yaml",
    "membership": "samples/proposals/medlemskap-eccar.yaml",
    "visit": "samples/proposals/besok-shanghai.json",
    "project": "samples/proposals/projekt-skyfall.yaml",
  ]

  private func document(_ path: String, _ words: String...) -> Tool {
    Tool(words: ["document", path, "--rules", "rules/goteborg", "--today", "2026-01-31"] + words)
  }

  @Test(arguments: ["agreement", "membership", "visit", "project"], Language.allCases)
  func `writes the officer's report`(kind: String, language: Language) throws {
    let path = try #require(Self.samples[kind])
    let tool = document(path, "--lang", language.code)
    #expect(tool.code == .success && tool.errors == "")
    expectGolden(tool.output, "document-\(kind).\(language.code).md")
  }

  @Test(arguments: Language.allCases)
  func `writes it as a page`(language: Language) {
    let path = "samples/proposals/fornyat-avtal-shanghai.yaml"
    let tool = document(path, "--lang", language.code, "--format", "html")
    expectGolden(tool.output, "document-agreement.\(language.code).html")
  }

  @Test func `writes the small document of another city`() {
    let tool = Tool(
      "document", "samples/another-city/proposals/massa-lindenau.yaml", "--rules",
      "samples/another-city/rules", "--today", "2026-01-31", "--lang", "sv")
    expectGolden(tool.output, "document-another-city.sv.md")
  }

  @Test(arguments: [
    ("brev.docx", [0x50, 0x4B, 0x03, 0x04] as [UInt8]), ("brev.html", Array("<!DOC".utf8)),
    ("brev.md", Array("Tjänst".utf8)),
  ])
  func `takes the format from the name of the file`(name: String, start: [UInt8]) throws {
    let folder = TemporaryFolder(["x": ""])
    let tool = document(
      "samples/proposals/avsiktsforklaring-lyon.yaml", "--output", "\(folder.path)/\(name)")
    #expect(tool.code == .success && tool.output == "")
    #expect(tool.errors.contains("att fylla i: 4, sök efter [fyll i:"), "\(tool.errors)")
    let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
    #expect(Array(bytes.prefix(start.count)) == start)
  }

  @Test func `is written in the template's language, unless another is asked for`() {
    let path = "samples/proposals/avsiktsforklaring-lyon.yaml"
    let words = ["document", path, "--rules", "rules/goteborg"]
    let environment = ["LANG": "en_GB.UTF-8"]
    let own = Tool(words: words, environment: environment)
    #expect(own.output.hasPrefix("Tjänsteutlåtande\n"))
    let asked = Tool(words: words + ["--lang", "en"], environment: environment)
    #expect(asked.output.hasPrefix("Official report\n"))
  }

  // MARK: - What can go wrong

  @Test func `tells which proposals a file has`() {
    let two = """
      {"kind": "visit", "id": "a", "title": "A", "direction": "incoming", "country": "NO"}
      {"kind": "visit", "id": "b", "title": "B", "direction": "incoming", "country": "NO"}

      """
    let folder = TemporaryFolder(["two.jsonl": two])
    let several = document("\(folder.path)/two.jsonl")
    #expect(several.code == .invalid)
    #expect(several.errors.contains("välj ett med ”--proposal”: a, b"), "\(several.errors)")
    let one = document("\(folder.path)/two.jsonl", "--proposal", "b")
    #expect(one.output.contains("\n# B\n"))
    let none = document("\(folder.path)/two.jsonl", "--proposal", "c")
    #expect(none.code == .invalid && none.errors.contains("inget ärende ”c”"))
  }

  @Test func `tells what is wrong with the call`() {
    let path = "samples/proposals/avsiktsforklaring-lyon.yaml"
    let unknown = document(path, "--template", "tjansteutlatandet")
    #expect(unknown.code == .invalid)
    #expect(unknown.errors.contains("menade du ”tjansteutlatande”?"))
    let screen = Tool(
      words: ["document", path, "--rules", "rules/goteborg", "--format", "docx"], isTerminal: true)
    #expect(screen.code == .invalid && screen.errors.contains("--output"))
    let missing = document("samples/proposals/finns-inte.yaml")
    #expect(missing.code == .unreadable && missing.output == "")
    let folder = TemporaryFolder(SmallPack.files)
    let none = Tool(
      "document", "proposals/few.yaml", "--rules", "rules", folder: folder.path)
    #expect(none.output == "")
    #expect(none.code != .success)
  }

  @Test func `never writes over what it reads`() {
    let text = "kind: visit\ntitle: A\ndirection: incoming\ncountry: 'NO'\n"
    let folder = TemporaryFolder(["a.yaml": text])
    let tool = document("\(folder.path)/a.yaml", "--output", "\(folder.path)/a.yaml")
    #expect(tool.code == .invalid)
    #expect(textOfFile("\(folder.path)/a.yaml") == text)
  }

  // MARK: - Other programs

  private static let hasOffice =
    shell(
      "command -v soffice && command -v pdftotext && test -e /usr/lib/libreoffice/program/libswlo.so",
      ""
    )
    .code == 0

  @Test(
    .enabled(
      if: hasOffice || otherProgramsAreRequired,
      "LibreOffice Writer and pdftotext are not installed"),
    .timeLimit(.minutes(3)))
  func `gives a docx that LibreOffice opens and prints`() throws {
    let folder = TemporaryFolder(["profile/x": ""])
    let file = "\(folder.path)/brev.docx"
    _ = document("samples/proposals/besok-shanghai.json", "--output", file)
    let (output, code) = shell(
      """
      soffice --headless -env:UserInstallation=file://\(folder.path)/profile --convert-to pdf \
      --outdir \(folder.path) \(file) >/dev/null && pdftotext -layout \(folder.path)/brev.pdf -
      """, "")
    #expect(code == 0, "\(output)")
    // Columns are set apart by spaces.
    let words = output.split(separator: " ").joined(separator: " ")
    for text in [
      "Förfrågan om besök från Shanghai om vattenrening", "Diarienummer", "KOV-2026-00377",
      "Förslag till beslut", "1. Besöket från Shanghai", "[fyll i: ekonomisk dimension]",
      "• Rör utrikespolitik: nej", "Fortsatt handläggning", "1 (",
    ] {
      #expect(words.contains(text), "\(text) is missing in \(output)")
    }
  }
}
