/// A stack of trivial values at one address, taken and given back by counting.
///
/// The hot path reads and writes through it; callers keep indices within `count`, which debug builds
/// verify. Its owner calls ``free()`` once.
@safe struct Arena<Element: BitwiseCopyable> {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private(set) var capacity: Int

  /// Reserves room; the operating system gives pages only as they are written.
  init(capacity: Int) {
    unsafe start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  func free() { unsafe start.deallocate() }

  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return unsafe start[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      unsafe start[index] = newValue
    }
  }

  /// Adds an element at the same address, or returns `false` when there is no room.
  @discardableResult
  mutating func push(_ element: Element) -> Bool {
    guard count < capacity else { return false }
    unsafe (start + count).initialize(to: element)
    count += 1
    return true
  }

  /// Takes room for elements at the same address, all initialised to one value; `nil` when full.
  mutating func take(_ number: Int, filledWith element: Element) -> Int? {
    guard number <= capacity - count else { return nil }
    unsafe (start + count).initialize(repeating: element, count: number)
    defer { count += number }
    return count
  }

  /// Adds elements at the same address, or returns `false` when there is no room.
  mutating func push(from other: UnsafePointer<Element>, count number: Int) -> Bool {
    guard number <= capacity - count else { return false }
    unsafe (start + count).initialize(from: other, count: number)
    count += number
    return true
  }

  mutating func truncate(to newCount: Int) {
    assert(newCount <= count)
    count = newCount
  }

  /// Makes room for more elements, moving them when need be; for memory that nothing points into.
  mutating func grow(by number: Int) {
    guard count + number > capacity else { return }
    let newCapacity = max(2 * capacity, count + number)
    let newStart = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    unsafe newStart.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = newStart
    capacity = newCapacity
  }
}
