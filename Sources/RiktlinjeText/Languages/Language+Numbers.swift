extension Language {
  /// What no line may be broken at: U+00A0.
  private static let hardSpace = "\u{A0}"

  /// A whole number as people read it; grouped from five digits, so that a year stays a year.
  public func text(of number: Int64) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? minus : "") + (digits.utf8.count < 5 ? digits : grouped(digits))
  }

  /// A number and its unit as people read them: `1 234 567,50 kr`, `SEK 1,234,567.50`.
  ///
  /// A unit of three capital letters is a currency, whose fractions have two digits.
  public func text(of number: Double, unit: String? = nil) -> String {
    let isCurrency =
      unit.map { $0.utf8.count == 3 && $0.utf8.allSatisfy { 65...90 ~= $0 } } ?? false
    let digits = decimal(number, inHundredths: isCurrency)
    guard let unit else { return digits }
    let name = name(ofUnit: unit, for: number)
    return self == .english && isCurrency
      ? name + Self.hardSpace + digits : digits + Self.hardSpace + name
  }

  /// The digits of a number with the language's marks: two of its fraction, or up to four, since more
  /// come of a division and tell a reader nothing; of a small fraction all.
  private func decimal(_ number: Double, inHundredths: Bool) -> String {
    // Beyond this a double has no digit to the right of the point, and its description an exponent.
    guard number.magnitude < 1e15, number.magnitude >= 1e-4 || number == 0 else {
      return number.description
    }
    let sign = number < 0 ? minus : ""
    let magnitude = number.magnitude
    if inHundredths, magnitude != magnitude.rounded() {
      let hundredths = Int64((magnitude * 100).rounded())
      let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
      return sign + grouped(String(whole)) + point + (fraction < 10 ? "0" : "") + String(fraction)
    }
    let isLong = magnitude >= 0.01 && magnitude < 1e11
    let shown = isLong ? (magnitude * 1e4).rounded() / 1e4 : magnitude
    let parts = shown.description.split(separator: ".")
    let whole = grouped(String(parts[0]))
    return parts.count < 2 || parts[1] == "0" ? sign + whole : sign + whole + point + parts[1]
  }

  /// Digits in groups of three from the right.
  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += groupMark }
      text.append(digit)
    }
    return text
  }

  private var groupMark: String { self == .swedish ? Self.hardSpace : "," }
  private var point: String { self == .swedish ? "," : "." }
  private var minus: String { "\u{2212}" }
}
