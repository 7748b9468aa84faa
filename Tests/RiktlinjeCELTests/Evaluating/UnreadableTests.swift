import RiktlinjeCEL
import RiktlinjeText
import Testing

/// A field that is there but cannot be read: nobody can say whether it is given.
@Suite struct `An unreadable field` {
  private static func answer(
    _ text: String, unreadable path: String, asMissing isMissing: Bool = false
  ) throws -> String {
    let pack = SamplePack()
    let entry = try pack.plan(text)
    let evaluator = Evaluator(pack.builder.finish())
    var document = pack.emptyDocument()
    if let term = pack.layouts["term"] {
      document.slots[pack.slot("term")] = .record(term, start: pack.slot("term") + 1)
    }
    if path == "participants[0]" {
      let list = document.appendBlock(of: 1)
      document.slots[list] = isMissing ? .missing : .unreadable
      document.slots[pack.slot("participants")] = document.list(start: list, count: 1)
    } else {
      document.slots[pack.slot(path)] = isMissing ? .missing : .unreadable
    }
    evaluator.begin(document)
    switch evaluator.truth(of: entry) {
    case .yes: return "yes"
    case .no: return "no"
    case .error: return "error \(evaluator.problem.code)"
    case .unknown:
      let fields = evaluator.missingFields.map { field in
        if case .slot(let slot) = field { pack.path(slot) } else { "register" }
      }
      return "unknown " + fields.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("has(agreement.cost)", "cost", "unknown cost"),
    ("!has(agreement.cost)", "cost", "unknown cost"),
    ("has(agreement.cost) || agreement.posts == 1", "cost", "unknown cost posts"),
    ("has(agreement.cost) && false", "cost", "no"),
    ("agreement.cost > 1.0", "cost", "unknown cost"),
    ("has(agreement.term.end)", "term.end", "unknown term.end"),
    ("has(agreement.term.start)", "term.end", "no"),
    ("cel.bind(t, agreement.term, has(t.end))", "term.end", "unknown term.end"),
    ("has(agreement.participants)", "participants", "unknown participants"),
    ("has(agreement.participants)", "participants[0]", "yes"),
    ("agreement.participants.all(p, has(p.name))", "participants[0]", "unknown #15"),
    ("agreement.participants.exists(p, has(p.name)) || true", "participants[0]", "yes"),
    ("size(agreement.participants) == 1", "participants[0]", "yes"),
  ]) func `is unknown to has as to everything`(
    text: String, path: String, answer: String
  ) throws {
    #expect(try Self.answer(text, unreadable: path) == answer)
  }

  @Test(arguments: [
    ("has(agreement.cost)", "cost"), ("has(agreement.term.end)", "term.end"),
    ("cel.bind(t, agreement.term, has(t.end))", "term.end"),
  ]) func `is not one that is missing`(text: String, path: String) throws {
    #expect(try Self.answer(text, unreadable: path, asMissing: true) == "no")
  }
}
