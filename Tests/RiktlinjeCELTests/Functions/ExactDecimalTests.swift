import Foundation
import Testing

@testable import RiktlinjeCEL

struct ExactDecimalTests {
  private static let edges: [Double] = [
    0, -0.0, 0.5, -1.5, 2.5, 0.25, 0.125, 0.05, 0.005, 9.5, 99.5, 9.995, 999_999.5, 1, 10, 1e22,
    1e23, 9.9999e-5, .leastNonzeroMagnitude, -.leastNormalMagnitude, .greatestFiniteMagnitude,
  ]

  /// Numbers of every size, halves and eighths, and those below the normal ones; always the same.
  private static var drawn: [Double] {
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
    return (0..<400).flatMap { _ in
      [
        Double(bitPattern: next()), Double(Int64(next() >> 40)) / 8,
        Double(bitPattern: next() & 0x000F_FFFF_FFFF_FFFF),
      ]
    }.filter(\.isFinite)
  }

  @Test(arguments: [0, 1, 2, 6, 17, 40])
  func `A number is written with the digits that printf writes`(precision: Int) {
    for number in Self.edges + Self.drawn {
      let exact = ExactDecimal(number)
      #expect(
        String(decoding: exact.fixed(precision), as: UTF8.self)
          == String(format: "%.\(precision)f", number))
      #expect(
        String(decoding: exact.scientific(precision), as: UTF8.self)
          == String(format: "%.\(precision)e", number))
    }
  }
}
