import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `A run that writes a page` {
  /// So many trips that they are checked in several parts; the first and the last have one id.
  private let folder: TemporaryFolder = {
    let folder = SmallPack.folder()
    let lines = (0..<900).map { number in
      """
      {"kind": "trip", "id": "\(number == 899 ? "t0" : "t\(number)")", "title": "Resa \(number)", \
      "people": \(number % 7 == 0 ? 40 : 4), "nights": 2, "start": "2026-03-01"}
      """
    }
    folder.write(lines.joined(separator: "\n") + "\n", to: "trips.jsonl")
    return folder
  }()

  private func page(_ words: String...) -> Tool {
    Tool(
      words: ["check", "trips.jsonl", "--rules", "rules", "-f", "html"] + words,
      environment: ["SOURCE_DATE_EPOCH": "1769860800"], folder: folder.path)
  }

  @Test func `gives the same bytes whatever the threads`() {
    let one = page("-j", "1")
    #expect(one.code == .found)
    #expect(one.output.contains("\"pieces\":["))
    for threads in ["2", "7"] {
      #expect(page("-j", threads).output == one.output)
    }
  }

  @Test func `tells of a proposal what was found after it was written`() {
    // Both of the two with one id say so, and each has an address of its own.
    let output = page().output
    #expect(output.contains("\"p:t0\""))
    #expect(output.contains("\"p:t0+2\""))
    #expect(output.ranges(of: "trips.jsonl:900").count >= 1)
  }

  @Test func `is made for those it is asked to be for`() {
    let (all, board) = (page().output, page("--for", "board").output)
    #expect(all.contains("<code>few-people</code>") || all.contains("few-people"))
    #expect(board.utf8.count < all.utf8.count)
    #expect(page("--for", "nobody").code == .invalid)
  }
}
