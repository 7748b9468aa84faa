package import RiktlinjeText
package import RiktlinjeYAML

/// The files of packs, as loading reads them: by the names of their folders, wherever their bytes come
/// from.
///
/// A value: to load what a pack would be with another text in one of its files, put that text in; the
/// other files stay read.
package struct PackFiles: Sendable {
  /// A file with what its reader made of it.
  package struct File: Sendable {
    package let path: String
    /// Its bytes; `nil` when it could not be opened.
    package let source: SourceFile?
    /// The documents that could be read; none of a file that was left aside.
    package let documents: [Node]
    /// What is wrong with its bytes and its YAML.
    package let diagnostics: [Diagnostic]

    /// Reads a file's bytes.
    ///
    /// - Parameter leftOut: what begins the files whose bytes are all that is read of them.
    package init(
      _ source: SourceFile, leavingOut leftOut: [PackFileKey] = [], limits: Limits = Limits()
    ) {
      path = source.path
      self.source = source
      guard !leftOut.contains(where: { source.begins(with: $0) }) else {
        (documents, diagnostics) = ([], [])
        return
      }
      var reader = YAMLReader(limits: limits)
      let reading = reader.read(source)
      documents = reading.documents
      diagnostics = reading.diagnostics
    }

    /// A file that cannot be opened.
    init(path: String, problem: FileProblem) {
      self.path = path
      source = nil
      documents = []
      diagnostics = [problem.diagnostic(path: path)]
    }
  }

  /// The files in a folder and below.
  package struct Folder: Sendable {
    /// In the order of their paths.
    package fileprivate(set) var files: [File]
    /// What could not be listed.
    package let problems: [Diagnostic]

    package init(files: [File] = [], problems: [Diagnostic] = []) {
      self.files = files
      self.problems = problems
    }

    /// The name of the pack that it says it extends, from itself.
    var extended: String? {
      let first = files.lazy.flatMap { $0.documents }.first { root in
        root.entries.first { _ in true }?.key.hasText(PackFileKey.pack.rawValue) ?? false
      }
      let name = first?["extends"]?.string ?? ""
      return name.isEmpty ? nil : name
    }
  }

  private var folders: [String: Folder] = [:]

  /// Creates files of which there are none yet.
  package init() {}

  /// The files of a folder, by its normalized name; `nil` for a folder that was not read.
  package subscript(folder: String) -> Folder? {
    get { folders[folder] }
    set { folders[folder] = newValue }
  }

  /// The names of the folders, in order.
  package var names: [String] { folders.keys.sorted() }

  /// Puts in a file, in place of that of the same path where there is one.
  package mutating func put(_ file: File, in folder: String) {
    var files = folders[folder, default: Folder()].files
    if let index = files.firstIndex(where: { $0.path == file.path }) {
      files[index] = file
    } else {
      let index = files.firstIndex { $0.path > file.path } ?? files.endIndex
      files.insert(file, at: index)
    }
    folders[folder, default: Folder()].files = files
  }

  /// Takes out a file.
  package mutating func remove(_ path: String, from folder: String) {
    folders[folder]?.files.removeAll { $0.path == path }
  }

  /// A folder's name without `.` and with `..` taken back, so that a circle is seen as one.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }
}

extension SourceFile {
  /// Whether a key begins the first line that is neither empty nor a comment.
  func begins(with key: PackFileKey) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
      if first == nil || first == UInt8(ascii: "#") { continue }
      return line.starts(with: (key.rawValue + ":").utf8)
    }
    return false
  }
}
