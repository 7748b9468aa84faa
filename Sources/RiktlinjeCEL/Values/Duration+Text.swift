extension Duration: CustomStringConvertible {
  /// Reads numbers with units, such as `1h30m`, `-1.5s` or `250ms`; a bare `0` needs no unit.
  ///
  /// The units are `h`, `m`, `s`, `ms`, `us` (also `µs`) and `ns`. Numbers are decimal, with or
  /// without a fraction; what a fraction has beyond nanoseconds is dropped.
  package init(parsing text: Span<UInt8>) throws(TimeProblem) {
    self.init(nanoseconds: try sumOfQuantities(in: text))
  }

  package init(parsing text: String) throws(TimeProblem) { try self.init(parsing: text.utf8.span) }

  /// Seconds with no more of a fraction than needed, such as `5400s` or `-0.25s`.
  package var description: String {
    var bytes: [UInt8] = nanoseconds < 0 ? [UInt8(ascii: "-")] : []
    let magnitude = nanoseconds.magnitude
    bytes.append(number: magnitude / 1_000_000_000, digits: 1)
    bytes.append(fractionInNanoseconds: Int(magnitude % 1_000_000_000))
    bytes.append(UInt8(ascii: "s"))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Writes a point and the digits of a fraction of a second without zeros at the end, or nothing.
  mutating func append(fractionInNanoseconds nanoseconds: Int) {
    guard nanoseconds > 0 else { return }
    append(UInt8(ascii: "."))
    append(number: nanoseconds, digits: 9)
    while last == UInt8(ascii: "0") { removeLast() }
  }
}

/// The sum of the numbers with units that a text consists of, in nanoseconds.
private func sumOfQuantities(in text: Span<UInt8>) throws(TimeProblem) -> Int64 {
  var position = 0
  var isNegative = false
  if text.count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
    isNegative = text[0] == UInt8(ascii: "-")
    position = 1
  }
  if text.count == position + 1, text[position] == UInt8(ascii: "0") { return 0 }
  guard position < text.count else { throw .notADuration(String(copying: text)) }

  // The magnitude of the smallest duration is one more than that of the largest.
  let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
  var sum: UInt64 = 0
  while position < text.count {
    let (term, next) = try quantity(in: text, at: position)
    let (total, overflows) = sum.addingReportingOverflow(term)
    guard !overflows, total <= limit else { throw .durationOutOfRange }
    sum = total
    position = next
  }
  return isNegative ? Int64(truncatingIfNeeded: 0 &- sum) : Int64(sum)
}

/// One number and its unit, in nanoseconds, and where the next begins.
private func quantity(
  in text: Span<UInt8>, at start: Int
) throws(TimeProblem) -> (nanoseconds: UInt64, next: Int) {
  var position = start
  var hasDigits = false

  func nextDigit() -> UInt64? {
    guard position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit < 10
    else { return nil }
    position += 1
    hasDigits = true
    return UInt64(digit)
  }

  var whole: UInt64 = 0
  var overflows = false
  while let digit = nextDigit() {
    let (product, isLarge) = whole.multipliedReportingOverflow(by: 10)
    let (total, isLarger) = product.addingReportingOverflow(digit)
    whole = total
    overflows = overflows || isLarge || isLarger
  }

  // 18 digits of a fraction fit in 64 bits and are finer than a nanosecond of an hour.
  var fraction: UInt64 = 0
  var scale: UInt64 = 1
  if position < text.count, text[position] == UInt8(ascii: ".") {
    position += 1
    while let digit = nextDigit() {
      guard scale < 1_000_000_000_000_000_000 else { continue }
      fraction = fraction * 10 + digit
      scale *= 10
    }
  }

  guard hasDigits, let (unit, next) = unit(in: text, at: position) else {
    throw .notADuration(String(copying: text))
  }
  let (product, isLarge) = whole.multipliedReportingOverflow(by: unit)
  let parts = scale.dividingFullWidth(fraction.multipliedFullWidth(by: unit)).quotient
  let (total, isLarger) = product.addingReportingOverflow(parts)
  guard !overflows, !isLarge, !isLarger else { throw .durationOutOfRange }
  return (total, next)
}

/// The nanoseconds of the unit written at a place, and where what follows it begins.
private func unit(in text: Span<UInt8>, at start: Int) -> (nanoseconds: UInt64, next: Int)? {
  var end = start
  while end < text.count, text[end] != UInt8(ascii: "."), !(48...57 ~= text[end]) { end += 1 }
  let nanoseconds: UInt64? =
    switch String(copying: text.extracting(start..<end)) {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    // The micro sign and the Greek letter mu look the same.
    case "us", "\u{B5}s", "\u{3BC}s": 1000
    case "ns": 1
    default: nil
    }
  return nanoseconds.map { ($0, end) }
}

extension String {
  /// The text of some bytes, with U+FFFD for what is not UTF-8.
  init(copying bytes: Span<UInt8>) {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    self = String(decoding: copy, as: UTF8.self)
  }
}
