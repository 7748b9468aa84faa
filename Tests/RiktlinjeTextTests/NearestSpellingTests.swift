import RiktlinjeText
import Testing

@Suite struct `The nearest spelling` {
  @Test(
    arguments: [
      ("contry", ["county", "country"], "country"),
      ("agreemnet", ["agreement", "argument"], "agreement"),  // neighbours swapped count as one
      ("Form", ["form", "term"], "form"),  // letter case is no distance
      ("x", ["agreement"], nil),
      ("term", ["term"], nil),  // the word itself is no suggestion
    ] as [(String, [String], String?)])
  func `finds a word one slip away and nothing further`(
    word: String, candidates: [String], expected: String?
  ) {
    #expect(nearestSpelling(to: word, among: candidates) == expected)
  }
}
