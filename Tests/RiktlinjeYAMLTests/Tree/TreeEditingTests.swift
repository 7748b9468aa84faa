import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A changed copy of a tree` {
  struct Row: CustomTestStringConvertible {
    let changes: [([TreeChange.Step], String?)]
    let expected: String
    var testDescription: String { expected }
  }

  static let original = "a: 1\nb: {c: x, d: [p, {e: q}]}\n"

  @Test(arguments: [
    Row(changes: [], expected: "{a: 1, b: {c: x, d: [p, {e: q}]}}"),
    Row(changes: [([.key("a")], "2")], expected: "{a: 2, b: {c: x, d: [p, {e: q}]}}"),
    Row(changes: [([.key("a")], nil)], expected: "{b: {c: x, d: [p, {e: q}]}}"),
    Row(
      changes: [([.key("b"), .key("c")], "[1, 2]")],
      expected: "{a: 1, b: {c: [1, 2], d: [p, {e: q}]}}"),
    Row(changes: [([.key("b"), .key("d")], nil)], expected: "{a: 1, b: {c: x}}"),
    Row(
      changes: [([.key("b"), .key("d"), .element(1), .key("e")], "r")],
      expected: "{a: 1, b: {c: x, d: [p, {e: r}]}}"),
    Row(
      changes: [([.key("b"), .key("d"), .element(0)], nil)],
      expected: "{a: 1, b: {c: x, d: [{e: q}]}}"),
    // The number of elements stands for a new one.
    Row(
      changes: [([.key("b"), .key("d"), .element(2), .key("f")], "n")],
      expected: "{a: 1, b: {c: x, d: [p, {e: q}, {f: n}]}}"),
    Row(
      changes: [([.key("b"), .key("d"), .element(7)], "n")],
      expected: "{a: 1, b: {c: x, d: [p, {e: q}]}}"),
    // What a path leads through is made.
    Row(
      changes: [([.key("f"), .element(0), .key("g")], "n")],
      expected: "{a: 1, b: {c: x, d: [p, {e: q}]}, f: [{g: n}]}"),
    Row(
      changes: [([.key("f"), .key("g")], "m"), ([.key("f"), .key("h")], "n")],
      expected: "{a: 1, b: {c: x, d: [p, {e: q}]}, f: {g: m, h: n}}"),
    // The later of two changes counts, and a change may lie within an earlier one.
    Row(
      changes: [([.key("a")], "2"), ([.key("a")], "3")],
      expected: "{a: 3, b: {c: x, d: [p, {e: q}]}}"),
    Row(
      changes: [([.key("b")], "{k: v}"), ([.key("b"), .key("c")], "n")],
      expected: "{a: 1, b: {k: v, c: n}}"),
    Row(
      changes: [([.key("b"), .key("c")], "n"), ([.key("b")], "{k: v}")],
      expected: "{a: 1, b: {k: v}}"),
    // There is nothing below a text.
    Row(changes: [([.key("a"), .key("z")], "n")], expected: "{a: 1, b: {c: x, d: [p, {e: q}]}}"),
    Row(changes: [([.key("z")], nil)], expected: "{a: 1, b: {c: x, d: [p, {e: q}]}}"),
  ]) func `has what the changes say`(row: Row) throws {
    let root = try #require(read(Self.original).documents.first)
    let changes = try row.changes.map { path, value in
      TreeChange(path, to: try value.map { try #require(read($0).documents.first) })
    }
    #expect(text(try root.copy(with: changes)) == row.expected)
  }

  @Test func `keeps the places of what it is made of`() throws {
    let root = try #require(read(Self.original).documents.first)
    let value = try #require(read("\n\n  v\n").documents.first)
    let copy = try root.copy(with: [TreeChange([.key("b"), .key("n")], to: value)])
    #expect(
      copy.node(at: [.key("b"), .key("d"), .element(1), .key("e")])?.span
        == root["b"]?["d"]?.elements.dropFirst().first { _ in true }?["e"]?.span)
    #expect(copy["b"]?["n"]?.span.start == SourcePosition(line: 3, column: 3))
  }

  @Test func `places the keys that it makes where their path is written`() throws {
    let root = try #require(read(Self.original).documents.first)
    let change = try #require(read("\nf.g: v\n").documents.first?.entries.first { _ in true })
    let copy = try root.copy(with: [
      TreeChange([.key("f"), .key("g")], to: change.value, namedAt: change.key)
    ])
    #expect(copy["f"]?.entries.map(\.key.span) == [change.key.span])
    #expect(copy["f"]?["g"]?.span == change.value.span)
  }

  @Test func `writes aliases out`() throws {
    let root = try #require(read("a: &x {b: 1}\nc: *x\n").documents.first)
    let copy = try root.copy(with: [
      TreeChange([.key("c"), .key("b")], to: read("2").documents.first)
    ])
    #expect(text(copy) == "{a: {b: 1}, c: {b: 2}}")
  }

  @Test func `is nested no deeper than allowed`() throws {
    let root = try #require(read("a: {}\n").documents.first)
    let path = Array(repeating: TreeChange.Step.key("a"), count: 100)
    #expect(throws: TreeProblem.nestedTooDeep(limit: 64)) {
      try root.copy(with: [TreeChange(path, to: root)])
    }
  }

  @Test func `is walked by paths`() throws {
    let root = try #require(read(Self.original).documents.first)
    #expect(root.node(at: [])?.kind == .mapping)
    #expect(root.node(at: [.key("b"), .key("d"), .element(1), .key("e")])?.string == "q")
    #expect(root.node(at: [.key("b"), .key("d"), .element(2)]) == nil)
    #expect(root.node(at: [.key("a"), .key("b")]) == nil)
    #expect(root.node(at: [.element(0)]) == nil)
  }

  private func read(_ text: String) -> Reading {
    var reader = YAMLReader()
    return reader.read(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
  }

  private func text(_ node: Node) -> String {
    switch node.kind {
    case .scalar: node.string
    case .sequence: "[" + node.elements.map(text).joined(separator: ", ") + "]"
    case .mapping:
      "{" + node.entries.map { "\(text($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
