public import RiktlinjeCEL
public import RiktlinjeText

/// A value in a report: enough to print it for people and to write it as JSON.
public indirect enum ReportValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number with its unit, such as `SEK`, where the field declares one.
  case number(Double, unit: String?)
  case text(String)
  case date(CivilDate)
  /// A value of an enumeration or a key of a register, with the name that people read.
  case labelled(String, LocalizedText)
  case list([ReportValue])
  /// A value of another kind, as the condition language prints it.
  case other(String)
}
