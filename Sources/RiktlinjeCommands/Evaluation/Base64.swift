/// The alphabet of RFC 4648, section 4.
private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// The bytes that a text in base64 stands for, with or without padding; `nil` when it is not valid.
func bytes(fromBase64 text: String) -> [UInt8]? {
  let digits = Array(text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }.reversed())
  guard digits.count % 4 != 1 else { return nil }
  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  var bitCount: UInt32 = 0
  for digit in digits {
    guard let value = alphabet.firstIndex(of: digit) else { return nil }
    bits = bits << 6 | UInt32(value)
    bitCount += 6
    if bitCount >= 8 {
      bitCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
    }
  }
  return bytes
}
