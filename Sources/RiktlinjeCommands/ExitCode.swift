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

  package static func < (left: ExitCode, right: ExitCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
