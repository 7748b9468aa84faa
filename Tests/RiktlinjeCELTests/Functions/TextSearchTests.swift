import Testing

@testable import RiktlinjeCEL

@Suite struct `Finding a text in another` {
  /// Runs a body on two texts in the memory of an evaluator.
  private func with<Result>(_ text: String, _ part: String, _ body: (Text, Text) -> Result)
    -> Result
  {
    let memory = Memory()
    memory.allow(cost: .max)
    let values = (memory.makeText(text), memory.makeText(part))
    return body(memory.text(values.0), memory.text(values.1))
  }

  @Test func `gives the first and the last place, whatever repeats itself`() {
    var random = SplitMix(state: 5)
    func text(_ length: Int) -> String {
      // Of few letters, so that the beginning of the part is often found and its end seldom.
      String((0..<length).map { _ in "aab".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<3000 {
      let part = text(Int.random(in: 0...6, using: &random))
      let whole = Bool.random(using: &random) ? text(40) : String(repeating: part + "a", count: 6)
      with(whole, part) { whole, part in
        let places = (0...whole.count).filter { whole.slice($0, whole.count).hasPrefix(part) }
        let start = Int.random(in: 0...whole.count, using: &random)
        #expect(whole.firstOffset(of: part, from: start) == places.first { $0 >= start })
        #expect(whole.lastOffset(of: part, upTo: start) == places.last { $0 <= start })
      }
    }
  }

  struct Row: CustomTestStringConvertible {
    /// What the text repeats, and the part for an eighth of the text’s length.
    let period: String
    /// What makes the part stand nowhere.
    var start = ""
    var end = ""
    var testDescription: String { "\(start)(\(period))\(end)" }
  }

  @Test(arguments: [
    Row(period: "a", end: "b"), Row(period: "a", start: "b"), Row(period: "ab", end: "aa"),
    Row(period: "aaab", end: "aaaaab"), Row(period: "aab", start: "bb"),
  ]) func `takes time in proportion to their lengths, where every place begins like a find`(
    row: Row
  ) {
    func time(_ size: Int) -> Double {
      let part = row.start + String(repeating: row.period, count: size / 8) + row.end
      return with(String(repeating: row.period, count: size), part) { text, part in
        let start = processorTime
        #expect(text.firstOffset(of: part) == nil)
        #expect(text.lastOffset(of: part, upTo: text.count) == nil)
        return processorTime - start
      }
    }
    let small = min(time(4000), time(4000))
    #expect(time(64_000) < 16 * 5 * small)
  }
}
