import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What waits for each deciding body: to decide, to complete, late, and what is decided but falls short.
struct HTMLAgenda {
  let gathering: HTMLGathering
  private var language: Language { gathering.frame.language }

  /// The most rows of a list in a page too large to be read whole.
  private static let mostInLargePage = 10

  /// The proposals of one body, by what they wait for.
  private struct Desk {
    /// `nil` where it is not clear who decides.
    let body: String?
    var lists: [Waiting: [HTMLRecord]] = [:]

    func count(_ waiting: Waiting) -> Int { lists[waiting]?.count ?? 0 }
  }

  /// What is listed, in its order, and whether it is seen at once.
  private static let lists: [(waiting: Waiting, isOpen: Bool)] = [
    (.decision, true), (.completion, true), (.lateStep, true), (.correction, false),
  ]

  /// How many wait for what, of all bodies together.
  func writeSums(to html: inout MarkupWriter) {
    let counts = gathering.entries.reduce(into: [Waiting: Int]()) {
      $0[$1.record.agenda.waiting, default: 0] += 1
    }
    html.element("p", ("class", "sums sums-of-all")) { sums(counts, of: nil, &$0) }
    html.lineBreak()
  }

  private func sums(_ counts: [Waiting: Int], of body: String?, _ html: inout MarkupWriter) {
    var isFirst = true
    for (waiting, _) in Self.lists {
      guard let count = counts[waiting] else { continue }
      if !isFirst { html.text(" · ") }
      isFirst = false
      html.filterLink(HTMLFilter(waits: waiting, body: body), fallback: "proposals") {
        $0.text(waiting.count(count)[language])
      }
    }
  }

  func write(to html: inout MarkupWriter) {
    var desks: [Desk] = []
    var places: [String?: Int] = [:]
    var resting = 0
    for entry in gathering.entries {
      let record = entry.record
      guard record.agenda.waiting != .nothing else {
        resting += 1
        continue
      }
      let place = places[record.body] ?? desks.count
      if place == desks.count {
        places[record.body] = place
        desks.append(Desk(body: record.body))
      }
      desks[place].lists[record.agenda.waiting, default: []].append(record)
    }
    if desks.isEmpty { html.element("p", text: Phrase.nothingOpen[language]) }
    var explained: Set<Waiting> = []
    for (place, desk) in desks.sorted(by: isBusier).enumerated() {
      write(desk, number: place + 1, &explained, &html)
    }
    if resting > 0 {
      html.element("p", ("class", "quiet resting")) { html in
        html.filterLink(HTMLFilter(waits: .nothing), fallback: "proposals") {
          $0.text(Phrase.waitForNothing(resting)[language])
        }
      }
    }
    html.lineBreak()
  }

  /// Whoever has most to decide comes first, and what nobody is named for comes last.
  private func isBusier(_ left: Desk, _ right: Desk) -> Bool {
    guard let one = left.body, let other = right.body else { return left.body != nil }
    for waiting in Waiting.allCases where left.count(waiting) != right.count(waiting) {
      return left.count(waiting) > right.count(waiting)
    }
    return one < other
  }

  /// - Parameter explained: the lists whose days have been explained higher up on the page.
  private func write(
    _ desk: Desk, number: Int, _ explained: inout Set<Waiting>, _ html: inout MarkupWriter
  ) {
    html.element("div", ("class", "desk")) { html in
      html.element("h3", ("id", "desk-\(number)")) { html in
        html.element("span", ("class", "quiet"), text: "\(Phrase.decidedBy[language]): ")
        html.text(desk.body ?? Phrase.unnamedActor[language])
      }
      html.element("p", ("class", "quiet sums")) {
        sums(desk.lists.mapValues(\.count), of: desk.body, &$0)
      }
      html.lineBreak()
      for (waiting, isOpen) in Self.lists {
        guard let records = desk.lists[waiting] else { continue }
        let id = "desk-\(number)-\(waiting.rawValue)"
        let isNew = explained.insert(waiting).inserted
        if isOpen {
          html.element("h4", ("id", id), ("class", "list-\(waiting.rawValue)")) {
            heading(waiting, records.count, &$0)
          }
          list(records, waiting, id, desk.body, isNew, &html)
        } else {
          html.element("details", ("class", "desk-more")) { html in
            html.element("summary") { html in
              html.element("span", ("id", id)) { heading(waiting, records.count, &$0) }
            }
            list(records, waiting, id, desk.body, isNew, &html)
          }
        }
      }
    }
    html.lineBreak()
  }

