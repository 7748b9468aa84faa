import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The terms of agreements along one axis, with the day on which the first of them ends at the top.
struct HTMLTimeline {
  let report: Report
  let language: Language
  private let rows: [Row]
  /// The day for which the report is read; proposals may have been checked as of earlier days.
  private let day: CivilDate

  private struct Row {
    let index: Int
    let result: ProposalResult
    let period: Period
  }

  /// How a period stands on the day of the report.
  private enum Standing {
    case coming, running, endsSoon, ended

    /// The days before its end in which a period is said to end soon: half a year.
    static let notice = 183

    var name: Phrase {
      switch self {
      case .coming: .periodComing
      case .running: .periodRunning
      case .endsSoon: .periodEndsSoon
      case .ended: .periodEnded
      }
    }

    var className: String {
      switch self {
      case .coming: "t-coming"
      case .running: "t-running"
      case .endsSoon: "t-soon"
      case .ended: "t-ended"
      }
    }
  }

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
    self.day = report.asOf ?? report.today
    self.rows = report.results.enumerated().compactMap { index, result in
      guard let period = result.period, period.from != nil || period.until != nil else {
        return nil
      }
      return Row(index: index, result: result, period: period)
    }.sorted { ($0.period.until ?? .latest, $0.index) < ($1.period.until ?? .latest, $1.index) }
  }

  var isEmpty: Bool { rows.isEmpty }

  func write(to html: inout MarkupWriter) {
    guard !isEmpty else { return }
    let axis = Axis(
      around: day, rows.flatMap { [$0.period.from, $0.period.until].compactMap(\.self) })
    html.section("timeline", Phrase.timeline[language]) { html in
      html.element("p", ("class", "quiet"), text: Phrase.dayLine(day.text(in: language))[language])
      html.scrolling(Phrase.timeline[language]) { html in
        html.element("table", ("class", "timeline")) { html in
          html.element("caption", ("class", "vh"), text: Phrase.timeline[language])
          html.element("thead") { html in
            html.element("tr") { html in
              for column in [Phrase.proposal, .from, .until, .standing] {
                html.element("th", ("scope", "col"), text: column[language])
              }
              html.element("th", ("scope", "col"), ("class", "axis")) { html in
                html.element("span", ("class", "vh"), text: Phrase.years[language])
                axis.drawScale(&html)
              }
            }
          }
          html.element("tbody") { html in
            for row in rows { write(row, axis, &html) }
          }
        }
      }
    }
  }

  private func write(_ row: Row, _ axis: Axis, _ html: inout MarkupWriter) {
    let standing = standing(of: row)
    html.element("tr", ("class", standing.className)) { html in
      html.element("th", ("scope", "row")) {
        $0.element("a", ("href", "#p\(row.index + 1)"), text: row.result.proposal.name)
      }
      cell(row.period.from, &html)
      cell(row.period.until, &html)
      html.element("td", text: standing.name[language])
      html.element("td", ("class", "axis")) { axis.draw(row.period, asOf: day, &$0) }
    }
    html.lineBreak()
  }

  private func cell(_ day: CivilDate?, _ html: inout MarkupWriter) {
    html.element("td") { html in
      guard let day else { return html.text(Phrase.noEnd[language]) }
      html.element("time", ("datetime", day.description), text: day.description)
    }
  }

  private func standing(of row: Row) -> Standing {
    if let from = row.period.from, day < from { return .coming }
    guard let until = row.period.until else { return .running }
    if until < day { return .ended }
    return day.days(until: until) <= Standing.notice ? .endsSoon : .running
  }
}

/// A stretch of whole years, drawn in shares of the width so that it fits any.
private struct Axis {
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

  /// The first years of equal steps, at most six of them.
  func drawScale(_ html: inout MarkupWriter) {
    let years = lastYear - firstYear + 1
    let step = [1, 2, 5, 10, 20, 50, 100].first { years / $0 < 6 } ?? 1000
    let start = (firstYear + step - 1) / step * step
    html.element("svg", ("width", "100%"), ("height", "16"), ("aria-hidden", "true")) { html in
      for year in stride(from: start, through: lastYear, by: step) {
        guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
        html.element("text", ("x", position(day)), ("y", "12"), text: "\(year)")
      }
    }
  }

  func draw(_ period: Period, asOf: CivilDate, _ html: inout MarkupWriter) {
    let start = max(0, period.from.map { first.days(until: $0) } ?? 0)
    let end = period.until.map { first.days(until: $0) + 1 } ?? days
    html.element("svg", ("width", "100%"), ("height", "16"), ("aria-hidden", "true")) { html in
      if end > 0 {
        html.element(
          "rect", ("class", period.until == nil ? "term open-ended" : "term"),
          ("x", percentage(start, of: days)), ("y", "3"),
          ("width", percentage(max(1, end - start), of: days)), ("height", "10"), ("rx", "2")
        ) { _ in }
      }
      html.element(
        "line", ("class", "today"), ("x1", position(asOf)), ("x2", position(asOf)), ("y1", "0"),
        ("y2", "16")
      ) { _ in }
    }
  }
}
