/// What a number is as people write it: `1 234 567,50 kr`, `SEK 500`, `25 000:-`, `36 månader`.
///
/// A mark that may part thousands as well as decimals is read as neither: `130.000`, `320,000`.
package enum WrittenNumber: Hashable, Sendable {
  /// A number with a decimal point, no more digits than it needs and no unit.
  case plain(String)
  /// Two numbers in plain writing: that of the mark between thousands, and that of the decimal mark.
  case ambiguous(whole: String, decimal: String)
  /// An amount in thousands or millions, such as `130 tkr`, in plain writing.
  case scaled(String)
  /// A number among other words, such as `12 stycken`, in plain writing.
  case amongWords(String)

  /// Reads a number; `nil` when there is none.
  ///
  /// - Parameter unit: that of the field; `nil` when it has none.
  package init?(_ text: String, unit: String?) {
    let units = UnitWords(unit)
    let bare = units.removed(from: trimmed(text))
    if let number = WrittenNumber(digits: bare) {
      self = number
      return
    }
    if let scaled = units.scaled(bare) ?? units.scaled(trimmed(text)) {
      self = .scaled(scaled)
      return
    }
    // A number that begins the text, followed by words that are no unit of it.
    let end = bare.unicodeScalars.firstIndex { $0.properties.isAlphabetic } ?? bare.endIndex
    guard end < bare.endIndex, bare[end...].allSatisfy({ !isDigit($0) }),
      case .plain(let number)? = WrittenNumber(digits: trimmed(String(bare[..<end])))
    else { return nil }
    self = .amongWords(number)
  }

  /// Reads a number without any unit.
  init?(digits text: String) {
    guard let parts = Parts(text) else { return nil }
    self =
      parts.isAmbiguous
      ? .ambiguous(whole: parts.ungrouped, decimal: parts.unmistakable) : .plain(parts.plain)
  }

  // MARK: - Columns

  /// The mark before the decimals of a number where it is sure; `nil` where a number does not tell.
  package static func decimalMark(of text: String, unit: String?) -> Character? {
    guard let parts = Parts(UnitWords(unit).removed(from: trimmed(text))), !parts.isAmbiguous,
      let mark = parts.mark
    else { return nil }
    // What stands several times parts thousands, so that the other one parts decimals.
    return parts.isGrouping ? (mark == "," ? "." : ",") : mark
  }

  /// A number in plain writing that may be read in two ways, where it is known what parts decimals.
  package static func plain(_ text: String, unit: String?, decimalMark: Character) -> String? {
    guard let parts = Parts(UnitWords(unit).removed(from: trimmed(text))) else { return nil }
    guard parts.isAmbiguous else { return parts.plain }
    return parts.mark == decimalMark ? parts.plain : parts.ungrouped
  }
}

/// A number as it is written, taken apart.
private struct Parts {
  let sign: String
  /// The digits of the whole, with nothing between thousands.
  let whole: String
  let fraction: Substring
  /// The last comma or point.
  let mark: Character?
  /// Whether that mark parts thousands, for it comes several times.
  let isGrouping: Bool
  /// Whether the mark may part thousands as well as decimals.
  let isAmbiguous: Bool

  init?(_ text: String) {
    var digits = text[...]
    var sign = ""
    if let first = digits.first, "-\u{2212}+".contains(first) {
      sign = first == "+" ? "" : "-"
      digits = digits.dropFirst().drop { $0.isWhitespace }
    }
    let marks = digits.filter { ",.".contains($0) }
    var fraction = Substring()
    mark = marks.last
    isGrouping = marks.count { $0 == marks.last } > 1
    if !isGrouping, let mark, let place = digits.lastIndex(of: mark) {
      fraction = digits[digits.index(after: place)...]
      digits = digits[..<place]
    }
    guard let whole = Self.withoutGroups(digits), fraction.allSatisfy(isDigit) else { return nil }
    self.sign = sign
    self.whole = whole
    self.fraction = fraction
    isAmbiguous =
      marks.count == 1 && whole.count == digits.count && fraction.count == 3 && whole.count <= 3
      && whole.first != "0"
  }

  /// The digits of a whole number whose groups of three may be apart.
  private static func withoutGroups(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || ",.'’".contains($0)
    }.filter { !$0.isEmpty }
    guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else {
      return nil
    }
    guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  /// With the mark between thousands.
  var ungrouped: String { sign + whole + fraction }

  /// With the mark before decimals: a spreadsheet may show a whole number with some, which mean nothing.
  var plain: String {
    let digits = fraction.lastIndex { $0 != "0" }.map { fraction[...$0] } ?? ""
    let leading = whole.drop { $0 == "0" }
    let number = leading.isEmpty ? "0" : String(leading)
    return sign + (digits.isEmpty ? number : number + "." + digits)
  }

  /// The same in a form that nobody can take for the other: three decimals get a fourth.
  var unmistakable: String { fraction.last == "0" ? plain : sign + whole + "." + fraction + "0" }
}

/// Whether bytes are a number that can be read in two ways, with a point and three digits: `130.000`.
///
/// The same as ``WrittenNumber`` says of it, at the cost of a glance.
func isAmbiguousNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let count = bytes.count
  guard count >= 5, unsafe bytes[count - 4] == UInt8(ascii: ".") else { return false }
  var start = 0
  if unsafe bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") { start = 1 }
  let whole = start..<(count - 4)
  func isDigits(_ range: Range<Int>) -> Bool {
    range.allSatisfy { unsafe bytes[$0] &- UInt8(ascii: "0") <= 9 }
  }
  return unsafe (1...3).contains(whole.count) && bytes[start] != UInt8(ascii: "0")
    && isDigits(whole) && isDigits((count - 3)..<count)
}

/// Whether a character is one of the ten digits.
func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
