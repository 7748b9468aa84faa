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

/// Does tasks on several threads and hands over what comes of them in order.
///
/// The calling thread does the handing over. Only so many tasks are begun ahead of it, and only so
/// much is made of each of them, so that memory stays flat however slowly the results are taken and
/// however many come of one task.
struct OrderedWork<Worker: ~Copyable, Source: WorkSource, Piece: Sendable> {
  /// Does a task and gives what comes of it piece by piece, until that answers false.
  typealias Work =
    @Sendable (inout Worker, Source.Task, _ give: @escaping (Piece) -> Bool) -> Void

  private let source: Source
  private let threads: Int
  private let makeWorker: @Sendable () -> Worker
  private let work: Work

  /// - Parameters:
  ///   - source: the tasks, in order.
  ///   - threads: how many work at the same time; with one, the calling thread does it all.
  ///   - makeWorker: makes what one thread keeps from task to task.
  ///   - work: does a task.
  init(
    _ source: Source, threads: Int, makeWorker: @escaping @Sendable () -> Worker,
    work: @escaping Work
  ) {
    self.source = source
    self.threads = max(1, threads)
    self.makeWorker = makeWorker
    self.work = work
  }

  /// Does the work; `take` gets the pieces in the order of the tasks, and ends it by `false`.
  func run(_ take: (Piece) -> Bool) {
    guard threads > 1 else { return runAlone(take) }
    let desk = Desk<Source, Piece>(source, ahead: threads * 2)
    for _ in 0..<threads {
      DispatchQueue.global().async { [makeWorker, work] in
        var worker = makeWorker()
        while let (task, tray) = desk.nextTask() {
          work(&worker, task, tray.put)
          tray.finish()
        }
        desk.leave()
      }
    }
    handOver: while let tray = desk.nextTray() {
      while let piece = tray.next() {
        guard take(piece) else { break handOver }
      }
    }
    desk.close(workers: threads)
  }

  private func runAlone(_ take: (Piece) -> Bool) {
    withoutActuallyEscaping(take) { take in
      var worker = makeWorker()
      var isWanted = true
      while isWanted, let task = source.next() {
        work(&worker, task) { piece in
          isWanted = isWanted && take(piece)
          return isWanted
        }
      }
    }
  }
}

/// Where workers fetch their tasks, and whoever takes the results the trays in which they lie.
private final class Desk<Source: WorkSource, Piece: Sendable>: Sendable {
  private struct State {
    /// The trays of the tasks that are begun, in order, without the one being emptied.
    var trays: [Tray<Piece>] = []
    var current: Tray<Piece>?
    var isClosed = false
    /// Whether there are no more tasks to begin.
    var isComplete = false
  }

  private let source: Source
  /// Held while the source is waited for, so that tasks are begun in order.
  private let turn = Mutex(())
  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let news = DispatchSemaphore(value: 0)
  private let departures = DispatchSemaphore(value: 0)

  init(_ source: Source, ahead: Int) {
    self.source = source
    room = semaphore(of: ahead)
  }

  /// The next task, once there is room for it, and where to lay what comes of it; `nil` when there
  /// is no more.
  func nextTask() -> (task: Source.Task, tray: Tray<Piece>)? {
    room.wait()
    return turn.withLock { _ in
      if state.withLock({ $0.isClosed }) { return nil }
      let task = source.next()
      let tray = task.map { _ in Tray<Piece>() }
      let isClosed = state.withLock { state in
        if let tray { state.trays.append(tray) } else { state.isComplete = true }
        return state.isClosed
      }
      news.signal()
      guard let task, let tray, !isClosed else { return nil }
      return (task, tray)
    }
  }

  func leave() {
    // Whoever else waits for room is to see that there is no more to do.
    room.signal()
    departures.signal()
  }

  /// The tray of the next task, once it is begun; `nil` when there are no more.
  func nextTray() -> Tray<Piece>? {
    while true {
      let (tray, hadOne, isComplete) = state.withLock { state in
        let hadOne = state.current != nil
        state.current = state.trays.isEmpty ? nil : state.trays.removeFirst()
        return (state.current, hadOne, state.isComplete)
      }
      if hadOne { room.signal() }
      if let tray { return tray }
      if isComplete { return nil }
      news.wait()
    }
  }

  /// Lets the workers go and waits until they have gone.
  func close(workers: Int) {
    let trays = state.withLock { state in
      state.isClosed = true
      return state.trays + [state.current].compactMap { $0 }
    }
    for tray in trays { tray.close() }
    source.stop()
    room.signal()
    for _ in 0..<workers { departures.wait() }
  }
}

/// What comes of one task, on the way from its worker to whoever takes it.
private final class Tray<Piece: Sendable>: Sendable {
  private struct State {
    var pieces: [Piece] = []
    var isFinished = false
    var isClosed = false
  }

  /// How many pieces may lie in it before the worker waits.
  private static var capacity: Int { 2 }

  private let state = Mutex(State())
  private let room = semaphore(of: Tray.capacity)
  private let news = DispatchSemaphore(value: 0)

  /// Lays down a piece once there is room; false when nobody takes it any more.
  func put(_ piece: Piece) -> Bool {
    room.wait()
    let isClosed = state.withLock { state in
      if !state.isClosed { state.pieces.append(piece) }
      return state.isClosed
    }
    if isClosed { room.signal() } else { news.signal() }
    return !isClosed
  }

  func finish() {
    state.withLock { $0.isFinished = true }
    news.signal()
  }

  /// The next piece, once it is made; `nil` when there are no more.
  func next() -> Piece? {
    while true {
      let (piece, isFinished) = state.withLock { state in
        (state.pieces.isEmpty ? nil : state.pieces.removeFirst(), state.isFinished)
      }
      if let piece {
        room.signal()
        return piece
      }
      if isFinished { return nil }
      news.wait()
    }
  }

  /// Lets the worker go that waits for room.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}

/// A semaphore with a value that it may also end below, as it does when work is broken off.
private func semaphore(of value: Int) -> DispatchSemaphore {
  let semaphore = DispatchSemaphore(value: 0)
  for _ in 0..<value { semaphore.signal() }
  return semaphore
}
