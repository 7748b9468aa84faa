import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A file made to do harm` {
  private func problem(_ text: String, json: Bool = false) -> (code: String?, at: SourcePosition?) {
    let file = SourceFile(path: "harm", bytes: Array(text.utf8))
    let reading: Reading
    if json {
      var reader = JSONReader()
      reading = reader.read(file)
    } else {
      var reader = YAMLReader()
      reading = reader.read(file)
    }
    #expect(reading.diagnostics.count <= 1)
    return (
      reading.diagnostics.first?.problem.code, reading.diagnostics.first?.location?.span.start
    )
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("[", "nested-too-deep", 65 as Int32), ("{a: ", "nested-too-deep", 257),
      ("- ", "nested-too-deep", 129), ("? ", "nested-too-deep", 129),
    ])
  func `is refused when 10,000 levels deep`(opening: String, code: String, column: Int32) {
    let found = problem(String(repeating: opening, count: 10_000))
    #expect(found.code == code)
    #expect(found.at == SourcePosition(line: 1, column: column))
  }

  @Test func `is refused when deep in JSON`() {
    let found = problem(String(repeating: "[", count: 1_000_000), json: true)
    #expect(found.code == "nested-too-deep")
    #expect(found.at == SourcePosition(line: 1, column: 65))
  }

  @Test(.timeLimit(.minutes(1))) func `is refused when its aliases multiply`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let alias = "*a\(level - 1)"
      bomb +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    #expect(problem(bomb).code == "too-many-aliased-nodes")
  }

  @Test func `is refused when its aliases go deep`() {
    var stairs = "- &a0 [x]\n"
    for level in 1..<100 { stairs += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(problem(stairs).code == "nested-too-deep")
  }

  @Test func `is refused at 17 MiB`() {
    #expect(problem(String(repeating: "a", count: 17 << 20)).code == "file-too-large")
  }

  @Test(.timeLimit(.minutes(1))) func `is read in linear time when it has many keys or long lines`()
  {
    let keys = (0..<100_000).map { "k\($0): \($0)\n" }.joined()
    #expect(problem(keys).code == nil)
    #expect(problem(keys + "k7: 1\n").code == "duplicate-key")
    #expect(problem("[" + String(repeating: "! å, ", count: 100_000) + "]").code == nil)
    #expect(problem("[" + String(repeating: "?å, ", count: 100_000) + "]").code == nil)
    #expect(
      problem(String(repeating: "[\n", count: 60) + String(repeating: "]", count: 60)).code == nil)
  }

  @Test func `is refused when many anchors have strange names`() {
    let names = (0..<1000).map { "- &ö\($0) x\n" }.joined()
    #expect(problem(names).code == "yaml-anchor-name")
    #expect(problem("- &å:ä x\n- *å:ä\n").code == nil)
  }
}
