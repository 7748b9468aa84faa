/// The calendar library: days without time and zone.
let calendarFunctions: [Function] = [
  .function("date", "string_to_date", [.string], .date, textForms: [0: .date]),
  .function("date", "date_to_date", [.date], .date),
  .function("date", "timestamp_to_date", [.timestamp], .date),
  .function(
    "date", "timestamp_to_date_with_tz", [.timestamp, .string], .date, textForms: [1: .timeZone]),
  .function("daysBetween", "days_between", [.date, .date], .int),
  .function("monthsBetween", "months_between", [.date, .date], .int),
  .function("yearsBetween", "years_between", [.date, .date], .int),
  .function("addDays", "add_days", [.date, .int], .date),
  .function("addMonths", "add_months", [.date, .int], .date),
  .function("addYears", "add_years", [.date, .int], .date),
  .method("year", "date_year", [.date], .int),
  .method("month", "date_month", [.date], .int),
  .method("day", "date_day", [.date], .int),
  .function("isWeekday", "is_weekday", [.date], .bool),
  .method("isWeekday", "date_is_weekday", [.date], .bool),
]
