import RiktlinjeCEL
import RiktlinjeText
import Testing

/// Writes random expressions in which every function meets values of every type, extremes included.
private struct RandomCalls {
  var random: SplitMix
  private let functions = Array(FunctionTable.builtIn.names.sorted().filter { !$0.contains("_") })

  init(seed: UInt64) { random = SplitMix(state: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private static let values = [
    "null", "true", "0", "-1", "7", "9223372036854775807", "-9223372036854775808", "3u",
    "18446744073709551615u", "0.5", "-0.0", "1e308", "(0.0 / 0.0)", "(1.0 / 0.0)", "''", "'åäö☺'",
    "'%s %d %.3f'", "'a+'", "'UTC'", "'-03:30'", "'2026-01-31'", "b''", "b'\\xff\\x00a'", "[]",
    "{}",
    "[1, 'a', 2.0]", "[['a'], ['b']]", "{'a': 1, 2: 'b', true: []}", "x", "int",
    "timestamp('9999-12-31T23:59:59Z')", "timestamp(-62135596800)", "duration('2562047h')",
    "date('0001-01-01')", "date('9999-12-31')", "optional.none()", "optional.of([1])",
  ]

  mutating func expression(depth: Int) -> String {
    guard depth > 0 else { return pick(Self.values) }
    func part() -> String { expression(depth: depth - 1) }
    switch Int.random(in: 0...9, using: &random) {
    case 0...3:
      let name = pick(functions)
      let arguments = (0..<Int.random(in: 0...3, using: &random)).map { _ in part() }
      let list = arguments.joined(separator: ", ")
      return Bool.random(using: &random) ? "\(name)(\(list))" : "(\(part())).\(name)(\(list))"
    case 4, 5:
      let sign = pick(["+", "-", "*", "/", "%", "<", ">=", "==", "!=", "in", "&&", "||"])
      return "(\(part()) \(sign) \(part()))"
    case 6: return "(\(part()))\(pick(["[", "[?"]))\(part())]"
    case 7: return "(\(part()))\(pick([".a", ".?a"]))"
    case 8:
      let macro = pick(["all", "exists", "exists_one", "map", "filter", "sortBy", "optMap"])
      return "(\(part())).\(macro)(x, \(part()))"
    default:
      return pick([
        "[\(part()), \(part())]", "{\(part()): \(part())}", "(\(part()) ? \(part()) : \(part()))",
        "cel.bind(x, \(part()), \(part()))", "(\(part())).transformMap(k, x, \(part()))",
        "-\(part())", "!\(part())",
      ])
    }
  }
}

@Suite struct `An expression of random calls` {
  @Test func `gives a value or an error, the same when traced`() throws {
    var calls = RandomCalls(seed: 7)
    var environment = Environment()
    environment.limits.evaluationCost = 20_000
    var counts = (values: 0, errors: 0)
    for _ in 0..<5_000 {
      let text = calls.expression(depth: Int.random(in: 1...4, using: &calls.random))
      guard let expression = Compilation(unchecked: text, in: environment).expression else {
        continue
      }
      let builder = ProgramBuilder(environment, keepsTraces: true)
      let entry = builder.add(expression, in: Frame())
      let evaluator = Evaluator(builder.finish())
      evaluator.begin(Document())
      let value = evaluator.export(evaluator.value(of: entry)).taggedJSON
      let traced = evaluator.trace(entry)?.value.taggedJSON
      #expect(traced == value, "\(text)")
      if value.hasPrefix("{\"error\"") { counts.errors += 1 } else { counts.values += 1 }
    }
    #expect(min(counts.values, counts.errors) > 100, "\(counts)")
  }
}
