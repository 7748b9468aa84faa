/// What JSON is and what it is not, by RFC 8259, one row a rule of its grammar.
enum JSONTables {
  /// A text and what it says, as `JSONAcceptanceTests` writes a tree.
  typealias Accepted = (text: String, tree: String)
  /// A text and the code of what is wrong with it.
  typealias Refused = (text: String, code: String)

  /// Texts in which every value is written as the tree is.
  private static func same(_ texts: String...) -> [Accepted] { texts.map { ($0, $0) } }

  private static func refused(_ code: String, _ texts: String...) -> [Refused] {
    texts.map { ($0, code) }
  }

  // MARK: - Structure (sections 2, 4 and 5)

  static let structures: [Accepted] =
    same(
      "0", "\"\"", "\"a\"", "true", "false", "null", "[]", "{}", "[[]]", "[{}]", "[[],[]]",
      "[0]", "[null]", "[true,false]", "[1,\"a\",null,[2],{}]", "{\"\":0}", "{\"a\":[]}",
      "{\"a\":{}}", "{\"a\":1,\"b\":2}", "{\"a\":{\"a\":{\"a\":1}}}", "{\"a b\":1}",
      "{\"a\":1,\"A\":2}",  // keys differ by case
      "{\"a\":1,\"a \":2}", "{\"null\":null}", "{\"1\":1}", "{\"{}\":\"[]\"}", "{\"a\":\"a\"}",
      "[[[[[[[[0]]]]]]]]", "[\":\",\",\"]") + [
      (" 0 ", "0"), ("\t0\t", "0"), ("\n0\n", "0"), ("\r0\r", "0"), ("\r\n0\r\n", "0"),
      (" \t\r\n[ \t\r\n0 \t\r\n, \t\r\n1 \t\r\n] \t\r\n", "[0,1]"),
      ("{ \"a\" : 1 , \"b\" : 2 }", "{\"a\":1,\"b\":2}"), ("[ ]", "[]"), ("{ }", "{}"),
      ("[\n]", "[]"), ("{\r\n}", "{}"), ("{\n\t\"a\"\n:\n1\n}", "{\"a\":1}"),
    ]

  static let brokenStructures: [Refused] =
    refused("json-empty", "", " ", "\n", "\t\r\n ")
    + refused(
      "json-expected-value", "]", "}", ",", ":", "[,", "[,1]", "[,]", "[1,,2]", "{\"a\":}",
      "{\"a\":,}", "{\"a\"::1}", "'a'", "['a']", "`a`", "“a”", "<a>", "*", "~", "[~]", "&a", "!",
      "#", "# c\n1", "// c\n1", "/* c */ 1", "[1,/**/2]", "(1)", "=1", "|", "%", "@", "$a", "\\",
      "[", "[1,", "[[", "[[],", "{\"a\":", "{\"a\": ", "\u{2212}1", "é", "½", "[}",
      "{\"a\":]}")
    + refused("json-trailing-comma", "[1,]", "[1 , ]", "[[],]", "{\"a\":1,}", "{\"a\":1 ,\n}")
    + refused(
      "json-expected-comma", "[1", "[1 ", "[[1]", "[1 2]", "[1\n2]", "[1;2]", "[1}",
      "[\"a\":1]", "[\"a\" \"b\"]", "[1:2]", "[true false]", "[[]{}]", "[1 true]", "[1#]",
      "[\"a\"b]")
    + refused(
      "json-expected-comma", "{\"a\":1", "{\"a\":1 ", "{\"a\":1]", "{\"a\":1 \"b\":2}",
      "{\"a\":1;}", "{\"a\":1:2}", "{\"a\":{}", "{\"a\":1 2}", "{\"a\":\"b\"\"c\":1}")
    + refused(
      "json-expected-key", "{", "{ ", "{]", "{,}", "{a:1}", "{1:1}", "{null:1}", "{'a':1}",
      "{[1]:2}", "{{}:1}", "{\"a\":1,,\"b\":2}", "{\"a\":1,b:2}", "{:1}", "{-1:1}", "{\"a\":1,")
    + refused(
      "json-expected-colon", "{\"a\"}", "{\"a\"", "{\"a\" 1}", "{\"a\",1}", "{\"a\"=1}",
      "{\"a\"\"b\"}", "{\"a\";1}", "{\"a\"-1}")
    + refused(
      "json-content-after-end", "[1]]", "{}}", "[1][2]", "{}{}", "{},{}", "1 2", "1,2", "null null",
      "[1]x", "[1]#c", "1 // c", "\"a\" \"b\"", "\"a\":1", "true,", "[];", "1 .0", "1_000", "1a",
      "0x1", "0b1", "1f", "1n", "1%", "\"a\"'")
    + refused(
      "json-unknown-word", "True", "TRUE", "False", "Null", "nul", "nulll", "tru", "truE", "falsee",
      "fals", "undefined", "yes", "no", "None", "NaN", "Infinity", "nan", "inf", "a", "true1",
      "null_", "[yes]", "[True]", "{\"a\":nil}", "t", "f", "n", "nullnull", "truefalse")

