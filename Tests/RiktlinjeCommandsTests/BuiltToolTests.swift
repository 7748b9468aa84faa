import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `The built tool` {
  @Test func `runs`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      "\"$RIKTLINJE\" check Tests/Corpus/proposals/empty.yaml \(rules)", tool)
    #expect(code == 3)
    #expect(output.contains("filen är tom"))
  }

  @Test func `reads a proposal from standard input`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      "printf 'kind: visit\\ntitle: x\\n' | \"$RIKTLINJE\" check - \(rules)", tool)
    #expect(code == 1)
    #expect(output.contains("UPPFYLLER INTE KRAVEN"))
  }

  @Test func `ends quietly when its reader goes`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      "\"$RIKTLINJE\" schema agreement --rules rules/goteborg | head -1; echo ${PIPESTATUS[0]}",
      tool)
    // Nothing is said; the code tells whether all of it had fitted into the pipe by then.
    #expect(["{\n0\n", "{\n141\n"].contains(output))
    #expect(code == 0)
  }

  @Test func `breaks a check off when its reader goes`() throws {
    let tool = try #require(builtTool)
    let visit = textOfFile("\(Tool.root)/Tests/Corpus/proposals/unknown-field.yaml") ?? ""
    let folder = TemporaryFolder()
    for number in 0..<400 { folder.write(visit, to: "\(number).yaml") }
    let (output, _) = shell(
      """
      "$RIKTLINJE" check '\(folder.path)' --format jsonl --jobs 2 \(rules) | head -c 1
      echo " ${PIPESTATUS[0]}"
      """, tool)
    // The exit code tells that what was found before the reader went was not all.
    #expect(output == "{ 141\n")
  }

  @Test func `answers each line of a batch before it waits for the next`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      coproc "$RIKTLINJE" eval --batch
      for expression in 1 2+3; do
        echo "{\\"expr\\": \\"$expression\\"}" >&${COPROC[1]}
        read -r -t 20 answer <&${COPROC[0]}
        echo "$answer"
      done
      """, tool)
    #expect(
      output == """
        {"value": {"int": "1"}, "type": "int"}
        {"value": {"int": "5"}, "type": "int"}

        """)
  }

  struct Row: CustomTestStringConvertible {
    let words: String
    let offers: [String]
    var testDescription: String { words }

    init(_ words: String, _ offers: [String]) {
      self.words = words
      self.offers = offers
    }
  }

  @Test(arguments: [
    Row("riktlinje comp", ["compare", "completions"]),
    Row("riktlinje l", ["list", "lint", "lsp"]),
    Row("riktlinje --ver", ["--version"]),
    Row("riktlinje check --for", ["--format", "--for"]),
    Row("riktlinje check --format j", ["json", "jsonl", "junit"]),
    Row("riktlinje check --format = j", ["json", "jsonl", "junit"]),  // bash cuts at the sign
    Row("riktlinje check -f sa", ["sarif"]),
    Row("riktlinje check --lang s", ["sv"]),
    Row("riktlinje check --rules rules/gote", ["rules/goteborg"]),
    Row("riktlinje check sampl", ["samples"]),
    Row("riktlinje completions f", ["fish"]),
    Row("riktlinje list ru", ["rules"]),
  ]) func `completes command lines in bash`(row: Row) throws {
    let tool = try #require(builtTool)
    let words = row.words.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
    let (output, _) = shell(
      """
      source <("$RIKTLINJE" completions bash)
      compopt() { :; }
      COMP_WORDS=(\(words))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _riktlinje
      printf '%s\\n' "${COMPREPLY[@]}"
      """, tool)
    #expect(output.split(separator: "\n").map(String.init) == row.offers)
  }
}
