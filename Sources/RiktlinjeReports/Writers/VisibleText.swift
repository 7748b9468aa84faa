import RiktlinjeText

/// Text from outside, with everything that would act on a terminal or turn the reading order made
/// visible instead.
///
/// Control characters become their pictures (U+2400 and on), line breaks and tabs become spaces, and
/// what only steers how others are shown, such as a turn of direction, is spelt out: `‹U+202E›`.
package enum VisibleText {
  /// The longest text that is shown whole, in bytes: longer than anybody reads, shorter than what
  /// spreadsheets (32,767 characters a cell), annotations (64 KiB) and XML readers (10 MB) refuse.
  static let limit = 10_000

  /// The text, or its beginning and an ellipsis when it is longer than the limit.
  static func bounded(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    var beginning = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) { beginning.append(scalar) }
    return String(beginning) + " […]"
  }

  /// Appends a text as one line.
  static func append(_ text: String, to output: inout [UInt8]) {
    let text = bounded(text)
    guard !isPlain(text) else { return output.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
  }

  /// The text as one line.
  package static func of(_ text: String) -> String {
    let text = bounded(text)
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
    default:
      if scalar.isUnseen {
        output.append(scalar.spelling)
      } else {
        output.append(scalar: scalar.value)
      }
    }
  }

  /// Whether nothing needs to be made visible: most texts, told apart without decoding them.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      // Controls, and the lead bytes of what is not ASCII or a Latin letter from U+00C0.
      case ..<0x20, 0x7F, 0xC2, 0xC8...:
        return text.unicodeScalars.allSatisfy {
          0x20...0x7E ~= $0.value || $0.value > 0x7F && !$0.isUnseen
        }
      default: continue
      }
    }
    return true
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
