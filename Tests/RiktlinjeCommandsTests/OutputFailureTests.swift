import Glibc
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Output that cannot be written whole` {
  struct Call: CustomTestStringConvertible {
    let words: String
    var input = ""
    var testDescription: String { words }

    init(_ words: String, input: String = "") {
      self.words = words
      self.input = input
    }

    func run(capacity: Int? = nil, then end: ByteSink.State = .failed(.diskFull)) -> Tool {
      Tool(
        words: words.split(separator: " ").map(String.init), input: input,
        folder: `Output that cannot be written whole`.folder.path, capacity: capacity, then: end)
    }
  }

  /// Every command in every format.
  static let calls: [Call] = {
    let rules = "--rules rules"
    var calls = OutputFormat.spellings.map { Call("check trips \(rules) --format \($0)") }
    calls += OutputFormat.spellings.map { Call("check nothing \(rules) --format \($0)") }
    calls += ComparisonFormat.spellings.map { Call("compare old.json new.json --format \($0)") }
    calls += LintFormat.spellings.map { Call("lint rules --format \($0) --pedantic") }
    calls += TestFormat.spellings.map { Call("test rules --format \($0)") }
    calls += ListingFormat.spellings.map { Call("list rules \(rules) --format \($0)") }
    calls += ["markdown", "html"].map { Call("docs \(rules) --format \($0)") }
    calls += Shell.spellings.map { Call("completions \($0)") }
    calls += Command.all.map { Call("\($0.name) --help") }
    calls += [
      Call("check - \(rules) --format jsonl", input: "{\"kind\": \"trip\"}\n"),
      Call("check trips \(rules) --verbose --lang en"), Call("check trips \(rules) -f csv --excel"),
      Call("explain few-people \(rules)"), Call("explain few-people trips/many.yaml \(rules)"),
      Call("new trip \(rules)"), Call("schema trip \(rules)"),
      Call("eval 1+1"), Call("eval 1+1 --json"), Call("eval 1/0 --json"),
      Call("eval --batch", input: "{\"expr\": \"1\"}\n{\"expr\": \"2\"}\n"), Call("--version"),
      Call("--help"),
    ]
    return calls
  }()

  private static let folder: TemporaryFolder = {
    let folder = SmallPack.folder([
      "trips/few.yaml": SmallPack.trip(), "trips/many.yaml": SmallPack.trip(people: "40"),
      "trips/same.yaml": SmallPack.trip(id: "few"), "trips/broken.yaml": "kind: [\n",
    ])
    let words = ["check", "trips/many.yaml", "--rules", "rules", "-f", "json", "-o"]
    _ = Tool(words: words + ["old.json"], folder: folder.path)
    _ = Tool(
      words: words.map { $0.replacing("many", with: "few") } + ["new.json"], folder: folder.path)
    return folder
  }()

  /// All byte counts below a small one; of a large one the ends, the boundaries of pieces and a sample.
  private func counts(below count: Int) -> [Int] {
    guard count > 256 else { return Array(0..<count) }
    var counts = Set((0..<6).flatMap { [$0, count - 1 - $0] })
    for piece in stride(from: ByteSink.pieceBytes, to: count, by: ByteSink.pieceBytes) {
      counts.formUnion([piece - 1, piece, piece + 1].filter { $0 < count })
    }
    counts.formUnion(stride(from: 6, to: count, by: max(1, count / 12)))
    return counts.sorted()
  }

  @Test(arguments: calls) func `is told and gives exit code 2, wherever it breaks off`(
    call: Call
  ) {
    let whole = call.run()
    for count in counts(below: whole.byteCount) {
      let tool = call.run(capacity: count)
      #expect(tool.code == .invalid, "\(count)")
      #expect(tool.byteCount == count)
      #expect(tool.errors.hasSuffix("disken är full\n") || tool.errors.hasSuffix("disk is full\n"))
    }
    // What fits has nothing to tell.
    let fitting = call.run(capacity: whole.byteCount)
    #expect(fitting.code == whole.code)
    #expect(fitting.errors == whole.errors)
  }

  @Test(arguments: calls) func `because its reader has gone is quiet, and no whole answer`(
    call: Call
  ) {
    let whole = call.run()
    guard whole.byteCount > 0 else { return }
    for count in Set([0, whole.byteCount / 2, whole.byteCount - 1]) {
      let tool = call.run(capacity: count, then: .readerGone)
      #expect(tool.code == (whole.code == .invalid ? .invalid : .readerGone), "\(count)")
      #expect(!tool.errors.contains("standard"), "\(tool.errors)")
    }
  }

  @Test func `is told of a full disk in files too, and leaves nothing behind`() async {
    // In a process of its own, for the limit holds for all files that it writes.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let folder = SmallPack.folder([
        "trip.yaml": SmallPack.trip(people: "40"), "old.txt": "old\n",
      ])
      let formats = OutputFormat.spellings.map { ["--format", $0, "--output"] }
      for option in formats + [["--write-baseline"]] {
        let words = ["check", "trip.yaml", "--rules", "rules"] + option
        _ = Tool(words: words + ["whole"], folder: folder.path)
        let size = textOfFile(folder.path + "/whole")?.utf8.count ?? 0
        #expect(size > 0)
        guard size > 0 else { continue }
        unsafe _ = unlink(folder.path + "/whole")
        let counts = size < 400 ? Array(0..<size) : Array(stride(from: 0, to: size, by: size / 40))
        for count in counts + [size - 1] {
          // What is no baseline is not written over in any case.
          for name in option.count > 1 ? ["new.txt", "old.txt"] : ["new.txt"] {
            limitFiles(to: rlim_t(count))
            let tool = Tool(words: words + [name], folder: folder.path)
            limitFiles(to: .max)
            #expect(tool.code == .invalid, "\(option) \(count)")
            #expect(tool.errors.contains("\(name): fel: filen får inte bli så stor"))
          }
        }
        #expect(textOfFile(folder.path + "/old.txt") == "old\n")
        #expect(textOfFile(folder.path + "/new.txt") == nil)
        #expect(!namesOfFiles(in: folder.path).contains { $0.contains("partial") })
      }
    }
  }

  @Test func `of a report does not keep the files from being written`() {
    let folder = SmallPack.folder(["trip.yaml": SmallPack.trip(people: "40")])
    let whole = checkSmall("trip.yaml", "-f", "json", in: folder)
    let tool = checkSmall(
      "trip.yaml", "-f", "json", "-o", "report.json", "-f", "text", in: folder, capacity: 10)
    #expect(tool.code == .invalid)
    let written = textOfFile(folder.path + "/report.json")
    #expect(written?.utf8.count == whole.byteCount)
  }
}

/// Lets no file of this process grow beyond a size.
private func limitFiles(to size: rlim_t) {
  var limit = rlimit(rlim_cur: size, rlim_max: .max)
  unsafe _ = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

/// The names of all files in a folder, also of those that a listing passes over.
func namesOfFiles(in folder: String) -> [String] {
  guard let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
      names.append(
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    }
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}
