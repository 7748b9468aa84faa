import Glibc
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `A file that is checked` {
  private let folder = SmallPack.folder([
    "trips/a.yaml": SmallPack.trip(people: "40"), "trips/b.yaml": SmallPack.trip(nights: "9"),
    "trips/deep/c.yaml": SmallPack.trip(), "other/d.yaml": SmallPack.trip(people: "30"),
  ])

  init() {
    unsafe _ = symlink("trips", folder.path + "/link")
    unsafe _ = symlink("trips/a.yaml", folder.path + "/link.yaml")
  }

  /// What the tool says in every format, in a process whose working folder is the test's.
  private func reports(_ words: String) throws -> String {
    let tool = try #require(builtTool)
    var text = ""
    for format in OutputFormat.allCases {
      let (output, code) = shell(
        """
        cd '\(folder.path)'; export SOURCE_DATE_EPOCH=1769860800
        "$RIKTLINJE" check \(words) --rules rules --format \(format.rawValue)
        """, tool)
      text += "\(output)\(code)\n"
    }
    return text
  }

  @Test(arguments: [
    "./trips", "trips/", "trips//", "$PWD/trips", "trips/../trips", "link", "link/", "./link/.",
    "trips trips", "trips trips/a.yaml", "trips/a.yaml trips", "trips//b.yaml ./trips",
    "trips/deep trips", "trips link", "link.yaml trips", "trips \"$PWD\"'/trips/*.yaml'",
    "trips/*.yaml trips",
  ]) func `has one name, and one place, however it is typed`(words: String) throws {
    #expect(try reports(words) == reports("trips"))
  }

  @Test(arguments: [
    ("trips/a.yaml ./other/d.yaml", "trips/a.yaml other/d.yaml"),
    ("link.yaml other", "trips/a.yaml other"),
    ("'./*/a.yaml' trips/a.yaml", "'*/a.yaml'"),
    ("$PWD/other/../trips/b.yaml trips/b.yaml", "trips/b.yaml"),
    (".", "$PWD"), (". trips", "."),
  ]) func `is checked once`(words: String, plain: String) throws {
    #expect(try reports(words) == reports(plain))
  }

  @Test func `keeps the order of arguments that do not overlap`() {
    let tool = checkSmall("other", "trips/b.yaml", "trips/a.yaml", "-f", "csv", in: folder)
    let ids = tool.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    #expect(ids.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == ["d", "b", "a"])
  }

  @Test func `lies outside of the working folder under a name of its own`() throws {
    let tool = try #require(builtTool)
    for path in ["../other/d.yaml", "$PWD/../other/d.yaml", "../trips/../other/d.yaml"] {
      let (output, _) = shell(
        """
        cd '\(folder.path)/trips'
        "$RIKTLINJE" check \(path) --rules ../rules --format csv | cut -d, -f35 | sort -u
        """, tool)
      #expect(output == "../other/d.yaml\nfile\n")
    }
  }

  @Test func `is named from the root of the repository for those who show it there`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      cd '\(folder.path)'; mkdir .git; cd trips
      check() { "$RIKTLINJE" check a.yaml ../other/d.yaml --rules ../rules "$@"; }
      check --format gitlab | grep -o '"path": "[^"]*"'
      check --format sarif | grep -o '"uri": "[^"]*"'
      check --format github | grep -o 'file=[^,]*'
      check --format csv | cut -d, -f35 | sort -u
      """, tool)
    #expect(
      output == """
        "path": "trips/a.yaml"
        "path": "other/d.yaml"
        "uri": "trips/a.yaml"
        "uri": "other/d.yaml"
        file=trips/a.yaml
        file=other/d.yaml
        ../other/d.yaml
        a.yaml
        file

        """)
  }

  @Test func `has findings whose fingerprints stay when it is moved`() {
    func fingerprints(_ path: String) -> [Substring] {
      checkSmall(path, "-f", "gitlab", in: folder).output.split(separator: "\n")
        .filter { $0.contains("fingerprint") }
    }
    let before = fingerprints("trips/a.yaml")
    #expect(before.count == 1)
    unsafe _ = mkdir(folder.path + "/moved", 0o755)
    unsafe _ = rename(folder.path + "/trips/a.yaml", folder.path + "/moved/a.yaml")
    #expect(fingerprints("moved/a.yaml") == before)
  }

  @Test func `whose name is no text is told, and the others are checked`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      """
      cd '\(folder.path)'; cp trips/a.yaml "$(printf 'trips/\\377.yaml')"; mkdir "$(printf 'trips/\\376')"
      "$RIKTLINJE" check trips --rules rules --lang en --format github | grep -v title=few
      "$RIKTLINJE" check "$(printf 'trips/\\377.yaml')" --rules rules --lang en --quiet
      """, tool)
    #expect(code == 3)
    #expect(output.contains("file=trips/\u{FFFD}.yaml"))
    #expect(output.contains("file=trips/\u{FFFD},"))
    #expect(
      output.ranges(of: "the name is not UTF-8, so the file cannot be opened").count == 5)
  }
}

@Suite struct `Two proposals with one id` {
  private let folder = SmallPack.folder([
    "trips/a.yaml": SmallPack.trip(id: "x", people: "40"), "trips/b.yaml": SmallPack.trip(id: "x"),
    "trips/c.yaml": SmallPack.trip(id: "y"),
    "waivers.yaml": """
    waivers:
      - {rule: few-people, proposal: x, reason: r, decided_by: council, date: 2026-01-02, reference: d, expires: 2027-01-01}

    """,
  ])

  @Test(arguments: OutputFormat.allCases) func `are told of both, with the place of the other`(
    format: OutputFormat
  ) {
    let tool = checkSmall(
      "trips", "-f", format.rawValue, "--lang", "en", "-w", "waivers.yaml", "--as-of",
      "2026-03-01", in: folder)
    #expect(tool.code == .found, "\(tool.errors)")
    #expect(tool.output.contains("proposal at trips/a.yaml:1 has the id"))
    #expect(tool.output.contains("proposal at trips/b.yaml:1 has the id"))
  }

  @Test func `count as such whatever format says so`() {
    let json = checkSmall("trips", "-f", "json", in: folder).output
    let lines = checkSmall("trips", "-f", "jsonl", in: folder).output
    #expect(json.contains("\"undetermined\": 1"))
    #expect(lines.contains("\"undetermined\":1,"))
    #expect(json.contains("\"fail\": 3"))
    #expect(lines.contains("\"fail\":3,"))
    #expect(
      lines.contains(
        "{\"type\":\"finding\",\"proposal\":{\"id\":\"x\",\"location\":{\"file\":\"trips/a.yaml\""))
  }

  @Test(arguments: [1, 2, 5]) func `are the same on any number of threads and in a stream`(
    jobs: Int
  ) throws {
    let lines = (0..<2_000).map { number in
      "{\"kind\": \"trip\", \"id\": \"t\(number % 1_500)\", \"people\": 3, \"nights\": 1}\n"
    }
    folder.write(lines.joined(), to: "all.jsonl")
    func check(_ jobs: Int) -> String {
      checkSmall("all.jsonl", "-f", "jsonl", "--jobs", "\(jobs)", in: folder).output
    }
    let output = check(jobs)
    #expect(output == check(1))
    #expect(output.ranges(of: "\"rule\":\"document/duplicate-id\"").count == 1000)
    #expect(output.ranges(of: "\"type\":\"finding\"").count == 500)
    let tool = try #require(builtTool)
    let (piped, _) = shell(
      "\"$RIKTLINJE\" check - -f jsonl --rules '\(folder.path)/rules' < '\(folder.path)/all.jsonl' | grep -c 'duplicate-id'",
      tool)
    #expect(piped == "1000\n")
  }

  @Test func `may lie in one file, or have no id but their files' name`() {
    folder.write(
      "---\n" + SmallPack.trip(id: "z") + "---\n" + SmallPack.trip(id: "z"), to: "two.yaml")
    #expect(checkSmall("two.yaml", "--lang", "en", in: folder).output.contains("two.yaml:2 has"))
    folder.write(SmallPack.trip(), to: "one/same.yaml")
    folder.write(SmallPack.trip(), to: "two/same.yaml")
    let tool = checkSmall("one", "two", "--lang", "en", in: folder)
    #expect(tool.output.contains("The proposal at one/same.yaml:1 has the id ‘same’ as well."))
  }
}
