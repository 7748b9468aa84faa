import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `Random input` {
  private static let yaml = Array(
    """
    %TAG !e! tag:example.org,2026:
    --- # åäö
    title: &t "Avtal \\"x\\" \\u00e5 \\
      över"
    'it''s': [1, {a: b, ?c: d}, *t, "q": r]
    ? [complex]
    : - |2
         literal
        text
      - >-
        folded
        text

          more
    plain: one
      two

      three \u{2028} four
    tagged: !!int 12
    text: ! 12
    ...
    --- second

    """.utf8)
  private static let json = Array(
    #"{"å": [1, -2.5e3, true, false, null, "\ud83d\ude00 \n\/\"", {}], "b": {"c": []}}"#.utf8)
  private static let special = Array("\t\n\r \"'#&*!|>%@`-?:,[]{}\\~<=0a\u{85}\u{2028}å".utf8)

  private func mutated(_ bytes: [UInt8], with generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let offset = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(offset..<min(bytes.count, offset + 3))
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: offset)
      case 2: bytes.removeSubrange(offset...)
      default:
        bytes.insert(
          Self.special[Int.random(in: 0..<Self.special.count, using: &generator)], at: offset)
      }
      if bytes.isEmpty { return [0x61] }
    }
    return bytes
  }

  /// Checks that every place lies in the file and that children lie in their parents.
  private func check(_ reading: Reading) {
    let file = reading.tree.file
    let end = file.position(ofByte: file.bytes.count)
    for diagnostic in reading.diagnostics {
      #expect(diagnostic.location.map { $0.span.end <= end && $0.span.start >= .start } == true)
      #expect(!DiagnosticDrawing(language: .swedish).text(of: diagnostic).isEmpty)
    }
    for node in reading.documents { check(node, within: SourceSpan(start: .start, end: end)) }
  }

  private func check(_ node: Node, within parent: SourceSpan) {
    let span = node.standingSpan
    #expect(span.start >= parent.start)
    #expect(span.end <= parent.end)
    #expect(span.start <= span.end)
    guard span == node.span else { return }
    for entry in node.entries {
      check(entry.key, within: span)
      check(entry.value, within: span)
    }
    for element in node.elements { check(element, within: span) }
    _ = node.scalar
    for offset in [0, node.utf8.count / 2, node.utf8.count] where node.kind == .scalar {
      let place = node.position(utf8Offset: offset)
      #expect(place >= span.start)
      #expect(place <= span.end)
    }
  }

  @Test func `never brings a reader down`() {
    var generator = SeededGenerator(state: 2026)
    var yaml = YAMLReader()
    var json = JSONReader()
    for _ in 0..<2000 {
      check(yaml.read(SourceFile(path: "a", bytes: mutated(Self.yaml, with: &generator))))
      check(json.read(SourceFile(path: "a", bytes: mutated(Self.json, with: &generator))))
      let noise = (0..<40).map { _ in
        Bool.random(using: &generator)
          ? Self.special[Int.random(in: 0..<Self.special.count, using: &generator)]
          : UInt8.random(in: 0...255, using: &generator)
      }
      check(yaml.read(SourceFile(path: "a", bytes: noise)))
      check(json.read(SourceFile(path: "a", bytes: noise)))
    }
  }

  /// JSON of every kind, in words that both readers must take the same way.
  private func randomJSON(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    let space = [" ", "\n", "  ", "\r\n ", ""].randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &generator) {
    case 0: return String(Int.random(in: -1_000_000...1_000_000, using: &generator))
    case 1: return ["1.5e3", "-0.25", "1E+2", "0", "-0"].randomElement(using: &generator) ?? "0"
    case 2: return ["true", "false", "null"].randomElement(using: &generator) ?? "null"
    case 3, 4:
      let parts = [
        "å", "a b", #"\n"#, #"\""#, #"\u00e5"#, #"\/"#, #"\\"#, "?x", "&ö", "🎉", "#", "' ",
      ]
      let count = Int.random(in: 0..<6, using: &generator)
      return "\"" + (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
        + "\""
    case 5:
      let count = Int.random(in: 0..<5, using: &generator)
      let items = (0..<count).map { _ in space + randomJSON(depth + 1, &generator) }
      return "[" + items.joined(separator: ",") + space + "]"
    default:
      let count = Int.random(in: 0..<5, using: &generator)
      let items = (0..<count).map { "\(space)\"k\($0)\": " + randomJSON(depth + 1, &generator) }
      return "{" + items.joined(separator: " , ") + space + "}"
    }
  }

  @Test func `that is JSON gives the same tree from both readers`() {
    var generator = SeededGenerator(state: 79)
    var yaml = YAMLReader()
    var json = JSONReader()
    for _ in 0..<2000 {
      let file = SourceFile(path: "a.json", bytes: Array(randomJSON(0, &generator).utf8))
      let (left, right) = (json.read(file), yaml.read(file))
      #expect(left.diagnostics.isEmpty && right.diagnostics.isEmpty)
      let areSame = zip(left.documents, right.documents).allSatisfy(identical)
      #expect(areSame && left.documents.count == right.documents.count, "\(file.bytes)")
    }
  }

  /// Whether two trees have the same values at the same places.
  private func identical(_ left: Node, _ right: Node) -> Bool {
    left.kind == right.kind && left.span == right.span && left.scalar == right.scalar
      && left.string == right.string && left.elements.count == right.elements.count
      && left.entries.count == right.entries.count
      && zip(left.elements, right.elements).allSatisfy(identical)
      && zip(left.entries, right.entries).allSatisfy {
        identical($0.key, $1.key) && identical($0.value, $1.value)
      }
  }
}
