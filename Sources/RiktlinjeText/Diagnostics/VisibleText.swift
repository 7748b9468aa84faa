/// One scalar as a terminal shows it: what to print and how many cells it takes.
struct VisibleCell {
  let text: String
  let width: Int

  /// Makes a scalar visible: nothing that would move the cursor, change colours or reorder text passes.
  ///
  /// - Parameters:
  ///   - scalar: the scalar.
  ///   - column: the cell where it will stand, from zero, which decides how far a tab goes.
  ///   - isPointedAt: whether it may be what a message is about: then a space is told from others.
  init(_ scalar: Unicode.Scalar, atCell column: Int, isPointedAt: Bool = false) {
    switch scalar.value {
    case 0x09:
      width = Self.tabWidth - column % Self.tabWidth
      text = String(repeating: " ", count: width)
    case 0x00...0x1F:
      // The block “Control Pictures” has a sign for each.
      text = Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
      width = 1
    case 0x7F:
      text = "\u{2421}"
      width = 1
    case 0x20...0x7E:
      text = String(scalar)
      width = 1
    default:
      let isSpelt = scalar.isUnseen || isPointedAt && scalar.properties.isWhitespace
      text = isSpelt ? scalar.spelling : String(scalar)
      width = isSpelt ? text.unicodeScalars.count : scalar.terminalWidth
    }
  }

  private static let tabWidth = 4
}

extension Unicode.Scalar {
  /// Whether it only steers how others are shown; joiners and variation selectors are part of what
  /// they stand beside.
  package var isUnseen: Bool {
    // Latin letters and marks, told apart without a table.
    if 0xA0...0x2FF ~= value { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return true
    case .format: return self != "\u{200D}" && self != "\u{200C}" && self != "\u{AD}"
    default: return false
    }
  }

  /// Its number for readers, such as `‹U+202E›`; nothing in it means anything to a terminal or markup.
  package var spelling: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
  }

  /// The cells that it takes on a terminal, after the Unicode Standard’s Annex 11: none, one or two.
  package var terminalWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      return 2
    default:
      return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// A text for a terminal with everything in it visible, on one line.
func visible(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    shown += scalar == "\t" ? " " : VisibleCell(scalar, atCell: 0).text
  }
  return shown
}
