/// How much a mistake matters to the one who runs the check.
public enum Severity: Int, Comparable, Sendable {
  case note
  case warning
  case error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What can be wrong with a file, a pack or a condition: an enumeration for each layer conforms.
public protocol Problem: Sendable {
  /// A short name that never changes once released, such as `unknown-field`.
  var code: String { get }
  /// Whether the file can still be used.
  var severity: Severity { get }
  /// One phrase in lower case with no full stop, which states the rule and quotes the author's words.
  func message(in language: Language) -> String
  /// What to do next, such as “did you mean ‘country’?”; `nil` when there is nothing to add.
  func help(in language: Language) -> String?
  /// What may be written instead of what stands at the place, the best first; an editor offers them.
  var replacements: [String] { get }
  /// The problem behind one reference, where those of several layers stand together.
  var boxed: AnyProblem { get }
}

extension Problem {
  /// Most problems are errors.
  public var severity: Severity { .error }

  /// Most messages say it all.
  public func help(in language: Language) -> String? { nil }

  /// Few problems are known so well.
  public var replacements: [String] { [] }

  /// What is boxed already stays as it is.
  public var boxed: AnyProblem { AnyProblem(self) }
}

/// A mistake in someone's file: collected, never thrown one by one.
public struct Diagnostic: Sendable {
  /// A second place that explains the first, such as “first defined here”.
  public struct Related: Sendable {
    /// What stands there.
    public let message: LocalizedText
    /// Where it stands.
    public let location: SourceLocation

    /// Creates a second place.
    public init(_ message: LocalizedText, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// What is wrong.
  public let problem: AnyProblem
  /// Where; `nil` when no file is to blame.
  public let location: SourceLocation?
  /// Other places that explain it.
  public let related: [Related]

  /// Creates a diagnostic.
  public init(_ problem: some Problem, at location: SourceLocation?, related: [Related] = []) {
    self.problem = problem.boxed
    self.location = location
    self.related = related
  }

  /// Whether the file can still be used.
  public var severity: Severity { problem.severity }
}
