/// What planning needs beyond constants: values of steps, candidates of calls, sets.
extension ProgramBuilder {
  /// The value of a step that reads no slot and no variable.
  func evaluate(_ step: Int32) -> Value {
    attach()
    let evaluator = Evaluator(program, memory: memory)
    return evaluator.foldedValue(of: step)
  }

  /// Adds the overloads that take a number of arguments, as candidates of one call.
  ///
  /// - Parameter constants: the arguments that are constants.
  func candidates(
    _ overloads: [Overload.ID], arguments: Int, constants: [Value?]
  ) -> (first: Int32, count: Int32) {
    let first = program.candidates.count
    for id in overloads {
      let overload = functions[id]
      let fits =
        overload.isVariadic
        ? arguments >= overload.parameters.count : arguments == overload.parameters.count
      guard fits, let general = functions.body(of: id) else { continue }
      let body = specialized(overload, constants) ?? general
      var kinds = overload.parameters.map(KindSet.init)
      while kinds.count < arguments { kinds.append(kinds[kinds.count - 1]) }
      program.candidates.append(
        Program.Candidate(
          body: body, kinds: kinds, first: kinds.first ?? KindSet(rawValue: 0),
          second: kinds.count > 1 ? kinds[1] : KindSet(rawValue: 0),
          isStructural: structuralFunctions.contains(functions.function(of: id))))
    }
    return (Int32(first), Int32(program.candidates.count - first))
  }

  /// What an overload does for constant arguments, when that can be prepared.
  private func specialized(_ overload: Overload, _ constants: [Value?]) -> Function.Body? {
    guard ["matches", "matches_string"].contains(overload.name), let pattern = constants[1],
      pattern.kind == .string
    else { return nil }
    return .matches(constant: memory.text(pattern).string)
  }

  /// A map with the elements of a constant list as its keys; `nil` for one that is short, has
  /// other elements than texts or integers, or one of them twice.
  func makeSet(of list: Value) -> Value? {
    attach()
    guard list.length > 8 else { return nil }
    let elements = memory.elements(list)
    for kind in [Value.Kind.string, .int] where elements.allSatisfy({ $0.kind == kind }) {
      memory.allow(cost: .max)
      defer { memory.release(to: Memory.Mark()) }
      guard let start = memory.takeCells(Memory.cellCount(ofMap: list.length)) else { return nil }
      for (index, element) in elements.enumerated() {
        memory.setCell(start + 2 * index, to: element)
      }
      let map = memory.closeMap(start: start, count: list.length)
      return map.kind == .map ? freeze(map) : nil
    }
    return nil
  }
}
