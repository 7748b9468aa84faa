import RiktlinjeText
import TestSupport
import Testing

/// Places far to the right are found without going through all of their line each time.
@Suite struct `A long line` {
  /// Characters of one to four bytes, with one that is damaged, between two short lines.
  private static let file: SourceFile = {
    var bytes = Array("short å\r\n".utf8)
    for number in 0..<2_500 {
      bytes += Array(["a", "å", "€", "🎉", "b"][number % 5].utf8)
      if number == 1_700 { bytes += [0xFF] }
    }
    bytes += Array("\nlast".utf8)
    return SourceFile(path: "a", bytes: bytes)
  }()

  /// Line by line and character by character, as they are counted.
  private static let places: [(byte: Int, place: SourcePosition)] = {
    var places: [(Int, SourcePosition)] = []
    var (line, column) = (1 as Int32, 1 as Int32)
    let bytes = file.bytes
    for byte in bytes.indices {
      if bytes[byte] & 0xC0 != 0x80 {
        places.append((byte, SourcePosition(line: line, column: column)))
        column += 1
      }
      if bytes[byte] == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
    }
    return places
  }()

  @Test func `has the same places as a short one`() {
    for (byte, place) in Self.places where Self.file.bytes[byte] >= 0x20 {
      #expect(Self.file.position(ofByte: byte) == place)
      #expect(Self.file.byteOffset(of: place) == byte)
    }
    let end = Self.file.bytes.count
    #expect(Self.file.position(ofByte: end) == SourcePosition(line: 3, column: 5))
    // Beyond its end a line has no place but its end.
    #expect(Self.file.byteOffset(of: SourcePosition(line: 2, column: 9_000)) == end - 5)
    #expect(Self.file.byteOffset(of: SourcePosition(line: 2, column: .max)) == end - 5)
  }

  @Test func `may be damaged all over`() {
    for byte in [0x80, 0xBF, 0xFF] as [UInt8] {
      let file = SourceFile(path: "a", bytes: [UInt8](repeating: byte, count: 5_000))
      for offset in [0, 1, 1_500, 4_999, 5_000] {
        let place = file.position(ofByte: offset)
        #expect(place.line == 1 && place.column >= 1 && place.column <= Int32(offset + 1))
      }
      for column in [1, 2, 1_025, 4_000, 6_000] as [Int32] {
        let offset = file.byteOffset(of: SourcePosition(line: 1, column: column))
        #expect(offset >= 0 && offset <= 5_000)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `is gone to anywhere at once`() {
    let file = SourceFile(path: "a", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 16 << 20))
    for number in 0..<20_000 {
      let column = Int32(1 + number * 800)
      #expect(file.byteOffset(of: SourcePosition(line: 1, column: column)) == Int(column) - 1)
      #expect(file.byteOffset(of: SourcePosition(line: 1, column: 2)) == 1)
    }
  }
}
