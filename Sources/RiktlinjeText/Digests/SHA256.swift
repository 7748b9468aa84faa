/// The digest SHA-256 of bytes: 32 bytes that no other content is known to have.
///
/// Source: NIST, FIPS 180-4, “Secure Hash Standard”, 5.1.1, 5.3.3 and 6.2.
package struct SHA256: Sendable {
  private typealias Words = (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32
  )

  private static let blockBytes = 64

  private var state: Words = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19
  )

  /// The digest of bytes as 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.take(bytes)
    return digest.hexadecimal
  }

  private init() {}

  /// Takes all the bytes, and the padding that says how many there were.
  private mutating func take(_ bytes: [UInt8]) {
    let whole = bytes.count / Self.blockBytes * Self.blockBytes
    takeBlocks(of: bytes.span, upTo: whole)
    var rest = Array(bytes[whole...])
    rest.append(0x80)
    while rest.count % Self.blockBytes != Self.blockBytes - 8 { rest.append(0) }
    let bits = UInt64(bytes.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    takeBlocks(of: rest.span, upTo: rest.count)
  }

  private mutating func takeBlocks(of bytes: Span<UInt8>, upTo end: Int) {
    let constants = roundConstants.span
    var schedule = [16 of UInt32](repeating: 0)
    var offset = 0
    while offset < end {
      for index in 0..<16 {
        let byte = offset + index * 4
        schedule[index] =
          UInt32(bytes[byte]) << 24 | UInt32(bytes[byte + 1]) << 16
          | UInt32(bytes[byte + 2]) << 8 | UInt32(bytes[byte + 3])
      }
      mix(&schedule, constants)
      offset += Self.blockBytes
    }
  }

  /// Mixes one block into the state.
  private mutating func mix(_ schedule: inout [16 of UInt32], _ constants: Span<UInt32>) {
    var (a, b, c, d, e, f, g, h) = state
    for round in 0..<64 {
      let slot = round & 15
      if round >= 16 {
        let (early, late) = (schedule[(slot + 1) & 15], schedule[(slot + 14) & 15])
        let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
        let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
        schedule[slot] = schedule[slot] &+ first &+ schedule[(slot + 9) & 15] &+ second
      }
      let choice = e & f ^ ~e & g
      let majority = a & b ^ a & c ^ b & c
      let one = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let zero = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let new = h &+ one &+ choice &+ constants[round] &+ schedule[slot]
      (h, g, f, e) = (g, f, e, d &+ new)
      (d, c, b, a) = (c, b, a, new &+ zero &+ majority)
    }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
  }

  private var hexadecimal: String {
    let words = [
      state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7,
    ]
    return words.reduce(into: "") { text, word in
      let digits = String(word, radix: 16)
      text += String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
  }
}

private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
  word &>> bits | word &<< (32 &- bits)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = {
  var constants: [UInt32] = []
  var candidate: UInt64 = 2
  while constants.count < 64 {
    let isPrime = (2..<candidate).allSatisfy { candidate % $0 != 0 }
    if isPrime { constants.append(cubeRootFraction(of: candidate)) }
    candidate += 1
  }
  return constants
}()

/// The first 32 bits behind the point of a cube root, found bit by bit.
///
/// The root of the number times 2⁹⁶, whole: 2³² times the number's own.
private func cubeRootFraction(of number: UInt64) -> UInt32 {
  let target = UInt128(number) << 96
  var root: UInt128 = 0
  for bit in stride(from: UInt128(35), through: 0, by: -1) {
    let next = root | 1 << bit
    if next * next * next <= target { root = next }
  }
  return UInt32(truncatingIfNeeded: root)
}
