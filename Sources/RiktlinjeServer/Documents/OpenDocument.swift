package import RiktlinjeText

/// A text that is open in the editor, as the editor has it.
package struct OpenDocument: Sendable {
  /// A stretch and what stands there instead; the whole text when there is no stretch.
  package struct Change: Sendable {
    package let stretch: Range<TextPlace>?
    package let text: String

    package init(_ stretch: Range<TextPlace>?, text: String) {
      self.stretch = stretch
      self.text = text
    }
  }

  /// The address as the editor spells it.
  package let uri: String
  package let path: String
  package private(set) var version: Int
  package private(set) var bytes: [UInt8]
  package private(set) var lines: TextLines

  package init(uri: String, version: Int, text: String) {
    self.uri = uri
    self.version = version
    path = DocumentAddress.path(of: uri)
    bytes = Array(text.utf8)
    lines = TextLines(of: bytes)
  }

  /// Makes changes, each in the text that the ones before have made.
  package mutating func apply(
    _ changes: [Change], version: Int, _ encoding: PositionEncoding
  ) {
    for change in changes {
      if let stretch = change.stretch {
        let start = lines.offset(of: stretch.lowerBound, in: bytes, encoding)
        let end = lines.offset(of: stretch.upperBound, in: bytes, encoding)
        bytes.replaceSubrange(start..<max(start, end), with: change.text.utf8)
      } else {
        bytes = Array(change.text.utf8)
      }
      lines = TextLines(of: bytes)
    }
    self.version = version
  }

  /// The text as a file of its path.
  package var source: SourceFile { SourceFile(path: path, bytes: bytes) }
}
