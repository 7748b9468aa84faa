import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// Which pack judged, to the byte.
@Suite struct `The digest of a pack` {
  private static let trip = ["trip.yaml": SmallPack.trip(id: "t")]

  private func digest(of folder: TemporaryFolder) throws -> String {
    let tool = Tool("--version", "--rules", "rules", folder: folder.path)
    #expect(tool.code == .success)
    return try #require(tool.output.split(separator: "\n").last.map(String.init))
  }

  @Test func `is that of a list as sha256sum writes it, rule tests apart`() throws {
    let names = SmallPack.files.keys.filter { $0 != "rules/tests.yaml" }
      .map { (path: $0, name: "small/" + $0.dropFirst("rules/".count)) }
      .sorted { $0.name < $1.name }
    let list = names.map { path, name in
      "\(SHA256.hexadecimal(of: Array((SmallPack.files[path] ?? "").utf8)))  \(name)\n"
    }
    let whole = SHA256.hexadecimal(of: Array(list.joined().utf8))
    #expect(try digest(of: SmallPack.folder()) == "small 1.0.0 sha256:\(whole)")
  }

  @Test func `changes with a byte of what judges, and with nothing else`() throws {
    let before = try digest(of: SmallPack.folder())
    let guideline = try #require(SmallPack.files["rules/guideline.yaml"])
    #expect(try digest(of: SmallPack.folder(["rules/guideline.yaml": guideline + "#"])) != before)
    #expect(try digest(of: SmallPack.folder(["rules/more-tests.yaml": "tests: trip"])) == before)
    #expect(try digest(of: SmallPack.folder(["rules/NOTES.md": "notes"])) == before)
  }

  @Test func `is the same by whatever path the pack is read`() throws {
    let folder = SmallPack.folder(["rules/registers/x.txt": ""])
    let before = try digest(of: folder)
    for (from, path) in [("", "./rules/"), ("rules", "."), ("rules/registers", "..")] {
      let tool = Tool("--version", "--rules", path, folder: folder.path + "/" + from)
      #expect(tool.output.hasSuffix(before + "\n"), "\(from) \(path)")
    }
  }

  @Test func `covers the packs that are extended`() throws {
    let folder = TemporaryFolder([
      "own/pack.yaml":
        "pack: own\nversion: 2.0.0\ntitle: {sv: Egen, en: Own}\nextends: ../base\n",
      "base/pack.yaml":
        "pack: law\nversion: 1.0.0\ntitle: {sv: Lag, en: Law}\nbase: true\n",
    ])
    let tool = Tool("--version", "--rules", "own", folder: folder.path)
    #expect(tool.output.contains("\n  law 1.0.0\n"))
    folder.write(
      "# changed\npack: law\nversion: 1.0.0\ntitle: {sv: Lag, en: Law}\nbase: true\n",
      to: "base/pack.yaml")
    #expect(Tool("--version", "--rules", "own", folder: folder.path).output != tool.output)
  }

  @Test func `stands in reports, the first digits where people read it`() throws {
    let folder = SmallPack.folder(Self.trip)
    let digest = try digest(of: folder).split(separator: " ")[2]
    for format in ["json", "jsonl"] {
      #expect(
        checkSmall("trip.yaml", "--format", format, in: folder).output.contains("\"\(digest)\""))
    }
    let digits = digest.dropFirst("sha256:".count).prefix(12)
    let text = checkSmall("trip.yaml", "--lang", "en", in: folder).output
    #expect(text.contains("digest of the rule pack \(digits)\n"))
  }

  @Test(arguments: Language.allCases)
  func `tells comparisons that the packs differ`(language: Language) throws {
    let folder = SmallPack.folder(Self.trip)
    let guideline = try #require(SmallPack.files["rules/guideline.yaml"])
    _ = checkSmall("trip.yaml", "--format", "json", "-o", "old.json", in: folder)
    folder.write(guideline + "# another\n", to: "rules/guideline.yaml")
    _ = checkSmall("trip.yaml", "--format", "json", "-o", "new.json", in: folder)
    let words = ["compare", "old.json", "new.json", "--lang", language.code]
    let text = Tool(words: words, folder: folder.path).output
    let start =
      language == .swedish
      ? "Regelpaketet small har ändrats fast versionen är 1.0.0 i båda: kontrollsumma "
      : "The pack small has changed though its version is 1.0.0 in both: digest "
    #expect(text.contains(start), "\(text)")
    #expect(
      !Tool("compare", "new.json", "new.json", folder: folder.path).output.contains("1.0.0"))
  }
}
