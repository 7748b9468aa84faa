import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Reads YAML directly and with libyaml, which must come to the same, whole and document by document.
func enterYAML(_ bytes: [UInt8]) {
  let file = SourceFile(path: "a.yaml", bytes: bytes)
  var direct = YAMLReader()
  var other = YAMLReader(readsDirectly: false)
  let found = direct.read(file)
  let expected = other.read(file)
  walk(found)
  if direct.hasReadDirectly {
    expectSame(found, expected, "directly")
  }
  let documents = file.documents
  expect(documents.flatMap(\.bytes) == bytes, "the documents are the file")
  let readings = documents.map { direct.read($0) }
  for reading in readings { walk(reading) }
  // libyaml takes a directive at the beginning of any line, YAML only behind the end of a document.
  if found.diagnostics.isEmpty, !hasDirectiveInside(bytes) {
    let parts = readings.flatMap(\.documents).filter { !$0.isNull }
    let whole = found.documents.filter { !$0.isNull }
    expect(readings.allSatisfy(\.diagnostics.isEmpty), "what can be read whole can be read apart")
    expect(parts.map(text) == whole.map(text), "read apart, documents say the same")
  }
  check(file)
}

private func hasDirectiveInside(_ bytes: [UInt8]) -> Bool {
  zip(bytes, bytes.dropFirst()).contains { before, byte in
    byte == UInt8(ascii: "%") && (before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r"))
  }
}

/// Reads JSON whole and as JSON Lines.
func enterJSON(_ bytes: [UInt8]) {
  let file = SourceFile(path: "a.json", bytes: bytes)
  var reader = JSONReader()
  let reading = reader.read(file)
  walk(reading)
  let isUnique = reading.diagnostics.allSatisfy { $0.problem.code == "duplicate-key" }
  expect(reading.documents.count == (isUnique ? 1 : 0), "JSON is one document or none")
  for line in reader.lines(of: file) { walk(reader.read(line, of: file)) }
  check(file)
  check(SourceFile(path: "a.jsonl", bytes: bytes))
}

/// Reads a table.
func enterCSV(_ bytes: [UInt8]) {
  let file = SourceFile(path: "a.csv", bytes: bytes)
  let table = CSVReader().read(file)
  draw(table.diagnostics)
  let end = table.file.position(ofByte: table.file.bytes.count)
  for row in (table.header.map { [$0] } ?? []) + table.rows {
    var last = SourcePosition.start
    for cell in row.cells {
      expect(cell.span.start >= last && cell.span.end >= cell.span.start, "cells stand in order")
      last = cell.span.end
    }
    expect(last <= end, "cells are within the file")
  }
  for case .broken(let diagnostic) in table.lines { draw([diagnostic]) }
  check(file)
}

/// Reads, checks, plans and evaluates an expression, and reads again what it is printed as.
func enterCEL(_ bytes: [UInt8]) {
  let source = String(decoding: bytes, as: UTF8.self)
  let environment = Expressions.environment
  let checked = Compilation(source, in: environment)
  for mistake in checked.mistakes {
    for language in Language.allCases {
      expect(!mistake.problem.message(in: language).isEmpty, "a mistake has words")
    }
  }
  guard let tree = checked.tree else { return }
  let printed = tree.canonicalText
  let again = Compilation(printed, in: environment)
  // What is printed may be longer than what was written, and then too long to be read.
  if printed.utf8.count <= environment.limits.expressionBytes {
    expect(again.tree?.canonicalText == printed, "\(printed) is read as it was printed")
  }
  let compilation =
    checked.expression == nil ? Compilation(unchecked: source, in: environment) : checked
  guard let expression = compilation.expression else { return }
  switch Evaluation(expression, in: environment, with: Expressions.bindings).outcome {
  case .value: break
  case .error(let problem):
    for language in Language.allCases {
      expect(!problem.message(in: language).isEmpty, "an error has words")
    }
  case .unknown(let names): expect(names == ["missing"], "unknown for what is missing: \(names)")
  }
}

/// What expressions may name.
private enum Expressions {
  static let environment: Environment = {
    var environment = Environment()
    environment.variables = [
      "i": .int, "u": .uint, "d": .double, "s": .string, "b": .bytes, "t": .timestamp,
      "n": .duration, "day": .date, "l": .list(.int), "m": .map(key: .string, value: .int),
      "x": .dynamic, "missing": .bool, "today": .date,
    ]
    environment.limits.evaluationCost = 20_000
    return environment
  }()

  static let bindings: [String: CELValue] = [
    "i": .int(7), "u": .uint(3), "d": .double(-1.5), "s": .string("Göteborg 2026"),
    "b": .bytes([0, 255, 65]), "l": .list([.int(1), .int(2), .int(3)]),
    "m": .map([(.string("a"), .int(1)), (.string("b"), .int(2))]),
    "x": .list([.string("a"), .null, .double(.nan)]), "t": .timestamp(.latest),
    "n": .duration(Duration(nanoseconds: .min)), "day": .date(.earliest), "today": .date(.latest),
  ]
}
