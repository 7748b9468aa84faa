import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The terms of agreements along one axis, by how far they have come: proposed, running, ended.
struct HTMLTimeline {
  private let frame: HTMLFrame
  private let rows: [Row]
  private let leftOut: Int
  private var language: Language { frame.language }
  /// The day for which the report is read; proposals may have been checked as of earlier days.
  private var day: CivilDate { frame.day }

  /// The most rows in a page that is too large to be read whole.
  private static let mostInLargePage = 100

  private struct Row {
    let record: HTMLRecord
    let period: Period
    let standing: Standing
  }

  /// How a term stands on the day of the report, in the order in which it concerns those who decide.
  private enum Standing: Int {
    case proposed, endsSoon, running, coming, ended

    /// The days before its end in which a term is said to end soon: half a year.
    static let notice = 183

    init(of record: HTMLRecord, _ period: Period, on day: CivilDate) {
      switch record.stage(on: day) {
      case .proposed: self = .proposed
      case .ended: self = .ended
      case .decided:
        if let from = period.from, day < from {
          self = .coming
        } else if let until = period.until, day.days(until: until) <= Self.notice {
          self = .endsSoon
        } else {
          self = .running
        }
      }
    }

    var name: Phrase {
      switch self {
      case .proposed: .periodProposed
      case .coming: .periodComing
      case .running: .periodRunning
      case .endsSoon: .periodEndsSoon
      case .ended: .periodEnded
      }
    }

    var className: String {
      switch self {
      case .proposed: "t-proposed"
      case .coming: "t-coming"
      case .running: "t-running"
      case .endsSoon: "t-soon"
      case .ended: "t-ended"
      }
    }
  }

  init(gathering: HTMLGathering) {
    frame = gathering.frame
    let day = frame.day
    let all = gathering.entries.enumerated().compactMap { index, entry -> (Int, Row)? in
      guard let period = entry.record.period else { return nil }
      let standing = Standing(of: entry.record, period, on: day)
      return (index, Row(record: entry.record, period: period, standing: standing))
    }.sorted { left, right in
      let (one, other) = (left.1, right.1)
      return (one.standing.rawValue, one.period.until ?? .latest, left.0)
        < (other.standing.rawValue, other.period.until ?? .latest, right.0)
    }.map(\.1)
    let isWhole = HTMLProposals(gathering: gathering).areInPage
    rows = isWhole ? all : Array(all.prefix(Self.mostInLargePage))
    leftOut = all.count - rows.count
  }

  var isEmpty: Bool { rows.isEmpty }

  func write(to html: inout MarkupWriter) {
    let axis = HTMLAxis(
      around: day, rows.flatMap { [$0.period.from, $0.period.until].compactMap(\.self) })
    html.section("timeline", Phrase.timeline[language]) { html in
      html.element("p", ("class", "quiet"), text: Phrase.dayLine(day.text(in: language))[language])
      if leftOut > 0 {
        html.element("p", text: Phrase.termsLeftOut(leftOut)[language])
      }
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

  private func write(_ row: Row, _ axis: HTMLAxis, _ html: inout MarkupWriter) {
    html.element("tr", ("class", row.standing.className)) { html in
      html.element("th", ("scope", "row")) { html in
        html.element("a", ("href", "#\(row.record.anchor)")) {
          $0.words(row.record.name, in: language)
        }
      }
      cell(row.period.from, &html)
      cell(row.period.until, &html)
      html.element("td", text: row.standing.name[language])
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
}
