/// Whom a report is for: what decides what is in it, where a format can tell more than one reader needs.
public enum Audience: String, CaseIterable, Sendable {
  /// Everybody: all that the format has to tell.
  case all
  /// The one who prepares a proposal: what is to be done about it.
  case officer
  /// The one who decides: what is to be decided, what is wrong with it, and how sure that is.
  case board
  /// The one who reviews a change: what stands against the proposals, short enough for a comment.
  case review
}
