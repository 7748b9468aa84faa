/// A line of a file such as `.gitignore`: what it leaves out, or takes in again.
struct IgnorePattern: Sendable {
  /// Whether it takes in again what an earlier line leaves out.
  let isNegated: Bool
  /// Whether it is for folders only.
  private let isForFolders: Bool
  /// Whether it is for the name alone, in whatever folder: it has no slash, but perhaps one at its end.
  private let isForNames: Bool
  /// What stands before the first wildcard.
  private let start: [UInt8]
  private let rest: Rest

  /// What stands behind the first wildcard, and that itself.
  private enum Rest: Sendable {
    case nothing
    /// A star, and an end without wildcards.
    case anythingAndEnd([UInt8])
    case glob(IgnoreGlob)
  }

  /// Reads a line without its break; `nil` for one that is empty or a comment.
  init?(_ line: ArraySlice<UInt8>) {
    var text = Self.withoutSpacesAtEnd(line)
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isForFolders = text.last == slash
    if isForFolders { text = text.dropLast() }
    isForNames = !text.contains(slash)
    if text.first == slash { text = text.dropFirst() }
    let plain = text.prefix { !wildcards.contains($0) }
    start = Array(plain)
    let wild = text[plain.endIndex...]
    if wild.isEmpty {
      rest = .nothing
    } else if isForNames, wild.first == UInt8(ascii: "*"),
      !wild.dropFirst().contains(where: wildcards.contains)
    {
      rest = .anythingAndEnd(Array(wild.dropFirst()))
    } else {
      rest = .glob(IgnoreGlob(wild))
    }
  }

  private static func withoutSpacesAtEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let isEscape = line[index] == UInt8(ascii: "\\")
      if line[index] != UInt8(ascii: " ") {
        end = min(index + (isEscape ? 2 : 1), line.endIndex)
      }
      index += isEscape ? 2 : 1
    }
    return line[..<end]
  }

  /// Whether the pattern fits a file or folder.
  ///
  /// - Parameters:
  ///   - path: from the folder that the pattern is written for; `nil` for what lies elsewhere.
  ///   - name: the last name of the path.
  func matches(_ path: ArraySlice<UInt8>?, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders && !isFolder { return false }
    guard let text = isForNames ? name : path, text.starts(with: start) else { return false }
    let behind = text.dropFirst(start.count)
    return switch rest {
    case .nothing: behind.isEmpty
    case .anythingAndEnd(let end):
      behind.count >= end.count && behind.suffix(end.count).elementsEqual(end)
    case .glob(let glob): glob.matches(behind)
    }
  }
}

/// The lines of a file such as `.gitignore`, for the folder that it lies in and those below.
struct IgnoreList: Sendable {
  private let patterns: [IgnorePattern]

  init(_ text: [UInt8]) {
    let bytes =
      text.starts(with: SourceLines.byteOrderMark)
      ? text[SourceLines.byteOrderMark.count...] : text[...]
    patterns = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      IgnorePattern(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }

  /// Takes each of some texts as a line.
  init(lines: [String]) {
    patterns = lines.compactMap { IgnorePattern(Array($0.utf8)[...]) }
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// What the last line that fits says: leave out or take in; `nil` when none fits.
  func leavesOut(
    _ path: ArraySlice<UInt8>?, name: ArraySlice<UInt8>, isFolder: Bool
  ) -> Bool? {
    patterns.last { $0.matches(path, name: name, isFolder: isFolder) }.map { !$0.isNegated }
  }
}

private let wildcards: [UInt8] = [
  UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"),
]
