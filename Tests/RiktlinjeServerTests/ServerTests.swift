import RiktlinjeServer
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `A server on a stream` {
  struct Row: CustomTestStringConvertible {
    let name: String
    /// What comes, in pieces.
    let pieces: [String]
    let code: Int32
    /// What is sent back, a text for each message that it must have in it.
    let answers: [String]
    var testDescription: String { name }

    init(_ name: String, _ pieces: [String], code: Int32, _ answers: String...) {
      self.name = name
      self.pieces = pieces
      self.code = code
      self.answers = answers
    }
  }

  private static func frame(_ text: String) -> String {
    "Content-Length: \(text.utf8.count)\r\n\r\n\(text)"
  }

  private static let start = frame(
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}")
  private static let shutdown = frame("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
  private static let exit = frame("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}")

  @Test(arguments: [
    Row(
      "that ends well", [start, shutdown, exit], code: 0, "capabilities", "\"id\":2,\"result\":null"
    ),
    Row("that ends well at once", [start + shutdown + exit], code: 0, "capabilities", "null"),
    Row("that is told to go without a shutdown", [start, exit], code: 1, "capabilities"),
    Row("whose client goes away", [start], code: 1, "capabilities"),
    Row("on which nothing comes", [], code: 1),
    Row(
      "on which what follows an exit has come already", [start + shutdown + exit + start], code: 0,
      "capabilities", "null"),
    Row(
      "with a header of no use", ["X: 1\r\n\r\n" + start + shutdown, exit], code: 0, "-32600",
      "capabilities", "null"),
    Row(
      "that is no text", [start, "\u{0}\u{1}\u{2}", String(repeating: "a", count: 9_000)], code: 1,
      "capabilities"),
    Row(
      "with half a message at the end", [start, "Content-Length: 50\r\n\r\n{"], code: 1,
      "capabilities"),
    Row(
      "that comes a byte at a time", (start + shutdown + exit).map { String($0) }, code: 0,
      "capabilities", "null"),
  ]) func `answers, and ends as the protocol says`(row: Row) {
    var server = LanguageServer(language: .english)
    var pieces = row.pieces[...]
    var sent: [String] = []
    let code = server.run(
      reading: { waits in
        guard waits else { return [] }
        return pieces.popFirst().map { Array($0.utf8) }
      },
      writing: { bytes in
        sent.append(String(decoding: bytes, as: UTF8.self))
        return true
      })
    #expect(code == row.code)
    #expect(sent.count == row.answers.count, "\(sent)")
    for (message, part) in zip(sent, row.answers) { #expect(message.contains(part)) }
  }

  @Test func `ends when nobody takes its answers`() {
    var server = LanguageServer(language: .english)
    var pieces = [Self.start, Self.shutdown, Self.shutdown][...]
    let code = server.run(
      reading: { waits in waits ? pieces.popFirst().map { Array($0.utf8) } : [] },
      writing: { _ in false })
    #expect(code == 1)
    #expect(pieces.count == 2)
  }
}
