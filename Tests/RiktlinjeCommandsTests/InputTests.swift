import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// Which files of a repository are checked, and what is said of the others.
@Suite struct `The files of a repository` {
  private static let others = [
    "k8s/a.yaml": "apiVersion: v1\nkind: Trip\nmetadata: {}\n",
    "k8s/helm.yaml": "{{- if .x }}\nkind: Deployment\n{{- end }}\n",
    "web/package.json": "{\"name\": \"x\", \"version\": \"1\"}", "web/tsconfig.json": "{// c\n}",
    "web/list.json": "[{\"title\": \"x\"}]", "web/text.yaml": "only words", "web/empty.yaml": "",
    "cases/a.yaml": SmallPack.trip(id: "a"), "cases/b.json": "{\"kind\": \"trip\", \"id\": \"b\"}",
  ]

  private func check(
    _ words: [String], _ files: [String: String] = [:], input: String = ""
  ) -> Tool {
    let folder = SmallPack.folder(Self.others.merging(files) { _, own in own })
    return Tool(
      words: ["check", "--rules", "rules", "--lang", "en", "--fail-on", "never"] + words,
      input: input, folder: folder.path)
  }

  @Test func `that are no proposals are passed over in folders, and counted in one line`() {
    let tool = check(["."])
    #expect(tool.code == .success, "\(tool.output)")
    #expect(tool.output.contains("2 proposals"))
    // Besides the six files there are those of the pack.
    #expect(tool.output.contains("Files and records passed over: "), "\(tool.output)")
    #expect(tool.output.contains("1 with nothing in it"))
    let json = check([".", "--format", "json"])
    #expect(json.output.contains("\"blank\": 1"))
    #expect(json.errors.contains("passed over"), "whoever gets no text is told as well")
  }

  @Test func `are all told of with --strict`() {
    let tool = check([".", "--strict"])
    #expect(tool.code == .unreadable)
    for file in Self.others.keys where !file.hasPrefix("cases") {
      #expect(tool.output.contains("\(file):"), "\(file)")
    }
  }

  @Test(arguments: [
    "kind: tripp\n", "knd: trip\n", "type: resa\n", "ärendtyp: resa\n", "kind: trip\ntitle: [a\n",
    "kind: trip\nkind: trip\n", "title: a\npeople: 3\nnights: 2\n", "- kind: trip\n",
  ]) func `that are nearly proposals are errors`(text: String) {
    let tool = check(["."], ["near.yaml": text])
    #expect(tool.code == .unreadable, "\(tool.output)")
    #expect(tool.output.contains("near.yaml:"))
  }

