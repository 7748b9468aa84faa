import Foundation
import RiktlinjeCEL
import Testing

/// The articles of the DocC catalogue, which are to stay true to what they tell of.
@Suite struct `The articles` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalogue = root.appending(path: "Sources/Riktlinje/Riktlinje.docc")
  private static let names = [
    "Riktlinje.md", "WriteAPack.md", "Semantics.md", "Conditions.md", "BeyondConditions.md",
    "AddAFunction.md",
    "AddAReportFormat.md", "WritingAProposal.md",
    "WriteADocument.md",
  ]

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The blocks of code of an article, without their fences.
  private func blocks(of article: String) -> [Substring] {
    let parts = article.split(separator: "```", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { number in
      let block = parts[number]
      return block[(block.firstIndex(of: "\n") ?? block.startIndex)...].dropFirst()
    }
  }

  @Test(arguments: names) func `quote files as they are`(name: String) throws {
    let article = try text(name, in: Self.catalogue)
    for block in blocks(of: article) {
      guard let first = block.split(separator: "\n").first,
        let path = ["# ", "// "].first(where: first.hasPrefix).map({ first.dropFirst($0.count) })
      else { continue }
      let excerpt = block.dropFirst(first.count + 1)
      #expect(try text(String(path), in: Self.root).contains(excerpt), "\(path): \(excerpt)")
    }
  }

  @Test func `name every function`() throws {
    let article = try text("Conditions.md", in: Self.catalogue)
    let words = Set(
      article.split(separator: "`").flatMap { code in
        let name = code.prefix { $0 != "(" }
        return [String(name), String(name.split(separator: ".").last ?? "")]
      })
    // Operators have names of their own in the table, such as `_+_`.
    let functions = FunctionTable.builtIn.names.filter { $0.first?.isLetter == true }
    let missing = functions.filter { !words.contains($0) }.sorted()
    #expect(missing.isEmpty)
  }

  @Test func `show the same few lines as the README`() throws {
    let readme = try text("README.md", in: Self.root)
    let landing = try text("Riktlinje.md", in: Self.catalogue)
    for block in blocks(of: landing) { #expect(readme.contains(block)) }
  }
}
