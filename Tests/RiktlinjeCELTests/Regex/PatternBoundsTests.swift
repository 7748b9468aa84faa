@testable import RiktlinjeCEL
import Testing

@Suite struct `Matching is bounded` {
  @Test(arguments: ["(a+)+$", "^(a*)*$", "(a|aa)+$", "(a?){50}a{50}$", "(.*)(.*)(.*)b.$"])
  func `linear in the text`(text: String) throws {
    let pattern = try Pattern(parsing: text)
    var memory = MatchMemory()
    func steps(_ length: Int) -> Int {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length) + [UInt8(ascii: "b")]
      var budget = Int.max
      #expect(pattern.matches(bytes.span, budget: &budget, memory: &memory) == false)
      return Int.max - budget
    }
    let (short, long) = (steps(100), steps(2000))
    #expect(long < short * 21)
    #expect(long <= 2002 * 2 * pattern.program.instructions.count)
  }

  @Test func `one step a character where the states are few`() throws {
    let pattern = try Pattern(parsing: "(a+)+$")
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000) + [UInt8(ascii: "b")]
    var (budget, memory) = (200_000, MatchMemory())
    #expect(pattern.matches(bytes.span, budget: &budget, memory: &memory) == false)
    #expect(200_000 - budget == 100_002)
  }

  @Test func `linear when groups are found`() throws {
    let pattern = try Pattern(parsing: "(a+)+$")
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000) + [UInt8(ascii: "b")]
    var (budget, memory) = (1_000_000, MatchMemory())
    #expect(pattern.firstMatch(in: bytes.span, budget: &budget, memory: &memory) == nil)
    #expect(1_000_000 - budget <= 10_002 * 2 * pattern.program.instructions.count)
    #expect(budget > 0)
  }

  @Test(arguments: ["a+b", "(a|b|ab)*c.{40}$", "(x*)*y"])
  func `stopped when the budget is spent`(text: String) throws {
    let pattern = try Pattern(parsing: text)
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
    var (budget, memory) = (500, MatchMemory())
    #expect(pattern.matches(bytes.span, budget: &budget, memory: &memory) == nil)
    #expect(budget < 0)
    #expect(budget > -1000)
    budget = 500
    #expect(pattern.firstMatch(in: bytes.span, budget: &budget, memory: &memory) == nil)
    #expect(budget < 0)
  }

  @Test func `no answer of a spent budget where the match came before`() throws {
    let pattern = try Pattern(parsing: "a")
    var (budget, memory) = (1, MatchMemory())
    let bytes = Array("ab".utf8)
    #expect(pattern.matches(bytes.span, budget: &budget, memory: &memory) == true)
  }

  @Test func `safe for bytes that are not UTF-8`() throws {
    var memory = MatchMemory()
    for text in ["^.*$", "[^a]b", "é", "\\b", "(.)(.)*"] {
      let pattern = try Pattern(parsing: text)
      for bytes: [UInt8] in [
        [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0xA4], [0x80, 0x62], [0xC0, 0x80],
      ] {
        var budget = 1000
        _ = pattern.matches(bytes.span, budget: &budget, memory: &memory)
        _ = pattern.firstMatch(in: bytes.span, budget: &budget, memory: &memory)
        #expect(budget > 0)
      }
    }
  }

  @Test(arguments: 1...4) func `no crash, whatever the pattern`(seed: UInt64) {
    var random = SmallRandom(seed: seed)
    let pieces = [
      "a", "b", "é", "(", ")", "(?:", "(?i)", "(?P<n>", "[", "]", "[^", "-", "*", "+", "?", "{2}",
      "{1,3}", "{", "}", "|", "\\", "\\d", "\\pL", "\\b", "^", "$", ".", "\\x{", "\\Q", "\\E",
      "[:alpha:]",
      "{1000}", ",", "(?", "\u{212A}", "0",
    ]
    var memory = MatchMemory()
    var accepted = 0
    for _ in 0..<500 {
      var text = ""
      if random.next(below: 4) == 0 {
        let bytes = (0..<random.next(below: 24)).map { _ in UInt8(random.next(below: 256)) }
        text = String(decoding: bytes, as: UTF8.self)
      } else {
        for _ in 0..<random.next(below: 14) { text += pieces[random.next(below: pieces.count)] }
      }
      guard let pattern = try? Pattern(parsing: text) else { continue }
      accepted += 1
      #expect(pattern.program.instructions.count <= PatternProgram.limit)
      let bytes = Array("aab1é\u{212A} (0".utf8)
      var budget = 1_000_000
      let isMatching = pattern.matches(bytes.span, budget: &budget, memory: &memory)
      let match = pattern.firstMatch(in: bytes.span, budget: &budget, memory: &memory)
      #expect(budget < 0 || isMatching == (match != nil), "\(text)")
    }
    #expect(accepted > 50)
  }

  @Test func `small in memory, however many sets and groups`() throws {
    let manySets = (0..<1000).map { "[^\\x{\(String(0x4E00 + $0, radix: 16))}]" }.joined()
    _ = try Pattern(parsing: manySets)
    let manyGroups = String(repeating: "(a)", count: 2000)
    #expect(throws: PatternProblem.self) { try Pattern(parsing: manyGroups) }
    let manyClasses = (0..<1000).map { "[\\pL\\x{\(String(0x2000 + $0, radix: 16))}]" }.joined()
    #expect(throws: PatternProblem.self) { try Pattern(parsing: manyClasses) }
  }
}

@Suite struct `Unicode in patterns` {
  @Test func `has the category of every scalar`() {
    var next: UInt32 = 0
    for (range, category) in UnicodeCategories.runs {
      #expect(range.lowerBound == next)
      next = range.upperBound + 1
      for value in range {
        let expected = Unicode.Scalar(value)?.properties.generalCategory ?? .surrogate
        if category != expected {
          Issue.record("U+\(String(value, radix: 16)) is \(expected), not \(category)")
        }
      }
    }
    #expect(next == ScalarSet.highest + 1)
    #expect(UnicodeCategories.names.count == 29)
    #expect(UnicodeCategories.set(named: "Cn") == nil)
    #expect(UnicodeCategories.set(named: "") == nil)
  }

  @Test func `has scripts that do not overlap`() {
    let names = UnicodeScripts.names
    #expect(names.count == 163)
    var seen = ScalarSet.empty
    for name in names {
      guard let set = UnicodeScripts.set(named: name), let first = set.ranges.first else {
        Issue.record("no script \(name)")
        continue
      }
      #expect(!seen.contains(first.lowerBound), "\(name)")
      seen = seen.union(set)
    }
    #expect(UnicodeScripts.set(named: "Greek")?.contains(0x3B1) == true)
    #expect(UnicodeScripts.set(named: "Gree") == nil)
    #expect(UnicodeScripts.set(named: "") == nil)
  }

  @Test func `folds every letter that has case`() {
    var steps = 0
    for value in 0...ScalarSet.highest {
      guard let scalar = Unicode.Scalar(value), scalar != "ı",
        scalar.properties.changesWhenCaseMapped
      else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      let closure = CaseFolding.simple.closure(of: ScalarSet(value), steps: &steps)
      for other in [lower, upper] where other.count == 1 {
        #expect(other.allSatisfy { closure.contains($0.value) }, "\(scalar)")
      }
      #expect(closure.contains(value))
    }
  }
}

/// A small generator with a seed, so that a failure can be had again.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
