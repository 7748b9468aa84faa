import RiktlinjeCEL
import Testing

/// Properties of answers with missing data, over random conditions and documents.
@Suite struct `An answer with missing data` {
  private static let conditions = 3_000
  private static let seed: UInt64 = 20_261_123

  /// The conditions of a seed, planned together, with their texts.
  private static func plan(
    _ pack: SamplePack, _ generator: inout RandomCondition
  ) -> [(text: String, entry: Program.Entry)] {
    (0..<conditions).compactMap { _ in
      let text = generator.condition(depth: Int.random(in: 1...4, using: &generator.random))
      return (try? pack.plan(text)).map { (text, $0) }
    }
  }

  @Test func `is never contradicted by the fields that were missing`() {
    let pack = SamplePack()
    var generator = RandomCondition(seed: Self.seed, asksForPresence: false)
    let planned = Self.plan(pack, &generator)
    #expect(planned.count > Self.conditions * 9 / 10)
    let evaluator = Evaluator(pack.builder.finish())
    var decided = 0
    var undecided = 0
    for (text, entry) in planned {
      let document = generator.document(pack)
      evaluator.begin(document)
      let answer = evaluator.truth(of: entry)
      let needed = answer == .unknown ? evaluator.missingFields : []
      let open = document.slots.indices.filter { slot in
        document.slots[slot].kind == .missing && slot != pack.decidingBody
          && !["partner", "term", "areas", "participants"]
            .contains(RandomCondition.path(slot, pack))
      }
      for _ in 0..<4 {
        // A decided answer stays, whatever is filled in; an unknown one, with the same fields missing,
        // when only others are filled in.
        var filled = document
        for slot in open where answer != .unknown || !needed.contains(.slot(slot)) {
          guard Bool.random(using: &generator.random) else { continue }
          filled.slots[slot] = generator.value(
            for: RandomCondition.path(slot, pack), in: &filled)
        }
        evaluator.begin(filled)
        #expect(evaluator.truth(of: entry) == answer, "\(text)")
        if answer == .unknown { #expect(evaluator.missingFields == needed, "\(text)") }
      }
      if answer == .unknown { undecided += 1 } else { decided += 1 }
    }
    #expect(min(decided, undecided) > planned.count / 10)
  }

  @Test func `is the same from the folded plan and from the traced one`() {
    let pack = SamplePack(keepsTraces: true)
    var generator = RandomCondition(seed: Self.seed + 1, asksForPresence: true)
    let planned = Self.plan(pack, &generator)
    let evaluator = Evaluator(pack.builder.finish())
    for (text, entry) in planned {
      evaluator.begin(generator.document(pack))
      let answer = evaluator.truth(of: entry)
      let missing = answer == .unknown ? evaluator.missingFields : []
      let trace = evaluator.trace(entry)
      let traced: Truth =
        switch trace?.value {
        case .bool(let value): value ? .yes : .no
        case .unknown: .unknown
        default: .error
        }
      #expect(traced == answer, "\(text)")
      if answer == .unknown { #expect(evaluator.missingFields == missing, "\(text)") }
    }
  }
}
