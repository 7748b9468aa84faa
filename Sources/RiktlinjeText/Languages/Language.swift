/// A language that everything a reader sees exists in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case swedish = "sv"
  case english = "en"

  /// The ISO 639-1 code: `sv` or `en`.
  public var code: String { rawValue }
}
