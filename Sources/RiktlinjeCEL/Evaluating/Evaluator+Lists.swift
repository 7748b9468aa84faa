extension Evaluator {
  /// The elements of a list that was kept in a slot; none of another value.
  ///
  /// Each may be kept in a slot in its turn, for conditions to read.
  package func elements(ofListIn slot: Int) -> [Value] {
    let list = memory.cell(.document, slot)
    guard list.kind == .list else { return [] }
    return Array(memory.elements(list))
  }
}
