extension CivilDate: CustomStringConvertible {
  /// Reads `YYYY-MM-DD`, exactly; `nil` for anything else, and for a day such as 30 February.
  public init?(iso bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(in: bytes, 0..<4),
      let month = Self.number(in: bytes, 5..<7),
      let day = Self.number(in: bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`, exactly; `nil` for anything else, and for a day such as 30 February.
  public init?(iso text: String) { self.init(iso: text.utf8.span) }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    String(decoding: iso8601, as: UTF8.self)
  }

  /// The ten bytes of `YYYY-MM-DD`.
  package var iso8601: [UInt8] {
    let (year, month, day) = parts
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    bytes.append(number: year, digits: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(number: month, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(number: day, digits: 2)
    return bytes
  }

  /// The number that decimal digits write, or `nil` when one of the bytes is no digit.
  static func number(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

extension [UInt8] {
  /// Writes a number that is not negative in decimal, with zeros in front up to a width.
  mutating func append(number: some BinaryInteger, digits width: Int) {
    let start = count
    var (rest, written) = (number, 0)
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written < width
    self[start...].reverse()
  }
}
