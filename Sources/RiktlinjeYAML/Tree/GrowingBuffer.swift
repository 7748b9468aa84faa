import Glibc

/// Trivial elements one after the other, in memory that grows and is used again.
///
/// Where a node is made of every few bytes of every file, what an array asks at each step, whether
/// somebody else holds it too, costs more than the step. Its one owner calls ``free()`` once.
@safe struct GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    unsafe base = Self.resized(nil, to: capacity)
    self.capacity = capacity
  }

  func free() { unsafe Glibc.free(base) }

  /// The same memory, or other with the same in it, of another size; large blocks are not copied.
  private static func resized(
    _ old: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = unsafe realloc(old, max(1, capacity) * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    return unsafe memory.bindMemory(to: Element.self, capacity: capacity)
  }

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
    unsafe base = Self.resized(base, to: capacity)
  }

  /// The bytes from which on memory is given back rather than used again.
  private static var largeBytes: Int { 1 << 20 }

  /// Moves the elements to an array of the exact size; of many of them there are at no time two copies.
  mutating func moved() -> [Element] {
    // The array of nothing is one for all threads, and its count would be written.
    guard count > 0 else { return [] }
    let total = count
    let step = Self.largeBytes / MemoryLayout<Element>.stride
    let isLarge = total > step
    let elements = unsafe [Element](unsafeUninitializedCapacity: total) { array, filled in
      guard let start = array.baseAddress else { return }
      while count > 0 {
        let next = isLarge ? max(0, count - step) : 0
        unsafe (start + next).initialize(from: base + next, count: count - next)
        count = next
        if isLarge {
          capacity = max(step, count)
          unsafe base = Self.resized(base, to: capacity)
        }
      }
      filled = total
    }
    return elements
  }
}
