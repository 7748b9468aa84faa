public import RiktlinjeText

/// A condition as the pack's author wrote it, with its place; compiled once for each kind it reads.
public struct Condition: Sendable {
  /// The expression's text.
  public let text: String
  /// Where the expression stands.
  public let location: SourceLocation
}
