import Glibc
import RiktlinjeText

/// Waits until a file of a pack is changed, added or removed.
///
/// It asks for the files' times again and again: that works on every file system, shared ones too.
struct FileWatch {
  private let folder: String
  /// Files elsewhere, as of packs that the folder's extends.
  private var others: Set<String> = []
  private var known: [String: State]

  private struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let bytes: Int
  }

  private static let pauseMicroseconds: UInt32 = 200_000

  /// Notes how the YAML files below a folder are now.
  init(of folder: String) {
    self.folder = folder
    known = Self.states(in: folder, and: [])
  }

  /// Watches files elsewhere too; those that are known already stay as they were noted.
  mutating func add(_ files: [String]) {
    others.formUnion(files)
    known.merge(Self.states(in: folder, and: others)) { noted, _ in noted }
  }

  /// Waits for a change, or until it is told to stop.
  mutating func waitForChange(until isStopped: () -> Bool) {
    while !isStopped() {
      let states = Self.states(in: folder, and: others)
      if states != known {
        known = states
        return
      }
      usleep(Self.pauseMicroseconds)
    }
  }

  private static func states(in folder: String, and others: Set<String>) -> [String: State] {
    let paths = FileListing(of: [folder], extensions: ["yaml", "yml"], names: nil).paths
    return Dictionary(
      others.union(paths).map { path in
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        return (
          path,
          isThere
            ? State(
              seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
              bytes: Int(status.st_size)) : State(seconds: 0, nanoseconds: 0, bytes: -1)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Whether there is a folder at a path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
