import RiktlinjeCEL

/// The time that reports give as theirs.
///
/// Source: reproducible-builds.org, “SOURCE_DATE_EPOCH specification”: seconds since 1970 in UTC.
enum SourceDate {
  /// The environment variable that sets it, so that the same input gives the same bytes.
  static let variable = "SOURCE_DATE_EPOCH"

  /// The last second of the year 9999.
  private static let bounds = 0...253_402_300_799

  /// The time that the environment sets, as ISO 8601 has it; `nil` when it sets none.
  static func chosen(_ terminal: Terminal) throws(UsageProblem) -> String? {
    guard let text = terminal.environment[variable], !text.isEmpty else { return nil }
    guard let seconds = Int(text), bounds.contains(seconds) else {
      throw .notANumber(option: variable, value: text, bounds: bounds)
    }
    return timeOfDay(seconds)
  }

  /// The time that the environment sets, else the present; `nil` without a clock.
  static func chosenOrPresent(_ terminal: Terminal) throws(UsageProblem) -> String? {
    try chosen(terminal) ?? terminal.secondsSinceEpoch.flatMap(timeOfDay)
  }

  private static func timeOfDay(_ seconds: Int) -> String? {
    guard bounds.contains(seconds), let day = CivilDate(daysSinceEpoch: seconds / 86_400) else {
      return nil
    }
    let parts = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { part in
      part < 10 ? "0\(part)" : "\(part)"
    }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
