import Glibc

/// Looks for the ends of YAML documents, each byte once.
///
/// A line `---` begins a document wherever it stands, and `...` ends one: YAML forbids both inside of
/// scalars. Comments and directives belong to what follows.
struct DocumentSearch {
  private enum State {
    /// Nothing but comments and directives since the last end.
    case before
    case inside
    /// Behind a line `...`, which ends at the offset.
    case closed(Int)
  }

  private var state = State.before
  /// The first byte of the line that comes next.
  private var offset = 0

  /// The first ends of documents found in lines that were not searched before.
  mutating func ends(in bytes: [UInt8], isAtEnd: Bool, limit: Int) -> [Int] {
    var ends: [Int] = []
    while offset < bytes.count, ends.count < limit {
      let lineFeed = indexOfLineFeed(in: bytes, from: offset)
      guard let end = lineFeed ?? (isAtEnd ? bytes.count : nil) else { break }
      if let documentEnd = pass(bytes[offset..<end]) { ends.append(documentEnd) }
      offset = end + 1
    }
    return ends
  }

  /// Goes on behind bytes that are no longer there.
  mutating func forget(_ count: Int) {
    offset = max(0, offset - count)
    if case .closed(let end) = state { state = .closed(end - count) }
  }

  /// Goes past a line; the end of the document that it shows to be complete.
  private mutating func pass(_ line: ArraySlice<UInt8>) -> Int? {
    var text = line
    if text.first == SourceLines.byteOrderMark[0], text.starts(with: SourceLines.byteOrderMark) {
      text = text.dropFirst(SourceLines.byteOrderMark.count)
    }
    switch state {
    case .inside:
      if isMarker(text, of: UInt8(ascii: "-")) { return line.startIndex }
      if isMarker(text, of: UInt8(ascii: ".")) { state = .closed(line.endIndex + 1) }
      return nil
    case .before:
      if hasContent(text), text.first != UInt8(ascii: "%") { state = .inside }
      return nil
    case .closed(let end):
      guard hasContent(text) else { return nil }
      state = text.first == UInt8(ascii: "%") ? .before : .inside
      return end
    }
  }

  private func isMarker(_ line: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    guard line.first == mark else { return false }
    let word = line.prefix { !isSpace($0) }
    return word.count == 3 && word.allSatisfy { $0 == mark }
  }

  /// Whether a line is more than a comment or the end of a document.
  private func hasContent(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !isSpace($0) }), first != UInt8(ascii: "#") else {
      return false
    }
    return !isMarker(line, of: UInt8(ascii: "."))
  }
}

extension SourceFile {
  /// The YAML documents of a file, each a part of it as a stream hands it over; the file itself when
  /// there is one.
  package var documents: [SourceFile] {
    guard mayHaveSeveralDocuments else { return [self] }
    var search = DocumentSearch()
    let ends = search.ends(in: bytes, isAtEnd: true, limit: .max)
    guard !ends.isEmpty else { return [self] }
    var documents: [SourceFile] = []
    var start = 0
    var line = firstLine
    for end in ends + [bytes.count] {
      let document = SourceFile(path: path, bytes: Array(bytes[start..<end]), firstLine: line)
      documents.append(document)
      line += Int32(truncatingIfNeeded: lineFeeds(in: document.bytes))
      start = end
    }
    return documents
  }

  /// Whether a line below the first begins as one does that parts documents.
  private var mayHaveSeveralDocuments: Bool {
    var offset = 0
    while let lineFeed = indexOfLineFeed(in: bytes, from: offset) {
      offset = lineFeed + 1
      guard offset + 2 < bytes.count else { return false }
      let (first, second) = (bytes[offset], bytes[offset + 1])
      if first == second, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") { return true }
    }
    return false
  }
}

/// Whether a byte is white space to YAML and JSON.
func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    || byte == UInt8(ascii: "\n")
}

/// The first line feed at or behind an offset.
func indexOfLineFeed(in bytes: [UInt8], from offset: Int) -> Int? {
  unsafe bytes.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress else { return nil }
    let found = unsafe memchr(base + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset)
    return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
  }
}

func lineFeeds(in bytes: [UInt8]) -> Int {
  var count = 0
  var offset = 0
  while let lineFeed = indexOfLineFeed(in: bytes, from: offset) {
    count += 1
    offset = lineFeed + 1
  }
  return count
}
