/// The encoding that Windows uses for western European languages where it is not asked for UTF-8.
///
/// Source: Encoding Standard (WHATWG), index windows-1252. Bytes that stand for nothing become U+FFFD.
enum Windows1252 {
  /// The scalars of the bytes from 0x80 to 0x9F; the other bytes are their own scalars.
  private static let scalars: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The same text in UTF-8.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let code = 0x80...0x9F ~= byte ? scalars[Int(byte) - 0x80] : UInt32(byte)
      if code < 0x80 {
        output.append(byte)
      } else if let scalar = Unicode.Scalar(code) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return output
  }
}
