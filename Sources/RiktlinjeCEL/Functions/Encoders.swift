/// The encoders extension: base64 (RFC 4648, section 4), whose padding may be left out when decoding.
let encoderFunctions: [Function] = [
  .function(
    "base64.encode", "base64_encode_bytes", [.bytes], .string,
    .one { memory, bytes in
      let start = memory.openText()
      memory.write(base64(memory.text(bytes)))
      return memory.closeText(start)
    }),
  .function(
    "base64.decode", "base64_decode_string", [.string], .bytes,
    .one { memory, text in
      let start = memory.openText()
      guard memory.writeDecodedBase64(memory.text(text)) else {
        memory.truncateText(to: start)
        return .fault(.invalidBase64, quoting: text)
      }
      return memory.closeText(start, .bytes)
    }),
]

private let digits = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Bytes in base64, with padding.
func base64(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
  var encoded: [UInt8] = []
  encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
  // Bytes that have not been written out yet, in the low bits.
  var bits: UInt32 = 0
  var bitCount = 0
  for byte in bytes {
    bits = bits << 8 | UInt32(byte)
    bitCount += 8
    while bitCount >= 6 {
      bitCount -= 6
      encoded.append(digits[Int(bits >> UInt32(bitCount) & 63)])
    }
  }
  if bitCount > 0 { encoded.append(digits[Int(bits << UInt32(6 - bitCount) & 63)]) }
  while encoded.count % 4 != 0 { encoded.append(UInt8(ascii: "=")) }
  return encoded
}

extension Memory {
  /// Writes the bytes of a base64 text; `false` when it is none.
  fileprivate func writeDecodedBase64(_ text: Text) -> Bool {
    let padding = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding == 0 || text.count % 4 == 0, (text.count - padding) % 4 != 1 else { return false }
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in text.dropLast(padding) {
      guard let digit = value(ofBase64Digit: byte) else { return false }
      bits = bits << 6 | digit
      bitCount += 6
      guard bitCount >= 8 else { continue }
      bitCount -= 8
      write(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
    }
    // The last digit’s spare bits belong to no byte.
    return bits & (1 << UInt32(bitCount) - 1) == 0
  }

  private func value(ofBase64Digit byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
