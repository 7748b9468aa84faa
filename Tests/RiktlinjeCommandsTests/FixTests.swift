import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// `check --fix`, and words in either language where commands take names.
@Suite struct `Words on the command line` {
  private static let pack = pathBesideTest("../../samples/another-city/rules")
  private static let proposal = """
    # Ett samarbete
    Ärendetyp: samarbete
    Rubrik: Skolor
    Part: Haapasalmi
    Syfte: skolsamarbete   # inte handel
    Avtalstid: {första dag: 1 juli 2026, sista dag: 30/6 2028}
    Kostnad för kommunen: 40 000 kr

    """
  private static let plain = """
    # Ett samarbete
    kind: cooperation
    title: Skolor
    partner: Haapasalmi
    purpose: schools   # inte handel
    term: {start: 2026-07-01, end: 2028-06-30}
    cost: 40000

    """

  private func check(_ arguments: String..., in folder: TemporaryFolder) -> Tool {
    Tool(
      words: ["check", "--rules", Self.pack, "--lang", "en", "-q"] + arguments, folder: folder.path)
  }

  @Test func `are rewritten by --fix, which shows what it changed`() {
    let folder = TemporaryFolder(["a.yaml": Self.proposal, "b.yaml": Self.plain])
    let tool = check("--fix", "a.yaml", "b.yaml", in: folder)
    #expect(textOfFile(folder.path + "/a.yaml") == Self.plain)
    #expect(textOfFile(folder.path + "/b.yaml") == Self.plain)
    #expect(tool.errors.contains("a.yaml:5:8: ‘skolsamarbete’ → schools\n"))
    #expect(tool.errors.contains("a.yaml:6:33: ‘1 juli 2026’ → 2026-07-01\n") == false)
    #expect(tool.errors.hasSuffix("a.yaml: changed: 13\n"))
    #expect(check("--fix", "a.yaml", in: folder).errors == "")
  }

  @Test func `are only shown by --fix=show`() {
    let folder = TemporaryFolder(["a.yaml": Self.proposal])
    let tool = check("--fix=show", "a.yaml", in: folder)
    #expect(textOfFile(folder.path + "/a.yaml") == Self.proposal)
    #expect(tool.errors.contains("a.yaml:7:23: ‘40 000 kr’ → 40000\n"))
    #expect(tool.errors.hasSuffix("a.yaml: what --fix changes: 13\n"))
  }

  @Test func `are left in tables and standard input, which is said`() {
    let folder = TemporaryFolder(["a.csv": "rubrik;kostnad för kommunen\nx;40 000 kr\n"])
    let tool = check("--fix", "--kind", "samarbete", "a.csv", in: folder)
    #expect(tool.errors == "a.csv: tables are not rewritten; cells are read as they stand\n")
    #expect(textOfFile(folder.path + "/a.csv")?.contains("40 000 kr") == true)
  }

  @Test func `cannot be written where nothing may be`() {
    let folder = TemporaryFolder(["a.yaml": Self.proposal])
    let tool = check("--fix=other", "a.yaml", in: folder)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("one of: write, show"))
    #expect(textOfFile(folder.path + "/a.yaml") == Self.proposal)
  }

  @Test(arguments: [
    ["new", "samarbete"], ["new", "Cooperation"], ["schema", "samarbete"], ["list", "regler"],
    ["list", "rules", "--kind", "samarbete"], ["list", "ärendetyper"], ["list", "bedömningar"],
    ["list", "härledda uppgifter"], ["list", "derived"], ["list", "Punkter"], ["list", "steg"],
    ["list", "styrdokument"], ["list", "fält"], ["list", "register"],
    ["list", "poster", "--register", "bodies"],
  ]) func `name kinds and lists in either language`(arguments: [String]) {
    let tool = Tool(words: arguments + ["--rules", Self.pack], folder: "/")
    #expect(tool.code == .success)
    #expect(!tool.output.isEmpty)
  }

  @Test(arguments: [
    (["new", "samarbte"], "did you mean ‘samarbete’?"),
    (["list", "reglar"], "did you mean ‘regler’?"),
    (["list", "rulse"], "did you mean ‘rules’?"), (["list", "xyz"], "one of: rules, clauses"),
  ]) func `are suggested in either language`(arguments: [String], help: String) {
    let tool = Tool(words: arguments + ["--rules", Self.pack, "--lang", "en"], folder: "/")
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains(help))
  }
}
