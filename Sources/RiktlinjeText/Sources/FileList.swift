/// Files that another program has listed, such as those that a change touches.
package struct FileList: Sendable {
  /// What the list is called: the file that it stands in, or `-`.
  package let name: String
  /// The files, as they are listed.
  package private(set) var paths: [String]
  /// Whether a file that is not there has been deleted, and is no mistake.
  package let mayBeGone: Bool

  /// Reads a list with a NUL byte behind each file, as `git diff -z` gives it, or else with a line for each.
  ///
  /// A line in double quotes is read as Git writes names that are more than plain letters:
  /// `"\303\245.yaml"`.
  package init(name: String, text: [UInt8], mayBeGone: Bool = true) {
    self.name = name
    self.mayBeGone = mayBeGone
    if text.contains(0) {
      paths = text.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    } else {
      paths = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return line.isEmpty ? nil : String(decoding: unquoted(line), as: UTF8.self)
      }
    }
  }

  /// Reads the paths from another folder than the one that the process works in.
  package mutating func read(by path: (String) -> String) { paths = paths.map { path($0) } }
}

/// A name without the quotes that Git puts around it; the line itself when it has none.
private func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
  let quote = UInt8(ascii: "\"")
  guard line.count > 1, line.first == quote, line.last == quote else { return Array(line) }
  var name: [UInt8] = []
  var rest = line.dropFirst().dropLast()
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\"), let letter = rest.first else {
      name.append(byte)
      continue
    }
    let digits = rest.prefix(3)
    if digits.count == 3,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) })
    {
      let value = digits.reduce(0) { $0 << 3 | Int($1 - UInt8(ascii: "0")) }
      name.append(UInt8(truncatingIfNeeded: value))
      rest = rest.dropFirst(3)
    } else {
      name.append(escapes[letter] ?? letter)
      rest = rest.dropFirst()
    }
  }
  return name
}

/// What letters behind a backslash stand for; every other byte stands for itself.
private let escapes: [UInt8: UInt8] = [
  UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
  UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C,
  UInt8(ascii: "r"): 0x0D,
]
