import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `An evaluation that would take too much` {
  /// Sixteen bindings, each of a value made of the one before; written with `#` for the one before.
  private static func doubled(_ first: String, _ next: String, last: String) -> String {
    let bindings = (1...16).reversed().reduce(last) { inner, level in
      let value = next.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: "v\(level - 1)")
      return "cel.bind(v\(level), \(value), \(inner))"
    }
    return "cel.bind(v0, \(first), \(bindings))"
  }

  /// A tenth of the usual cost, for the sake of slow builds.
  private static var environment: Environment {
    var environment = Environment()
    environment.limits.evaluationCost = 100_000
    return environment
  }

  static let bombs: [(String, String)] = [
    ("lists.range(2000000000).size()", "cost-exceeded"),
    ("lists.range(-5).size() == 0 ? lists.range(99999999) : []", "cost-exceeded"),
    (
      "lists.range(2000).all(a, lists.range(2000).all(b, a + b >= 0))", "cost-exceeded"
    ),
    ("lists.range(1000).map(a, lists.range(1000))", "memory-exceeded"),
    (doubled("'0123456789abcdef'", "# + # + # + #", last: "size(v16)"), "cost-exceeded"),
    (doubled("[1]", "# + # + # + #", last: "size(v16)"), "memory-exceeded"),
    // Lists within lists share their parts, so that they are small until something visits them all.
    (doubled("[1]", "[#, #, #, #, #, #]", last: "v16 == v16"), "cost-exceeded"),
    (doubled("[1]", "[#, #, #, #, #, #]", last: "'%s'.format([v16])"), "cost-exceeded"),
    (doubled("[1]", "[#, #, #, #, #, #]", last: "v16"), "memory-exceeded"),
    (doubled("['']", "[#, #, #, #, #, #]", last: "sets.contains(v16, v16)"), "cost-exceeded"),
    (
      "cel.bind(t, lists.range(100000).map(i, 'aaaaaaaaaa').join(), "
        + "lists.range(1000).exists(i, size(t) == i))", "cost-exceeded"
    ),
    (
      "cel.bind(t, lists.range(100000).map(i, 'aaaaaaaaaa').join(), "
        + "lists.range(1000).exists(i, t + string(i) == t + 'b'))", "cost-exceeded"
    ),
    ("lists.range(100000).exists(i, 'a'.matches('b' + string(i)))", "cost-exceeded"),
    ("lists.range(1000000).map(i, i).sortBy(i, -i)", "memory-exceeded"),
  ]

  @Test(arguments: bombs) func `is an error`(text: String, code: String) throws {
    let environment = Self.environment
    let compilation = Compilation(text, in: environment)
    let checked = try #require(compilation.expression)
    switch Evaluation(checked, in: environment, with: [:]).outcome {
    case .error(let problem): #expect(problem.code == code)
    case .value(.error(let problem)): #expect(problem.code == code)
    case .value, .unknown: Issue.record("\(text) is not too much")
    }
  }

  @Test func `is an error whatever the other parts decide`() throws {
    let environment = Self.environment
    let text = "lists.range(2000).all(a, lists.range(2000).all(b, a + b >= 0)) || true"
    let checked = try #require(Compilation(text, in: environment).expression)
    guard case .error(let problem) = Evaluation(checked, in: environment, with: [:]).outcome else {
      Issue.record("not an error")
      return
    }
    #expect(problem.code == "cost-exceeded")
  }
}
