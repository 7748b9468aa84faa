import TestSupport
import Testing

@Suite struct `A check of a stream` {
  /// JSON Lines: visits by number, the even ones without a title.
  private func visits(_ numbers: some Sequence<Int>) -> String {
    numbers.map { number in
      let title = number.isMultiple(of: 2) ? "" : ", \"title\": \"Besök \(number)\""
      return "{\"kind\": \"visit\", \"id\": \"v\(number)\"\(title)}\n"
    }.joined()
  }

  @Test func `answers each line before it waits for the next`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      coproc "$RIKTLINJE" check - --format jsonl \(rules)
      read -r -t 20 run <&${COPROC[0]}
      for number in 1 2; do
        echo "{\\"kind\\": \\"visit\\", \\"id\\": \\"v$number\\"}" >&${COPROC[1]}
        read -r -t 20 answer <&${COPROC[0]}
        echo "${answer:0:38}"
      done
      """, tool)
    #expect(
      output == """
        {"type":"result","proposal":{"id":"v1"
        {"type":"result","proposal":{"id":"v2"

        """)
  }

  @Test func `tells a broken line by its number and checks the others`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      """
      printf '%s\\n' '{"kind": "visit", oops}' '' '{"kind": "visit", "id": "v3"}' \
        '{"kind": "visit", "id": "v4", "id": "v4"}' '{"kind": "visit"}' |
        "$RIKTLINJE" check - --format jsonl \(rules) 2>/dev/null |
        grep -oE '"id":"[^"]*","title"|"code":"[^"]*"|"unreadable":[0-9]|"line":[0-9]+,"column":[0-9]+' |
        sort | uniq
      exit ${PIPESTATUS[1]}
      """, tool)
    #expect(code == 3)
    for found in [
      "\"id\":\"v3\"", "\"id\":\"-#5\"", "\"line\":1,\"column\":19", "\"unreadable\":2",
    ] {
      #expect(output.contains(found), "\(found) in \(output)")
    }
  }

  @Test func `answers a broken line at its place among the others`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      printf '%s\\n' '{"kind": "visit", "id": "v1"}' '{"kind": "visit", oops}' \
        '{"kind": "visit", "id": "v3"}' '[]' |
        "$RIKTLINJE" check - --format jsonl \(rules) 2>/dev/null |
        grep -oE '^."type":"(result","proposal":."id":"[^"]*"|unreadable"|summary")|"line":[24],'
      """, tool)
    #expect(
      output == """
        {"type":"result","proposal":{"id":"v1"
        {"type":"unreadable"
        "line":2,
        {"type":"result","proposal":{"id":"v3"
        {"type":"unreadable"
        "line":4,
        {"type":"summary"
        "line":2,
        "line":4,

        """)
  }

  @Test(arguments: ["", "\u{FEFF}"]) func `gives what checking the same file gives`(
    mark: String
  ) throws {
    let tool = try #require(builtTool)
    let folder = TemporaryFolder()
    // More than what one read takes, so that both are cut into parts, in different places.
    folder.write(mark + visits(1...12_000), to: "visits.jsonl")
    let (output, code) = shell(
      """
      cd '\(folder.path)'
      # A finding's fingerprint has the file's name in it.
      check() {
        "$RIKTLINJE" check "$@" --format jsonl \
          --rules '\(Tool.root)/Tests/Corpus/packs/good-minimal' |
          sed 's/"fingerprint":"[^"]*"//g; s/visits.jsonl/-/g'
      }
      check visits.jsonl --jobs 1 >whole
      cat visits.jsonl | check - --jobs 2 >piped
      while read -r line; do printf '%s\\n' "$line"; done <visits.jsonl | check - --jobs 2 >slow
      cmp whole piped && cmp whole slow && wc -l <whole
      """, tool)
    #expect(output == "12002\n")
    #expect(code == 0)
  }

  @Test func `reads a stream of YAML, each document by itself`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      """
      printf '%s\\n' '# comments' '---' 'kind: visit' 'id: a' '---' 'kind: [' '--- # third' \
        'kind: visit' '...' |
        "$RIKTLINJE" check - --format jsonl \(rules) 2>/dev/null |
        grep -oE '"proposal":\\{"id":"[^"]*"|"line":[78]' | uniq
      exit ${PIPESTATUS[1]}
      """, tool)
    #expect(code == 3)
    #expect(output.contains("\"proposal\":{\"id\":\"a\""))
    #expect(output.contains("\"proposal\":{\"id\":\"-#3\""))
    #expect(output.contains("\"line\":8"))
  }

  @Test func `takes JSON over several lines for one proposal`() throws {
    let tool = try #require(builtTool)
    let (output, code) = shell(
      """
      printf '%s\\n' '{' '  "kind": "visit",' '  "id": "a"' '}' |
        "$RIKTLINJE" check - --format jsonl \(rules) | grep -c '"type":"result"'
      """, tool)
    #expect(output == "1\n")
    #expect(code == 0)
  }

  @Test func `ends when its reader goes, though its writer is silent`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      coproc { exec "$RIKTLINJE" check - --format jsonl \(rules) | head -c 1; }
      exec 3>&${COPROC[1]}
      read -r -t 20 -n 1 first <&${COPROC[0]}
      wait $COPROC_PID && echo "$first ended"
      """, tool)
    #expect(output == "{ ended\n")
  }

  @Test func `ends with whole lines on Ctrl-C`() throws {
    let tool = try #require(builtTool)
    let (output, _) = shell(
      """
      coproc "$RIKTLINJE" check - --format jsonl \(rules)
      read -r -t 20 run <&${COPROC[0]}
      echo '{"kind": "visit", "id": "a"}' >&${COPROC[1]}
      read -r -t 20 answer <&${COPROC[0]}
      exec 3<&${COPROC[0]}
      kill -INT $COPROC_PID
      wait $COPROC_PID
      echo "$? $(wc -c <&3)"
      """, tool)
    #expect(output == "130 0\n")
  }
}