  @Test(arguments: [
    "kind: Deployment\n", "find: trip to town\n", "title: a\npeople: 3\n", "kind: [a]\n",
    "a: 1\na: 2\n",
    "title: a\nname: b\nversion: 1\nnights: 2\n",
  ]) func `that are not nearly so are not`(text: String) {
    #expect(check(["."], ["far.yaml": text]).code == .success)
    #expect(
      check(["far.yaml"], ["far.yaml": text]).code == .unreadable, "who names a file means it")
  }

  @Test func `that a repository ignores are left out`() {
    let files = [".git/HEAD": "", ".gitignore": "k8s/\n", "k8s/near.yaml": "kind: tripp\n"]
    #expect(check(["."], files).code == .success)
    #expect(check([".", "--no-ignore"], files).code == .unreadable)
    #expect(check(["k8s/near.yaml"], files).code == .unreadable)
    let none = check(["."], [".git/HEAD": "", ".gitignore": "*\n"])
    #expect(none.code == .unreadable)
    #expect(none.errors.contains("left out by .gitignore or --exclude"), "\(none.errors)")
  }

  @Test(arguments: [
    (["--exclude", "near/"], true), (["--exclude", "near.yaml"], true),
    (["-x", "*.json", "-x", "n*"], true), (["--exclude", "/near.yaml"], false),
    (["--exclude", "near/*.yaml", "--exclude", "!near.yaml"], false),
    (["--exclude", "near/x/**"], false),
  ]) func `that a pattern fits are left out`(words: [String], isLeftOut: Bool) {
    let tool = check(["."] + words, ["near/near.yaml": "kind: tripp\n"])
    #expect(tool.code == (isLeftOut ? .success : .unreadable))
  }

  @Test(arguments: [
    "cases/a.yaml\ncases/b.json\nweb/package.json\nREADME.md\n",
    "cases/a.yaml\u{0}cases/b.json\u{0}k8s/a.yaml\u{0}", "cases/a.yaml\r\n\"cases/b.json\"\r\n\r\n",
    "./cases/a.yaml\ncases/../cases/b.json\ncases/a.yaml",
  ]) func `may be listed by another program`(list: String) {
    let tool = check(["--files-from", "list"], ["list": list])
    #expect(tool.code == .success, "\(tool.output)\(tool.errors)")
    #expect(tool.output.contains("2 proposals"), "\(tool.output)")
  }

  @Test func `that a list names and that are gone are told of, and no error`() {
    let list = ["list": "cases/a.yaml\ncases/gone.yaml\ngone.md\n"]
    let tool = check(["--files-from", "list"], list)
    #expect(tool.code == .success, "\(tool.output)")
    #expect(
      tool.output.contains("note: the file is in the list but no longer there")
    )
    #expect(!tool.output.contains("gone.md"))
    #expect(check(["--files-from", "list", "--strict"], list).code == .unreadable)
    let none = check(["--files-from", "list"], ["list": "cases/gone.yaml\n"])
    #expect(none.code == .unreadable)
    #expect(none.errors.contains("no proposal to check"), "\(none.errors)")
    #expect(
      check(["--files-from", "list", "--allow-empty"], ["list": "README.md\n"]).code == .success)
  }

  @Test func `are named as Git names them`() {
    let name = "cases/åtgärd \"x\".yaml"
    let files = [
      name: SmallPack.trip(), "list": "\"cases/\\303\\245tg\\303\\244rd \\\"x\\\".yaml\"\n",
    ]
    #expect(check(["--files-from", "list"], files).output.contains("1 proposal"))
  }

  @Test func `may come through standard input by their names`() throws {
    let tool = try #require(builtTool)
    let folder = SmallPack.folder([
      "trip.json": "{\"kind\": \"trip\", \"people\": 40}", "trips/x": "",
    ])
    let (output, code) = shell(
      "cd '\(folder.path)' && \"$RIKTLINJE\" check --rules rules --stdin-filename trips/a.json --lang en < trip.json",
      tool)
    #expect(code == 1, "\(output)")
    #expect(output.contains("trips/a.json:1:28"), "\(output)")
  }

  @Test func `alone say nothing of waivers for others`() {
    let waivers = [
      "waivers.yaml": """
      waivers:
        - {rule: few-people, proposal: elsewhere, reason: r, decided_by: council, date: 2026-01-01, reference: d, expires: 2027-01-01}
      """
    ]
    let whole = check(["cases", "--waivers", "waivers.yaml"], waivers)
    #expect(whole.output.contains("elsewhere"), "\(whole.output)\(whole.errors)")
    let one = check(["cases/a.yaml", "--waivers", "waivers.yaml"], waivers)
    #expect(!one.output.contains("elsewhere"), "\(one.output)")
  }
}

/// Choosing what is asked.
@Suite struct `Chosen rules` {
  struct Row: CustomTestStringConvertible {
    let words: [String]
    let asked: Set<String>
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let all: Set = [
    "few-people", "few-nights", "not-before-march", "document/unknown-field",
  ]

