import RiktlinjeText
import Synchronization

/// The inputs of a run in pieces of work, in their order: a few files each, or a few records of a stream
/// that are at hand.
///
/// What is large and consists of records is read as a stream, so that memory holds a few of them and
/// several threads share them.
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
  private let recordsInPiece: Int
  private let limits: Limits
  private let state = Mutex(State())
  private let isStopped = Atomic(false)
  private let isStoppedOutside: @Sendable () -> Bool

  /// - Parameters:
  ///   - recordsInPiece: the most records in a piece, which are as many files where each holds one.
  ///   - threads: how many share the pieces; they are to end at about the same time.
  init(
    _ files: [InputFiles.File], recordsInPiece: Int, threads: Int, limits: Limits,
    until isStopped: @escaping @Sendable () -> Bool
  ) {
    isStoppedOutside = isStopped
    self.files = files
    self.recordsInPiece = recordsInPiece
    filesInPiece = max(1, min(32, recordsInPiece, files.count / (threads * 8)))
    self.limits = limits
  }

  /// Whether there is work for one thread only.
  var isOnePiece: Bool { files.count <= 1 && !files.contains { $0.isStream } }

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

  /// Whether no more is wanted.
  var shouldStop: Bool {
    isStopped.load(ordering: .relaxed) || isStoppedOutside()
  }

  private func nextPart(
    of file: InputFiles.File, _ state: inout State
  ) throws(FileProblem) -> RecordStream.Part? {
    var stream: RecordStream
    if let open = state.stream.take() {
      stream = open
    } else {
      stream = try RecordStream(file.path, limits: limits, recordLimit: recordsInPiece)
      state.form =
        if file.isStandardInput { try stream.form(until: { shouldStop }) } else {
          file.isLines ? .lines : .documents
        }
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
    let run = files[index...].prefix(filesInPiece).prefix { !$0.isStream }
    index = run.endIndex
    return run
  }
}

extension InputFiles.File {
  fileprivate var isStandardInput: Bool { path == FileReader.standardInput }

  fileprivate var isLines: Bool { ["jsonl", "ndjson"].contains(extensionOfFile(path)) }

  /// Whether it is read as it comes, record by record.
  fileprivate var isStream: Bool {
    guard !comesFromStandardInput else { return false }
    return isStandardInput || isLines || isYAML && sizeOfFile(path) > RecordStream.pieceBytes
  }

  private var isYAML: Bool { !["json", "csv", "tsv"].contains(extensionOfFile(path)) }
}
