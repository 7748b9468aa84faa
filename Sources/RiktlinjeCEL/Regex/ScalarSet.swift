/// A set of Unicode scalars: ranges in ascending order that neither overlap nor touch.
///
/// Surrogates may be in it, since `[^a]` is all but one; no text has any.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let highest: UInt32 = 0x10FFFF
  static let all = ScalarSet([0...highest])
  static let empty = ScalarSet([])

  /// Creates a set from ranges in any order.
  init(_ unordered: some Sequence<ClosedRange<UInt32>>) {
    ranges = []
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// Creates a set from ranges of ASCII characters, two characters each: `AZaz09__`.
  init(ascii pairs: StaticString) {
    let bytes = Array("\(pairs)".utf8)
    self.init(
      stride(from: 0, to: bytes.count, by: 2).map { UInt32(bytes[$0])...UInt32(bytes[$0 + 1]) })
  }

  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.highest { gaps.append(next...Self.highest) }
    return ScalarSet(gaps)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}
