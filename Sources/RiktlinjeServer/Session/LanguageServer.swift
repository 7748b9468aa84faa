package import RiktlinjeText

/// Runs a session over streams.
package struct LanguageServer {
  private var session: Session
  private var frames = FrameReader()

  package init(language: Language) { session = Session(language: language) }

  /// Serves until the client says that it ends, or goes away.
  ///
  /// - Parameters:
  ///   - read: the bytes that have come; waits for some when it may, and gives `nil` at the end.
  ///   - write: sends bytes; `false` when nobody takes them any more.
  /// - Returns: the exit code by the protocol: 0 after a shutdown, else 1.
  package mutating func run(
    reading read: (_ waits: Bool) -> [UInt8]?, writing write: ([UInt8]) -> Bool
  ) -> Int32 {
    var hasEnded = false
    func send(_ messages: [[UInt8]]) {
      for message in messages where !write(FrameReader.frame(message)) { hasEnded = true }
    }
    var isIdle = false
    while !hasEnded {
      guard let bytes = read(isIdle) else { break }
      frames.add(bytes)
      var messages: [[UInt8]] = []
      loop: while true {
        switch frames.next() {
        case .message(let message): messages.append(message)
        case .refused(let refusal): send([session.take(refusal)])
        case .incomplete: break loop
        case .lost: return 1
        }
      }
      send(session.take(messages))
      if let code = session.exitCode { return code }
      guard messages.isEmpty else {
        isIdle = false
        continue
      }
      var arrived: [UInt8] = []
      let work = session.work(unless: {
        guard let more = read(false) else { return true }
        arrived += more
        return !more.isEmpty
      })
      frames.add(arrived)
      send(work ?? [])
      isIdle = work == nil && arrived.isEmpty
    }
    return session.exitCode ?? 1
  }
}