  @Test(arguments: [
    Row(words: ["--only", "few-people"], asked: ["few-people", "document/unknown-field"]),
    Row(
      words: ["--only", "few-*"], asked: ["few-people", "few-nights", "document/unknown-field"]),
    Row(words: ["--only", "late"], asked: ["not-before-march", "document/unknown-field"]),
    Row(words: ["--only", "travel", "--skip", "few"], asked: all.subtracting(["few-people"])),
    Row(words: ["--skip", "few-*"], asked: ["not-before-march", "document/unknown-field"]),
    Row(words: ["--skip", "document/*"], asked: all.subtracting(["document/unknown-field"])),
    Row(words: ["--skip", "document/missing-field"], asked: all),
    Row(words: ["--only", "document/unknown-*"], asked: ["document/unknown-field"]),
  ]) func `are named by rules, clauses, guidelines and patterns`(row: Row) {
    let folder = SmallPack.folder([
      "t.yaml": SmallPack.trip(id: "t", people: "40", nights: "9", start: "2026-01-01")
        + "peple: 3\n"
    ])
    let tool = Tool(
      words: ["check", "--rules", "rules", "t.yaml", "--format", "csv", "--fail-on", "never"]
        + row.words,
      folder: folder.path)
    for rule in Self.all {
      #expect(
        tool.output.contains(",\(rule),") == row.asked.contains(rule), "\(rule): \(tool.output)")
    }
  }

  @Test func `that are none are told, with what was perhaps meant`() {
    let folder = SmallPack.folder()
    let tool = Tool(
      "check", "--rules", "rules", "x.yaml", "--skip", "few-peple", "--lang", "en",
      folder: folder.path)
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("few-people"), "\(tool.errors)")
  }

  @Test func `are told by what named them, for there is no verdict`() {
    let folder = SmallPack.folder(["t.yaml": SmallPack.trip()])
    let tool = Tool(
      "check", "--rules", "rules", "t.yaml", "--skip", "few-*", "--lang", "en", folder: folder.path)
    #expect(
      tool.output.contains("All but few-* was checked: the proposals have no verdict as a whole."))
  }
}

/// A baseline that only gets shorter.
@Suite struct `A ratchet` {
  private let folder = SmallPack.folder([
    "in/a.yaml": SmallPack.trip(id: "a", people: "40"),
    "in/b.yaml": SmallPack.trip(id: "b", people: "30"),
  ])

  private func check(_ words: String...) -> Tool {
    Tool(words: ["check", "--rules", "rules", "--lang", "en"] + words, folder: folder.path)
  }

  private var baseline: String { textOfFile(folder.path + "/known.json") ?? "" }

  @Test func `keeps what was not checked when it is written again`() {
    #expect(check("in", "--write-baseline", "known.json").code == .success)
    folder.write(SmallPack.trip(id: "a"), to: "in/a.yaml")
    let tool = check("in/a.yaml", "--write-baseline", "known.json")
    #expect(tool.code == .success)
    #expect(tool.output.contains("✓ a · few-people (mended)"), "\(tool.output)")
    #expect(!baseline.contains("\"a\""))
    #expect(baseline.contains("\"b\""))
  }

  @Test func `does not write over what is no baseline`() {
    folder.write("{}", to: "known.json")
    #expect(check("in", "--write-baseline", "known.json").code == .invalid)
    #expect(baseline == "{}")
  }

  @Test func `is pruned of what is mended, tightened to what is better, and takes in nothing new`()
  {
    _ = check("in", "--write-baseline", "known.json")
    folder.write(SmallPack.trip(id: "a"), to: "in/a.yaml")
    folder.write(SmallPack.trip(id: "b", people: "20"), to: "in/b.yaml")
    folder.write(SmallPack.trip(id: "c", people: "15"), to: "in/c.yaml")
    let tool = check("in", "--baseline", "known.json", "--prune-baseline")
    #expect(tool.code == .found, "the new one")
    #expect(baseline.contains("\"people\": 20"), "\(baseline)")
    #expect(!baseline.contains("\"a\"") && !baseline.contains("\"c\""))
    folder.write(SmallPack.trip(id: "b", people: "25"), to: "in/b.yaml")
    let worse = check("in/b.yaml", "--baseline", "known.json", "--prune-baseline")
    #expect(worse.code == .found, "what was better is worse again")
    #expect(baseline.contains("\"people\": 20"))
  }

  @Test func `is pruned where there is one`() {
    let tool = check("in", "--prune-baseline")
    #expect(tool.code == .invalid)
    #expect(tool.errors.contains("‘--prune-baseline’ needs ‘--baseline’"))
  }
}
