/// The calendar library: days without time and zone.
let calendarFunctions: [Function] = dates + spans + parts + workdays

private let dates: [Function] = [
  .function(
    "date", "string_to_date", [.string], .date, textForms: [0: .date],
    .one { memory, text in
      memory.text(text).withSpan { CivilDate(iso: $0).map(Value.date) }
        ?? .fault(.invalidDate, quoting: text)
    }),
  .function("date", "date_to_date", [.date], .date, .one { _, date in date }),
  .function(
    "date", "timestamp_to_date", [.timestamp], .date,
    .one { _, time in .inRange(Timestamp(time).day().map(Value.date)) }),
  .function(
    "date", "timestamp_to_date_with_tz", [.timestamp, .string], .date, textForms: [1: .timeZone],
    .two { memory, time, zone in
      memory.inZone(zone, at: Timestamp(time)) {
        .inRange(Timestamp(time).day(offset: $0).map(Value.date))
      }
    }),
]

private let spans: [Function] = [
  .function(
    "daysBetween", "days_between", [.date, .date], .int,
    .two { _, start, end in .int(end.int - start.int) }),
  .function(
    "monthsBetween", "months_between", [.date, .date], .int,
    .two { _, start, end in .int(start.civilDate.wholeMonths(until: end.civilDate)) }),
  .function(
    "yearsBetween", "years_between", [.date, .date], .int,
    .two { _, start, end in .int(start.civilDate.wholeYears(until: end.civilDate)) }),
  .function(
    "addDays", "add_days", [.date, .int], .date,
    .two { _, date, days in .moved(date, by: days) { $0.adding(days: $1) } }),
  .function(
    "addMonths", "add_months", [.date, .int], .date,
    .two { _, date, months in .moved(date, by: months) { $0.adding(months: $1) } }),
  .function(
    "addYears", "add_years", [.date, .int], .date,
    .two { _, date, years in .moved(date, by: years) { $0.adding(years: $1) } }),
]

private let parts: [Function] = [
  .method("year", "date_year", [.date], .int, .one { _, date in .int(date.civilDate.year) }),
  .method("month", "date_month", [.date], .int, .one { _, date in .int(date.civilDate.month) }),
  .method("day", "date_day", [.date], .int, .one { _, date in .int(date.civilDate.day) }),
  .method(
    "quarter", "date_quarter", [.date], .int,
    .one { _, date in .int((date.civilDate.month + 2) / 3) }),
  .method(
    "weekday", "date_weekday", [.date], .int,
    .one { _, date in .int(date.civilDate.weekday.rawValue) }),
  .method("week", "date_week", [.date], .int, .one { _, date in .int(date.civilDate.week.number) }),
  .method(
    "weekYear", "date_week_year", [.date], .int,
    .one { _, date in .int(date.civilDate.week.year) }),
  .function(
    "isWeekday", "is_weekday", [.date], .bool,
    .one { _, date in .bool(!date.civilDate.weekday.isWeekend) }),
  .method(
    "isWeekday", "date_is_weekday", [.date], .bool,
    .one { _, date in .bool(!date.civilDate.weekday.isWeekend) }),
]

private let workdays: [Function] = [
  .method(
    "isWorkday", "date_is_workday", [.date], .bool,
    .one { memory, date in .bool(memory.workdays.contains(date.civilDate)) }),
  .function(
    "addWorkdays", "add_workdays", [.date, .int], .date,
    .two { memory, date, number in
      var steps = 0
      let day = memory.workdays.day(number.int, after: date.civilDate, steps: &steps)
      return memory.charge(steps) ? .inRange(day.map(Value.date)) : .fault(.costExceeded)
    }),
  .function(
    "workdaysBetween", "workdays_between", [.date, .date], .int,
    .two { memory, start, end in
      var steps = 0
      let count = memory.workdays.count(
        after: start.civilDate, through: end.civilDate, steps: &steps)
      return memory.charge(steps) ? .int(count) : .fault(.costExceeded)
    }),
]

extension Value {
  /// A day moved by a number, or an error when there is no such day.
  fileprivate static func moved(
    _ date: Value, by number: Value, _ move: (CivilDate, Int) -> CivilDate?
  ) -> Value {
    .inRange(Int(exactly: number.int).flatMap { move(date.civilDate, $0) }.map(Value.date))
  }
}
