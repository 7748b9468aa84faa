import RiktlinjeText
import RiktlinjeYAML

/// Where in a document the cursor stands, whether or not the text can be read as it is.
///
/// A word is put in at the cursor, as a key or as a value, and the text read with it: the tree then
/// says what the word is part of.
struct CursorContext {
  /// A step from the top node down.
  enum Step: Equatable {
    case key(String)
    case element
  }

  /// The top node of the document that the cursor is in, with the word put in.
  let root: Node
  /// The way from the top node to what the cursor is in.
  let path: [Step]
  /// Whether a key is written, rather than a value.
  let isKey: Bool
  /// The mapping whose key is written, or that has the value.
  let parent: Node?
  /// The scalar with the word, and the word's place in its text.
  let scalar: Node
  let offsetInScalar: Int
  /// The bytes of the document that a completion replaces: the word that the cursor stands in.
  let replaced: Range<Int>

  /// A word that nobody writes.
  private static let word = "zqxcursorqz"

  /// - Parameter file: a text of YAML or JSON.
  init?(at offset: Int, in file: SourceFile) {
    let bytes = file.bytes
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, isWordByte(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let isAlone =
      bytes[lineStart..<start].allSatisfy { " -\t".utf8.contains($0) }
      && bytes[end...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        .allSatisfy { $0 == UInt8(ascii: " ") }
    // A word alone on its line is most likely a key that has no colon yet.
    let endOfLine = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    for suffix in isAlone ? [":", ""] : [""] {
      let put = Array((Self.word + suffix).utf8)
      let (before, after) = suffix.isEmpty ? (offset, offset) : (end, end)
      // Where the rest cannot be read, the file may end here, with what the line has left open.
      for ending in [nil] + Self.endings {
        let rest = ending.map { bytes[after..<endOfLine] + Array($0.utf8) } ?? bytes[after...]
        let text = bytes[..<before] + put + rest
        guard let found = Self.find(in: SourceFile(path: file.path, bytes: Array(text))) else {
          continue
        }
        root = found.root
        path = found.path
        isKey = found.isKey
        parent = found.parent
        scalar = found.scalar
        offsetInScalar = found.offset - (suffix.isEmpty ? 0 : end - offset)
        replaced = start..<end
        return
      }
    }
    return nil
  }

  /// What may close what a line has opened.
  private static let endings: [String?] = ["", "\"", "'", "]", "}", "}}"]

  private typealias Found = (
    root: Node, path: [Step], isKey: Bool, parent: Node?, scalar: Node, offset: Int
  )

  private static func find(in file: SourceFile) -> Found? {
    var reader = YAMLReader()
    for root in reader.read(file).documents {
      if let found = find(in: root, root: root, path: []) { return found }
    }
    return nil
  }

  private static func find(in node: Node, root: Node, path: [Step]) -> Found? {
    switch node.kind {
    case .scalar:
      return offset(in: node).map { (root, path, false, nil, node, $0) }
    case .sequence:
      for element in node.elements {
        if let found = find(in: element, root: root, path: path + [.element]) { return found }
      }
    case .mapping:
      for (key, value) in node.entries {
        if let offset = offset(in: key) { return (root, path, true, node, key, offset) }
        if var found = find(in: value, root: root, path: path + [.key(key.string)]) {
          if found.parent == nil { found.parent = node }
          return found
        }
      }
    }
    return nil
  }

  /// Where in a scalar's text the word stands.
  private static func offset(in node: Node) -> Int? {
    let text = Array(node.utf8)
    let word = Array(word.utf8)
    guard text.count >= word.count else { return nil }
    return (0...(text.count - word.count)).first { start in
      text[start] == word[0] && text[start..<(start + word.count)].elementsEqual(word)
    }
  }

  /// The scalar's text before and after the cursor.
  var textAround: (before: String, after: String) {
    let text = Array(scalar.utf8)
    let after = text[(offsetInScalar + (isKey ? 0 : Self.word.utf8.count))...]
    return (
      String(decoding: text[..<offsetInScalar], as: UTF8.self),
      String(decoding: after, as: UTF8.self)
    )
  }

  /// The keys that the parent has already.
  var takenKeys: Set<String> {
    Set(parent?.entries.map { $0.key.string } ?? [])
  }
}

/// Whether a byte is part of a word that completions replace whole: a letter, a digit, `_` or `-`.
func isWordByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
    || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
}
