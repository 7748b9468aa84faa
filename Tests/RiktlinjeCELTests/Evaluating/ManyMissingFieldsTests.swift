import RiktlinjeCEL
import Testing

@Suite struct `A condition on a long list` {
  /// An agreement with so many participants, of which only the names are given.
  private static func document(_ pack: SamplePack, participants: Int) throws -> Document {
    let layout = try #require(pack.layouts["participant"])
    var document = pack.emptyDocument()
    let elements = document.appendBlock(of: participants)
    for element in elements..<elements + participants {
      let start = document.addParticipant(layout, name: "A", role: nil, age: nil, paid: nil)
      document.slots[element] = .record(layout, start: start)
    }
    document.slots[pack.slot("participants")] = document.list(start: elements, count: participants)
    return document
  }

  @Test(arguments: [
    "agreement.participants.all(p, p.age > 0)",
    "agreement.participants.map(p, p.age) == [1]",
    "cel.bind(grown, agreement.participants.all(p, p.age > 0), grown || grown)",
    "agreement.participants.map(p, p.name).distinct().size() == 2 || agreement.participants.exists(p, p.paid)",
  ]) func `names every field that is missing, each once and in time`(text: String) throws {
    func time(_ participants: Int) throws -> Double {
      let pack = SamplePack()
      let entry = try pack.plan(text)
      let evaluator = Evaluator(pack.builder.finish())
      evaluator.begin(try Self.document(pack, participants: participants))
      let start = processorTime
      #expect(evaluator.truth(of: entry) == .unknown)
      #expect(evaluator.missingFields.count == participants)
      return processorTime - start
    }
    let small = min(try time(1000), try time(1000))
    #expect(try time(16_000) < 16 * 5 * small)
  }

  @Test func `is traced with parts that fit in memory together`() throws {
    let pack = SamplePack(keepsTraces: true)
    let entry = try pack.plan(
      "agreement.participants.exists(p, agreement.participants.map(q, q.name).size() == 0)")
    let evaluator = Evaluator(pack.builder.finish())
    evaluator.begin(try Self.document(pack, participants: 800))
    let trace = try #require(evaluator.trace(entry))
    #expect((10_000...5_000_000).contains(values(in: trace)))
  }

  private func values(in trace: Trace) -> Int {
    values(in: trace.value) + trace.parts.reduce(0) { $0 + values(in: $1) }
  }

  private func values(in value: CELValue) -> Int {
    switch value {
    case .list(let elements): elements.reduce(1) { $0 + values(in: $1) }
    case .record(_, let fields): fields.reduce(1) { $0 + values(in: $1.value) }
    default: 1
    }
  }
}
