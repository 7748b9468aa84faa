import TestSupport
import Testing

@testable import RiktlinjeCommands

/// Where the clauses of a page lead.
@Suite struct `Links to the handbook` {
  private let folder = SmallPack.folder(["trip.yaml": SmallPack.trip(people: "40")])

  @Test(arguments: ["handbook.html", "../docs/handbook.html", "https://example.org/handbook"])
  func `lead to its place of each clause`(address: String) throws {
    let page = checkSmall("trip.yaml", "-f", "html", "--handbook", address, in: folder).output
    let handbook = Tool("docs", "--rules", "rules", "--format", "html", folder: folder.path).output
    let link = "href=\"\(address)#"
    let anchors = page.split(separator: link).dropFirst().map { $0.prefix { $0 != "\"" } }
    try #require(!anchors.isEmpty)
    for anchor in anchors { #expect(handbook.contains("id=\"\(anchor)\"")) }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "a\"b", ""])
  func `are not made of what is no address`(address: String) {
    let tool = checkSmall("trip.yaml", "-f", "html", "--handbook", address, in: folder)
    #expect(tool.code == .invalid)
    #expect(tool.output == "")
  }

  @Test func `come from the settings of the repository too`() {
    let folder = SmallPack.folder([
      "trip.yaml": SmallPack.trip(), "riktlinje.yaml": "rules: rules\nhandbook: h.html\n",
    ])
    let tool = Tool("check", "trip.yaml", "-f", "html", folder: folder.path)
    #expect(tool.output.contains("href=\"h.html#clause-"))
  }
}