  // MARK: - Numbers (section 6)

  static let numbers: [Accepted] = same(
    "0", "-0", "1", "-1", "10", "9", "123456789", "0.0", "-0.0", "0.1", "1.0", "1.10", "0.01",
    "0e0", "0E0", "0e1", "0e-1", "0E+1", "-0e1", "1e1", "1E1", "1e+1", "1e-1", "1E-01", "1e00",
    "1.5e3", "-1.5E-3", "123.456e-78", "1e400", "-1e400", "1e-400", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "18446744073709551616",
    "123456789012345678901234567890", "0.1234567890123456789012345678901234567890",
    "1000000000000000000000000000000000000000e-39", "2.2250738585072014e-308", "[-0,-1.0e+1]")

  static let brokenNumbers: [Refused] =
    refused(
      "json-incomplete-number", "-", "[-", "-a", "- 1", "--1", "-+1", "-.1", "1.", "1.e1", "0.",
      "-0.",
      "0.e1", "1.a", "1..2", "1e", "1E", "1e+", "1e-", "1ea", "1e+-1", "1e 1", "1e.1", "[1.]",
      "[1e]", "1.+1", "-\"1\"", "-NaN", "-Infinity", "1.\u{FF11}")
    + refused("json-leading-zero", "00", "01", "-01", "000.1", "-00", "[0123]", "09.5")
    + refused(
      "json-expected-value", "+1", "+", ".1", ".", "[.5]", "[+1]", "\u{FF11}", "\u{661}", "\u{221E}"
    )
    + refused(
      "json-content-after-end", "1.2.3", "1e1.5", "1e1e1", "0.1.", "1+1", "1-1", "1e1+", "0-",
      "1 e1",
      "1'000", "0o7")

  // MARK: - Strings (section 7)

