import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML
import TestSupport
import Testing

/// What the city's rules ask of a person: how much she writes before her proposal complies, and how
/// much she is asked before she has written anything.
@Suite struct `The least proposal` {
  private static let root = "\(pathBesideTest("../../.."))"
  private static let today = CivilDate(iso: "2026-11-27")

  private static func checker() throws -> Checker {
    var options = Checker.Options()
    options.today = today
    return Checker(try RulePack(at: root + "/rules/goteborg"), options: options)
  }

  @Test(arguments: [
    ("artighetsbesok", 14), ("studiebesok", 28), ("resa", 28), ("natverk", 24),
    ("avsiktsforklaring", 24), ("vanort", 40), ("samforstand", 40), ("eu-projekt", 55),
    ("icld-projekt", 55),
  ]) func `complies with few values`(name: String, most: Int) throws {
    let path = "\(Self.root)/samples/least/\(name).yaml"
    let report = try Self.checker().check(paths: [path])
    #expect(report.results.map(\.verdict) == [.compliant])
    #expect(report.unreadable.isEmpty)
    var reader = YAMLReader()
    let document = try #require(reader.read(FileReader().read(path)).documents.first)
    let count = values(in: document)
    #expect(count <= most, "\(count) values")
    // Were there hardly any, the count would be of something else.
    #expect(count >= 5)
  }

  @Test(arguments: ["agreement", "membership", "visit", "project"])
  func `of which nothing is written yet asks at most twelve questions`(kind: String) throws {
    let report = try Self.checker().check(text: "kind: \(kind)\nstage: proposed\n")
    let result = try #require(report.results.first)
    #expect(result.isDraft)
    #expect(result.verdict == .undetermined)
    #expect((1...12).contains(result.questions.count), "\(result.questions.map(\.path))")
  }

  /// Values that a person writes: each scalar, those of judgements too.
  private func values(in node: Node) -> Int {
    switch node.kind {
    case .scalar: 1
    case .sequence: node.elements.reduce(0) { $0 + values(in: $1) }
    case .mapping: node.entries.reduce(0) { $0 + values(in: $1.value) }
    }
  }
}
