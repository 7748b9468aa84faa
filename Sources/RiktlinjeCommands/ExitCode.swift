/// How a run ended, for scripts; the numbers never change.
package enum ExitCode: Int32, Comparable, Sendable {
  /// Nothing at or above the threshold.
  case success = 0
  /// Something at or above the threshold.
  case found = 1
  /// Wrong usage, a pack, waiver or configuration file that is not valid, or output that could not be
  /// written whole.
  case invalid = 2
  /// An input could not be read at all, or nothing was there to check.
  case unreadable = 3
  /// The user broke it off with Ctrl-C: what was written is whole lines, but not the whole.
  case interrupted = 130
  /// Another process asked it to end (SIGTERM): what was written is whole lines, but not the whole.
  case terminated = 143
  /// Whoever read the output went away before its end: what was found by then was not all.
  ///
  /// The number that shells give to a program which ends so by the signal `SIGPIPE`.
  case readerGone = 141

  package static func < (left: ExitCode, right: ExitCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
