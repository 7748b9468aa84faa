/// Text from outside, with everything that would act on a terminal or turn the reading order made
/// visible instead.
///
/// Control characters become their pictures (U+2400 and on), line breaks and tabs become spaces, and
/// the marks that embed, override or isolate a direction are spelt out, as in `‹U+202E›`.
package enum VisibleText {
  /// Appends a text as one line.
  static func append(_ text: String, to output: inout [UInt8]) {
    guard !isPlain(text) else { return output.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
  }

  /// The text as one line.
  package static func of(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends one character, made visible where it has to be.
  static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar.value {
    case 0x20...0x7E: output.append(UInt8(scalar.value))
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: output.append(UInt8(ascii: " "))
    case 0x00...0x1F: output.append(scalar: 0x2400 + scalar.value)
    case 0x7F: output.append(scalar: 0x2421)
    case 0x80...0x9F: spell(scalar, to: &output)
    default:
      if turnsReading(scalar) {
        spell(scalar, to: &output)
      } else {
        output.append(scalar: scalar.value)
      }
    }
  }

  /// Whether the character changes the direction in which those after it are read.
  static func turnsReading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether nothing needs to be made visible: most texts, told apart without decoding them.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      // Controls, and the lead bytes of U+0080 … U+00BF, U+0600 … U+063F and U+2000 … U+2FFF.
      case ..<0x20, 0x7F, 0xC2, 0xD8, 0xE2: return text.unicodeScalars.allSatisfy(isPlain)
      default: continue
      }
    }
    return true
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
    default: !turnsReading(scalar)
    }
  }

  private static func spell(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    output.append(contentsOf: "‹U+\(padding)\(digits)›".utf8)
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of a character by its number.
  mutating func append(scalar number: UInt32) {
    guard let scalar = Unicode.Scalar(number), let bytes = UTF8.encode(scalar) else {
      return append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    append(contentsOf: bytes)
  }

  /// Appends a text as it is.
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
