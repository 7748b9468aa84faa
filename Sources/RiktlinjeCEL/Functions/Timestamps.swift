/// The parts of a time and of a duration.
let timestampFunctions: [Function] = [
  .method("getDate", "timestamp_to_Date", [.timestamp], .int),
  .method(
    "getDate", "timestamp_to_Date_with_tz", [.timestamp, .string], .int, textForms: [1: .timeZone]),
  .method("getDayOfMonth", "timestamp_to_DayOfMonth", [.timestamp], .int),
  .method(
    "getDayOfMonth", "timestamp_to_DayOfMonth_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getDayOfWeek", "timestamp_to_DayOfWeek", [.timestamp], .int),
  .method(
    "getDayOfWeek", "timestamp_to_DayOfWeek_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getDayOfYear", "timestamp_to_DayOfYear", [.timestamp], .int),
  .method(
    "getDayOfYear", "timestamp_to_DayOfYear_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getFullYear", "timestamp_to_FullYear", [.timestamp], .int),
  .method(
    "getFullYear", "timestamp_to_FullYear_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getHours", "timestamp_to_Hours", [.timestamp], .int),
  .method(
    "getHours", "timestamp_to_Hours_with_tz", [.timestamp, .string], .int, textForms: [1: .timeZone]
  ),
  .method("getHours", "duration_to_Hours", [.duration], .int),
  .method("getMilliseconds", "timestamp_to_Milliseconds", [.timestamp], .int),
  .method(
    "getMilliseconds", "timestamp_to_Milliseconds_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getMilliseconds", "duration_to_Milliseconds", [.duration], .int),
  .method("getMinutes", "timestamp_to_Minutes", [.timestamp], .int),
  .method(
    "getMinutes", "timestamp_to_Minutes_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getMinutes", "duration_to_Minutes", [.duration], .int),
  .method("getMonth", "timestamp_to_Month", [.timestamp], .int),
  .method(
    "getMonth", "timestamp_to_Month_with_tz", [.timestamp, .string], .int, textForms: [1: .timeZone]
  ),
  .method("getSeconds", "timestamp_to_Seconds", [.timestamp], .int),
  .method(
    "getSeconds", "timestamp_to_Seconds_with_tz", [.timestamp, .string], .int,
    textForms: [1: .timeZone]),
  .method("getSeconds", "duration_to_Seconds", [.duration], .int),
]
