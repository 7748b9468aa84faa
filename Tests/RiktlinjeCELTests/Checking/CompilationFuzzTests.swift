import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `Any text whatever` {
  /// Pieces of which expressions, and what looks like them, are put together.
  static let pieces = [
    "agreement", "agreement.form", ".title", ".term.end", "countries", "x", "_", "'sister_city'",
    "'", "\"", "'''", "r'", "b'\\x", "\\u00", "1", "0x", "1e", "9223372036854775808", "2u", ".5",
    "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", ".?", "[?", "`a-b`", "`", "+", "-", "*", "/",
    "%", "!", "<", "<=", "==", "!=", "=", "&&", "||", "&", " in ", " and ", " not ", "has(",
    ".all(x, ", ".map(x, ", ".filter(x, ", "cel.bind(x, ", ".optMap(x, ", ".transformMap(k, v, ",
    "size(", ".matches(", "date(", "math.greatest(", "type(", "dyn(", "optional.of(", "true",
    "null", "int", "list", "if", " ", "\n", "//", "å", "“", "😀", "\u{0}", "#",
  ]

  @Test func `is read and checked, or refused with places inside it`() {
    var random = SplitMix(state: 3)
    for _ in 0..<8_000 {
      let text = (0..<Int.random(in: 0...24, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let compilation = Compilation(text, in: .agreements)
      #expect((compilation.expression == nil) == !compilation.mistakes.isEmpty)
      for mistake in compilation.mistakes {
        #expect(mistake.span.lowerBound >= 0 && mistake.span.upperBound <= text.utf8.count)
        for language in Language.allCases {
          #expect(!mistake.problem.message(in: language).isEmpty)
        }
      }
      guard let tree = compilation.tree else { continue }
      #expect(tree.spans.allSatisfy { Int($0.upperBound) <= text.utf8.count })
      let again = Parser.parse(tree.canonicalText)
      #expect(again.expression?.hasSameTree(as: tree) == true, "\(text)")
    }
  }

  @Test func `of random trees is checked without harm`() {
    var random = SplitMix(state: 4)
    for _ in 0..<2_000 {
      let text = RandomTree.make(depth: 4, using: &random).canonicalText
      var environment = Environment.agreements
      environment.variables["a"] = .dynamic
      environment.variables["b"] = .record("agreement")
      let compilation = Compilation(text, in: environment)
      #expect((compilation.expression == nil) == !compilation.mistakes.isEmpty)
      _ = Compilation(unchecked: text, in: environment)
    }
  }
}
