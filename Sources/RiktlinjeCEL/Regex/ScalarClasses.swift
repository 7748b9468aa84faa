/// All scalars divided into classes that no set of a pattern tells apart.
///
/// A pattern then reads classes, of which it has few, in place of characters.
struct ScalarClasses: Sendable {
  /// The class of each ASCII character.
  let ascii: [UInt16]
  /// Where each stretch of scalars of one class begins, from 0 on, in ascending order.
  private let starts: [UInt32]
  /// The class of each stretch.
  private let classes: [UInt16]
  /// The number of classes.
  let count: Int
  /// For each set, whether a class belongs to it.
  let members: [[Bool]]

  /// Sets times classes at most.
  private static let limit = 1 << 22

  /// Divides all scalars by sets, or gives `nil` when that would take too much memory.
  init?(of sets: [ScalarSet]) {
    var bounds: Set<UInt32> = [0]
    for range in sets.lazy.flatMap({ $0.ranges }) {
      bounds.insert(range.lowerBound)
      if range.upperBound < ScalarSet.highest { bounds.insert(range.upperBound + 1) }
    }
    let starts = bounds.sorted()

    // Each set splits every class that it has some but not all stretches of. A set and its
    // complement split alike, so the smaller is used.
    let stretches = Dictionary(uniqueKeysWithValues: starts.enumerated().map { ($1, $0) })
    func indices(of range: ClosedRange<UInt32>) -> Range<Int> {
      let first = stretches[range.lowerBound, default: 0]
      return first..<(stretches[range.upperBound + 1] ?? starts.count)
    }
    var classes = [Int](repeating: 0, count: starts.count)
    var sizes = [starts.count]
    for set in sets {
      var covered = set.ranges.map(indices)
      if covered.reduce(0, { $0 + $1.count }) > starts.count / 2 {
        covered = set.inverted.ranges.map(indices)
      }
      var taken: [Int: Int] = [:]
      for index in covered.joined() { taken[classes[index], default: 0] += 1 }
      var parts: [Int: Int] = [:]
      for (old, size) in taken.sorted(by: { $0.key < $1.key }) where size < sizes[old] {
        parts[old] = sizes.count
        sizes[old] -= size
        sizes.append(size)
      }
      for index in covered.joined() { classes[index] = parts[classes[index]] ?? classes[index] }
    }
    guard sizes.count < UInt16.max, sizes.count * sets.count <= Self.limit else { return nil }
    members = sets.map { set in
      var members = [Bool](repeating: false, count: sizes.count)
      for index in set.ranges.lazy.map(indices).joined() { members[classes[index]] = true }
      return members
    }
    let numbers = classes.map { UInt16($0) }
    ascii = (0..<128).map { Self.find($0, starts, numbers) }
    self.starts = starts
    self.classes = numbers
    count = sizes.count
  }

  /// One scalar of each class.
  var representatives: [UInt32] {
    var firsts = [UInt32](repeating: 0, count: count)
    for (start, index) in zip(starts, classes).reversed() { firsts[Int(index)] = start }
    return firsts
  }

  /// The class of a scalar.
  func of(_ scalar: UInt32) -> Int {
    Int(scalar < 128 ? ascii[Int(scalar)] : Self.find(scalar, starts, classes))
  }

  private static func find(_ scalar: UInt32, _ starts: [UInt32], _ classes: [UInt16]) -> UInt16 {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return classes[low]
  }
}
