import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A tree` {
  private func read(_ text: String) -> Reading {
    var reader = YAMLReader()
    return reader.read(SourceFile(path: "a.yaml", bytes: Array(text.utf8)))
  }

  private func span(_ line: Int32, _ column: Int32, _ endLine: Int32, _ end: Int32) -> SourceSpan {
    SourceSpan(
      start: SourcePosition(line: line, column: column),
      end: SourcePosition(line: endLine, column: end))
  }

  @Test func `is walked by key, entry and element`() throws {
    let root = try #require(read("kind: visit\nlist: [1, två]\nmap: {}\n").documents.first)
    #expect(root["kind"]?.string == "visit")
    #expect(root["none"] == nil)
    #expect(root["list"]?["kind"] == nil)
    #expect(root["list"]?.elements.map(\.scalar) == [.integer(1), .text])
    #expect(root.entries.map(\.key.string) == ["kind", "list", "map"])
    #expect(root["map"]?.entries.count == 0)
    #expect(root["map"]?.kind == .mapping)
    #expect(
      Array(root["list"]?.elements.map(\.utf8) ?? []).last.map(Array.init) == Array("två".utf8))
  }

  @Test func `knows where each node is`() throws {
    let reading = read("\u{FEFF}å: [1, \"två\"]\r\nb:\r\n  c: d\r\n\r\n\r\n# end\r\n")
    let root = try #require(reading.documents.first)
    #expect(root.span == span(1, 1, 3, 7))
    #expect(root["å"]?.span == span(1, 4, 1, 14))
    #expect(root["å"]?.elements.map(\.span) == [span(1, 5, 1, 6), span(1, 8, 1, 13)])
    #expect(root["b"]?.span == span(3, 3, 3, 7))
    #expect(root.entries.map(\.key.span) == [span(1, 1, 1, 2), span(2, 1, 2, 2)])
  }

  @Test func `counts lines and columns as an editor`() throws {
    // NEL and LS end no line for an editor; nor do they in YAML 1.2.
    let root = try #require(read("a: x\u{85}y\u{2028}z\nb: '🎉'\n").documents.first)
    #expect(root["a"]?.string == "x\u{85}y\u{2028}z")
    #expect(root["a"]?.span == span(1, 4, 1, 9))
    #expect(root["b"]?.span == span(2, 4, 2, 7))
  }

  @Test func `ends with the file where the last line has no break`() throws {
    let root = try #require(read("a: |\n  ?b").documents.first)
    #expect(root["a"]?.string == "?b")
  }

  @Test func `shows an alias as what it stands for`() throws {
    let root = try #require(read("a: &x {b: [1]}\nc: *x\nd: 2\n*x : 3\n").documents.first)
    #expect(root["c"]?["b"]?.elements.map(\.scalar) == [.integer(1)])
    #expect(root["c"]?.span == root["a"]?.span)
    #expect(root["c"]?.standingSpan == span(2, 4, 2, 6))
    #expect(root["d"]?.scalar == .integer(2))
  }

  @Test func `holds every document of a stream`() {
    let reading = read("--- a\n---\n...\n---\n- &x 1\n--- {b: 1}\n")
    #expect(reading.documents.map(\.kind) == [.scalar, .scalar, .sequence, .mapping])
    #expect(reading.documents.map(\.isNull) == [false, true, false, false])
    #expect(read("# nothing\n").documents.isEmpty)
    #expect(read("").documents.isEmpty)
    // An anchor is known in its own document only.
    #expect(read("- &x 1\n---\n- *x\n").diagnostics.map(\.problem.code) == ["undefined-alias"])
  }

  @Test func `keeps the documents before a broken one`() {
    let reading = read("a: 1\n---\nb: 2\n---\nc: [\n")
    #expect(reading.documents.compactMap { $0.entries.map(\.key.string).first } == ["a", "b"])
    #expect(reading.diagnostics.count == 1)
  }

  @Test func `takes the merge key for an ordinary one`() {
    let root = read("a: &x {b: 1}\nc:\n  <<: *x\n").documents.first
    #expect(root?["c"]?["b"] == nil)
    #expect(root?["c"]?["<<"]?["b"]?.scalar == .integer(1))
  }

  @Test func `reports every duplicate key and keeps the first value`() {
    let reading = read("a: 1\nb: {c: 1, c: 2}\na: 2\n\"a\": 3\n")
    #expect(reading.diagnostics.map(\.problem.code) == Array(repeating: "duplicate-key", count: 3))
    #expect(reading.diagnostics.compactMap(\.location?.span.start.line) == [2, 3, 4])
    #expect(reading.diagnostics.compactMap(\.related.first?.location.span.start.line) == [2, 1, 1])
    #expect(reading.documents.first?["a"]?.scalar == .integer(1))
  }

  @Test func `is read again and again by one reader`() {
    var reader = YAMLReader()
    let first = reader.read(SourceFile(path: "a", bytes: Array("a: &x 1\n".utf8)))
    let broken = reader.read(SourceFile(path: "b", bytes: Array("[[[{a: *x".utf8)))
    let last = reader.read(SourceFile(path: "c", bytes: Array("c: 3\n".utf8)))
    #expect(first.documents.first?["a"]?.scalar == .integer(1))
    #expect(broken.documents.isEmpty)
    #expect(last.documents.count == 1)
    #expect(last.documents.first?["c"]?.scalar == .integer(3))
  }
}

@Suite struct `JSON Lines` {
  @Test func `are read line by line, a bad one harming no other`() {
    let text = "\u{FEFF}{\"a\": 1}\r\n\n{\"a\": }\n  {\"a\": å}\n{\"å\": [3]}"
    var reader = JSONReader()
    var lines: [Int] = []
    var values: [CoreScalar?] = []
    var places: [SourcePosition?] = []
    let file = SourceFile(path: "a.jsonl", bytes: Array(text.utf8))
    for line in reader.lines(of: file) {
      let reading = reader.read(line, of: file)
      lines.append(Int(line.number))
      values.append(reading.documents.first?["a"]?.scalar)
      places.append(
        reading.diagnostics.first?.location?.span.start
          ?? reading.documents.first?.entries.map(\.value.span.start).first)
    }
    #expect(lines == [1, 3, 4, 5])
    #expect(values == [.integer(1), nil, nil, nil])
    #expect(
      places == [
        SourcePosition(line: 1, column: 7), SourcePosition(line: 3, column: 7),
        SourcePosition(line: 4, column: 9), SourcePosition(line: 5, column: 7),
      ])
  }
}
