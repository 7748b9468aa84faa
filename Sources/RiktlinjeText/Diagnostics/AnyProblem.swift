/// A problem of any layer, behind one reference.
///
/// It stands where `any Problem` would: Embedded Swift, which makes the engine for the browser, has
/// no existentials but those of classes.
public struct AnyProblem: Problem {
  private let box: any ProblemBox

  init(_ problem: some Problem) { box = Box(problem) }

  /// The problem itself, if it is of the layer asked for.
  public func unwrapped<Wrapped: Problem>(as layer: Wrapped.Type) -> Wrapped? {
    (box as? Box<Wrapped>)?.problem
  }

  /// What the problem's code is.
  public var code: String { box.code }

  /// What the problem's severity is.
  public var severity: Severity { box.severity }

  /// What the problem says.
  public func message(in language: Language) -> String { box.message(in: language) }

  /// What the problem advises.
  public func help(in language: Language) -> String? { box.help(in: language) }

  /// What the problem offers instead.
  public var replacements: [String] { box.replacements }

  /// This very one: nothing is put behind two references.
  public var boxed: AnyProblem { self }
}

private protocol ProblemBox: AnyObject, Problem {}

private final class Box<Wrapped: Problem>: ProblemBox {
  let problem: Wrapped

  init(_ problem: Wrapped) { self.problem = problem }

  var code: String { problem.code }
  var severity: Severity { problem.severity }
  func message(in language: Language) -> String { problem.message(in: language) }
  func help(in language: Language) -> String? { problem.help(in: language) }
  var replacements: [String] { problem.replacements }
}
