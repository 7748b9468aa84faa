import RiktlinjeServer
import TestSupport
import Testing

@Suite struct `A text in the editor` {
  struct Row: CustomTestStringConvertible {
    let text: String
    let encoding: PositionEncoding
    let line: Int
    let character: Int
    /// The byte, and the place that it has again.
    let offset: Int
    let again: TextPlace
    var testDescription: String { "\(text.debugDescription) \(encoding) \(line):\(character)" }

    init(
      _ text: String, _ encoding: PositionEncoding, _ line: Int, _ character: Int, _ offset: Int,
      _ again: (Int, Int)? = nil
    ) {
      self.text = text
      self.encoding = encoding
      self.line = line
      self.character = character
      self.offset = offset
      self.again = TextPlace(line: again?.0 ?? line, character: again?.1 ?? character)
    }
  }

  @Test(arguments: [
    Row("", .utf16, 0, 0, 0),
    Row("ab\ncd", .utf16, 1, 1, 4),
    Row("åäö", .utf16, 0, 2, 4),
    Row("åäö", .utf8, 0, 2, 2),
    Row("a😀b", .utf16, 0, 3, 5),
    Row("a😀b", .utf16, 0, 2, 1, (0, 1)),  // within a pair of surrogates
    Row("a😀b", .utf32, 0, 2, 5),
    Row("a😀b", .utf8, 0, 5, 5),
    Row("a😀b", .utf8, 0, 3, 1, (0, 1)),  // within a character
    Row("ab\r\ncd", .utf16, 0, 9, 2, (0, 2)),  // beyond the line: before its break
    Row("ab\rcd", .utf16, 1, 0, 3),
    Row("ab\n", .utf16, 1, 0, 3),
    Row("ab", .utf16, 7, 3, 2, (0, 2)),  // beyond the text: its end
    Row("\u{FEFF}ab", .utf16, 0, 1, 3),  // a byte-order mark is a character
  ]) func `has places that are bytes`(row: Row) {
    let bytes = Array(row.text.utf8)
    let lines = TextLines(of: bytes)
    let place = TextPlace(line: row.line, character: row.character)
    #expect(lines.offset(of: place, in: bytes, row.encoding) == row.offset)
    #expect(lines.place(ofByte: row.offset, in: bytes, row.encoding) == row.again)
  }

  private static let pieces = [
    "a", "id: ", "\n", "\r\n", "\r", "å", "–", "😀", "  ", "- x: 1\n", "", "'", "\t", "e\u{301}",
  ]

  /// The text after an edit, by the UTF-16 of the whole, as an editor in JavaScript does it.
  private func edited(
    _ text: [UInt16], _ lines: [(start: Int, end: Int)], _ stretch: Range<TextPlace>, _ new: String
  ) -> [UInt16] {
    func offset(_ place: TextPlace) -> Int {
      let line = lines[place.line]
      return min(line.start + place.character, line.end)
    }
    return Array(text[..<offset(stretch.lowerBound)]) + Array(new.utf16)
      + Array(text[offset(stretch.upperBound)...])
  }

  /// The lines of a text in UTF-16, without their breaks.
  private func lines(_ text: [UInt16]) -> [(start: Int, end: Int)] {
    var lines: [(start: Int, end: Int)] = []
    var start = 0
    var index = 0
    while index < text.count {
      let isPair = text[index] == 13 && index + 1 < text.count && text[index + 1] == 10
      if text[index] == 10 || text[index] == 13 {
        lines.append((start, index))
        index += isPair ? 1 : 0
        start = index + 1
      }
      index += 1
    }
    return lines + [(start, text.count)]
  }

  @Test(arguments: 1...40) func `is after many edits what the editor has`(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var text = Array("kind: agreement\nid: å-1 😀\r\ntitle: x\n".utf16)
    var document = OpenDocument(
      uri: "file:///x.yaml", version: 0, text: String(decoding: text, as: UTF16.self))
    for version in 1...60 {
      let all = lines(text)
      func place() -> TextPlace {
        let line = Int.random(in: 0..<all.count, using: &numbers)
        let length = all[line].end - all[line].start
        var character = Int.random(in: 0...(length + 1), using: &numbers)
        // An editor gives no place within a pair of surrogates.
        let unit = all[line].start + character
        if unit < all[line].end, text[unit] & 0xFC00 == 0xDC00 { character += 1 }
        return TextPlace(line: line, character: character)
      }
      let (one, other) = (place(), place())
      let stretch = min(one, other)..<max(one, other)
      let new = Self.pieces.randomElement(using: &numbers) ?? ""
      text = edited(text, all, stretch, new)
      document.apply([.init(stretch, text: new)], version: version, .utf16)
      #expect(
        String(decoding: document.bytes, as: UTF8.self) == String(decoding: text, as: UTF16.self))
    }
  }

  @Test func `gives its address back`() {
    for path in ["/a/b.yaml", "/a b/å/100%.yaml", "/x/[1]{2}#?.yaml"] {
      #expect(DocumentAddress.path(of: DocumentAddress.uri(of: path)) == path)
    }
    #expect(DocumentAddress.uri(of: "/å b.yaml") == "file:///%C3%A5%20b.yaml")
    #expect(DocumentAddress.path(of: "untitled:Untitled-1") == "untitled:Untitled-1")
    #expect(DocumentAddress.path(of: "file:///a%zz%2") == "/a%zz%2")
  }
}
