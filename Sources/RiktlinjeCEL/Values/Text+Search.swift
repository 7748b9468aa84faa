/// Finding a text in another, in time linear in their lengths however alike their parts are.
extension Text {
  /// The byte at which another text first stands, from a byte on.
  func firstOffset(of other: Text, from: Int = 0) -> Int? {
    guard let first = other.first else { return from }
    let last = count - other.count
    var effort = 0
    var offset = from
    while offset <= last {
      if self[offset] == first {
        let common = commonPrefix(with: other, at: offset)
        if common == other.count { return offset }
        effort += common
        // Comparing at every byte is fastest, until the texts turn out to repeat themselves.
        if effort > 4 * (offset - from + other.count) {
          return offsets(of: other, in: offset + 1..<count, isFirstEnough: true)
        }
      }
      offset += 1
    }
    return nil
  }

  /// The byte at which another text last stands, among those up to a byte.
  func lastOffset(of other: Text, upTo: Int) -> Int? {
    guard let first = other.first else { return upTo }
    let start = Swift.min(upTo, count - other.count)
    var effort = 0
    var offset = start
    while offset >= 0 {
      if self[offset] == first {
        let common = commonPrefix(with: other, at: offset)
        if common == other.count { return offset }
        effort += common
        if effort > 4 * (start - offset + other.count) {
          return offsets(of: other, in: 0..<offset - 1 + other.count, isFirstEnough: false)
        }
      }
      offset -= 1
    }
    return nil
  }

  /// The number of bytes that are the same in another text and at a place in this one, which has room
  /// for all of the other.
  private func commonPrefix(with other: Text, at offset: Int) -> Int {
    var length = 0
    while length < other.count, self[offset + length] == other[length] { length += 1 }
    return length
  }

  /// The first or the last byte at which another text stands in a range.
  ///
  /// Source: D. Knuth, J. Morris and V. Pratt, “Fast pattern matching in strings” (1977).
  private func offsets(of other: Text, in range: Range<Int>, isFirstEnough: Bool) -> Int? {
    // By the length of a beginning of the other text, the longest shorter one that it ends with.
    var borders = [0, 0]
    borders.reserveCapacity(other.count + 1)
    var border = 0
    for byte in other.dropFirst() {
      while border > 0, other[border] != byte { border = borders[border] }
      if other[border] == byte { border += 1 }
      borders.append(border)
    }
    var found: Int?
    var matched = 0
    for index in range {
      while matched > 0, matched == other.count || other[matched] != self[index] {
        matched = borders[matched]
      }
      if other[matched] == self[index] { matched += 1 }
      guard matched == other.count else { continue }
      found = index + 1 - matched
      if isFirstEnough { break }
    }
    return found
  }
}
