import RiktlinjeCEL
import Testing

@Suite struct `The estimated cost` {
  @Test(
    arguments: [
      ("true", 1), ("n > 1 && n < 5", 7), ("[1, 2, 3].all(x, x > 0)", 17),
      ("list.all(x, x > 0)", 402), ("list.all(x, list.exists(y, x == y))", 40_302),
      ("text.startsWith('abc')", 13),
    ] as [(String, Int)])
  func `grows with what is gone through`(text: String, units: Int) throws {
    var environment = Environment()
    environment.variables = ["n": .int, "list": .list(.int), "text": .string]
    let expression = try #require(Compilation(text, in: environment).expression)
    #expect(CostEstimate(of: expression).units == units)
  }

  @Test func `stays a number however deep the loops`() throws {
    var environment = Environment()
    environment.variables = ["list": .list(.int)]
    let text = (0..<60).reduce("true") { text, level in "list.all(x\(level), \(text))" }
    let expression = try #require(Compilation(text, in: environment).expression)
    #expect(CostEstimate(of: expression).units == .max)
  }
}
