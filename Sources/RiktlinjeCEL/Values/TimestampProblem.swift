package import RiktlinjeText

/// What can be wrong with a timestamp, a duration or the name of a time zone.
package enum TimeProblem: Problem, Error, Hashable {
  case notATimestamp(String)
  case timestampOutOfRange
  case notADuration(String)
  case durationOutOfRange
  case unknownTimeZone(String)
  /// The system has a file of that name, but it does not describe a time zone.
  case unreadableTimeZone(String)

  package var code: String {
    switch self {
    case .notATimestamp: "bad-timestamp"
    case .timestampOutOfRange: "timestamp-range"
    case .notADuration: "bad-duration"
    case .durationOutOfRange: "duration-range"
    case .unknownTimeZone: "unknown-time-zone"
    case .unreadableTimeZone: "bad-time-zone"
    }
  }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.notATimestamp(let text), .swedish): "”\(text)” är ingen tidpunkt"
    case (.notATimestamp(let text), .english): "‘\(text)’ is not a timestamp"
    case (.timestampOutOfRange, .swedish): "tidpunkten ligger utanför åren 1 till 9999"
    case (.timestampOutOfRange, .english): "the timestamp is outside the range of years 1 to 9999"
    case (.notADuration(let text), .swedish): "”\(text)” är ingen varaktighet"
    case (.notADuration(let text), .english): "‘\(text)’ is not a duration"
    case (.durationOutOfRange, .swedish): "varaktigheten är längre än omkring 292 år"
    case (.durationOutOfRange, .english): "the duration is outside the range of about ±292 years"
    case (.unknownTimeZone(let name), .swedish): "”\(name)” är ingen känd tidszon"
    case (.unknownTimeZone(let name), .english): "‘\(name)’ is not a known time zone"
    case (.unreadableTimeZone(let name), .swedish):
      "filen för tidszonen ”\(name)” går inte att tolka"
    case (.unreadableTimeZone(let name), .english):
      "the file of the time zone ‘\(name)’ cannot be understood"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.notATimestamp, .swedish):
      "skriv som 2026-01-31T12:00:00Z eller 2026-01-31T12:00:00+01:00"
    case (.notATimestamp, .english): "write it as 2026-01-31T12:00:00Z or 2026-01-31T12:00:00+01:00"
    case (.notADuration, .swedish):
      "skriv som 1h30m, -1.5s eller 250ms; enheter: h, m, s, ms, us, ns"
    case (.notADuration, .english): "write it as 1h30m, -1.5s or 250ms; units: h, m, s, ms, us, ns"
    case (.unknownTimeZone, .swedish): "skriv som Europe/Stockholm, UTC eller +01:00"
    case (.unknownTimeZone, .english): "write it as Europe/Stockholm, UTC or +01:00"
    default: nil
    }
  }
}
