package import RiktlinjeText

/// Something wrong in an expression, with the bytes of the text that it is about.
package struct Mistake: Sendable {
  /// How many mistakes are reported of one expression: more would help nobody.
  static let mostReported = 100

  package let problem: AnyProblem
  package let span: Range<Int32>

  package init(_ problem: some Problem, at span: Range<Int32>) {
    self.problem = problem.boxed
    self.span = span
  }
}
