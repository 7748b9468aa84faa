import Dispatch
import Synchronization

/// Does numbered pieces of work on several threads and hands over their results in order.
///
/// The calling thread does the handing over. Only so many pieces are begun ahead of it, so that
/// memory stays flat however slowly the results are taken.
struct OrderedWork<Worker: ~Copyable, Piece: Sendable> {
  private let count: Int
  private let threads: Int
  private let makeWorker: @Sendable () -> Worker
  private let work: @Sendable (inout Worker, Int) -> Piece

  /// - Parameters:
  ///   - count: the number of pieces.
  ///   - threads: how many work at the same time; with one, the calling thread does it all.
  ///   - makeWorker: makes what one thread keeps from piece to piece.
  ///   - work: does the piece with a number, from 0.
  init(
    count: Int, threads: Int, makeWorker: @escaping @Sendable () -> Worker,
    work: @escaping @Sendable (inout Worker, Int) -> Piece
  ) {
    self.count = count
    self.threads = max(1, min(threads, count))
    self.makeWorker = makeWorker
    self.work = work
  }

  /// Does the work; `take` gets the results in the order of their numbers, and ends it by `false`.
  func run(_ take: (Piece) -> Bool) {
    guard threads > 1 else {
      var worker = makeWorker()
      for number in 0..<count where !take(work(&worker, number)) { return }
      return
    }
    let desk = Desk<Piece>(ahead: threads * 4)
    for _ in 0..<threads {
      DispatchQueue.global().async { [count, makeWorker, work] in
        var worker = makeWorker()
        while let number = desk.nextNumber(below: count) {
          desk.finish(number, work(&worker, number))
        }
        desk.leave()
      }
    }
    for number in 0..<count where !take(desk.piece(number)) { break }
    desk.close(workers: threads)
  }
}

/// Where workers fetch their numbers and lay down what they have made.
private final class Desk<Piece: Sendable>: Sendable {
  private struct State {
    var next = 0
    var isClosed = false
    var pieces: [Int: Piece] = [:]
  }

  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let news = DispatchSemaphore(value: 0)
  private let departures = DispatchSemaphore(value: 0)

  init(ahead: Int) {
    // A semaphore must not end below the value that it began with, as it would when the work is
    // broken off; so it begins with none.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<ahead { room.signal() }
  }

  /// The number of the next piece to make, once there is room for it; `nil` when there is no more.
  func nextNumber(below count: Int) -> Int? {
    room.wait()
    return state.withLock { state in
      guard !state.isClosed, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func finish(_ number: Int, _ piece: Piece) {
    state.withLock { $0.pieces[number] = piece }
    news.signal()
  }

  func leave() {
    // Whoever else waits for room is to see that there is no more to do.
    room.signal()
    departures.signal()
  }

  /// The piece with a number, once it is made.
  func piece(_ number: Int) -> Piece {
    while true {
      if let piece = state.withLock({ $0.pieces.removeValue(forKey: number) }) {
        room.signal()
        return piece
      }
      news.wait()
    }
  }

  /// Lets the workers go and waits until they have gone.
  func close(workers: Int) {
    state.withLock { $0.isClosed = true }
    room.signal()
    for _ in 0..<workers { departures.wait() }
  }
}
