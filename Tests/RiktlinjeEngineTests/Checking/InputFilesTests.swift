import TestSupport
import Testing

@testable import RiktlinjeEngine

@Suite struct `The files of a run` {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let paths: [String]
    var packs: Set<String> = ["own"]
    let found: [String]
  }

  private static let files = [
    "samples/a.yaml": "kind: visit", "samples/city/rules/pack.yaml": "# A city\npack: city",
    "samples/city/rules/tests.yaml": "tests: x",
    "samples/city/proposals/b.yaml": "kind: cooperation",
    "samples/flat/pack.yaml": "pack: flat", "samples/flat/c.yaml": "kind: thing",
    "samples/parcel/pack.yaml": "kind: visit\ntitle: no pack", "samples/z.json": "{}",
    "samples/waivers/w.yaml": "waivers: []",
  ]

  @Test(arguments: [
    Row(
      testDescription: "folders of other cities are passed over", paths: ["samples"],
      found: [
        "samples/a.yaml", "samples/parcel/pack.yaml", "samples/waivers/w.yaml", "samples/z.json",
      ]),
    Row(
      testDescription: "but not those of the packs that are checked against", paths: ["samples"],
      packs: ["city"],
      found: [
        "samples/a.yaml", "samples/city/proposals/b.yaml", "samples/city/rules/pack.yaml",
        "samples/city/rules/tests.yaml", "samples/parcel/pack.yaml", "samples/waivers/w.yaml",
        "samples/z.json",
      ]),
    Row(
      testDescription: "nor a folder that is named; only the pack in it",
      paths: ["samples/city"], found: ["samples/city/proposals/b.yaml"]),
    Row(
      testDescription: "nor a folder in which something is named",
      paths: ["samples/city/proposals"], found: ["samples/city/proposals/b.yaml"]),
    Row(
      testDescription: "nor a pattern's", paths: ["samples/city/*/*.yaml"],
      found: ["samples/city/proposals/b.yaml"]),
    Row(
      testDescription: "nor a file that is named", paths: ["samples/flat/c.yaml"],
      found: ["samples/flat/c.yaml"]),
    Row(
      testDescription: "a pack that is named itself is read, to be told that it is no proposal",
      paths: ["samples/flat"], found: ["samples/flat/c.yaml", "samples/flat/pack.yaml"]),
  ]) func `leave out other packs`(row: Row) {
    let folder = TemporaryFolder(Self.files)
    let files = InputFiles(paths: row.paths.map { folder.path + "/" + $0 }, packs: row.packs)
    #expect(files.files.map { String($0.path.dropFirst(folder.path.count + 1)) } == row.found)
    #expect(files.unreadable.isEmpty)
  }
}
