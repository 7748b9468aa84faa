import RiktlinjeText
import Synchronization

/// The inputs of a run in pieces of work, in their order: a few files each, or the records of a
/// stream that are at hand.
final class InputPieces: WorkSource {
  /// A piece of work for one thread.
  enum Piece: Sendable {
    case files(ArraySlice<InputFiles.File>)
    case records(RecordStream.Part, RecordStream.Form, of: InputFiles.File)
    case unreadable(Diagnostic)
  }

  private struct State: ~Copyable {
    var index = 0
    var stream: RecordStream?
    var form = RecordStream.Form.lines
  }

  private let files: [InputFiles.File]
  private let filesInPiece: Int
  private let limits: Limits
  private let state = Mutex(State())
  private let isStopped = Atomic(false)
  private let isStoppedOutside: @Sendable () -> Bool

  init(
    _ files: [InputFiles.File], filesInPiece: Int, limits: Limits,
    until isStopped: @escaping @Sendable () -> Bool
  ) {
    isStoppedOutside = isStopped
    self.files = files
    self.filesInPiece = filesInPiece
    self.limits = limits
  }

  /// Whether there is work for one thread only.
  var isOnePiece: Bool { files.count <= 1 && !files.contains(where: \.isStream) }

  /// The next piece, or `nil` at the end.
  func next() -> Piece? {
    state.withLock { state in
      while !shouldStop, state.index < files.count {
        let file = files[state.index]
        guard file.isStream else { return .files(run(from: &state.index)) }
        do throws(FileProblem) {
          if let part = try nextPart(of: file, &state) {
            return .records(part, state.form, of: file)
          }
          state.stream = nil
          state.index += 1
        } catch {
          let location = state.stream?.location
          state.stream = nil
          state.index += 1
          return .unreadable(
            location.map { Diagnostic(error, at: $0) } ?? error.diagnostic(path: file.path))
        }
      }
      return nil
    }
  }

  /// Ends the work early, also where a slow pipe is waited for.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  private var shouldStop: Bool {
    isStopped.load(ordering: .relaxed) || isStoppedOutside()
  }

  private func nextPart(
    of file: InputFiles.File, _ state: inout State
  ) throws(FileProblem) -> RecordStream.Part? {
    var stream: RecordStream
    if let open = state.stream.take() {
      stream = open
    } else {
      stream = try RecordStream(file.path, limits: limits)
      state.form = file.isStandardInput ? try stream.form(until: { shouldStop }) : .lines
    }
    let part: RecordStream.Part?
    do throws(FileProblem) {
      part = try stream.next(state.form, until: { shouldStop })
    } catch {
      state.stream = consume stream
      throw error
    }
    state.stream = consume stream
    return part
  }

  /// Some files up to the next stream.
  private func run(from index: inout Int) -> ArraySlice<InputFiles.File> {
    let run = files[index..<min(files.count, index + filesInPiece)].prefix { !$0.isStream }
    index = run.endIndex
    return run
  }
}

extension InputFiles.File {
  fileprivate var isStandardInput: Bool { path == FileReader.standardInput }

  /// Whether it is read as it comes, record by record.
  fileprivate var isStream: Bool {
    isStandardInput || ["jsonl", "ndjson"].contains(extensionOfFile(path))
  }
}
