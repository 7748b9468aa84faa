import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `A printed expression` {
  @Test(
    arguments: [
      ("((a))+(b*c)", "a + b * c"), ("(a+b)*c", "(a + b) * c"), ("a-(b-c)", "a - (b - c)"),
      ("(a&&b)&&(c||d)", "a && b && (c || d)"),
      ("a||b&&c||d", "a || (b && c) || d"), ("a==b==(c<d)", "(a == b) == (c < d)"),
      ("(a?b:c)?d:(e?f:g)", "(a ? b : c) ? d : e ? f : g"),
      ("!(a in b)", "!(a in b)"), ("-(1)", "-(1)"), ("-(-1)", "--1"), ("-(1.f())", "-(1.f())"),
      (#""it's""#, #"'it\'s'"#), (#"'\\d+'"#, #"r'\d+'"#), (#"'\n\\'"#, #"'\n\\'"#),
      (#"b"\x00a\"'""#, #"b'\x00a"\''"#), ("1e3", "1000.0"), ("0xFFu", "255u"),
      ("a . all(x,x>0)", "a.all(x, x > 0)"), ("cel.bind(x,1,x)", "cel.bind(x, 1, x)"),
      ("{ ?'a':1 , b : 2 }[ ?c ].?d", "{?'a': 1, b: 2}[?c].?d"), ("a.`b c`", "a.`b c`"),
      ("(a+b).c", "(a + b).c"), ("(-a).f()", "(-a).f()"), ("a.b.C{x:1}", "a.b.C{x: 1}"),
    ] as [(String, String)])
  func `is canonical`(text: String, expected: String) throws {
    #expect(try #require(Parser.parse(text).expression).canonicalText == expected)
  }

  @Test func `parses to the tree it was printed from, 20,000 random trees`() throws {
    var random = SplitMix(state: 20_260_131)
    for _ in 0..<20_000 {
      let expression = RandomTree.make(depth: 5, using: &random)
      let text = expression.canonicalText
      let (again, mistakes) = Parser.parse(text)
      try #require(
        again?.hasSameTree(as: expression) == true,
        "\(expression.notation) was printed as \(text) \(mistakes.map(\.problem.code))")
    }
  }

  @Test func `parses to the same tree for every conformance case`() throws {
    guard let cases = try ConformanceCase.all() else {
      print("conformance cases not found: printing them is not tested")
      return
    }
    for text in cases.map(\.expression) {
      guard let expression = Parser.parse(text).expression else {
        Issue.record("does not parse: \(text): \(parsed(text))")
        continue
      }
      let again = Parser.parse(expression.canonicalText).expression
      #expect(again?.hasSameTree(as: expression) == true, "\(text) → \(expression.canonicalText)")
    }
  }
}
