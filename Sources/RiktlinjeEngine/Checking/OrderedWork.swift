import Dispatch
import Synchronization

/// Where work comes from.
protocol WorkSource: Sendable {
  associatedtype Task: Sendable

  /// The next piece of work, or `nil` at the end; asked for by one thread at a time.
  func next() -> Task?

  /// Says that no more is wanted, so that nobody goes on waiting for it.
  func stop()
}

/// Does pieces of work on several threads and hands over their results in order.
///
/// The calling thread does the handing over. Only so many pieces are begun ahead of it, so that
/// memory stays flat however slowly the results are taken.
struct OrderedWork<Worker: ~Copyable, Source: WorkSource, Piece: Sendable> {
  private let source: Source
  private let threads: Int
  private let makeWorker: @Sendable () -> Worker
  private let work: @Sendable (inout Worker, Source.Task) -> Piece

  /// - Parameters:
  ///   - source: the pieces of work, in order.
  ///   - threads: how many work at the same time; with one, the calling thread does it all.
  ///   - makeWorker: makes what one thread keeps from piece to piece.
  ///   - work: does a piece.
  init(
    _ source: Source, threads: Int, makeWorker: @escaping @Sendable () -> Worker,
    work: @escaping @Sendable (inout Worker, Source.Task) -> Piece
  ) {
    self.source = source
    self.threads = max(1, threads)
    self.makeWorker = makeWorker
    self.work = work
  }

  /// Does the work; `take` gets the results in the order of the pieces, and ends it by `false`.
  func run(_ take: (Piece) -> Bool) {
    guard threads > 1 else {
      var worker = makeWorker()
      while let task = source.next() {
        guard take(work(&worker, task)) else { return }
      }
      return
    }
    let desk = Desk<Source, Piece>(source, ahead: threads * 4)
    for _ in 0..<threads {
      DispatchQueue.global().async { [makeWorker, work] in
        var worker = makeWorker()
        while let (number, task) = desk.nextTask() {
          desk.finish(number, work(&worker, task))
        }
        desk.leave()
      }
    }
    var number = 0
    while let piece = desk.piece(number) {
      guard take(piece) else { break }
      number += 1
    }
    desk.close(workers: threads)
  }
}

/// Where workers fetch their work and lay down what they have made.
private final class Desk<Source: WorkSource, Piece: Sendable>: Sendable {
  private struct State {
    var pieces: [Int: Piece] = [:]
    var isClosed = false
    /// The number of pieces, once it is known.
    var count: Int?
  }

  private let source: Source
  /// The number of the next piece; its lock is held while the source is waited for.
  private let next = Mutex(0)
  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let news = DispatchSemaphore(value: 0)
  private let departures = DispatchSemaphore(value: 0)

  init(_ source: Source, ahead: Int) {
    self.source = source
    // A semaphore must not end below the value that it began with, as it would when the work is
    // broken off; so it begins with none.
    room = DispatchSemaphore(value: 0)
    for _ in 0..<ahead { room.signal() }
  }

  /// The next piece to make, once there is room for it; `nil` when there is no more.
  func nextTask() -> (number: Int, task: Source.Task)? {
    room.wait()
    return next.withLock { next in
      if state.withLock({ $0.isClosed }) { return nil }
      guard let task = source.next() else {
        state.withLock { $0.count = next }
        news.signal()
        return nil
      }
      defer { next += 1 }
      return (next, task)
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

  /// The piece with a number, once it is made; `nil` when there are no more.
  func piece(_ number: Int) -> Piece? {
    while true {
      let (piece, isEnd) = state.withLock { state in
        (state.pieces.removeValue(forKey: number), state.count == number)
      }
      if let piece {
        room.signal()
        return piece
      }
      if isEnd { return nil }
      news.wait()
    }
  }

  /// Lets the workers go and waits until they have gone.
  func close(workers: Int) {
    state.withLock { $0.isClosed = true }
    source.stop()
    room.signal()
    for _ in 0..<workers { departures.wait() }
  }
}
