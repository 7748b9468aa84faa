import Glibc
import RiktlinjeText
import RiktlinjeYAML
import Testing

/// Four times the bytes take about four times as long, whatever they are.
@Suite(.serialized) struct `A reader's time` {
  enum Reader: CaseIterable {
    case yaml, libyaml, documents, json, lines, csv, places

    /// Reads everything and tells of every mistake.
    func read(_ bytes: [UInt8]) {
      let file = SourceFile(path: "a", bytes: bytes)
      switch self {
      case .yaml:
        var reader = YAMLReader()
        tell(reader.read(file).diagnostics)
      case .libyaml:
        var reader = YAMLReader(readsDirectly: false)
        tell(reader.read(file).diagnostics)
      case .documents:
        var reader = YAMLReader()
        for document in file.documents { tell(reader.read(document).diagnostics) }
      case .json:
        var reader = JSONReader()
        tell(reader.read(file).diagnostics)
      case .lines:
        var reader = JSONReader()
        for line in reader.lines(of: file) { tell(reader.read(line, of: file).diagnostics) }
      case .csv:
        let table = CSVReader().read(file)
        tell(table.diagnostics)
        for case .broken(let diagnostic) in table.lines { tell([diagnostic]) }
        _ = table.tops
      case .places:
        for column in stride(from: 1, to: bytes.count, by: 97) {
          let place = SourcePosition(line: 1, column: Int32(column))
          _ = file.position(ofByte: file.byteOffset(of: place))
        }
      }
    }

    private func tell(_ diagnostics: [Diagnostic]) {
      let drawing = DiagnosticDrawing(language: .english)
      for diagnostic in diagnostics { _ = drawing.text(of: diagnostic) }
    }
  }

  /// What is written over and over; `#` behind a letter stands for a number that rises, and what follows
  /// `…` comes once, at the end.
  static let units = [
    // Nesting
    "[", "{", "(", "- ", "? ", ": ", "[[],", "{\"a\":", "{a: ", "- - ", "[]", "{}", "[{", "a:\n ",
    // Lists and mappings, in lines and on one
    ",", "- a\n", "- \n", "a#: b\n", "a: b\n", "\"a#\":1,", "\"a\":1,", "a, ", "{a: b}, ", "1,",
    "a#: {b: [c]}\n", "- {a: b, c: d}\n", "a#:\n- b\n", "? a#\n: b\n", "[a: b], ",
    // Scalars
    "x", "x ", "x\n", " ", "\n", "\t", "\r", "\r\n", "é", "€", "\u{A0}", "“", "\u{85}", "\u{2028}",
    "'", "\"", "''", "\"\"", "'a", "\"a", "\\", "\\n", "\"\\u0061", "0", "-", "--", "1e", "\u{0}",
    "x…\"", "x…: b\n", "x\n\n…\n: ", "\"x", "'x\n", "\"x\n\n", "€, ", "“a”, ", "\u{A0}: ",
    "a:\u{A0}b\n", "a: 'b\n", "a: \"b\n", "a: b: c\n", "a: |\n b\n", "a: >\n b\n\n", "|\n",
    // Anchors, tags, directives, documents, comments
    "- &a# b\n", "- *a\n", "- &a b\n- *a\n", "&", "*", "&a ", "*a ", "!", "!a ", "!!str a\n",
    "- ! å\n", "%\n", "%a b\n", "%YAML 1.2\n---\na\n", "---\n", "--- a\n", "...\n", "---\n...\n",
    "---\na: [\n", "--- [\n", "# a\n", "a # b\n", "---\n# a\n", "- &ö# a\n", "a: &b\n", "!<",
    "- &a [*a]\n", "{a: *b, b: &b c}\n", "@", "`",
    // JSON Lines
    "{\"a\": 1}\n", "{\"a\": x}\n", "{\n", "\"\n", "[\n", "{\"a\":1,\"a\":2}\n", "{\"a\": 1}",
    // Tables
    ";", "a;", "a;b\n", ";\n", ";;;\n", "\"a\"x\n", "\"a\"\"b\n", "\"\"\"x\n", "\"a\n", "a,\"b\n",
    "\"a\";\"b\"\n", "\"a\" x;", "\"a\nb\";\n", "\"\"\"\"x\n", "a\n\"b", "sep=;\n", "\"a\"  ",
    "a;\"x\n;\"\"\n", "1;\"x\n2;y\n", "\"\"\"\n", "x;\"\"\"\n", "\"\"\n",
  ]

  /// About so many bytes of a unit.
  private func bytes(_ unit: String, _ count: Int) -> [UInt8] {
    let parts = unit.split(separator: "…").map { Array($0.utf8) }
    var bytes: [UInt8] = []
    var number = 0
    while bytes.count < count {
      for (index, byte) in parts[0].enumerated() {
        let isNumber =
          byte == UInt8(ascii: "#") && index > 0 && parts[0][index - 1] > UInt8(ascii: "A")
        bytes += isNumber ? Array(String(number).utf8) : [byte]
      }
      number += 1
    }
    return bytes + Array(parts.dropFirst().joined())
  }

  /// Of this thread alone, since others are at work beside it.
  private func seconds(_ reader: Reader, _ bytes: [UInt8]) -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    reader.read(bytes)
    return now() - start
  }

  @Test(arguments: Reader.allCases) func `is linear in the size of what it reads`(reader: Reader) {
    let size = 2_048
    for unit in Self.units {
      let (small, large) = (bytes(unit, size), bytes(unit, 4 * size))
      // What takes longer than it should by chance does not do so three times.
      let isLinear = (0..<3).contains { _ in
        let time = seconds(reader, large)
        return time < 0.01 || time < 8 * seconds(reader, small)
      }
      #expect(
        isLinear, "\(unit.debugDescription): \(seconds(reader, small)), \(seconds(reader, large))")
    }
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: ["[", "- ", ",", "{}\n", "a: [\n", "\n", "\"", "é;", "€, "])
  func `is short for a large file`(unit: String) {
    for reader in [Reader.yaml, .json, .csv] {
      // A part of the limit, for there is no optimizer here.
      #expect(seconds(reader, bytes(unit, 200_000)) < 5, "\(reader)")
    }
  }
}
