import RiktlinjeText

/// A word as it is compared with others: in lower case and with single spaces, whichever spaces,
/// dashes or underscores its parts are joined by, and whatever is in it that nobody sees.
///
/// Letters compare by what they are, not by how they are encoded, as all strings do.
package func plainWord(_ text: String) -> String {
  var word = String.UnicodeScalarView()
  var isApart = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isWordBreak {
      isApart = !word.isEmpty
    } else if !scalar.isUnseenInWord {
      if isApart { word.append(" ") }
      isApart = false
      word.append(scalar.isApostrophe ? "'" : scalar)
    }
  }
  return String(word)
}

/// A text without white space at its ends, that which no line may be broken at among it.
package func trimmed(_ text: String) -> String {
  let start = text.drop { $0.isWhitespace }
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}

extension Unicode.Scalar {
  /// Whether it parts one word from the next: white space, an underscore or a dash.
  fileprivate var isWordBreak: Bool {
    switch value {
    case 0x20, 0x2D, 0x5F, 0x09...0x0D: true
    case ..<0x80: false
    default: properties.isWhitespace || properties.isDash
    }
  }

  /// Whether it is a hint to whoever sets the text: a soft hyphen, a joiner, a byte-order mark.
  fileprivate var isUnseenInWord: Bool {
    value >= 0x80 && properties.generalCategory == .format
  }

  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0xB4, 0x60: true
    default: false
    }
  }
}
