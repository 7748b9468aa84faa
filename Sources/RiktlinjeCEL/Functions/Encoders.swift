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
func base64(_ bytes: some RandomAccessCollection<UInt8>) -> String {
  var encoded: [UInt8] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let group = rest.prefix(3)
    rest = rest.dropFirst(3)
    let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for index in 0..<4 {
      encoded.append(
        index <= group.count ? digits[Int(bits >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
    }
  }
  return String(decoding: encoded, as: UTF8.self)
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
