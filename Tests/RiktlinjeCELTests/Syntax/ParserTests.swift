import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `The parser` {
  @Test(
    arguments: [
      ("a + b * c - d", "(_-_ (_+_ a (_*_ b c)) d)"),
      ("(a + b) * c", "(_*_ (_+_ a b) c)"),
      ("a < b == c", "(_==_ (_<_ a b) c)"),
      ("a || b && c || d", "(_||_ a (_&&_ b c) d)"),
      ("(a && b) && (c && d)", "(_&&_ a b c d)"),  // a chain is one node, parentheses or not
      ("a ? b : c ? d : e", "(_?_:_ a b (_?_:_ c d e))"),
      ("a ? b ? c : d : e", "nested-conditional"),
      ("!!a", "(!_ (!_ a))"), ("--a", "(-_ (-_ a))"), ("-(1)", "(-_ 1)"), ("--1", "(-_ -1)"),
      ("1-1", "(_-_ 1 1)"), ("-1.f()", "(f @-1)"), ("-a.f()", "(-_ (f @a))"),
      ("x in [1, 2,]", "(@in x [1 2])"), ("[,]", "[]"), ("{,}", "{}"), ("[]", "[]"),
      ("{'a': 1, ?b: c,}", "{\"a\":1 ?b:c}"), ("[?a, b]", "[?a b]"),
      ("a.b.?c[0][?d]", "([?] ([] (.? (. a b) c) 0) d)"),
      ("a.`b-c/d.e f`", "(. a b-c/d.e f)"), ("a.`in`", "(. a in)"),
      (".a.b", "(. .a b)"), (".f(1)", "(.f 1)"), ("a.f(b, c)", "(f @a b c)"), ("f()", "(f)"),
      ("a.while.for()", "(for @(. a while))"),  // reserved words are fine after a dot
      ("a.b.C{x: 1, ?y: 2}", "a.b.C{x:1 ?y:2}"), (".C{}", ".C{}"),
      ("size(a)", "(size a)"),
    ] as [(String, String)])
  func `knows precedence, chains and collections`(text: String, expected: String) {
    #expect(parsed(text) == expected)
  }

  @Test(
    arguments: [
      ("has(a.b.c)", "(has (. a b) c)"),
      ("has(a.`b-c`)", "(has a b-c)"),
      ("a.all(x, x > 0)", "(all a (x) (_>_ x 0))"),
      ("a.exists(i, x, x > i)", "(exists a (i x) (_>_ x i))"),
      ("a.exists_one(x, p)", "(existsOne a (x) p)"),
      ("a.existsOne(i, x, p)", "(existsOne a (i x) p)"),
      ("a.map(x, f)", "(map a (x) f)"), ("a.map(x, p, f)", "(map a (x) p f)"),
      ("a.filter(x, p)", "(filter a (x) p)"),
      ("a.transformList(i, x, p, f)", "(transformList a (i x) p f)"),
      ("a.transformMap(k, v, f)", "(transformMap a (k v) f)"),
      ("a.transformMapEntry(k, v, {v: k})", "(transformMapEntry a (k v) {v:k})"),
      ("a.sortBy(x, x.y)", "(sortBy a (x) (. x y))"),
      ("cel.bind(x, 1 + 2, x * x)", "(bind (_+_ 1 2) (x) (_*_ x x))"),
      ("o.optMap(x, x + 1)", "(optionalMap o (x) (_+_ x 1))"),
      ("o.optFlatMap(x, x.?y)", "(optionalFlatMap o (x) (.? x y))"),
      ("all(x, p)", "(all x p)"),  // only a macro when it is called on something
      ("a.has(b)", "(has @a b)"),
      ("a.all(x.y, p)", "macro-variable"), ("a.all(x)", "macro-arguments"),
      ("a.all(x, p, q, r)", "macro-arguments"), ("a.exists(x, x, p)", "same-macro-variable"),
      ("has(a)", "has-needs-field"), ("has(a, b)", "macro-arguments"),
      ("has(a.?b)", "has-needs-field"), ("cel.bind(x, 1)", "macro-arguments"),
    ] as [(String, String)])
  func `recognises macros`(text: String, expected: String) {
    #expect(parsed(text) == expected)
  }

  @Test func `leaves macros alone where they are turned off`() {
    let (expression, _) = Parser.parse("has(a.b) || a.all(x, x)", hasMacros: false)
    #expect(expression?.notation == "(_||_ (has (. a b)) (all @a x x))")
  }

  @Test func `says so much and no more`() {
    let mistakes = Parser.parse(String(repeating: "$ 'a\\q' ", count: 1_000)).mistakes
    #expect(mistakes.count == 100)
  }

  @Test(arguments: ["(", "[", "{1: ", "-(", "!", "f(", "a.all(x, ", "true ? 1 : ", "a[", "{'a': ["])
  func `refuses endless nesting without taking the stack`(opening: String) {
    let text = String(repeating: opening, count: 16_000 / opening.utf8.count) + "a"
    #expect(parsed(text) == "expression-too-deep")
  }

  @Test(arguments: ["1+", "a.", "1-1*", "a==", "f()."])
  func `refuses an endless chain`(link: String) {
    let text = String(repeating: link, count: 16_000 / link.utf8.count) + "f()"
    #expect(parsed(text) == "expression-too-deep")
  }

  @Test func `takes a condition of thousands of clauses`() {
    let text = String(repeating: "a && b || ", count: 1_600) + "c"
    #expect(Parser.parse(text).expression?.nodes.count == 3 * 1_600 + 2)
  }

  @Test func `goes on after a mistake`() {
    #expect(
      parsed("f(1 2, a b, [x y], {1 2}) = 3 and ) c")
        == "unexpected-token unexpected-token unexpected-token unexpected-token "
        + "operator-of-another-language operator-of-another-language unexpected-token")
  }

  @Test(arguments: ["a.all(x, (x > 0)) && -b", "(a + b).c[d ? [e] : {f: 1}] || has(g.h)"])
  func `every node covers its text`(text: String) throws {
    let expression = try #require(Parser.parse(text).expression)
    for id in expression.ids {
      let span = expression.span(of: id)
      let part = Substring(text.utf8.dropFirst(Int(span.lowerBound)).prefix(span.count))
      let again = try #require(Parser.parse(String(part)).expression)
      #expect(again.canonicalText == expression.canonicalText(of: id))
    }
  }
}
