import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Quotation marks` {
  /// The texts between plain quotation marks on a line of source.
  private func literals(_ line: Substring) -> [Substring] {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { parts[$0] }
  }

  /// What a line of source says of the language of the texts on it, where it says anything.
  private func isEnglish(_ line: Substring) -> Bool {
    ["english:", "en:", ", .english)", "case .english:"].contains { line.contains($0) }
      && !["swedish:", "sv:", ".swedish)"].contains { line.contains($0) }
  }

  @Test func `are English in English texts and Swedish in Swedish ones`() throws {
    let files = FileListing(of: ["\(Tool.root)/Sources"], extensions: ["swift"], names: nil).paths
    #expect(files.count > 200)
    for file in files {
      let text = try #require(textOfFile(file))
      for line in text.split(separator: "\n") where isEnglish(line) {
        for literal in literals(line) where literal.contains("”") {
          #expect(literal.contains("“"), "\(file): \(line)")
        }
      }
    }
  }

  @Test func `of a pack's author stand in the language of the message`() {
    let folder = SmallPack.folder()
    let id = "few people"
    let guideline = (textOfFile(folder.path + "/rules/guideline.yaml") ?? "")
      .replacing("id: few-people", with: "id: \(id)")
    folder.write(guideline, to: "rules/guideline.yaml")
    let english = Tool("lint", "rules", "--lang", "en", folder: folder.path).output
    let swedish = Tool("lint", "rules", folder: folder.path).output
    #expect(english.contains("‘\(id)’ must be"), "\(english)")
    #expect(!english.contains("”"))
    #expect(swedish.contains("”\(id)” ska vara"), "\(swedish)")
  }
}
