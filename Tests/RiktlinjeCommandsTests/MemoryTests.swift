import Foundation
import TestSupport
import Testing

/// The most memory that the built tool has at any time, against the size of what it reads.
@Suite(.serialized, .enabled(if: canMeasure, "no python to measure with, or a sanitizer"))
struct `The memory of a check` {
  /// What is checked, by the size of its records: some bytes, two thousand, a million in one list.
  private static let folder: TemporaryFolder = {
    var files = SmallPack.files
    files["rules/stops.yaml"] = """
      vocabulary: small
      records:
        stop:
          label: {sv: uppehåll, en: stop}
          fields:
            city: {type: text, label: {sv: ort, en: city}}
            nights: {type: integer, label: {sv: nätter, en: nights}}
      kinds:
        trip:
          fields:
            purpose: {type: text, label: {sv: syfte, en: purpose}}
            stops: {type: {list: stop}, label: {sv: uppehåll, en: stops}}

      """
    files["rules/more.yaml"] =
      """
      guideline: more
      title: {sv: Mer om resor, en: More on travel}
      adopted_by: council
      source: https://example.org/more
      clauses:
        - id: much
          force: must
          certainty: seen
          text: {sv: Få och korta resor., en: Few and short trips.}
          rules:
            - id: stops
              applies_to: [trip]
              when: has(trip.stops)
              require: trip.stops.all(stop, stop.nights <= 3)
              message: {sv: Ett uppehåll är för långt., en: A stop is too long.}

      """ + (1...20).map(rule).joined()
    files["one.yaml"] = "kind: trip\n"
    let tiny = 1...2_000
    files["tiny.yaml"] = tiny.map { "---\nkind: trip\nid: v\($0)\n" }.joined()
    files["tiny.jsonl"] = tiny.map { "{\"kind\": \"trip\", \"id\": \"v\($0)\"}\n" }.joined()
    files["tiny.csv"] = "kind,id\n" + tiny.map { "trip,v\($0)\n" }.joined()
    files["broken.jsonl"] = tiny.map { "{\"kind\": \"trip\", \"id\": v\($0)}\n" }.joined()
    files["copies.jsonl"] = tiny.map { "{\"kind\": \"trip\", \"id\": \"v\($0 / 40)\"}\n" }.joined()
    let text = String(repeating: "x", count: 1_900)
    let medium = 1...300
    files["medium.yaml"] =
      medium.map { "---\nkind: trip\nid: v\($0)\npeople: 4\npurpose: \(text)\n" }.joined()
    files["medium.jsonl"] =
      medium.map {
        "{\"kind\": \"trip\", \"id\": \"v\($0)\", \"people\": 4, \"purpose\": \"\(text)\"}\n"
      }.joined()
    files["medium.csv"] =
      "kind,id,people,purpose\n" + medium.map { "trip,v\($0),4,\(text)\n" }.joined()
    let stops = (1...10_000).map { number in
      "{\"city\": \"\(String(repeating: "y", count: 80))\", \"nights\": \(number % 5)}"
    }.joined(separator: ", ")
    files["huge.yaml"] =
      (1...3).map { "---\nkind: trip\nid: v\($0)\nstops: [\(stops)]\n" }.joined()
    files["huge.jsonl"] =
      (1...3).map { "{\"kind\": \"trip\", \"id\": \"v\($0)\", \"stops\": [\(stops)]}\n" }.joined()
    files["huge.json"] = "{\"kind\": \"trip\", \"id\": \"v\", \"stops\": [\(stops)]}\n"
    files["measure.py"] = """
      import os, sys
      stream = os.open(sys.argv[1], os.O_RDONLY)
      null = os.open(os.devnull, os.O_WRONLY)
      child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=[
          (os.POSIX_SPAWN_DUP2, stream, 0), (os.POSIX_SPAWN_DUP2, null, 1),
          (os.POSIX_SPAWN_DUP2, null, 2)])
      _, status, usage = os.wait4(child, 0)
      print(os.waitstatus_to_exitcode(status), usage.ru_maxrss, os.path.getsize(sys.argv[1]) // 1024)

      """
    return TemporaryFolder(files)
  }()

