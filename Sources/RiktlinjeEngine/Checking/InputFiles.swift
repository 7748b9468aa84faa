import RiktlinjeText

/// The files that a run reads, in order: those named, and those found in the folders named.
struct InputFiles: Sendable {
  /// A file to read.
  struct File: Sendable {
    let path: String
    /// Whether the user named the file itself, rather than a folder around it.
    let isNamed: Bool

    /// The file's name without its folder and extension.
    var name: String {
      let last = path.split(separator: "/").last.map(String.init) ?? path
      guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
      return String(last[..<dot])
    }
  }

  let files: [File]
  /// The paths at which there is nothing to read.
  let unreadable: [Diagnostic]

  init(paths: [String]) {
    let listing = FileListing(of: paths, extensions: ["yaml", "yml", "json", "jsonl"])
    let named = Set(paths)
    files = listing.paths.map { File(path: $0, isNamed: named.contains($0)) }
    unreadable = listing.diagnostics
  }
}
