import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

@Suite struct `A mistake` {
  private static let yaml: [(name: String, bytes: [UInt8])] =
    [
      ("a tab as indentation", "a:\n\tb: 1\n"),
      ("a tab in a block text", "a: |\n  x\n\t\nb: 1\n"),
      ("a reserved character", "mail: @city\n"),
      ("a colon in a text", "title: Avtal: Lyon\n"),
      ("a key further in than the others", "a: 1\n  b: 2\n"),
      ("a key further out than the others", "a:\n    b: 1\n  c: 2\n"),
      ("a key without colon", "a: 1\nb\nc: 2\n"),
      ("a list after its key", "a: - 1\n"),
      ("a line that is no part of the list", "- a\nb: 1\n"),
      ("a value after a quotation", "title: \"Avtal\" med Lyon\n"),
      ("a list that is not closed", "a: [1, 2\nb: 3\n"),
      ("a mapping that is not closed", "a: {b: 1\n"),
      ("a quote that is not closed", "a: 1\nb: \"x\nc: 2\n"),
      ("an escape that means nothing", #"a: "C:\Mina""#),
      ("an escape with too few digits", #"a: "\x4""#),
      ("a surrogate", #"a: "\ud800""#),
      ("a comma too many", "a: [1,,2]"),
      ("a bracket too many", "[a] ]"),
      ("text beside a block’s sign", "a: | text\n  b\n"),
      ("an anchor without a name", "a: & b"),
      ("a tag that is not given", "a: !x!y z"),
      ("a tag that is malformed", "a: !<x"),
      ("a directive", "%YAML 1.2 x\n---\na: 1\n"),
      ("another version", "%YAML 2.0\n---\na: 1\n"),
      ("a duplicate key", "title: å\nb: 1\n'title': c\nb: 2\n"),
      ("an alias of nothing", "a: &lyon 1\nb: *lion\n"),
      ("an alias where a text was meant", "a: *\n"),
      ("an alias with no anchor in the file", "a: *x\n"),
      ("an alias within itself", "a: &x [1, *x]\n"),
      ("a tag that does not fit", "a: !!int tolv\n"),
      ("a NUL", "a: 1\nb: \0\n"),
      ("a control character", "a: \u{7}\n"),
    ].map { ($0.0, Array($0.1.utf8)) } + [
      ("Latin-1 instead of UTF-8", [0x61, 0x3A, 0x20, 0xE5, 0x0A]),
      ("a scalar cut off", [0x61, 0x3A, 0x20, 0xC3]),
      ("UTF-16", [0xFF, 0xFE, 0x61, 0x00]),
    ]

  private static let json: [(name: String, bytes: [UInt8])] =
    [
      ("nothing", " \n"),
      ("a comma after the last", "{\"a\": [1, 2,]}"),
      ("a comma after the last pair", "{\"a\": 1,\n}"),
      ("a number that begins with zero", "[012]"),
      ("a number without digits", "[-]"),
      ("a fraction without digits", "[1.]"),
      ("an exponent without digits", "[1e+]"),
      ("a plus sign", "[+1]"),
      ("a key without quotes", "{a: 1}"),
      ("single quotes", "{'a': 1}"),
      ("no colon", "{\"a\" 1}"),
      ("no comma", "[1 2]"),
      ("no comma between pairs", "{\"a\": 1 \"b\": 2}"),
      ("a misspelt word", "[ture]"),
      ("a word of YAML", "[True]"),
      ("a comment", "[1] // one"),
      ("a second value", "{} {}"),
      ("an array that is not closed", "[1"),
      ("an object that is closed as an array", "{\"a\": 1]"),
      ("a string that is not closed", "[\"å\n\"]"),
      ("a tab in a string", "[\"å\tb\"]"),
      ("an escape that means nothing", #"["å\x41"]"#),
      ("an escape with too few digits", #"["\u00e"]"#),
      ("a high surrogate alone", #"["å\ud83dx"]"#),
      ("a low surrogate alone", #"["\ude00"]"#),
      ("two high surrogates", #"["\ud83d\ud83d"]"#),
      ("a duplicate key", "{\"a\": 1,\n \"\\u0061\": 2}"),
      ("a NUL", "[1]\0"),
    ].map { ($0.0, Array($0.1.utf8)) } + [
      ("Latin-1 instead of UTF-8", [0x22, 0xE5, 0x22]),
      ("a surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22]),
      ("a character longer than needed", [0x22, 0xC0, 0x80, 0x22]),
    ]

  @Test(arguments: Language.allCases) func `in YAML is told in words with its place`(
    language: Language
  ) {
    var reader = YAMLReader()
    let drawing = DiagnosticDrawing(language: language)
    var text = ""
    for (name, bytes) in Self.yaml {
      let reading = reader.read(SourceFile(path: "a.yaml", bytes: bytes))
      #expect(!reading.diagnostics.isEmpty, "\(name)")
      text += "— \(name)\n" + reading.diagnostics.map(drawing.text).joined() + "\n"
    }
    #expect(!text.contains("libyaml"))
    expectGolden(text, "mistakes-yaml.\(language.code).txt")
  }

  @Test(arguments: Language.allCases) func `in JSON is told in words with its place`(
    language: Language
  ) {
    var reader = JSONReader()
    let drawing = DiagnosticDrawing(language: language)
    var text = ""
    for (name, bytes) in Self.json {
      let reading = reader.read(SourceFile(path: "a.json", bytes: bytes))
      #expect(reading.diagnostics.count == 1, "\(name)")
      text += "— \(name)\n" + reading.diagnostics.map(drawing.text).joined() + "\n"
    }
    expectGolden(text, "mistakes-json.\(language.code).txt")
  }
}
