import RiktlinjeServer
import TestSupport
import Testing

@Suite struct `A stream of messages` {
  struct Row: CustomTestStringConvertible {
    let name: String
    let bytes: String
    let outcomes: [FrameReader.Outcome]
    var testDescription: String { name }

    init(_ name: String, _ bytes: String, _ outcomes: FrameReader.Outcome...) {
      self.name = name
      self.bytes = bytes
      self.outcomes = outcomes
    }
  }

  private static func text(_ text: String) -> FrameReader.Outcome { .message(Array(text.utf8)) }

  static let rows = [
    Row("nothing", "", .incomplete),
    Row("one message", "Content-Length: 2\r\n\r\n{}", text("{}"), .incomplete),
    Row(
      "two at once", "Content-Length: 2\r\n\r\n{}Content-Length: 1\r\n\r\n1", text("{}"), text("1")),
    Row("an empty one", "Content-Length: 0\r\n\r\n", text("")),
    Row(
      "other headers, in any case", "content-type: x; charset=utf-8\r\nCONTENT-LENGTH:2\r\n\r\n{}",
      text("{}")),
    Row("less than its length", "Content-Length: 3\r\n\r\n{}", .incomplete),
    Row("half a header", "Content-Le", .incomplete),
    Row(
      "no length", "Content-Type: x\r\n\r\nContent-Length: 1\r\n\r\n1", .refused(.noLength),
      text("1")),
    Row("a negative length", "Content-Length: -1\r\n\r\n", .refused(.noLength)),
    Row("a length that is no number", "Content-Length: 0x10\r\n\r\n", .refused(.noLength)),
    Row(
      "a length beyond all numbers", "Content-Length: 99999999999999999999\r\n\r\n",
      .refused(.noLength)),
    Row("two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", .refused(.noLength)),
    Row("the same length twice", "Content-Length: 1\r\nContent-Length: 1\r\n\r\n1", text("1")),
    Row(
      "a message that is too long, which is passed over",
      "Content-Length: 11\r\n\r\n12345678901Content-Length: 1\r\n\r\n1",
      .refused(.tooLong(limit: 10)), text("1")),
    Row("an empty header", "\r\n\r\nContent-Length: 1\r\n\r\n1", .refused(.noLength), text("1")),
    Row("a header without end", String(repeating: "x", count: 100), .lost, .lost),
  ]

  @Test(arguments: rows) func `is taken apart`(row: Row) {
    var reader = FrameReader(headerLimit: 80, messageLimit: 10)
    reader.add(Array(row.bytes.utf8))
    for outcome in row.outcomes { #expect(reader.next() == outcome) }
  }

  @Test(arguments: rows) func `is taken apart the same when it comes byte by byte`(row: Row) {
    var reader = FrameReader(headerLimit: 80, messageLimit: 10)
    var found: [FrameReader.Outcome] = []
    for byte in row.bytes.utf8 {
      reader.add([byte])
      while true {
        let outcome = reader.next()
        if outcome == .incomplete { break }
        if outcome == .lost, found.last == .lost { break }
        found.append(outcome)
      }
    }
    let expected = row.outcomes.filter { $0 != .incomplete }
    #expect(found.filter { $0 != .lost } == expected.filter { $0 != .lost })
    #expect(found.contains(.lost) == expected.contains(.lost))
  }
}
