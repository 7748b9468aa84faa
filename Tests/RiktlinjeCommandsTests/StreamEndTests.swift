import TestSupport
import Testing

@testable import RiktlinjeCommands

/// What the tool makes of streams that are closed, full, or that nobody is at the other end of.
@Suite struct `The end of a stream` {
  private let folder = SmallPack.folder(["trip.yaml": SmallPack.trip(people: "40")])

  /// Runs a script in the folder, with `check` for a check of the trip.
  private func run(_ script: String) throws -> (output: String, code: Int32) {
    let tool = try #require(builtTool)
    return shell(
      """
      cd '\(folder.path)'
      check() { "$RIKTLINJE" check "${files:-trip.yaml}" --rules rules --lang en "$@"; }
      \(script)
      """, tool)
  }

  @Test(arguments: OutputFormat.allCases) func `that is full or closed is told`(
    format: OutputFormat
  ) throws {
    let full = try run("check -f \(format.rawValue) >/dev/full")
    #expect(full == ("standard output: error: the disk is full\n", 2))
    let closed = try run("check -f \(format.rawValue) >&-")
    #expect(
      closed == (
        "standard output: error: the stream was closed by whoever started the program\n", 2
      ))
  }

  @Test(arguments: [
    "list rules --rules rules", "explain few-people --rules rules", "docs --rules rules",
    "new trip --rules rules", "schema trip --rules rules", "lint rules", "test rules", "eval 1",
    "completions bash", "check --help", "--version",
  ]) func `is told by every command`(words: String) throws {
    let (output, code) = try run("LANG=en \"$RIKTLINJE\" \(words) >/dev/full")
    #expect(output == "standard output: error: the disk is full\n")
    #expect(code == 2)
  }

  @Test func `is no matter where nothing is written to it`() throws {
    #expect(try run("check --quiet >&- 2>&-").code == 1)
    #expect(
      try run("check -f json -o out.json >&-; code=$?; wc -l <out.json; exit $code").code == 1)
  }

  @Test func `for errors counts too, though nobody can be told`() throws {
    #expect(try run("files=none check --quiet 2>/dev/full").code == 2)
    #expect(try run("\"$RIKTLINJE\" chek 2>&-").code == 2)
  }

  @Test(arguments: ["check - --rules rules", "eval --batch", "compare - -"])
  func `to read from that is closed is told`(words: String) throws {
    let (output, code) = try run("LANG=en \"$RIKTLINJE\" \(words) <&-")
    #expect(output.contains("-: error: the stream was closed by whoever started the program"))
    #expect(code == 3)
  }

  @Test func `does not lead into another file`() throws {
    // The number of a closed stream must not go to the file that is opened next.
    let (output, code) = try run("check -f json -o out.json -f text >&-; head -c 1 out.json")
    #expect(output.hasSuffix("program\n{"), "\(output)")
    #expect(code == 0)
  }

  @Test(
    .disabled(if: isSanitized, "the sanitizer writes a file of its own first"),
    arguments: [
      "check -f html -o out", "check -f html >out", "check --write-baseline out -q",
      "\"$RIKTLINJE\" docs --rules rules -o out",
    ]) func `may be the size that a file is allowed to have`(command: String) throws
  {
    // In blocks of 512 or 1,024 bytes, as the shell has it.
    let (output, code) = try run("ulimit -f 0; LANG=en \(command); code=$?; ls; exit $code")
    #expect(code == 2)
    #expect(output.contains("error: the file may not grow so large"), "\(output)")
    #expect(!output.contains("partial"))
  }

  @Test(arguments: [
    "mkfifo in.yaml; files=in.yaml check", "mkfifo in.jsonl; files=in.jsonl check",
    "mkfifo in.csv; files=in.csv check --kind trip", "mkfifo in.json; files=in.json check -j 1",
    "mkfifo out; check -f json -o out", "mkfifo out; check --write-baseline out -q",
    "mkfifo in.yaml; \"$RIKTLINJE\" check trip.yaml in.yaml --rules rules --jobs 4",
  ]) func `that nobody opens is waited for until one Ctrl-C`(command: String) throws {
    let (output, code) = try run(
      """
      export RIKTLINJE; export -f check
      timeout --preserve-status --signal=INT --kill-after=20 1 bash -c 'trap : INT; \(command)'
      """)
    #expect(code == 130, "\(output)")
  }

  @Test func `leaves no half a file when another process ends the run`() throws {
    let (output, code) = try run(
      """
      mkfifo in.yaml; sleep 20 >in.yaml & writer=$!
      timeout --preserve-status --signal=TERM --kill-after=20 1 \
        "$RIKTLINJE" check trip.yaml in.yaml --rules rules -f json -o report.json
      code=$?; kill $writer; ls; exit $code
      """)
    #expect(code == 143, "\(output)")
    #expect(!output.contains("report.json"), "\(output)")
  }

  @Test func `of a named pipe is found when its writer comes late`() throws {
    let (output, code) = try run(
      "mkfifo in.yaml; timeout 20 bash -c 'sleep 0.3; cat trip.yaml >in.yaml' & files=in.yaml check -f csv | tail -3"
    )
    #expect(output.contains("40 people are too many."))
    #expect(code == 0)
  }

  @Test func `of a named pipe gets a report whole`() throws {
    let (output, _) = try run(
      "mkfifo out; check -f json -o out & timeout 20 bash -c \"wc -c <out\"; wait; check -f json | wc -c"
    )
    let counts = output.split(separator: "\n")
    #expect(counts.count == 2 && counts[0] == counts[1], "\(output)")
  }
}
