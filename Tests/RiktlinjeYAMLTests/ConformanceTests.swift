import Glibc
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

/// The public cases of the YAML test suite, when they lie beside the repository.
@Suite struct `YAML conformance` {
  @Test(.enabled(if: conformanceCases() != nil, "no conformance cases beside the repository"))
  func `holds for every case of the suite`() {
    let file = SourceFile(path: "yaml-1.2-cases.jsonl", bytes: conformanceCases() ?? [])
    var passed = 0
    var failed: [String] = []
    var json = JSONReader()
    for line in json.lines(of: file) {
      let reading = json.read(line, of: file)
      if let row = reading.documents.first, holds(row) {
        passed += 1
      } else {
        failed.append(
          "line \(line.number), \(reading.documents.first?["id"]?.string ?? "unreadable")")
      }
    }
    #expect(failed == [])
    print("YAML conformance: \(passed) passed, \(failed.count) failed, 0 skipped")
  }

  private func holds(_ row: Node) -> Bool {
    guard let yaml = row["yaml"] else { return false }
    var reader = YAMLReader()
    let reading = reader.read(SourceFile(path: "case.yaml", bytes: Array(yaml.utf8)))
    guard let documents = row["documents"] else { return !reading.diagnostics.isEmpty }
    guard reading.diagnostics.isEmpty else { return false }
    let expected = Array(documents.elements)
    let found = reading.documents
    return expected.count == found.count && zip(expected, found).allSatisfy { same($0, $1) }
  }
}

/// The cases’ bytes, or `nil` when they are not there.
func conformanceCases() -> [UInt8]? {
  let folder =
    unsafe getenv("RIKTLINJE_CONFORMANCE").map { unsafe String(cString: $0) }
    ?? pathBesideTest("../../../shared/conformance")
  return textOfFile(folder + "/yaml-1.2-cases.jsonl").map { Array($0.utf8) }
}

/// Whether two trees have the same values; the order of keys does not matter.
func same(_ left: Node, _ right: Node) -> Bool {
  guard left.kind == right.kind else { return false }
  switch left.kind {
  case .scalar:
    return switch (left.scalar, right.scalar) {
    case (.text, .text): left.string == right.string
    case (.integer(let whole), .number(let number)), (.number(let number), .integer(let whole)):
      Double(whole) == number
    default: left.scalar == right.scalar
    }
  case .sequence:
    return left.elements.count == right.elements.count
      && zip(left.elements, right.elements).allSatisfy { same($0, $1) }
  case .mapping:
    return left.entries.count == right.entries.count
      && left.entries.allSatisfy { entry in
        right[entry.key.string].map { same(entry.value, $0) } ?? false
      }
  }
}
