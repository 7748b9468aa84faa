import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `Literals` {
  @Test(
    arguments: [
      ("0", "0"), ("42", "42"), ("007", "7"), ("0xFf", "255"), ("42u", "42u"), ("0xFFU", "255u"),
      ("9223372036854775807", "9223372036854775807"),
      ("-9223372036854775808", "-9223372036854775808"),  // its magnitude alone does not fit
      ("-0x8000000000000000", "-9223372036854775808"),
      ("9223372036854775808", "number-too-large"),
      ("-9223372036854775809", "number-too-large"),
      ("18446744073709551615u", "18446744073709551615u"),
      ("18446744073709551616u", "number-too-large"),
      ("1.5", "1.5"), (".5", "0.5"), ("1e3", "1000.0"), ("1.5E-3", "0.0015"), ("-2.0", "-2.0"),
      ("1e999", "number-too-large"), ("0x", "bad-number"), ("10days", "bad-number"),
      ("1 in [1]", "(@in 1 [1])"), ("1in[1]", "(@in 1 [1])"),
      ("42.f()", "(f @42)"),  // a point before a letter is a call, not a fraction
      ("true", "true"), ("false", "false"), ("null", "null"), ("True", "True"),
    ] as [(String, String)])
  func `of numbers and words are read`(text: String, expected: String) {
    #expect(parsed(text) == expected)
  }

  @Test(
    arguments: [
      (#"'a"b'"#, #""a"b""#), (#""a'b""#, #""a'b""#), ("''", "\"\""), ("''''''", "\"\""),
      ("'''x''x'''", "\"x''x\""), ("\"\"\"a\nb\"\"\"", "\"a\nb\""),
      ("'''a\r\nb\rc'''", "\"a\nb\nc\""),  // a line break is one line feed
      (#"r'\d'"#, #""\d""#), (#"R"\""#, #""\""#), (#"r'''\'''"#, #""\""#),
      (#"'\a\b\f\n\r\t\v\\\?\"\'\`'"#, "\"\u{7}\u{8}\u{C}\n\r\t\u{B}\\?\"'`\""),
      (#"'\x41\X42\u0043\U00000044\105'"#, "\"ABCDE\""),
      (#"'\303\277\xff'"#, "\"Ã¿ÿ\""),  // code points in a text …
      (#"b'\303\277\xff'"#, "b[195, 191, 255]"),  // … and bytes in bytes
      ("b'ÿ'", "b[195, 191]"), (#"br'\n'"#, "b[92, 110]"), (#"B"a""#, "b[97]"),
      ("'å😀'", "\"å😀\""),
      (#"'\s'"#, "bad-escape"), (#"'\x4'"#, "bad-escape"), (#"'\400'"#, "bad-escape"),
      (#"'\08'"#, "bad-escape"), (#"'\uD83D\uDE03'"#, "no-such-character no-such-character"),
      (#"'\U00110000'"#, "no-such-character"), (#"b'\u0041'"#, "character-escape-in-bytes"),
      ("'abc", "unclosed-text"), ("'abc\n'", "unclosed-text unclosed-text"),
      ("'''abc''", "unclosed-text"), (#"'abc\"#, "unclosed-text"),
      (#"rb'a'"#, "missing-operator"),  // the letters have an order
      ("“abc”", "typographic-quotes"),
    ] as [(String, String)])
  func `of texts and bytes are read`(text: String, expected: String) {
    #expect(parsed(text) == expected)
  }

  @Test func `comments and blanks mean nothing`() {
    #expect(parsed("1 // one\n\t+\u{C} 2 // two") == "(_+_ 1 2)")
  }

  @Test func `an expression of more than 16 KiB is refused`() {
    #expect(parsed(String(repeating: " ", count: 16 * 1024 - 1) + "1") == "1")
    #expect(parsed(String(repeating: " ", count: 16 * 1024) + "1") == "expression-too-long")
  }
}
