import RiktlinjeText
import Testing

@testable import RiktlinjeCEL

/// Calls with variables for their arguments, planned once and evaluated on many values.
private struct PlannedCall {
  let text: String
  let type: ValueType
  private let evaluator: Evaluator
  private let entry: Program.Entry
  private let document: Document

  /// Plans a call whose arguments have types; unchecked when there are none.
  init?(_ text: String, arguments: [String], types: [ValueType]?) {
    var environment = Environment()
    for (index, name) in arguments.enumerated() {
      environment.variables[name] = types?[index] ?? .dynamic
    }
    let compilation =
      types == nil
      ? Compilation(unchecked: text, in: environment) : Compilation(text, in: environment)
    guard let checked = compilation.expression else { return nil }
    let builder = ProgramBuilder(environment)
    var frame = Frame()
    for name in arguments { frame.add(name) }
    entry = builder.add(checked, in: frame)
    evaluator = Evaluator(builder.finish())
    var document = Document()
    _ = document.appendBlock(of: frame.size)
    self.document = document
    self.text = text
    type = checked.type
  }

  /// What the call gives; an argument that is `nil` is missing.
  func value(_ arguments: [CELValue?]) -> CELValue {
    evaluator.begin(document)
    for (slot, argument) in arguments.enumerated() {
      if let argument { evaluator.keep(argument, in: slot) }
    }
    let value = evaluator.value(of: entry)
    let isOfType = KindSet(type).contains(value.kind)
    #expect(isOfType || value.kind == .error || value.kind == .unknown, "\(text): \(arguments)")
    return evaluator.export(value)
  }
}

@Suite struct `Every overload, with values at the bounds of their types,` {
  static let names = ["a", "b", "c", "d"]
  /// The most calls of one overload; of more combinations some are drawn.
  static let callsEach = 1000

  private struct Tally {
    var calls = 0, values = 0, errors = 0

    mutating func count(_ value: CELValue, _ call: PlannedCall) {
      calls += 1
      guard case .error(let problem) = value else { return values += 1 }
      errors += 1
      for language in Language.allCases where problem.message(in: language).isEmpty {
        Issue.record("\(call.text) fails without a message in \(language)")
      }
    }
  }

  @Test func `gives a value of its type or an error, and is unknown where an argument is missing`()
    throws
  {
    var tally = Tally()
    var random = SplitMix(state: 11)
    for call in TableCall.all {
      var types = call.parameters
      if call.overload.isVariadic { types.append(types[types.count - 1]) }
      let arguments = Array(Self.names.prefix(types.count))
      let planned = try #require(
        PlannedCall(call.text(arguments), arguments: arguments, types: types),
        "\(call.overload.name)")
      let choices = types.map(BoundaryValues.of)
      for row in rows(of: choices, using: &random) { tally.count(planned.value(row), planned) }
      for missing in types.indices {
        var row: [CELValue?] = choices.map(\.[0])
        row[missing] = nil
        // The second part of `or` is not asked for when the first has a value.
        let value = planned.value(row)
        guard case .unknown = value else {
          Issue.record("\(planned.text) without its argument \(missing) gives \(value.text)")
          continue
        }
      }
    }
    #expect(tally.calls > 16_000)
    #expect(min(tally.values, tally.errors) > 1000)
    print(
      "CEL boundary matrix: \(tally.calls) calls of \(TableCall.all.count) overloads,",
      "\(tally.values) values, \(tally.errors) errors")
  }

  @Test func `gives a value or an error for values of any types`() {
    var tally = Tally()
    var random = SplitMix(state: 12)
    for call in TableCall.all {
      let count = call.parameters.count
      let arguments = Array(Self.names.prefix(count))
      guard
        let planned = PlannedCall(call.text(arguments), arguments: arguments, types: nil)
      else {
        Issue.record("\(call.overload.name) cannot be called")
        continue
      }
      let choices = Array(repeating: BoundaryValues.oneOfEachKind, count: count)
      for row in rows(of: choices, using: &random).prefix(100) {
        tally.count(planned.value(row), planned)
      }
    }
    #expect(min(tally.values, tally.errors) > 1000)
  }

  /// All combinations of the choices, or as many as are wanted drawn at random.
  private func rows(of choices: [[CELValue]], using random: inout SplitMix) -> [[CELValue]] {
    let count = choices.reduce(1) { $0 * $1.count }
    guard count > Self.callsEach else {
      return choices.reduce([[]]) { rows, values in
        rows.flatMap { row in values.map { row + [$0] } }
      }
    }
    return (0..<Self.callsEach).map { _ in
      choices.map { $0[Int.random(in: 0..<$0.count, using: &random)] }
    }
  }
}
