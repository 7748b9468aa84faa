import Glibc
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Eval` {
  struct Row: CustomTestStringConvertible {
    let expression: String
    let output: String
    let json: String
    var testDescription: String { expression }

    init(_ expression: String, _ output: String, _ json: String) {
      self.expression = expression
      self.output = output
      self.json = json
    }
  }

  @Test(arguments: [
    Row("1 + 2", "3", #"{"value": {"int": "3"}, "type": "int"}"#),
    Row("7u", "7u", #"{"value": {"uint": "7"}, "type": "uint"}"#),
    Row("1.0 / 4.0", "0.25", #"{"value": {"double": 0.25}, "type": "double"}"#),
    Row(
      "1.0 / 0.0", "inf", #"{"value": {"double": "Infinity"}, "type": "double"}"#),
    Row(
      "'å' + \"\\n\"", "'å\\n'", #"{"value": {"string": "å\n"}, "type": "string"}"#),
    Row(
      "b'a\"\\x00\\xff'", #"b'a"\x00\xff'"#,
      #"{"value": {"bytes": "YSIA/w=="}, "type": "bytes"}"#),
    Row(
      "[null, true]", "[null, true]",
      #"{"value": {"list": [{"null": null}, {"bool": true}]}, "type": {"list": "dyn"}}"#),
    Row(
      "{'a': 1}", "{'a': 1}",
      #"{"value": {"map": [[{"string": "a"}, {"int": "1"}]]}, "type": {"map": ["string", "int"]}}"#),
    Row(
      "date('2026-01-31')", "date('2026-01-31')",
      #"{"value": {"date": "2026-01-31"}, "type": "date"}"#),
    Row(
      "duration('90s')", "duration('90s')",
      #"{"value": {"duration": "90s"}, "type": "duration"}"#),
    Row(
      "optional.of(1)", "optional.of(1)",
      #"{"value": {"optional": {"int": "1"}}, "type": {"abstract": ["optional_type", "int"]}}"#),
    Row("type(1)", "int", #"{"value": {"type": "int"}, "type": {"type": "int"}}"#),
  ]) func `prints a value for people and for programs`(row: Row) {
    let plain = Tool("eval", row.expression)
    #expect(plain.code == .success)
    #expect(plain.output == row.output + "\n")
    let json = Tool("eval", "--json", row.expression)
    #expect(json.code == .success)
    #expect(json.output == row.json + "\n")
  }

  @Test(arguments: Language.allCases) func `shows what is wrong`(language: Language) {
    var text = ""
    for expression in ["1 +", "'a' + 1", "1 / 0", "size(x)"] {
      let tool = Tool("eval", expression, "--lang", language.code)
      #expect(tool.output == "")
      text += "$ riktlinje eval \"\(expression)\"  (\(tool.code.rawValue))\n\(tool.errors)\n"
    }
    expectGolden(text, "eval.\(language.code).txt")
  }

  @Test func `reads variables from a file`() {
    let folder = TemporaryFolder([
      "v.yaml": "cost: 5\npartner: {city: Lyon}\nparts: [1, 2.5, null]\nland: NO\n",
      "v.json": "{\"cost\": 5, \"partner\": {\"city\": \"Lyon\"}}", "list.yaml": "- 1\n",
      "bad.yaml": "a: [\n",
    ])
    func value(_ expression: String, _ file: String) -> String {
      Tool("eval", expression, "--vars", file, folder: folder.path).output
    }
    #expect(value("cost + 1", "v.yaml") == "6\n")
    #expect(value("cost + 1", "v.json") == "6\n")
    #expect(value("partner.city", "v.yaml") == "'Lyon'\n")
    #expect(value("parts", "v.yaml") == "[1, 2.5, null]\n")
    #expect(value("land == 'NO'", "v.yaml") == "true\n")
    for file in ["list.yaml", "bad.yaml", "missing.yaml"] {
      let tool = Tool("eval", "1", "--vars", file, folder: folder.path)
      #expect(tool.code == .invalid)
      #expect(tool.errors.hasPrefix(file))
    }
  }

  @Test func `answers a batch line by line`() {
    let cases = [
      (#"{"expr": "1 + 1"}"#, #"{"value": {"int": "2"}, "type": "int"}"#),
      (
        #"{"expr": "x + 1", "type_env": [{"name": "x", "type": "int"}], "bindings": {"x": {"int": "4"}}}"#,
        #"{"value": {"int": "5"}, "type": "int"}"#
      ),
      (
        #"{"expr": "x + y", "type_env": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}"#,
        #"{"unknown": ["x", "y"]}"#
      ),
      (
        #"{"expr": "x && false", "type_env": [{"name": "x", "type": "bool"}]}"#,
        #"{"value": {"bool": false}, "type": "bool"}"#
      ),
      (
        #"{"expr": "y", "container": "a.b", "bindings": {"a.b.y": {"bool": true}}}"#,
        #"{"value": {"bool": true}, "type": "dyn"}"#
      ),
      (#"{"expr": "[]", "check_only": true}"#, #"{"type": {"list": "dyn"}}"#),
      (#"{"expr": "1 / 0"}"#, #"{"error": "division by zero"}"#),
      (
        #"{"expr": "1 +"}"#,
        #"{"error": "expected a value, found the end", "phase": "parse"}"#
      ),
      ("{}", #"{"error": "the case has no expression (‘expr’)"}"#),
      ("[]", #"{"error": "the case has no expression (‘expr’)"}"#),
      (
        #"{"expr": "x", "bindings": {"x": 5}}"#,
        #"{"error": "a value must be written as {\"int\": \"5\"}"}"#
      ),
      (
        #"{"expr": "x", "bindings": {"x": {"int": "9223372036854775808"}}}"#,
        #"{"error": "a value must be written as {\"int\": \"5\"}"}"#
      ),
      (
        #"{"expr": "x", "type_env": [{"name": "x", "type": "integer"}]}"#,
        #"{"error": "‘integer’ is not a type"}"#
      ),
    ]
    let input = cases.map(\.0).joined(separator: "\n") + "\n\n"
    let tool = Tool("eval", "--batch", "--lang", "en", input: input)
    #expect(tool.code == .success)
    #expect(tool.errors == "")
    let lines = tool.output.split(separator: "\n").map(String.init)
    #expect(lines.count == cases.count)
    for (line, expected) in zip(lines, cases) { #expect(line == expected.1) }
  }

  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zg", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar"),
  ]) func `reads base64`(text: String, content: String) {
    // Source: RFC 4648, section 10.
    #expect(bytes(fromBase64: text) == Array(content.utf8))
  }

  @Test(arguments: ["Z", "Zg=x", "Z-_=", "Zm9vY"]) func `refuses what is no base64`(text: String) {
    #expect(bytes(fromBase64: text) == nil)
  }

  @Test func `answers the conformance cases`() throws {
    let folder =
      unsafe getenv("RIKTLINJE_CONFORMANCE").map { unsafe String(cString: $0) }
      ?? "../shared/conformance"
    guard let input = textOfFile(folder + "/cel-cases.jsonl") else {
      print("eval --batch: conformance cases not found, set RIKTLINJE_CONFORMANCE to their folder")
      return
    }
    let tool = Tool("eval", "--batch", input: input)
    let answers = tool.output.split(separator: "\n")
    let cases = input.split(separator: "\n")
    #expect(answers.count == cases.count)
    var agreeing = 0
    for (answer, test) in zip(answers, cases) {
      let isError = answer.hasPrefix("{\"error\"")
      if isError == test.contains("\"expect\": {\"error\"") { agreeing += 1 }
    }
    print("eval --batch: \(agreeing) of \(cases.count) conformance cases answered as expected")
    #expect(agreeing == cases.count)
  }
}
