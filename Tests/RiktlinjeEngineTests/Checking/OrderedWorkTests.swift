import Synchronization
import Testing

@testable import RiktlinjeEngine

@Suite(.timeLimit(.minutes(1))) struct `Work on several threads` {
  /// The numbers up to a bound, as tasks.
  private final class Numbers: WorkSource {
    private let state = Mutex((next: 0, isStopped: false))
    private let bound: Int

    init(below bound: Int) { self.bound = bound }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < bound, !state.isStopped else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func stop() { state.withLock { $0.isStopped = true } }

    var begun: Int { state.withLock { $0.next } }
  }

  /// How many pieces come of a task: none, a few, and now and then very many.
  private static func count(of task: Int) -> Int { task % 50 == 7 ? 400 : task % 5 }

  private func work(_ numbers: Numbers, threads: Int) -> OrderedWork<Int, Numbers, String> {
    OrderedWork(numbers, threads: threads, makeWorker: { 0 }) { done, task, give in
      for piece in 0..<Self.count(of: task) where give("\(task).\(piece)") { done += 1 }
    }
  }

  @Test(arguments: [1, 2, 5]) func `gives every piece in order`(threads: Int) {
    var pieces: [String] = []
    work(Numbers(below: 300), threads: threads).run { piece in
      pieces.append(piece)
      return true
    }
    let expected = (0..<300).flatMap { task in
      (0..<Self.count(of: task)).map { "\(task).\($0)" }
    }
    #expect(pieces == expected)
  }

  @Test(arguments: [1, 2, 5]) func `ends as soon as no more is wanted`(threads: Int) {
    for wanted in [1, 10, 100, 500] {
      let numbers = Numbers(below: 1_000_000)
      var pieces: [String] = []
      work(numbers, threads: threads).run { piece in
        pieces.append(piece)
        return pieces.count < wanted
      }
      #expect(pieces.count == wanted)
      // No more was begun than lies ahead at the most.
      let last = pieces.last?.split(separator: ".").first.flatMap { Int($0) } ?? 0
      #expect(numbers.begun <= last + 1 + threads * 3)
    }
  }

  @Test(arguments: [2, 5]) func `makes only so much ahead of whoever takes it`(threads: Int) {
    let made = Atomic(0)
    let work = OrderedWork(Numbers(below: 100), threads: threads, makeWorker: { 0 }) {
      (_: inout Int, task: Int, give: (Int) -> Bool) in
      for _ in 0..<100 {
        made.add(1, ordering: .relaxed)
        guard give(task) else { return }
      }
    }
    var taken = 0
    var ahead = 0
    work.run { _ in
      taken += 1
      ahead = max(ahead, made.load(ordering: .relaxed) - taken)
      return true
    }
    #expect(taken == 10_000)
    // Two pieces lie in each of as many trays as may be open, and a third is made for each.
    #expect(ahead <= threads * 2 * 3)
  }
}
