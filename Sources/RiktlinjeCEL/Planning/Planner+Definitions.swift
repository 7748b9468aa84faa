/// Calls of definitions: their expressions are planned in the place of the calls.
extension Planner {
  /// Plans a definition as if its expression stood where it is called.
  ///
  /// An argument that is a place or a constant takes the place of its parameter; another is evaluated
  /// once and kept in a variable. What is unknown matters only where the parameter is read.
  func planDefinition(
    _ definition: ProgramBuilder.Definition, _ arguments: [Expression.ID]
  ) -> Part {
    let depth = takenLocals
    defer { takenLocals = depth }
    var inner = frame
    var kept: [(local: Int16, value: Part)] = []
    for (name, argument) in zip(definition.parameters, arguments) {
      // A trace tells the value of every argument, so that each is planned by itself.
      if !observes, let place = place(of: argument) {
        inner.bind(name, to: .place(place))
        continue
      }
      let part = plan(argument)
      if node(part.step).operation == .constant {
        inner.bind(name, to: .constant(node(part.step).value))
        continue
      }
      let local = takeLocal()
      var layout: RecordLayout?
      if case .record(let record) = type(of: argument) { layout = self.layout(of: record) }
      inner.bind(name, to: .place(Place(local: local, offset: -1, layout: layout, fields: 0)))
      kept.append((local, part))
    }
    let planner = Planner(
      builder, definition.checked, inner, observes: false, localDepth: takenLocals)
    var whole = planner.plan(definition.checked.expression.root)
    for slot in planner.slots { note(slot: slot) }
    for (local, value) in kept.reversed() {
      let outer = whole.outermostRead >= Int(local) ? Int.max : whole.outermostRead
      whole = add(
        Node(
          operation: .bind, local: local, first: value.step, second: whole.step, count: 1,
          value: builder.constant("definition")),
        outermostRead: min(value.outermostRead, outer))
    }
    return whole
  }
}
