/// How a run ended, for scripts; the numbers never change.
package enum ExitCode: Int32, Comparable, Sendable {
  /// Nothing at or above the threshold.
  case success = 0
  /// Something at or above the threshold.
  case found = 1
  /// Wrong usage, or a pack or waiver file that is not valid.
  case invalid = 2
  /// An input could not be read at all.
  case unreadable = 3
  /// The user broke it off with Ctrl-C: what was written is whole lines, but not the whole.
  case interrupted = 130

  package static func < (left: ExitCode, right: ExitCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
