/// Takes a stream of bytes apart into messages, each after a header that gives its length.
///
/// Source: Language Server Protocol 3.17, “Base Protocol”. Whatever the bytes, it needs no more memory
/// than its bounds allow, and goes on with the next message where it can.
package struct FrameReader {
  /// What the bytes so far give.
  package enum Outcome: Equatable {
    case message([UInt8])
    /// A header or a message of no use; the next one may be right.
    case refused(Refusal)
    /// More bytes are needed.
    case incomplete
    /// Nothing that follows can be understood.
    case lost
  }

  /// Why a message is not taken.
  package enum Refusal: Equatable {
    case noLength
    case tooLong(limit: Int)
  }

  private let headerLimit: Int
  private let messageLimit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  /// How many bytes of a message that is too long are still to come.
  private var passingOver = 0
  private var isLost = false

  /// Creates a reader with the greatest lengths of a header and of a message.
  package init(headerLimit: Int = 8_192, messageLimit: Int = 64 << 20) {
    self.headerLimit = headerLimit
    self.messageLimit = messageLimit
  }

  /// Adds bytes as they come.
  package mutating func add(_ more: [UInt8]) {
    guard !isLost else { return }
    let passed = min(passingOver, more.count)
    passingOver -= passed
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes.append(contentsOf: more[passed...])
  }

  /// The next message, or why there is none.
  package mutating func next() -> Outcome {
    guard !isLost else { return .lost }
    guard passingOver == 0 else { return .incomplete }
    guard let header = headerRange() else {
      guard bytes.count - start > headerLimit else { return .incomplete }
      isLost = true
      bytes = []
      start = 0
      return .lost
    }
    let content = header.upperBound + 4
    guard let length = Self.length(in: bytes[header]) else {
      start = content
      return .refused(.noLength)
    }
    guard length <= messageLimit else {
      let here = min(length, bytes.count - content)
      start = content + here
      passingOver = length - here
      return .refused(.tooLong(limit: messageLimit))
    }
    guard bytes.count - content >= length else { return .incomplete }
    start = content + length
    return .message(Array(bytes[content..<start]))
  }

  /// The header before its empty line; `nil` when that has not come, or not within the limit.
  private func headerRange() -> Range<Int>? {
    let end = min(bytes.count - 4, start + headerLimit)
    guard start <= end else { return nil }
    for index in start...end
    where bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] == UInt8(ascii: "\n")
      && bytes[index + 2] == UInt8(ascii: "\r") && bytes[index + 3] == UInt8(ascii: "\n")
    {
      return start..<index
    }
    return nil
  }

  /// The length that a header gives, once or always the same; `nil` for none that makes sense.
  private static func length(in header: ArraySlice<UInt8>) -> Int? {
    var length: Int?
    for line in header.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard name == "content-length" else { continue }
      let digits = line[(colon + 1)...].filter { !" \t\r".utf8.contains($0) }
      guard !digits.isEmpty, digits.count < 19, digits.allSatisfy({ (48...57).contains($0) }),
        let number = Int(String(decoding: digits, as: UTF8.self)), length ?? number == number
      else { return nil }
      length = number
    }
    return length
  }

  /// A message with its header.
  package static func frame(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
