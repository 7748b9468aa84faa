import Glibc

/// What a scalar is by the core schema of YAML 1.2.2, section 10.3.
package enum CoreScalar: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// A number with a fraction or exponent, or an integer beyond 64 bits.
  case number(Double)
  /// None of the others: the text is the value. Dates, `NO`, `yes` and `1_000` are text.
  case text
}

/// Reads a plain scalar by the patterns of the core schema.
func coreScalar(of text: ArraySlice<UInt8>) -> CoreScalar {
  guard let first = text.first else { return .null }
  switch first {
  case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
    return isNullWord(text) ? .null : .text
  case UInt8(ascii: "t"), UInt8(ascii: "T"):
    return matches("true", text) || matches("True", text) || matches("TRUE", text)
      ? .boolean(true) : .text
  case UInt8(ascii: "f"), UInt8(ascii: "F"):
    return matches("false", text) || matches("False", text) || matches("FALSE", text)
      ? .boolean(false) : .text
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "."):
    return coreNumber(of: text) ?? .text
  default:
    return .text
  }
}

/// Whether a plain scalar with the text means nothing.
func isNullWord(_ text: some Collection<UInt8>) -> Bool {
  guard let first = text.first else { return true }
  guard first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "~") else { return false }
  return matches("~", text) || matches("null", text) || matches("Null", text)
    || matches("NULL", text)
}

/// Whether a text is a word.
private func matches(_ word: StaticString, _ text: some Collection<UInt8>) -> Bool {
  guard word.utf8CodeUnitCount == text.count else { return false }
  return word.withUTF8Buffer { unsafe $0.elementsEqual(text) }
}

/// Whether a text is a word.
package func matches(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = text.baseAddress, word.utf8CodeUnitCount == text.count else { return false }
  return unsafe memcmp(start, word.utf8Start, text.count) == 0
}

/// Reads a number: `0o17`, `0x1F`, `012`, `-1.5e3`, `.inf`, `.nan`.
private func coreNumber(of text: ArraySlice<UInt8>) -> CoreScalar? {
  if text.count > 2, text.first == UInt8(ascii: "0") {
    let digits = text.dropFirst(2)
    switch text[text.startIndex + 1] {
    case UInt8(ascii: "x"): return integer(of: digits, radix: 16)
    case UInt8(ascii: "o"): return integer(of: digits, radix: 8)
    default: break
    }
  }
  var rest = text
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  if rest.first == UInt8(ascii: "."), rest.count == 4 {
    if matches(".inf", rest) || matches(".Inf", rest) || matches(".INF", rest) {
      return .number(isNegative ? -.infinity : .infinity)
    }
    if matches(".nan", text) || matches(".NaN", text) || matches(".NAN", text) {
      return .number(.nan)
    }
  }
  return decimal(of: rest, isNegative: isNegative)
}

private func integer(of digits: ArraySlice<UInt8>, radix: UInt64) -> CoreScalar? {
  var value: UInt64 = 0
  var rounded = 0.0
  var overflows = false
  for byte in digits {
    guard let digit = hexadecimalDigit(byte), UInt64(digit) < radix else { return nil }
    rounded = rounded * Double(radix) + Double(digit)
    let (product, over) = value.multipliedReportingOverflow(by: radix)
    if over || product > UInt64(Int64.max) { overflows = true }
    value = product &+ UInt64(digit)
  }
  guard !overflows, let exact = Int64(exactly: value) else { return .number(rounded) }
  return .integer(exact)
}

/// The value of a hexadecimal digit in either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Reads `[0-9]+`, or `(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, whose sign is read already.
private func decimal(of text: ArraySlice<UInt8>, isNegative: Bool) -> CoreScalar? {
  var index = text.startIndex
  var mantissa: UInt64 = 0
  var mantissaFits = true
  func digits() -> Int {
    let start = index
    while index < text.endIndex, text[index] &- UInt8(ascii: "0") <= 9 {
      let (product, over) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(UInt64(text[index] - UInt8(ascii: "0")))
      if over || more { mantissaFits = false }
      mantissa = sum
      index += 1
    }
    return index - start
  }
  let whole = digits()
  if index == text.endIndex, whole > 0 {
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    if mantissaFits, mantissa <= limit {
      return .integer(isNegative ? Int64(truncatingIfNeeded: 0 &- mantissa) : Int64(mantissa))
    }
    return double(of: text, isNegative: isNegative).map { .number($0) }
  }
  var fraction = 0
  if index < text.endIndex, text[index] == UInt8(ascii: ".") {
    index += 1
    fraction = digits()
  }
  guard whole + fraction > 0 else { return nil }
  var hasExponent = false
  if index < text.endIndex, text[index] | 0x20 == UInt8(ascii: "e") {
    hasExponent = true
    index += 1
    if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      index += 1
    }
    let start = index
    while index < text.endIndex, text[index] &- UInt8(ascii: "0") <= 9 { index += 1 }
    guard index > start else { return nil }
  }
  guard index == text.endIndex else { return nil }
  // Both numbers are exact, so that their quotient is the nearest double (Clinger 1990).
  if !hasExponent, mantissaFits, mantissa < 1 << 53, fraction < exactPowersOfTen.count {
    let value = Double(mantissa) / exactPowersOfTen[fraction]
    return .number(isNegative ? -value : value)
  }
  return double(of: text, isNegative: isNegative).map { .number($0) }
}

/// The powers of ten that a double holds exactly and that a price or a share needs.
private let exactPowersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// The nearest double, by the standard library; too large a number is infinite.
private func double(of text: ArraySlice<UInt8>, isNegative: Bool) -> Double? {
  Double(String(decoding: text, as: UTF8.self)).map { isNegative ? -$0 : $0 }
}
