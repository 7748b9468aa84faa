/// Maps: entries in the order written, and for more than a few a table to find them by key.
///
/// The cells of a map are its keys and values by turns, then the table: a power of two of cells, each
/// `null` or the number of an entry, searched from the key’s hash on.
extension Memory {
  /// Up to so many entries a search from the first to the last is fastest.
  private static let entriesWithoutTable = 8

  /// The cells that a map of a number of entries takes.
  static func cellCount(ofMap entries: Int) -> Int { 2 * entries + tableSize(entries) }

  private static func tableSize(_ entries: Int) -> Int {
    guard entries > entriesWithoutTable else { return 0 }
    var size = 32
    while size < 2 * entries { size *= 2 }
    return size
  }

  func key(_ map: Value, _ index: Int) -> Value { cell(map.region, map.start + 2 * index) }

  func mapValue(_ map: Value, _ index: Int) -> Value {
    element(map, 2 * index + 1)
  }

  /// The value under a key; `nil` when the map has no such key.
  func find(_ key: Value, in map: Value) -> Value? {
    position(of: key, in: map).map { mapValue(map, $0) }
  }

  /// The number of the entry with a key.
  func position(of key: Value, in map: Value) -> Int? {
    guard charge(for: key) else { return nil }
    guard map.length > Memory.entriesWithoutTable else {
      return (0..<map.length).first { areSameKey(self.key(map, $0), key) }
    }
    guard let hash = hash(key) else { return nil }
    let table = map.start + 2 * map.length
    let mask = Memory.tableSize(map.length) - 1
    var slot = hash & mask
    while charge(1) {
      let entry = cell(map.region, table + slot)
      if entry.kind == .null { return nil }
      if areSameKey(self.key(map, Int(entry.int)), key) { return Int(entry.int) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Makes a map of entries that stand in scratch cells from a place on, followed by room for a table.
  ///
  /// - Returns: the map, or an error for a key of the wrong kind or one that stands twice.
  func closeMap(start: Int, count: Int) -> Value {
    let map = Value(.map, region: .scratch, count: UInt32(count), bits: UInt64(start))
    let mask = Memory.tableSize(count) - 1
    for index in 0..<count {
      let key = key(map, index)
      guard charge(for: key) else { return .fault(.costExceeded) }
      guard let hash = hash(key), key.kind != .double else { return .fault(.invalidKey) }
      guard count > Memory.entriesWithoutTable else {
        if (0..<index).contains(where: { areSameKey(self.key(map, $0), key) }) {
          return repeated(key)
        }
        continue
      }
      var slot = hash & mask
      while true {
        guard charge(1) else { return .fault(.costExceeded) }
        let entry = cell(.scratch, start + 2 * count + slot)
        if entry.kind == .null { break }
        if areSameKey(self.key(map, Int(entry.int)), key) { return repeated(key) }
        slot = (slot + 1) & mask
      }
      setCell(start + 2 * count + slot, to: .int(index))
    }
    return map
  }

  private func repeated(_ key: Value) -> Value {
    .fault(.repeatedKey, quoting: description(key))
  }

  @inline(__always)
  private func areSameKey(_ left: Value, _ right: Value) -> Bool {
    if left.kind == .string && right.kind == .string { return text(left) == text(right) }
    if left.kind == right.kind && left.kind != .double { return left.bits == right.bits }
    return left.isNumber && right.isNumber && numberOrder(left, right) == 0
  }

  /// A number from a key, the same for equal keys; `nil` for what can be no key.
  private func hash(_ key: Value) -> Int? {
    var hash: UInt64
    switch key.kind {
    case .string:
      // Fowler, Noll and Vo’s hash 1a, then mixed so that the low bits depend on all others.
      hash = 0xCBF2_9CE4_8422_2325
      for byte in text(key) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    case .int, .uint, .bool: hash = key.bits
    case .double:
      if let whole = Int64(exactly: key.double) {
        hash = UInt64(bitPattern: whole)
      } else if let whole = UInt64(exactly: key.double) {
        hash = whole
      } else {
        return nil
      }
    default: return nil
    }
    hash = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
