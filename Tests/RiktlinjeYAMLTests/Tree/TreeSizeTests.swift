import RiktlinjeText
import RiktlinjeYAML
import Testing

/// A reader uses its memory again, but gives a large tree away rather than a copy of it.
@Suite struct `A tree of any size` {
  private func text(_ count: Int) -> [UInt8] {
    Array("list:\n".utf8) + (0..<count).flatMap { Array("- \($0)\n".utf8) }
  }

  @Test func `is whole whatever was read before it`() throws {
    var yaml = YAMLReader()
    var json = JSONReader()
    // A node has 32 bytes, and a megabyte is large.
    for count in [3, 32_700, 32_768, 70_000, 2, 40_000, 1, 0] {
      let reading = yaml.read(SourceFile(path: "a.yaml", bytes: text(count)))
      let list = try #require(reading.documents.first?["list"])
      #expect(Array(list.elements.map(\.string)) == (0..<count).map(String.init))
      let array = "[" + (0..<count).map(String.init).joined(separator: ",") + "]"
      let other = json.read(SourceFile(path: "a.json", bytes: Array(array.utf8)))
      let elements = try #require(other.documents.first).elements
      #expect(Array(elements.map(\.string)) == (0..<count).map(String.init))
    }
  }

  @Test func `lasts while others are read`() {
    var reader = YAMLReader()
    let readings = [50_000, 10, 50_001].map { count in
      reader.read(SourceFile(path: "a.yaml", bytes: text(count)))
    }
    #expect(readings.map { $0.documents.first?["list"]?.elements.count } == [50_000, 10, 50_001])
  }
}
