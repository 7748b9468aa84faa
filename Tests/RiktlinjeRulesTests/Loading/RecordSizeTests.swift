import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// A proposal has room for every field of its kind, and of the records in it, given or not.
@Suite struct `The records of a vocabulary` {
  /// The codes of what is told of a pack whose record types have fields of these types.
  private func told(_ records: [(name: String, types: [String])]) -> Set<String> {
    var vocabulary = "vocabulary: v\nrecords:\n"
    for (name, types) in records {
      vocabulary += "  \(name):\n    label: {sv: a, en: a}\n    fields:\n"
      for (index, type) in types.enumerated() {
        vocabulary += "      f\(index): {type: \(type), label: {sv: f\(index), en: f\(index)}}\n"
      }
    }
    vocabulary += "kinds:\n  pact:\n    label: {sv: pakt, en: pact}\n    fields:\n"
    vocabulary += "      first: {type: \(records[0].name), label: {sv: b, en: b}}\n"
    let folder = TemporaryFolder([
      "pack.yaml": "pack: p\nversion: 1.0.0\ntitle: {sv: P, en: P}\nlanguages: [sv, en]\n",
      "vocabulary.yaml": vocabulary,
    ])
    return withExtendedLifetime(folder) {
      do throws(InvalidPack) {
        _ = try RulePack(at: folder.path)
        return []
      } catch {
        return Set(error.diagnostics.map(\.problem.code))
      }
    }
  }

  @Test func `may lie in one another, as far as there is room`() {
    func chain(_ count: Int, width: Int) -> [(name: String, types: [String])] {
      (0..<count).map { number in
        let type = number == count - 1 ? "text" : "r\(number + 1)"
        return ("r\(number)", [String](repeating: type, count: width))
      }
    }
    #expect(told(chain(60, width: 1)).isEmpty)
    #expect(told(chain(10, width: 2)).isEmpty)
    // Twice as many at each level, and deeper than the stack.
    #expect(told(chain(64, width: 2)) == ["too-many-fields"])
    #expect(told(chain(3_000, width: 1)) == ["too-many-fields"])
    #expect(told([("r", ["r"])]) == ["contains-itself"])
  }

  @Test(.timeLimit(.minutes(5))) func `are at most ten thousand`() {
    let many = (0...10_000).map { (name: "r\($0)", types: ["text"]) }
    #expect(told(many) == ["too-many-types"])
  }
}
