import RiktlinjeText
import RiktlinjeYAML

/// Goes to every node of a reading: each lies within the one around it, and has a place for its text.
func walk(_ reading: Reading) {
  draw(reading.diagnostics)
  let file = reading.tree.file
  let whole = SourceSpan(start: .start, end: SourcePosition(line: .max, column: .max))
  for root in reading.documents { walk(root, within: whole) }
  _ = file.position(ofByte: file.bytes.count)
}

private func walk(_ node: Node, within parent: SourceSpan) {
  let standing = node.standingSpan
  expect(standing.start <= standing.end, "nothing ends before it begins")
  expect(standing.start >= parent.start && standing.end <= parent.end, "nodes lie within nodes")
  // What an alias stands for is gone to at its own place.
  guard standing == node.span else { return }
  _ = node.scalar
  if node.kind == .scalar {
    for offset in [0, node.utf8.count / 2, node.utf8.count] {
      let place = node.position(utf8Offset: offset)
      expect(place >= standing.start && place <= standing.end, "a text lies within its scalar")
    }
  }
  for entry in node.entries {
    walk(entry.key, within: standing)
    walk(entry.value, within: standing)
  }
  for element in node.elements { walk(element, within: standing) }
}

/// Draws every diagnostic in every language.
func draw(_ diagnostics: [Diagnostic]) {
  for language in Language.allCases {
    let drawing = DiagnosticDrawing(language: language)
    for diagnostic in diagnostics { expect(!drawing.text(of: diagnostic).isEmpty, "it has words") }
  }
}

/// Two readings of a file must be the same, node by node, with every place.
func expectSame(_ found: Reading, _ expected: Reading, _ how: String) {
  expect(
    found.diagnostics.map(\.problem.code) == expected.diagnostics.map(\.problem.code),
    "read \(how), a file has the same mistakes")
  expect(
    found.documents.count == expected.documents.count, "read \(how), a file has as many documents")
  for (left, right) in zip(found.documents, expected.documents) {
    expect(
      text(of: left) == text(of: right), "read \(how): \(text(of: left)) for \(text(of: right))")
  }
}

/// A tree with its places and forms, each node once.
func text(of node: Node) -> String {
  var text = "\(node.standingSpan.start)-\(node.standingSpan.end) "
  // An alias that holds more than it takes to write is not written out.
  guard node.standingSpan == node.span else { return text + "*" + "\(node.span.start)" }
  switch node.kind {
  case .scalar: text += "\(String(describing: node.scalar)) \(node.string.debugDescription)"
  case .sequence: text += "[" + node.elements.map(Fuzzing.text).joined(separator: ", ") + "]"
  case .mapping:
    text += "{"
    for entry in node.entries {
      text += Fuzzing.text(of: entry.key) + ": " + Fuzzing.text(of: entry.value) + ", "
    }
    text += "}"
  }
  return text
}
