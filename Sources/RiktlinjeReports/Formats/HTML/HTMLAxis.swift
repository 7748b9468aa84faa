import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// A stretch of whole years, drawn in shares of the width so that it fits any.
struct HTMLAxis {
  private let firstYear: Int
  private let lastYear: Int
  private let first: CivilDate
  private let days: Int

  /// The most years before the day of the report: what began earlier begins at the edge.
  private static let yearsBefore = 25

  init(around day: CivilDate, _ days: [CivilDate]) {
    firstYear = max(min(day, days.min() ?? day).year, day.year - Self.yearsBefore)
    lastYear = max(day, days.max() ?? day).year
    first = CivilDate(year: firstYear, month: 1, day: 1) ?? .earliest
    self.days = first.days(until: CivilDate(year: lastYear, month: 12, day: 31) ?? .latest) + 1
  }

  private func position(_ day: CivilDate) -> String { percentage(first.days(until: day), of: days) }

  /// The first days of years in equal steps, at most six of them.
  private var ticks: [(year: Int, day: CivilDate)] {
    let years = lastYear - firstYear + 1
    let step = [1, 2, 5, 10, 20, 50, 100].first { years / $0 < 6 } ?? 1000
    let start = (firstYear + step - 1) / step * step
    return stride(from: start, through: lastYear, by: step).compactMap { year in
      CivilDate(year: year, month: 1, day: 1).map { (year, $0) }
    }
  }

  func drawScale(_ html: inout MarkupWriter) {
    html.element("svg", ("width", "100%"), ("height", "16"), ("aria-hidden", "true")) { html in
      for (year, day) in ticks {
        html.element("text", ("x", position(day)), ("y", "12"), text: "\(year)")
      }
    }
  }

  /// A term over the lines of the years, and over it the day of the report.
  func draw(_ period: Period, asOf: CivilDate, _ html: inout MarkupWriter) {
    let start = max(0, period.from.map { first.days(until: $0) } ?? 0)
    let end = period.until.map { first.days(until: $0) + 1 } ?? days
    html.element("svg", ("width", "100%"), ("height", "22"), ("aria-hidden", "true")) { html in
      for (_, day) in ticks { line("tick", day, &html) }
      if end > 0 {
        html.element(
          "rect", ("class", period.until == nil ? "term open-ended" : "term"),
          ("x", percentage(start, of: days)), ("y", "5"),
          ("width", percentage(max(1, end - start), of: days)), ("height", "12"), ("rx", "2")
        ) { _ in }
      }
      // A rim of paper keeps the line apart from a bar that it crosses.
      line("rim", asOf, &html)
      line("today", asOf, &html)
    }
  }

  /// A line as high as a row of two lines, so that those of all rows make one.
  private func line(_ name: String, _ day: CivilDate, _ html: inout MarkupWriter) {
    html.element(
      "line", ("class", name), ("x1", position(day)), ("x2", position(day)), ("y1", "-8"),
      ("y2", "46")
    ) { _ in }
  }
}
