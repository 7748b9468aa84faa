/// The decimal digits of a number, all of them: a double has as many as its power of two needs.
///
/// Rounding the exact value half to even is what C’s `printf` does and the specification asks for;
/// here it needs no C library and heeds no locale.
struct ExactDecimal {
  /// From the most significant on, none of them a zero before the first other; empty for zero.
  private var digits: [UInt8]
  /// How many of the digits stand after the point.
  private var places: Int
  private let isNegative: Bool

  /// The power of two of the last bit of the smallest numbers.
  private static let leastExponent = -1074

  /// Takes a finite number apart.
  init(_ number: Double) {
    isNegative = number.sign == .minus
    // Zero and what is smaller than the normal numbers lack the bit that is not written.
    let (exponent, hiddenBit): (Int, UInt64) =
      number.isNormal
      ? (Int(number.exponent) - Double.significandBitCount, 1 << Double.significandBitCount)
      : (Self.leastExponent, 0)
    var amount = Limbs(hiddenBit | number.significandBitPattern)
    // m · 2⁻ᵏ is m · 5ᵏ / 10ᵏ, which has k places.
    places = max(0, -exponent)
    amount.multiply(by: exponent > 0 ? 2 : 5, times: exponent > 0 ? exponent : places)
    digits = amount.digits
  }

  /// With a fixed number of digits after the point.
  func fixed(_ precision: Int) -> [UInt8] {
    var rounded = self
    rounded.round(to: precision)
    var text = rounded.sign
    let whole = max(0, rounded.digits.count - precision)
    text += whole == 0 ? [UInt8(ascii: "0")] : rounded.digits.prefix(whole).map(Self.character)
    text += Self.fraction(
      [UInt8](repeating: 0, count: max(0, precision - rounded.digits.count))
        + rounded.digits.dropFirst(whole))
    return text
  }

  /// With one digit before the point, a number of them after it, and a power of ten.
  func scientific(_ precision: Int) -> [UInt8] {
    var rounded = self
    var power = digits.isEmpty ? 0 : digits.count - places - 1
    rounded.round(to: precision - power)
    // What is rounded up to the next power of ten has a zero more.
    if rounded.digits.count > precision + 1 { power += 1 }
    let shown =
      rounded.digits.isEmpty
      ? [UInt8](repeating: 0, count: precision + 1) : Array(rounded.digits.prefix(precision + 1))
    var text = rounded.sign + [Self.character(shown[0])] + Self.fraction(shown.dropFirst())
    text += Array("e".utf8) + [power < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")]
    if power.magnitude < 10 { text.append(UInt8(ascii: "0")) }
    return text + Array(String(power.magnitude).utf8)
  }

  private var sign: [UInt8] { isNegative ? [UInt8(ascii: "-")] : [] }

  private static func character(_ digit: UInt8) -> UInt8 { UInt8(ascii: "0") + digit }

  private static func fraction(_ digits: some Collection<UInt8>) -> [UInt8] {
    digits.isEmpty ? [] : [UInt8(ascii: ".")] + digits.map(character)
  }

  /// Leaves so many digits after the point; below zero, zeros before it.
  private mutating func round(to wanted: Int) {
    let excess = places - wanted
    places = wanted
    guard excess > 0 else {
      if !digits.isEmpty { digits += [UInt8](repeating: 0, count: -excess) }
      return
    }
    let kept = digits.count - excess
    guard kept >= 0 else { return digits = [] }
    let dropped = digits[kept...]
    digits.removeLast(excess)
    if Self.isMoreThanHalf(dropped, after: digits.last ?? 0) { increment() }
  }

  /// Whether what is dropped is more than half a unit, or just half one of an odd digit.
  private static func isMoreThanHalf(_ dropped: ArraySlice<UInt8>, after digit: UInt8) -> Bool {
    guard let first = dropped.first, first == 5 else { return dropped.first ?? 0 > 5 }
    return digit % 2 == 1 || dropped.dropFirst().contains { $0 != 0 }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }
}

/// A whole number of any size, nine decimal digits a limb, the least significant first.
private struct Limbs {
  private static let base: UInt64 = 1_000_000_000
  private var limbs: [UInt32] = []

  init(_ number: UInt64) {
    var rest = number
    while rest > 0 {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
  }

  /// Multiplies by a small factor so many times over.
  mutating func multiply(by factor: UInt64, times: Int) {
    // As many factors at a time as 32 bits hold.
    let most = factor == 2 ? 31 : 13
    var left = times
    while left > 0 {
      let count = min(left, most)
      var power: UInt64 = 1
      for _ in 0..<count { power *= factor }
      multiply(by: power)
      left -= count
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % Self.base)
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(UInt32(carry % Self.base))
      carry /= Self.base
    }
  }

  var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(limbs.count * 9)
    for limb in limbs.reversed() {
      var divisor: UInt32 = 100_000_000
      while divisor > 0 {
        let digit = UInt8(limb / divisor % 10)
        if digit > 0 || !digits.isEmpty { digits.append(digit) }
        divisor /= 10
      }
    }
    return digits
  }
}