  static let strings: [Accepted] =
    same(
      "\"abc\"", "\" \"", "\"'\"", "\"/\"", "\"a b  c\"", "\"//\"", "\"/* a */\"", "\"#\"",
      "\"\u{7F}\"", "\"åäö\"", "\"\u{80}\"", "\"\u{2028}\u{2029}\"", "\"\u{FEFF}\"",
      "\"\u{FFFD}\"", "\"\u{FFFE}\u{FFFF}\"", "\"\u{10FFFF}\"", "\"🎉\"", "\"\u{A0}\"",
      "\"e\u{301}\"", "\"\u{202E}\"", "\"\u{200B}\"") + [
      (#""\"""#, "\"\u{22}\""), (#""\\""#, "\"\u{5C}\""), (#""\/""#, "\"/\""),
      (#""\b\f\n\r\t""#, "\"\u{8}\u{C}\n\r\t\""), (#""\\n""#, #""\n""#),
      (#""\\u0041""#, #""\u0041""#), (#""\u0041""#, "\"A\""), (#""\u00e5\u00E5""#, "\"åå\""),
      (#""\u0000""#, "\"\u{0}\""), (#""\u001f""#, "\"\u{1F}\""), (#""\u0022""#, "\"\u{22}\""),
      (#""\u005C""#, "\"\u{5C}\""), (#""\u2028""#, "\"\u{2028}\""),
      (#""\ufffe\uFFFF""#, "\"\u{FFFE}\u{FFFF}\""), (#""\ud7ff\ue000""#, "\"\u{D7FF}\u{E000}\""),
      (#""\uD834\uDD1E""#, "\"𝄞\""), (#""\ud83c\udf89""#, "\"🎉\""),
      (#""\uD800\uDC00""#, "\"\u{10000}\""), (#""\uDBFF\uDFFF""#, "\"\u{10FFFF}\""),
      (#""x\uD83C\uDF89y\uD83C\uDF89""#, "\"x🎉y🎉\""), (#""\uFEFF""#, "\"\u{FEFF}\""),
      (#"{"\u0061":1}"#, "{\"a\":1}"), (#"["\"","\\"]"#, "[\"\u{22}\",\"\u{5C}\"]"),
      (#""a\\\"b""#, "\"a\u{5C}\u{22}b\""),
    ]

  static let brokenStrings: [Refused] =
    refused(
      "json-unclosed-string", "\"", "\"a", "\"a\\\"", "[\"a]", "{\"a", "\"a\nb\"", "\"a\r\"",
      "\"\n\"", "\"a\r\nb\"", "{\"a\":\"b}", "\"\\\\\\\"")
    + refused(
      "json-unescaped-control", "\"\t\"", "\"a\tb\"", "\"\u{0}\"", "\"\u{1}\"", "\"\u{B}\"",
      "\"\u{1F}\"", "\"\u{1B}[0m\"", "{\"\t\":1}")
    + refused(
      "json-unknown-escape", #""\a""#, #""\v""#, #""\0""#, #""\'""#, #""\x41""#, #""\e""#,
      #""\U0041""#,
      #""\ ""#, #""\é""#, #""\1""#, #""\N""#, #""\B""#, #""\🎉""#, #""\-""#, "\"\\")
    + refused(
      "json-incomplete-escape", #""\u""#, #""\u1""#, #""\u12""#, #""\u123""#, #""\u123g""#,
      #""\u00zz""#,
      #""\u{41}""#, #""\u+123""#, #""\u-123""#, #""\u 123""#, #""\uD83C\u""#, #""\uD83C\uDF8""#,
      #""\u"#, #""\u004"#, "\"\\u\u{FF11}\u{FF11}\u{FF11}\u{FF11}\"")
    + refused(
      "json-lone-surrogate", #""\uD800""#, #""\udfff""#, #""\uDC00\uD800""#, #""\uD800\u0041""#,
      #""\uD800\uD800""#, #""\uD83Cx""#, #""\uD83C\n""#, #""\uD83C\\uDF89""#, #""\uD83C \uDF89""#,
      #""\uDF89""#, #""a\uDBFFb""#, #""\uD83C\uDF89\uD83C""#, #"{"\uD800":1}"#)

  // MARK: - White space and other characters between the tokens

  static let brokenSpaces: [Refused] =
    refused(
      "json-expected-value", "\u{85}1", "\u{2028}1", "\u{200B}1", "\u{FEFF}\u{FEFF}1",
      " \u{FEFF}1")
    // What spreadsheets and word processors write for a space is named.
    + refused(
      "json-no-break-space", "\u{A0}1", "\u{3000}1", "[\u{A0}1]", "[\u{2003}]", "1\u{A0}",
      "1\u{A0}000")
    + refused("json-content-after-end", "1\u{FEFF}", "1\u{2029}", "{}\u{200B}")
    + refused(
      "control-character", "\u{B}1", "\u{C}1", "1\u{0}", "[\u{0}]", "\u{1}", "\u{7F}1", "[1\u{8}]",
      "null\u{B}1")

  // MARK: - UTF-8 (section 8.1; table 3-7 of the Unicode Standard)

  /// Sequences of bytes that are a character each: the first and last of each length and range.
  static let characters: [[UInt8]] = [
    [0x20], [0x7F], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xE0, 0xBF, 0xBF],
    [0xE1, 0x80, 0x80], [0xEC, 0xBF, 0xBF], [0xED, 0x80, 0x80], [0xED, 0x9F, 0xBF],
    [0xEE, 0x80, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF0, 0xBF, 0xBF, 0xBF],
    [0xF1, 0x80, 0x80, 0x80], [0xF3, 0xBF, 0xBF, 0xBF], [0xF4, 0x80, 0x80, 0x80],
    [0xF4, 0x8F, 0xBF, 0xBF],
  ]

  /// Sequences that are none, with why.
  static let noCharacters: [[UInt8]] = [
    // Continues nothing.
    [0x80], [0xBF], [0x80, 0x80], [0x61, 0xBF],
    // Longer than need be.
    [0xC0, 0x80], [0xC1, 0xBF], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    // Surrogates, at last a pair of them, as CESU-8 has it.
    [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF], [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF],
    [0xED, 0xA0, 0xBC, 0xED, 0xBE, 0x89],
    // Beyond U+10FFFF.
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF],
    [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    // Cut off.
    [0xC2], [0xC2, 0x41], [0xC3, 0x28], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28],
    [0xF0, 0x9F, 0x8E], [0xF0, 0x9F], [0xF0], [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x9F, 0x28, 0xBC],
    [0xC2, 0xC2], [0xE2, 0xE2, 0x82], [0xDF, 0x7F], [0xE1, 0x80, 0xC0],
  ]
}
