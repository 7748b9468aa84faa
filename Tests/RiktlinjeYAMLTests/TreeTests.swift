import RiktlinjeText
import RiktlinjeYAML
import Testing

@Suite struct `A tree` {
  @Test func `is walked by key, entry and element`() throws {
    var reader = YAMLReader()
    let reading = reader.read(
      SourceFile(path: "a.yaml", bytes: Array("kind: visit\nlist: [1, två]\n".utf8)))
    #expect(reading.diagnostics.isEmpty)
    let root = try #require(reading.documents.first)
    #expect(root["kind"]?.string == "visit")
    #expect(root["list"]?.elements.map(\.scalar) == [.integer(1), .text])
    #expect(root.entries.map(\.key.string) == ["kind", "list"])
  }
}
