/// Hashes of values, the same for values that are equal.
extension Memory {
  /// A number from a value without missing parts; takes for going through it.
  func hash(_ value: Value) -> UInt64 {
    guard charge(1) else { return 0 }
    switch value.kind {
    case .int, .uint, .double:
      // Numbers of different types are compared as doubles, and 0 equals −0.
      let number = asDouble(value)
      return mixed(number == 0 ? 0 : number.bitPattern)
    case .string, .bytes, .type:
      guard charge(forLength: value.length) else { return 0 }
      return mixed(text(value).hash ^ UInt64(value.kind.rawValue))
    case .bool, .date, .duration: return mixed(value.bits ^ UInt64(value.kind.rawValue) << 56)
    case .timestamp: return mixed(value.bits ^ UInt64(value.count) << 32)
    case .list, .optional:
      return (0..<value.length).reduce(mixed(UInt64(value.kind.rawValue))) { hash, index in
        isExhausted ? 0 : mixed(hash &* 31 &+ self.hash(element(value, index)))
      }
    case .map:
      // In whatever order the entries stand.
      return (0..<value.length).reduce(0) { sum, index in
        guard !isExhausted else { return 0 }
        return sum &+ mixed(hash(key(value, index)) &* 31 &+ hash(mapValue(value, index)))
      }
    case .record:
      return layouts[value.detail].fields.reduce(mixed(UInt64(value.detail))) { hash, declared in
        mixed(hash &* 31 &+ self.hash(field(value, at: declared.offset)))
      }
    case .null, .missing, .unknown, .error: return UInt64(value.kind.rawValue)
    }
  }
}

/// Makes the low bits of a number depend on all others.
func mixed(_ number: UInt64) -> UInt64 {
  let product = (number ^ (number >> 32)) &* 0x9E37_79B9_7F4A_7C15
  return product ^ (product >> 32)
}

extension Text {
  /// Fowler, Noll and Vo’s hash 1a.
  var hash: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// Values without missing parts, each once, found by their hashes.
///
/// Every value that is looked for takes from what the condition may cost; once that is spent, nothing
/// is added or found any more.
struct ValueSet {
  private let memory: Memory
  /// The values in the order added.
  private(set) var values: [Value] = []
  /// The number of a value, or -1, by the value’s hash; at most half of them are used.
  private var slots: [Int32]

  /// Creates an empty set with room for a number of values.
  init(_ memory: Memory, capacity: Int) {
    self.memory = memory
    // No more are added than can be paid for.
    let room = min(capacity, memory.remainingBudget)
    var size = 8
    while size < 2 * room { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// A set of the elements of a list.
  init(_ memory: Memory, elementsOf list: Value) {
    self.init(memory, capacity: list.length)
    for element in memory.elements(list) {
      guard !memory.isExhausted else { return }
      insert(element)
    }
  }

  func contains(_ value: Value) -> Bool {
    guard let slot = slot(of: value) else { return false }
    return slots[slot] >= 0
  }

  /// Adds a value unless an equal one is there.
  mutating func insert(_ value: Value) {
    guard let slot = slot(of: value), slots[slot] < 0 else { return }
    slots[slot] = Int32(values.count)
    values.append(value)
  }

  /// The slot of an equal value, or the free one where it belongs; `nil` when the cost is spent.
  private func slot(of value: Value) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: memory.hash(value)) & mask
    while memory.charge(1) {
      let number = slots[slot]
      if number < 0 || memory.areEqual(values[Int(number)], value) { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
