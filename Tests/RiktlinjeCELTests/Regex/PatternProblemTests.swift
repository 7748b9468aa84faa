import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `A pattern that is wrong` {
  struct Row: CustomTestStringConvertible {
    let pattern: String
    let code: String
    /// What is blamed.
    let excerpt: String
    var testDescription: String { pattern }

    init(_ pattern: String, _ code: String, at excerpt: String) {
      self.pattern = pattern
      self.code = code
      self.excerpt = excerpt
    }
  }

  @Test(arguments: [
    Row("a(b", "pattern-parenthesis", at: "("), Row("(?:", "pattern-parenthesis", at: "("),
    Row("(?i", "pattern-parenthesis", at: "("), Row("ab)c", "pattern-parenthesis", at: ")"),
    Row(")", "pattern-parenthesis", at: ")"), Row("x[a", "pattern-bracket", at: "["),
    Row("[]", "pattern-bracket", at: "["), Row("[^]", "pattern-bracket", at: "["),
    Row("[a-", "pattern-bracket", at: "["), Row("[z-a]", "pattern-class", at: "z-a"),
    Row("[a-\\d]", "pattern-escape", at: "\\d"), Row("[[:alfa:]]", "pattern-class", at: "[:alfa:]"),
    Row("\\p{Grek}", "pattern-class", at: "\\p{Grek}"), Row("\\pX", "pattern-class", at: "\\pX"),
    Row("\\p", "pattern-class", at: "\\p"), Row("\\p{Lu", "pattern-class", at: "\\p{Lu"),
    Row("\\p{Cn}", "pattern-class", at: "\\p{Cn}"), Row("\\p{LC}", "pattern-class", at: "\\p{LC}"),
    Row("a\\", "pattern-escape", at: "\\"), Row("\\q", "pattern-escape", at: "\\q"),
    Row("\\E", "pattern-escape", at: "\\E"), Row("\\Z", "pattern-escape", at: "\\Z"),
    Row("\\G", "pattern-escape", at: "\\G"), Row("\\h", "pattern-escape", at: "\\h"),
    Row("\\é", "pattern-escape", at: "\\é"), Row("\\x1", "pattern-escape", at: "\\x1"),
    Row("\\xg0", "pattern-escape", at: "\\x"),
    Row("\\x{110000}", "pattern-escape", at: "\\x{110000}"),
    Row("\\x{}", "pattern-escape", at: "\\x{}"), Row("\\x{12", "pattern-escape", at: "\\x{12"),
    Row("[\\b]", "pattern-escape", at: "\\b"), Row("[\\Q]\\E]", "pattern-escape", at: "\\Q"),
    Row("\\C", "pattern-escape", at: "\\C"), Row("*", "pattern-repetition", at: "*"),
    Row("a|*", "pattern-repetition", at: "*"), Row("(+)", "pattern-repetition", at: "+"),
    Row("{2}", "pattern-repetition", at: "{2}"), Row("(?i)?", "pattern-repetition", at: "?"),
    Row("a**", "pattern-repetition", at: "**"), Row("a++", "pattern-repetition", at: "++"),
    Row("a{2}{3}", "pattern-repetition", at: "{2}{3}"),
    Row("a*?+", "pattern-repetition", at: "*?+"),
    Row("a{2,1}", "pattern-repetition", at: "{2,1}"), Row("a{1001}", "pattern-limit", at: "{1001}"),
    Row("a{2,1001}", "pattern-limit", at: "{2,1001}"),
    Row("a{99999999999999999999}", "pattern-limit", at: "{99999999999999999999}"),
    Row("((a{100}){10}){2}", "pattern-limit", at: "{2}"),
    Row("(.{20}){50}(.{500}){2}(.{32}){32}", "pattern-limit", at: "{32}"),
    Row("(a)\\1", "pattern-not-linear", at: "\\1"), Row("(?P=n)", "pattern-not-linear", at: "(?P="),
    Row("\\k<n>", "pattern-not-linear", at: "\\k"), Row("a(?=b)", "pattern-not-linear", at: "(?="),
    Row("(?!b)", "pattern-not-linear", at: "(?!"), Row("(?<=b)", "pattern-not-linear", at: "(?<="),
    Row("(?<!b)", "pattern-not-linear", at: "(?<!"), Row("(?>a)", "pattern-group", at: "(?>"),
    Row("(?#c)", "pattern-group", at: "(?#"), Row("(?ix)", "pattern-group", at: "(?ix"),
    Row("(?-)", "pattern-group", at: "(?-)"), Row("(?i-:a)", "pattern-group", at: "(?i-:"),
    Row("(?'n'a)", "pattern-group", at: "(?'"), Row("(?P<>a)", "pattern-group", at: "(?P<"),
    Row("(?<a b>c)", "pattern-group", at: "(?<a b"), Row("(?P<a>)(?<a>)", "pattern-group", at: "a"),
    Row("(?<n", "pattern-group", at: "(?<n"),
    Row(String(repeating: "(", count: 201), "pattern-limit", at: "("),
    Row(
      "(?:(?:a|b){30}[a-z]{30}x{30}){10}(?:.{999}|y{999}|z{999}){1}(?:(?:abcdefghij){99}){10}(?:(?:abcdefghij){99}){10}",
      "pattern-limit", at: "…"),
  ]) func `is refused`(row: Row) throws {
    let problem = #expect(throws: PatternProblem.self) { try Pattern(parsing: row.pattern) }
    guard let problem else { return }
    #expect(problem.code == row.code)
    let blamed = String(decoding: Array(row.pattern.utf8)[problem.range], as: UTF8.self)
    #expect(row.excerpt == "…" ? blamed == row.pattern : blamed == row.excerpt)
    for language in Language.allCases { #expect(!problem.message(in: language).isEmpty) }
  }

  @Test func `says what is near`() {
    let problem = #expect(throws: PatternProblem.self) { try Pattern(parsing: "\\p{Grek}") }
    #expect(problem?.message(in: .english) == "‘\\p{Grek}’ is not a known character class")
    #expect(problem?.message(in: .swedish) == "”\\p{Grek}” är ingen känd teckenklass")
    #expect(problem?.help(in: .english) == "did you mean ‘\\p{Greek}’?")
    #expect(problem?.help(in: .swedish) == "menade du ”\\p{Greek}”?")
  }
}
