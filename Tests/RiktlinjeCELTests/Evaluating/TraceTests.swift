import RiktlinjeCEL
import Testing

@Suite struct `A trace` {
  /// A line for each part: its text, and its value in the form of the conformance cases.
  private static func lines(
    _ trace: Trace, _ expression: Expression, depth: Int = 0
  ) -> [String] {
    let span = expression.span(of: trace.expression)
    let bytes = Array(expression.text.utf8)[Int(span.lowerBound)..<Int(span.upperBound)]
    let text = String(decoding: bytes, as: UTF8.self)
    let indent = String(repeating: "  ", count: depth)
    return ["\(indent)\(text): \(trace.value.taggedJSON)"]
      + trace.parts.flatMap { lines($0, expression, depth: depth + 1) }
  }

  private static func lines(_ text: String) throws -> [String] {
    let pack = SamplePack(keepsTraces: true)
    let entry = try pack.plan(text)
    let program = pack.builder.finish()
    let evaluator = Evaluator(program)
    evaluator.begin(ConditionTests.document(pack))
    let trace = try #require(evaluator.trace(entry))
    return lines(trace, program.expression(of: entry).expression)
  }

  typealias ConditionTests = `A condition of a pack`

  @Test func `has every part with its value`() throws {
    #expect(
      try Self.lines("agreement.posts + 1 > 3 && agreement.cost > 2") == [
        #"agreement.posts + 1 > 3 && agreement.cost > 2: {"unknown": []}"#,
        #"  agreement.posts + 1 > 3: {"bool": true}"#,
        #"    agreement.posts + 1: {"int": "4"}"#,
        #"      agreement.posts: {"int": "3"}"#,
        #"      1: {"int": "1"}"#,
        #"    3: {"int": "3"}"#,
        #"  agreement.cost > 2: {"unknown": []}"#,
        #"    agreement.cost: {"unknown": []}"#,
        #"    2: {"int": "2"}"#,
      ])
  }

  @Test func `leaves out what was not evaluated`() throws {
    #expect(
      try Self.lines("has(agreement.cost) ? agreement.cost > 2.0 : agreement.title == 'Oslo'") == [
        "has(agreement.cost) ? agreement.cost > 2.0 : agreement.title == 'Oslo': {\"bool\": false}",
        #"  has(agreement.cost): {"bool": false}"#,
        #"  agreement.title == 'Oslo': {"bool": false}"#,
        #"    agreement.title: {"string": "Lyon"}"#,
        #"    'Oslo': {"string": "Oslo"}"#,
      ])
  }

  @Test func `has the body of a macro for each element`() throws {
    #expect(
      try Self.lines("agreement.participants.exists(p, p.age < 18)").dropFirst(2) == [
        #"  p.age < 18: {"bool": false}"#, #"    p.age: {"int": "40"}"#, #"    18: {"int": "18"}"#,
        #"  p.age < 18: {"bool": true}"#, #"    p.age: {"int": "17"}"#, #"    18: {"int": "18"}"#,
      ])
  }

  @Test func `has an error where it arose`() throws {
    let message = "division by zero"
    #expect(
      try Self.lines("agreement.posts / 0 == 1") == [
        "agreement.posts / 0 == 1: {\"error\": \"\(message)\"}",
        "  agreement.posts / 0: {\"error\": \"\(message)\"}",
        #"    agreement.posts: {"int": "3"}"#, #"    0: {"int": "0"}"#, #"  1: {"int": "1"}"#,
      ])
  }

  @Test func `is not kept unless asked for`() throws {
    let pack = SamplePack()
    let entry = try pack.plan("agreement.posts > 3")
    let evaluator = Evaluator(pack.builder.finish())
    evaluator.begin(pack.emptyDocument())
    #expect(evaluator.trace(entry)?.expression == nil)
  }
}
