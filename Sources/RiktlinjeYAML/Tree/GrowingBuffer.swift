/// Trivial elements one after the other, in memory that grows and is used again.
///
/// Where a node is made of every few bytes of every file, what an array asks at each step, whether
/// somebody else holds it too, costs more than the step. Its one owner calls ``free()`` once.
@safe struct GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  func free() { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The elements, until the buffer is changed.
  var elements: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: base, count: count)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    let number = elements.count
    if number > capacity - count { grow(by: number) }
    unsafe (base + count).initialize(from: start, count: number)
    count += number
  }

  /// Forgets the elements from an index on and keeps the memory.
  mutating func truncate(to newCount: Int) {
    assert(newCount <= count)
    count = newCount
  }

  @inline(never)
  private mutating func grow(by number: Int) {
    capacity = max(2 * capacity, count + number)
    let bigger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe bigger.initialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = bigger
  }
}
