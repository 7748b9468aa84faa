import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `A pattern` {
  struct Row: CustomTestStringConvertible {
    let pattern: String
    let matching: [String]
    let other: [String]
    var testDescription: String { pattern }

    init(_ pattern: String, _ matching: [String], not other: [String] = []) {
      self.pattern = pattern
      self.matching = matching
      self.other = other
    }
  }

  @Test(arguments: [
    // Literals and the empty pattern
    Row("", ["", "a"]), Row("ubb", ["hubba"], not: ["hub ba", ""]),
    Row("a+ñ+a+", ["mañana"], not: ["manana"]), Row("🤪", ["x🤪"], not: ["🤩"]),
    Row("a{", ["a{"], not: ["a"]), Row("a{,2}", ["a{,2}"], not: ["aa"]),
    Row("a{02}", ["a{02}"], not: ["aa"]), Row("x{}", ["x{}"]), Row("]}", ["]}"]),
    // Any character
    Row("^.$", ["a", "é", "漢", "🤪"], not: ["", "ab", "\n"]),
    Row("(?s)^.$", ["\n"]), Row("a.c", ["abc", "a\u{0}c"], not: ["a\nc"]),
    // Classes
    Row("^[abc]$", ["b"], not: ["d", "^"]), Row("^[^abc]$", ["d", "\n", "é"], not: ["a", ""]),
    Row("^[a-cx]$", ["b", "x"], not: ["-"]), Row("^[]a]$", ["]", "a"], not: ["b"]),
    Row("^[^]a]$", ["b"], not: ["]", "a"]), Row("^[a-]$", ["-", "a"], not: ["b"]),
    Row("^[-a]$", ["-", "a"]), Row("^[a-b-c]$", ["-", "c", "a"], not: ["d"]),
    Row("^[\\d-z]$", ["-", "z", "5"], not: ["y"]), Row("^[\\]\\\\]$", ["]", "\\"]),
    Row("^[a^]$", ["^"]), Row("^[[:a]$", [":", "[", "a"]), Row("^[à-ö]$", ["ä", "ö"], not: ["a"]),
    Row("^[.*+?]$", [".", "?"], not: ["a"]), Row("[^\\x00-\\x{10FFFF}]", [], not: ["", "a"]),
    Row("^[\\n\\t\\x41\\101-\\103]$", ["\n", "A", "C"], not: ["n", "D"]),
    // Perl’s classes, ASCII only
    Row("^\\d$", ["0", "9"], not: ["a", "٣", "３"]), Row("^\\D$", ["a", "٣"], not: ["0"]),
    Row("^\\s$", [" ", "\t", "\n", "\u{C}", "\r"], not: ["\u{B}", "\u{A0}"]),
    Row("^\\S$", ["a", "\u{B}"], not: [" "]), Row("^\\w$", ["a", "Z", "0", "_"], not: ["é", "-"]),
    Row("^\\W$", ["é", "-"], not: ["_"]), Row("^[^\\d\\s]$", ["a"], not: ["1", " "]),
    Row("^[\\D]$", ["a"], not: ["1"]), Row("^[^\\D]$", ["1"], not: ["a"]),
    // POSIX classes
    Row("^[[:alnum:]]$", ["a", "0"], not: ["_", "é"]), Row("^[[:alpha:]]$", ["a"], not: ["0"]),
    Row("^[[:ascii:]]$", ["\u{7F}", "\0"], not: ["\u{80}"]),
    Row("^[[:blank:]]$", [" ", "\t"], not: ["\n"]),
    Row("^[[:cntrl:]]$", ["\u{1F}", "\u{7F}"], not: [" "]),
    Row("^[[:digit:]]$", ["5"], not: ["a"]), Row("^[[:graph:]]$", ["!", "~"], not: [" "]),
    Row("^[[:lower:]]$", ["a"], not: ["A"]), Row("^[[:print:]]$", [" ", "~"], not: ["\t"]),
    Row("^[[:punct:]]$", ["!", "@", "_", "~"], not: ["a", " "]),
    Row("^[[:space:]]$", [" ", "\u{B}"], not: ["a"]), Row("^[[:upper:]]$", ["A"], not: ["a"]),
    Row("^[[:word:]]$", ["_"], not: ["-"]), Row("^[[:xdigit:]]$", ["f", "F", "9"], not: ["g"]),
    Row("^[[:^alpha:]]$", ["0"], not: ["a"]), Row("^[^[:alpha:]]$", ["0"], not: ["a"]),
    Row("^[[:alpha:][:digit:]_]$", ["a", "0", "_"], not: ["-"]),
    // Unicode’s classes
    Row("^\\pL$", ["a", "é", "漢", "ʰ"], not: ["1", "́"]), Row("^\\PL$", ["1"], not: ["a"]),
    Row("^\\p{Lu}$", ["A", "Å", "Ω"], not: ["a", "ß"]), Row("^\\p{Ll}$", ["ß"], not: ["A"]),
    Row("^\\p{^Lu}$", ["a"], not: ["A"]), Row("^\\P{^Lu}$", ["A"], not: ["a"]),
    Row("^\\pN$", ["1", "٣", "Ⅷ", "½"], not: ["a"]), Row("^\\p{Nd}$", ["٣"], not: ["½"]),
    Row("^\\p{Sc}$", ["€", "$"], not: ["a"]), Row("^\\pZ$", [" ", "\u{A0}", "\u{2028}"]),
    Row("^\\p{Zs}$", ["\u{A0}"], not: ["\u{2028}"]), Row("^\\pP$", ["!", "”", "—"], not: ["+"]),
    Row("^\\pS$", ["+"], not: ["!"]), Row("^\\pM$", ["\u{301}"], not: ["e"]),
    Row("^\\pC$", ["\0", "\u{E000}", "\u{AD}"], not: ["a", "\u{378}"]),  // not the unassigned
    Row("^\\p{Any}$", ["a", "\n"], not: [""]),
    Row("^\\p{Greek}+$", ["αβγ", "Ωμέγα"], not: ["abc", "", "a"]),
    Row("^\\p{Latin}$", ["a", "å", "ﬁ"], not: ["α", "1"]),
    Row("^\\p{Cyrillic}$", ["ж"], not: ["z"]), Row("^\\p{Han}$", ["漢", "々", "𠀀"], not: ["か"]),
    Row("^\\p{Hiragana}$", ["か"], not: ["カ"]), Row("^\\p{Katakana}$", ["カ"], not: ["か"]),
    Row("^\\p{Arabic}$", ["ع"], not: ["ע"]), Row("^\\p{Hebrew}$", ["ע"], not: ["ع"]),
    Row("^\\p{Common}$", ["1", " ", "€"], not: ["a"]), Row("^\\p{Inherited}$", ["\u{301}"]),
    Row("^[\\p{Lu}\\d]$", ["Å", "1"], not: ["å"]), Row("^[^\\pL]$", ["1"], not: ["å"]),
    Row("^\\p{Nag_Mundari}$", ["\u{1E4D0}"], not: ["a"]),
    // Escapes
    Row("^\\a\\f\\t\\n\\r\\v$", ["\u{7}\u{C}\t\n\r\u{B}"]), Row("^\\x41\\x{1F92A}$", ["A🤪"]),
    Row("^\\101\\0\\012$", ["A\0\n"]), Row("^\\377\\777$", ["ÿǿ"]),
    Row("^\\.\\*\\_\\-\\/\\ \\~$", [".*_-/ ~"]), Row("^\\Qa.b*\\E+$", ["a.b***"], not: ["axb"]),
    Row("\\Qa\\", ["a\\"]), Row("^\\Q\\E$", [""]), Row("^ab\\Q\\E*$", ["abbb", "a"]),
    Row("^\\x{D800}$", [], not: ["\u{FFFD}", "a"]),
    // Sequence, alternatives and groups
    Row("^(?:ab|cd|)$", ["ab", "cd", ""], not: ["a", "abcd"]), Row("a|b", ["xb"], not: ["c"]),
    Row("^(a|b)(c|d)$", ["ad", "bc"], not: ["ab"]), Row("^(|a)+$", ["", "aa"], not: ["b"]),
    Row("^()$", [""]), Row("^(?P<n>a)(?<m>b)$", ["ab"]), Row("^(((((a)))))$", ["a"]),
    Row("^a$|^b$", ["a", "b"], not: ["ab"]), Row("(?:a|b)|c", ["c"]),
    // Repetition
    Row("^ba(na)*$", ["ba", "bananana"], not: ["ban"]), Row("^a+$", ["a", "aaa"], not: [""]),
    Row("^a?$", ["", "a"], not: ["aa"]), Row("^a{3}$", ["aaa"], not: ["aa", "aaaa"]),
    Row("^a{2,}$", ["aa", "aaaaa"], not: ["a"]), Row("^a{1,3}$", ["a", "aaa"], not: ["", "aaaa"]),
    Row("^a{0}$", [""], not: ["a"]), Row("^a{0,1}b{0,}$", ["", "abb"], not: ["aab"]),
    Row("^a*?b+?c??d{1,2}?$", ["bd", "aabbcdd"], not: ["ad"]), Row("^(a*)*$", ["", "aaa"]),
    Row("^(a*)+b$", ["b", "aab"], not: ["a"]),
    Row("^(?:a?){3}a{3}$", ["aaa", "aaaaaa"], not: ["aa"]),
    Row(
      "^.{1000}$", [String(repeating: "é", count: 1000)], not: [String(repeating: "é", count: 999)]),
    Row("^(?:ab){2}{$", ["abab{"]), Row("^\\b*a$", ["a"]),
    // Places
    Row("^b", ["ba"], not: ["ab", "a\nb"]), Row("a$", ["ba"], not: ["ab", "a\n"]),
    Row("\\Aa\\z", ["a"], not: ["ba", "a\n"]), Row("(?m)^b$", ["a\nb\nc", "b"], not: ["ab\nbc"]),
    Row("(?m)\\Ab", ["ba"], not: ["a\nb"]), Row("(?m)b\\z", ["ab"], not: ["b\na"]),
    Row("\\bfoo\\b", ["foo", "a foo.", "éfooé"], not: ["food", "afoo", "_foo"]),  // ASCII words
    Row("\\Bfoo\\B", ["afoob"], not: ["foo", "foob"]), Row("^\\B$", [""]),
    Row("\\b", ["a"], not: ["", "-"]),
    Row("a\\b-\\bb", ["a-b"]), Row("$^", [""], not: ["a"]), Row("(?m)$\\n^", ["a\nb"]),
    Row("x*$", ["abc"]), Row("(?:^a|b$)c?", ["ab", "xb"], not: ["ba "]),
    // Flags
    Row("(?i)göteborg", ["GÖTEBORG", "Göteborg"], not: ["Gateborg"]),
    Row("(?i)^k$", ["K", "\u{212A}"], not: ["x"]), Row("(?i)^ſ$", ["s", "S"]),
    Row("(?i)^[a-c]$", ["B"], not: ["d"]), Row("(?i)^[^a-c]$", ["d"], not: ["B"]),
    Row("(?i)^ß$", ["ẞ"], not: ["ss"]), Row("(?i)^ς$", ["Σ", "σ"]), Row("(?i)^µ$", ["Μ", "μ"]),
    Row("(?i)^i$", ["I"], not: ["ı", "İ"]), Row("(?i)^\\x{1C5}$", ["Ǆ", "ǆ"]),
    Row("(?i)^\\p{Lu}$", ["a", "A"], not: ["1"]), Row("(?i)^\\w$", ["\u{17F}"], not: ["é"]),
    Row("(?i)^[[:upper:]]$", ["a"], not: ["1"]), Row("(?i)^\\W$", ["é"], not: ["\u{212A}"]),
    Row("a(?i)b|c", ["aB", "C"], not: ["Ab"]), Row("(a(?i)b)c", ["aBc"], not: ["aBC"]),
    Row("(?i:a)b", ["Ab"], not: ["AB"]), Row("(?i)a(?-i:b)c", ["AbC"], not: ["ABC"]),
    Row("(?is-m:^a.b$)", ["A\nB"]), Row("(?s-i)a.b", ["a\nb"]), Row("(?)a(?:)", ["a"]),
    Row("(?U)^a+$", ["aa"]), Row("(?ms)^a.b$", ["x\na\nb\ny"]),
  ]) func `matches`(row: Row) throws {
    let pattern = try Pattern(parsing: row.pattern)
    for text in row.matching { #expect(pattern.matches(text), "\(text.debugDescription)") }
    for text in row.other { #expect(!pattern.matches(text), "\(text.debugDescription)") }
    // Finding where a match is goes another way through the program.
    for text in row.matching { #expect(try firstMatch(row.pattern, text) != nil) }
    for text in row.other { #expect(try firstMatch(row.pattern, text) == nil) }
  }

  @Test(arguments: [
    ("a+", "baaac", ["aaa"]), ("a+?", "baaac", ["a"]), ("(?U)a+", "baaac", ["a"]),
    ("(?U)a+?", "baaac", ["aaa"]), ("a|ab", "ab", ["a"]), ("ab|a", "ab", ["ab"]),
    ("(a+)(b+)", "xaabbb", ["aabbb", "aa", "bbb"]), ("(a)|(b)", "b", ["b", nil, "b"]),
    ("(a|ab)(c|bcd)(d*)", "abcd", ["abcd", "a", "bcd", ""]),  // leftmost-first, as Perl has it
    ("(?:(a)|b)*", "ab", ["ab", "a"]), ("(a*)*", "b", ["", ""]), ("(|a)+", "aa", ["", ""]),
    ("(|a)*", "aa", ["", ""]), ("(a{1,2}){2}", "aaaaa", ["aaaa", "aa"]),
    ("(\\w+)@(\\w+)\\.se", "mejla anna@stad.se", ["anna@stad.se", "anna", "stad"]),
    ("x*", "aax", [""]), ("é(.)", "caféö!", ["éö", "ö"]),
    ("^(.*?),(.*)$", "a,b,c", ["a,b,c", "a", "b,c"]),
    ("(?i)(ab)+", "xABab", ["ABab", "ab"]), ("\\bfoo", "afoo foo", ["foo"]),
    ("(a)?b", "b", ["b", nil]), ("a{2}?", "aaa", ["aa"]), ("a{1,2}?", "aaa", ["a"]),
  ]) func `finds the leftmost match and its groups`(
    pattern: String, text: String, groups: [String?]
  ) throws {
    #expect(try firstMatch(pattern, text) == groups)
  }

  private func firstMatch(_ pattern: String, _ text: String) throws -> [String?]? {
    var (budget, memory) = (Int.max, MatchMemory())
    let bytes = Array(text.utf8)
    let match = try Pattern(parsing: pattern)
      .firstMatch(in: bytes.span, budget: &budget, memory: &memory)
    return match.map { $0.groups.map { $0.map { String(decoding: bytes[$0], as: UTF8.self) } } }
  }

  @Test func `finds one match after another`() throws {
    let pattern = try Pattern(parsing: "\\b\\w+|^")
    let bytes = Array("en två".utf8)
    var (budget, memory) = (1000, MatchMemory())
    let first = pattern.firstMatch(in: bytes.span, budget: &budget, memory: &memory)
    #expect(first?.range == 0..<2)
    let second = pattern.firstMatch(in: bytes.span, from: 1, budget: &budget, memory: &memory)
    #expect(second?.range == 3..<5)  // not from the middle of a word
    let third = pattern.firstMatch(in: bytes.span, from: 5, budget: &budget, memory: &memory)
    #expect(third == nil)
    #expect(budget > 0)
  }

  @Test func `knows the names of its groups`() throws {
    let pattern = try Pattern(parsing: "(?P<år>\\d+)-(\\d+)-(?<dag>\\d+)(?:x)")
    #expect(pattern.groupNames == [nil, "år", nil, "dag"])
    #expect(pattern.groupCount == 3)
  }
}
