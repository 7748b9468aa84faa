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
    guard let hash = hash(ofKey: key) else { return nil }
    let table = map.start + 2 * map.length
    let mask = Memory.tableSize(map.length) - 1
    var slot = hash & mask
    while charge(1) {
      let entry = cell(map.region, table + slot)
      if entry.kind == .null { return nil }
      let other = self.key(map, entry.start)
      if areSameKey(other, key) { return entry.start }
      // Keys with the same beginning take as long to tell apart as to read.
      if other.count == key.count, !charge(for: key) { return nil }
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
      guard let hash = hash(ofKey: key), key.kind != .double else { return .fault(.invalidKey) }
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
        let other = self.key(map, entry.start)
        if areSameKey(other, key) { return repeated(key) }
        if other.count == key.count, !charge(for: key) { return .fault(.costExceeded) }
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
    guard let left = whole(left), let right = whole(right) else { return false }
    return left == right
  }

  /// The whole number that a key is, exactly; `nil` for other keys.
  private func whole(_ key: Value) -> Int128? {
    switch key.kind {
    case .int: Int128(key.int)
    case .uint: Int128(key.uint)
    case .double: Int128(exactly: key.double)
    default: nil
    }
  }

  /// A number from a key, the same for equal keys; `nil` for what can be no key.
  private func hash(ofKey key: Value) -> Int? {
    let hash: UInt64
    switch key.kind {
    case .string: hash = text(key).hash
    case .int, .uint, .bool: hash = key.bits
    case .double:
      guard let whole = whole(key) else { return nil }
      hash = UInt64(truncatingIfNeeded: whole)
    default: return nil
    }
    return Int(truncatingIfNeeded: mixed(hash))
  }
}
