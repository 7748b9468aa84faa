package import RiktlinjeCEL

/// What a day is as people and spreadsheets write it: `2026-1-31`, `31 januari 2026`, `31/1 2026`,
/// `January 31, 2026`, `20260131`, `2026-01-31 00:00`.
///
/// Which of two small numbers is the month, nobody can tell: `1/3 2026` is read as neither.
package enum WrittenDate: Hashable, Sendable {
  case day(CivilDate)
  case ambiguous(dayFirst: CivilDate, monthFirst: CivilDate)
  /// It is written as a day, but there is no such day.
  case noSuchDay
  /// The year is left out, or has two digits.
  case noYear
  /// A month of a year.
  case noDay

  /// Reads a day; `nil` when the text is not written as one.
  package init?(_ text: String) {
    let scanner = DateScanner(text)
    guard let parts = scanner.parts else { return nil }
    switch parts {
    case .yearFirst(let year, let month, let day):
      self = CivilDate(year: year, month: month, day: day).map { .day($0) } ?? .noSuchDay
    case .yearLast(let first, let second, let year):
      let dayFirst = CivilDate(year: year, month: second, day: first)
      let monthFirst = CivilDate(year: year, month: first, day: second)
      switch (dayFirst, monthFirst) {
      case (let date?, let other?) where date != other:
        self = .ambiguous(dayFirst: date, monthFirst: other)
      case (let date?, _), (nil, let date?): self = .day(date)
      case (nil, nil): self = .noSuchDay
      }
    case .shortYear: self = .noYear
    case .monthOnly: self = .noDay
    }
  }
}

extension WrittenDate {
  /// Which of two small numbers comes first.
  package enum Order: Sendable {
    case dayFirst
    case monthFirst
  }

  /// The order in which a day gives its day and its month, where it is sure; `nil` where it is not, or
  /// where the year or a name tells which is which.
  package static func order(of text: String) -> Order? {
    guard case .yearLast(let first, let second, _)? = DateScanner(text).parts, first != second,
      case .day? = WrittenDate(text)
    else { return nil }
    return second > 12 ? .monthFirst : .dayFirst
  }

  /// The one of two days that an order chooses; the day itself where there is one only.
  package func day(in order: Order) -> CivilDate? {
    switch (self, order) {
    case (.day(let day), _), (.ambiguous(let day, _), .dayFirst),
      (.ambiguous(_, let day), .monthFirst):
      day
    default: nil
    }
  }
}

/// Takes a text apart into the numbers of a date.
private struct DateScanner {
  enum Parts {
    case yearFirst(Int, month: Int, day: Int)
    case yearLast(Int, Int, year: Int)
    case shortYear
    case monthOnly
  }

  /// A run of digits, a month’s name or a separator.
  enum Token: Hashable {
    case number(Int, digits: Int)
    case month(Int)
    case mark(Character)
  }

  private var tokens: [Token] = []

  /// Words that say nothing of the day: weekdays, articles and endings of ordinals.
  private static let fillers: Set<String> = [
    "den", "the", "of", "a", "e", "st", "nd", "rd", "th",
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// - Parameter text: the whole of what is written.
  init(_ text: String) {
    guard let found = Self.tokens(of: Self.withoutMidnight(trimmed(text).lowercased())) else {
      return
    }
    tokens = found
  }

  /// A day that a spreadsheet or a program took for a point in time.
  private static func withoutMidnight(_ text: String) -> Substring {
    for time in ["00:00", "00:00:00", "00:00:00.000"] {
      for space in [" ", "t"] where text.hasSuffix(space + time) {
        return text.dropLast(time.count + 1)
      }
    }
    return text[...]
  }

  /// `nil` when there is anything in the text that no date has.
  private static func tokens(of text: Substring) -> [Token]? {
    var tokens: [Token] = []
    var rest = text
    while let first = rest.first {
      if isDigit(first) {
        let digits = rest.prefix(while: isDigit)
        guard digits.count <= 8, let number = Int(digits) else { return nil }
        tokens.append(.number(number, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        if let month = MonthNames.number(of: String(word)) {
          tokens.append(.month(month))
        } else if !fillers.contains(String(word)) {
          return nil
        }
        rest = rest.dropFirst(word.count)
      } else if first.isWhitespace || first == ":" {
        rest = rest.dropFirst()
      } else if "-/.,".contains(first) {
        tokens.append(.mark(first))
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return tokens
  }

  /// The numbers in the order in which the text has them; `nil` when it is no date.
  var parts: Parts? {
    if tokens.contains(where: { $0.month != nil }) { return namedMonth }
    let numbers = tokens.compactMap { $0.number }
    let marks = tokens.compactMap { $0.mark }
    if numbers.count == 1, marks.isEmpty { return Self.parts(ofRun: numbers[0]) }
    // A mark parts the first two numbers: `31/1 2026`, and the same one all three, if any.
    guard numbers.count == 2 || numbers.count == 3, let mark = marks.first, mark != ",",
      marks.count < numbers.count + (mark == "." ? 1 : 0), marks.allSatisfy({ $0 == mark }),
      tokens.first?.mark == nil, tokens[1].mark == mark
    else { return nil }
    let isYearFirst = numbers[0].digits == 4
    guard numbers.dropFirst(isYearFirst ? 1 : 0).prefix(2).allSatisfy({ $0.digits <= 2 }) else {
      return nil
    }
    guard numbers.count == 3 else {
      if isYearFirst { return mark == "." ? nil : .monthOnly }
      // A day and a month are not to be told from a decimal number, unless by the slash.
      return mark == "/" ? .shortYear : nil
    }
    switch (isYearFirst, numbers[2].digits) {
    case (true, _) where marks.count >= 2:
      return .yearFirst(numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    case (false, 4): return .yearLast(numbers[0].value, numbers[1].value, year: numbers[2].value)
    case (false, 2): return .shortYear
    default: return nil
    }
  }

  /// `20260131`, or `260131`.
  private static func parts(ofRun number: (value: Int, digits: Int)) -> Parts? {
    switch number.digits {
    case 8:
      .yearFirst(
        number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
    case 6: .shortYear
    default: nil
    }
  }

  /// With the month’s name, the long number is the year and the short one the day.
  private var namedMonth: Parts? {
    let months = tokens.compactMap { $0.month }
    let numbers = tokens.compactMap { $0.number }
    guard months.count == 1 else { return nil }
    let years = numbers.filter { $0.digits == 4 }
    let days = numbers.filter { $0.digits <= 2 }
    guard years.count + days.count == numbers.count else { return nil }
    switch (days.count, years.count) {
    case (1, 1): return .yearFirst(years[0].value, month: months[0], day: days[0].value)
    case (0, 1): return .monthOnly
    case (1, 0), (2, 0): return .shortYear
    default: return nil
    }
  }
}

extension DateScanner.Token {
  fileprivate var month: Int? {
    if case .month(let number) = self { number } else { nil }
  }

  fileprivate var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = self { (value, digits) } else { nil }
  }

  fileprivate var mark: Character? {
    if case .mark(let mark) = self { mark } else { nil }
  }
}