  /// One that has much to say of a record that says little.
  private static func rule(_ number: Int) -> String {
    let lines = [
      "      - id: rule-\(number)", "        applies_to: [trip]",
      "        require: trip.people <= \(number) && trip.nights <= \(number)",
      "        message: {sv: \"{people} personer är för många.\", en: \"{people} are too many.\"}",
      "        values: {people: trip.people}",
      "        remedy: {sv: Res med färre., en: Travel with fewer people.}",
    ]
    return lines.map { "\($0)\n" }.joined()
  }

  struct Row: CustomTestStringConvertible {
    let file: String
    let options: String
    var isPiped = false
    var testDescription: String { "\(file) \(options)\(isPiped ? " from a pipe" : "")" }

    init(_ file: String, _ options: String, isPiped: Bool = false) {
      self.file = file
      self.options = options
      self.isPiped = isPiped
    }

    /// All formats that need not have all results at once, each to a file, and to standard output.
    static let gradual =
      ["text", "jsonl", "csv", "json"].map { "-f \($0) -o report.\($0)" }.joined(separator: " ")
      + " -f text"

    /// Those that rank what they say, and hold it until the end, as far as `--max-findings` keeps it.
    static let ranking =
      ["sarif", "junit", "gitlab", "github"].map { "-f \($0) -o report.\($0)" }
      .joined(separator: " ")
  }

  private func measure(
    _ file: String, _ row: Row
  ) throws -> (code: Int, peak: Int, input: Int) {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      "cd '\(Self.folder.path)'; \(python) measure.py \(file) \"$RIKTLINJE\" check --rules rules"
        + " \(row.options) \(row.isPiped ? "-" : file)", tool)
    let numbers = output.split(separator: " ").compactMap {
      Int($0.filter { $0 != "\n" })
    }
    try #require(numbers.count == 3, "\(output)")
    return (numbers[0], numbers[1], numbers[2])
  }

  @Test(arguments: [
    Row("tiny.jsonl", "-f text -j 1"), Row("tiny.jsonl", "-f jsonl -j 2"),
    Row("tiny.yaml", "-f jsonl -j 2", isPiped: true), Row("tiny.yaml", "-f json -j 2"),
    Row("tiny.csv", "-f text -j 1"), Row("tiny.csv", "-f json -o a.json -j 1"),
    Row("tiny.jsonl", Row.gradual), Row("broken.jsonl", Row.gradual),
    Row("copies.jsonl", "-f json -o a.json"),
    Row("medium.yaml", Row.gradual), Row("medium.jsonl", "-f json -j 2"),
    Row("medium.csv", "-f text -j 1"),
    Row("huge.yaml", Row.gradual), Row("huge.jsonl", "-f jsonl -j 2", isPiped: true),
    Row("huge.json", "-f text -j 1"), Row("huge.yaml", Row.ranking),
  ]) func `is at most twenty times its input, whatever the size of the records`(row: Row) throws {
    let (growth, input) = try growth(of: row)
    #expect(growth <= ahead + 20 * input, "\(growth) KiB more for \(input) KiB")
  }

  @Test(arguments: [
    Row("tiny.jsonl", Row.ranking), Row("tiny.yaml", Row.ranking),
    Row("tiny.jsonl", "-f markdown", isPiped: true), Row("broken.jsonl", Row.ranking),
    Row("medium.jsonl", Row.ranking),
  ]) func `is that of the findings kept, where a format ranks them`(row: Row) throws {
    let (growth, input) = try growth(of: row)
    // Ten thousand findings, and what their proposals say.
    let kept = 10_000 * 6
    #expect(growth <= ahead + kept + 20 * input, "\(growth) KiB more for \(input) KiB")
  }

  /// What is at work at any time besides, whatever the input: the parts that threads are ahead with.
  private let ahead = 16 * 1024

  /// How many KiB more a file takes than one proposal does, and how many KiB it has.
  private func growth(of row: Row) throws -> (growth: Int, input: Int) {
    let least = try measure("one.yaml", row)
    let most = try measure(row.file, row)
    #expect(least.code == 1 && [1, 3].contains(most.code))
    return (most.peak - least.peak, most.input)
  }
}

private let python = ProcessInfo.processInfo.environment["RIKTLINJE_PYTHON"] ?? "python3"

private let canMeasure: Bool =
  !isSanitized && (otherProgramsAreRequired || shell("\(python) -c 'import os'", "").code == 0)
