/// One expression evaluated once, with values given by name: for `eval` and for the conformance cases.
package struct Evaluation: Sendable {
  package enum Outcome: Sendable {
    case value(CELValue)
    case error(EvaluationProblem)
    /// The names of the variables without a value that could still change the answer.
    case unknown([String])
  }

  package let outcome: Outcome

  /// Evaluates an expression.
  ///
  /// - Parameters:
  ///   - expression: checked, or resolved without checking, in the environment.
  ///   - bindings: the values of the environment’s variables; one without a value is missing.
  package init(
    _ expression: CheckedExpression, in environment: Environment, with bindings: [String: CELValue]
  ) {
    let builder = ProgramBuilder(environment)
    var frame = Frame()
    let names = environment.variables.keys.sorted()
    for name in names { frame.add(name) }
    let entry = builder.add(expression, in: frame)
    let evaluator = Evaluator(builder.finish())
    var document = Document()
    _ = document.appendBlock(of: frame.size)
    evaluator.begin(document)
    for (slot, name) in names.enumerated() {
      if let value = bindings[name] { evaluator.keep(value, in: slot) }
    }
    let value = evaluator.value(of: entry)
    outcome =
      switch value.kind {
      case .error: .error(evaluator.problem)
      case .unknown:
        .unknown(
          evaluator.missingFields.map { field in
            guard case .slot(let slot) = field, slot < names.count else { return "" }
            return names[slot]
          })
      default: .value(evaluator.export(value))
      }
  }
}
