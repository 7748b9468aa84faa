extension TimeZone {
  /// Reads the content of a zone information file, or gives `nil` when it is not well formed.
  ///
  /// Versions 1 to 3; files that count leap seconds are not accepted. Source: RFC 8536, “The Time
  /// Zone Information Format (TZif)”.
  package init?(zoneInformation bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    guard var header = Header(from: &reader) else { return nil }
    var timeWidth = 4
    if header.version >= UInt8(ascii: "2") {
      // The first block is for readers of 32-bit times; the one that counts follows it.
      guard reader.skip(header.blockSize(timeWidth: timeWidth)),
        let second = Header(from: &reader)
      else { return nil }
      header = second
      timeWidth = 8
    }
    guard header.typeCount > 0, header.leapSecondCount == 0,
      reader.remaining >= header.blockSize(timeWidth: timeWidth)
    else { return nil }

    var changes: [Int64] = []
    for _ in 0..<header.changeCount {
      guard let change = reader.integer(width: timeWidth), changes.last.map({ $0 < change }) ?? true
      else { return nil }
      changes.append(change)
    }
    var types: [Int] = []
    for _ in 0..<header.changeCount {
      guard let type = reader.byte(), type < header.typeCount else { return nil }
      types.append(Int(type))
    }
    var typeOffsets: [Int32] = []
    for _ in 0..<header.typeCount {
      // The bounds are those of RFC 8536, section 3.2.
      guard let offset = reader.integer(width: 4), -89_999...93_599 ~= offset, reader.skip(2) else {
        return nil
      }
      typeOffsets.append(Int32(offset))
    }

    var rule: TimeZoneRule?
    if timeWidth == 8 {
      let rest = header.abbreviationBytes + header.standardCount + header.universalCount
      guard reader.skip(rest), let line = reader.footer() else { return nil }
      if !line.isEmpty {
        guard let footer = TimeZoneRule(parsing: line) else { return nil }
        rule = footer
      }
    }
    self.init(
      changes: changes, offsets: types.map { typeOffsets[$0] }, firstOffset: typeOffsets[0],
      rule: rule)
  }
}

/// The counts at the beginning of each block of a zone information file.
private struct Header {
  let version: UInt8
  let universalCount: Int
  let standardCount: Int
  let leapSecondCount: Int
  let changeCount: Int
  let typeCount: Int
  let abbreviationBytes: Int

  init?(from reader: inout ByteReader) {
    for expected in "TZif".utf8 {
      guard reader.byte() == expected else { return nil }
    }
    guard let version = reader.byte(), reader.skip(15) else { return nil }
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = reader.integer(width: 4), 0...100_000 ~= count else { return nil }
      counts.append(Int(count))
    }
    self.version = version
    (universalCount, standardCount, leapSecondCount) = (counts[0], counts[1], counts[2])
    (changeCount, typeCount, abbreviationBytes) = (counts[3], counts[4], counts[5])
  }

  /// The bytes of the block after the header, with times of so many bytes.
  func blockSize(timeWidth: Int) -> Int {
    changeCount * (timeWidth + 1) + typeCount * 6 + abbreviationBytes
      + leapSecondCount * (timeWidth + 4) + standardCount + universalCount
  }
}

/// Takes numbers off the front of bytes; every reading fails at their end.
private struct ByteReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  mutating func byte() -> UInt8? {
    guard remaining > 0 else { return nil }
    position += 1
    return bytes[position - 1]
  }

  mutating func skip(_ count: Int) -> Bool {
    guard remaining >= count else { return false }
    position += count
    return true
  }

  /// A signed number of four or eight bytes, highest first.
  mutating func integer(width: Int) -> Int64? {
    var bits: UInt64 = 0
    for _ in 0..<width {
      guard let next = byte() else { return nil }
      bits = bits << 8 | UInt64(next)
    }
    return width == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }

  /// The last line, between two line feeds.
  mutating func footer() -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    guard byte() == newline, let end = bytes[position...].firstIndex(of: newline) else {
      return nil
    }
    return Array(bytes[position..<end])
  }
}
