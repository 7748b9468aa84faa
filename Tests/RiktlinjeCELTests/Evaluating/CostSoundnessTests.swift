import RiktlinjeText
import Testing

@testable import RiktlinjeCEL

/// Calls planned in one program, whose arguments have one size.
private struct Run {
  /// What a call may cost.
  private let budget: Int
  private let evaluator: Evaluator
  private let entries: [Program.Entry]

  /// Plans the calls, each of which may cost so much.
  init(_ calls: [GrowingCall], _ values: GrowingValues, cost budget: Int) {
    self.budget = budget
    var environment = Environment()
    environment.limits.evaluationCost = budget
    // One slot for each type at each place, however many calls ask for it.
    var arguments: [(index: Int, type: ValueType)] = []
    func slot(_ index: Int, _ type: ValueType) -> Int {
      if let known = arguments.firstIndex(where: { $0 == (index, type) }) { return known }
      arguments.append((index, type))
      return arguments.count - 1
    }
    let slots = calls.map { call in call.types.enumerated().map { slot($0, $1) } }
    let builder = ProgramBuilder(environment)
    entries = zip(calls, slots).map { call, slots in
      var frame = Frame()
      for slot in arguments.indices {
        frame.add(slots.firstIndex(of: slot).map { GrowingCall.names[$0] } ?? "slot\(slot)")
      }
      for (name, type) in zip(GrowingCall.names, call.types) { environment.variables[name] = type }
      guard let checked = Compilation(call.text, in: environment).expression else {
        preconditionFailure("\(call.text) does not take \(call.types)")
      }
      return builder.add(checked, in: frame)
    }
    evaluator = Evaluator(builder.finish())
    var document = Document()
    _ = document.appendBlock(of: arguments.count)
    evaluator.begin(document)
    for (slot, argument) in arguments.enumerated() {
      evaluator.keep(values.value(argument.type, argument.index), in: slot)
    }
  }

  /// What a call costs, and the nanoseconds that it takes when it is disturbed least.
  func measure(_ index: Int) -> (cost: Int, time: Double) {
    var least = Double.infinity
    var repetitions = 1
    for round in 0..<3 {
      let start = processorTime
      for _ in 0..<repetitions { _ = evaluator.value(of: entries[index]) }
      let time = processorTime - start
      least = min(least, time / Double(repetitions))
      // What is over at once is lost in the time of looking at the clock; what takes long is not
      // disturbed by much, but for tables that are made when they are first needed.
      if least < 10_000 { repetitions = 10 }
      if round > 0, time > 5_000_000 { break }
    }
    return (max(1, budget - evaluator.memory.remainingBudget), least)
  }
}

@Suite(.serialized) struct `What a function or a macro costs` {
  /// How many times as long as one of the plainest loop a unit may take, on any machine.
  private static let dearest = 200.0

  private static var timeOfPlainUnit: Double {
    let plain = GrowingCall(text: "a.all(x, true)", types: [.list(.dynamic)])
    let run = Run([plain], GrowingValues(size: 20_000, style: .alike), cost: 1_000_000)
    let (units, time) = run.measure(0)
    return time / Double(units)
  }

  /// Where a call would cost more than is measured here, it is measured up to that.
  @Test(arguments: GrowingValues.Style.allCases)
  func `grows with the time that it takes`(style: GrowingValues.Style) {
    let plain = Self.timeOfPlainUnit
    let calls = GrowingCall.all
    let few = Run(calls, GrowingValues(size: 150, style: style), cost: 50_000)
    let many = Run(calls, GrowingValues(size: 2400, style: style), cost: 50_000)
    var dearest = (unit: 0.0, call: "")
    for (index, call) in calls.enumerated() {
      let units = [few, many].map { run in
        let (cost, time) = run.measure(index)
        return time / Double(cost) / plain
      }
      #expect(units[1] < Self.dearest, "\(call.text)")
      #expect(units[1] < 4 * max(8, units[0]), "\(call.text) grows")
      if units[1] > dearest.unit { dearest = (units[1], call.text) }
    }
    print(
      "CEL cost, \(style): \(calls.count) calls, a unit of the dearest takes",
      "\(Int(dearest.unit)) times as long as a plain one: \(dearest.call)")
  }

  @Test(arguments: GrowingValues.Style.allCases)
  func `is the most that it takes`(style: GrowingValues.Style) {
    let plain = Self.timeOfPlainUnit
    let calls = GrowingCall.all
    let budget = 1000
    let run = Run(calls, GrowingValues(size: 10_000, style: style), cost: budget)
    for (index, call) in calls.enumerated() {
      let (_, time) = run.measure(index)
      #expect(time < Double(budget) * Self.dearest * plain, "\(call.text)")
    }
  }
}