  private func heading(_ waiting: Waiting, _ count: Int, _ html: inout MarkupWriter) {
    html.text("\(waiting.heading[language]) (\(language.text(of: Int64(count))))")
  }

  private func list(
    _ records: [HTMLRecord], _ waiting: Waiting, _ id: String, _ body: String?, _ isNew: Bool,
    _ html: inout MarkupWriter
  ) {
    if isNew, let explanation = waiting.explanation {
      html.element("p", ("class", "quiet"), text: explanation[language])
    }
    html.element("table", ("class", "open"), ("aria-labelledby", id)) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in [Phrase.proposal, .verdict, .heaviest, .nextDay] {
            html.element("th", ("scope", "col"), text: column[language])
          }
        }
      }
      let isWhole = HTMLProposals(gathering: gathering).areInPage
      let shown = isWhole ? records[...] : records.prefix(Self.mostInLargePage)
      html.element("tbody") { html in
        for record in shown { row(record, &html) }
        if shown.count < records.count {
          html.element("tr") { html in
            html.element("td", ("colspan", "4")) { html in
              html.filterLink(HTMLFilter(waits: waiting, body: body), fallback: "proposals") {
                $0.text(Phrase.more(records.count - shown.count)[language])
              }
            }
          }
        }
      }
    }
    html.lineBreak()
  }

  private func row(_ record: HTMLRecord, _ html: inout MarkupWriter) {
    html.element("tr") { html in
      html.element("th", ("scope", "row")) { html in
        html.element("a", ("href", "#\(record.anchor)")) { $0.words(record.name, in: language) }
        if let number = record.fileNumber {
          html.element("span", ("class", "quiet number-of-file")) {
            $0.words(number, in: language)
          }
        }
      }
      html.element("td") { $0.badge(record.verdict, language) }
      html.element("td", ("data-label", Phrase.heaviest[language])) { reason(record, &$0) }
      deadline(record, &html)
    }
    html.lineBreak()
  }

  /// What is wrong at worst and how much falls short; then what is open, and who is to see to it.
  private func reason(_ record: HTMLRecord, _ html: inout MarkupWriter) {
    let agenda = record.agenda
    let shortfalls = agenda.shortfalls(in: language)
    html.element("span", ("class", "reason"), text: agenda.worst ?? "–")
    if !shortfalls.isEmpty {
      html.text(" ")
      html.element("strong", text: shortfalls)
    }
    guard agenda.waiting == .completion else { return }
    html.element("span", ("class", "quiet")) { html in
      if !agenda.open.isEmpty {
        html.text("\(Phrase.open[language]): \(agenda.open) · ")
      }
      html.words(agenda.person ?? Phrase.nobodyNamed[language], in: language)
    }
  }

  private func deadline(_ record: HTMLRecord, _ html: inout MarkupWriter) {
    guard let deadline = record.agenda.deadline else {
      return html.element("td", text: "–")
    }
    html.element(
      "td", ("class", deadline.daysLate == nil ? "next" : "next overdue"),
      ("data-label", Phrase.nextDay[language])
    ) { html in
      html.element(
        "time", ("datetime", deadline.day.description), text: deadline.day.text(in: language))
      if let days = deadline.daysLate {
        html.text(" ")
        html.element("strong", text: Phrase.late(by: days)[language])
      }
      html.element("span", ("class", "quiet"), text: deadline.purpose)
    }
  }
}
