import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Each clause that somebody falls short of against each proposal, a table for each kind.
struct HTMLMatrix {
  let gathering: HTMLGathering
  let table: ClauseTable
  private var language: Language { gathering.frame.language }

  /// The most proposals that it is drawn for: beyond it nobody would find anything.
  private static let limit = 200
  /// The most columns of one table, so that it fits a printed page.
  private static let columnsOnPaper = 14

  private static let signs: [Status] = [
    .error, .fail, .undetermined, .waived, .pass, .notApplicable,
  ]

  func write(to html: inout MarkupWriter) {
    html.element("h3", ("id", "matrix"), text: Phrase.matrix[language])
    guard gathering.entries.count <= Self.limit else {
      return html.element("p", text: Phrase.matrixTooLarge(Self.limit)[language])
    }
    html.element("p", ("class", "quiet"), text: Phrase.matrixExplained[language])
    legend(&html)
    for kind in gathering.frame.pack.vocabulary.kinds { matrices(of: kind, &html) }
  }

  private func legend(_ html: inout MarkupWriter) {
    let seen = Set(gathering.entries.flatMap { $0.record.outcomes.map(\.status) })
    html.element("ul", ("class", "legend")) { html in
      // Errors seldom occur.
      for status in Self.signs where status != .error || seen.contains(.error) {
        html.element("li", ("class", status.className)) { html in
          html.icon(status.icon)
          html.text(meaning(of: status))
        }
      }
    }
    html.lineBreak()
  }

  /// What a sign means; a rule that only might apply has the sign of one that does not.
  private func meaning(of status: Status) -> String {
    status == .notApplicable ? Phrase.notKnownToApply[language] : status.name[language]
  }

  private func matrices(of kind: Kind, _ html: inout MarkupWriter) {
    let records = gathering.entries.map(\.record).filter { $0.kind == kind.name }
    let statuses = records.map { record in
      Dictionary(record.outcomes.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    }
    // Advice has no place among what decides.
    let applied = table.clauses.compactMap { clause -> (clause: Clause, index: Int)? in
      guard clause.force != .advice, let index = gathering.frame.index(of: clause),
        statuses.contains(where: { $0[index] != nil })
      else { return nil }
      return (clause, index)
    }
    guard !applied.isEmpty else { return }
    let unmet = applied.filter { row in
      statuses.contains { $0[row.index].map { $0.status != .pass } ?? false }
    }
    html.element(
      "h4", ("id", "matrix-\(kind.name)"), text: kind.label[language].capitalisedFirst)
    if unmet.count < applied.count {
      html.element(
        "p", ("class", "quiet"), text: Phrase.metLeftOut(applied.count - unmet.count)[language])
    }
    guard !unmet.isEmpty else { return }
    html.scrolling("\(Phrase.matrix[language]): \(kind.label[language])") { html in
      for start in stride(from: 0, to: records.count, by: Self.columnsOnPaper) {
        let columns = start..<min(start + Self.columnsOnPaper, records.count)
        matrix(of: kind, unmet, records, statuses, columns, &html)
      }
    }
  }

  private func matrix(
    of kind: Kind, _ rows: [(clause: Clause, index: Int)], _ records: [HTMLRecord],
    _ statuses: [[Int: HTMLRecord.Outcome]], _ columns: Range<Int>, _ html: inout MarkupWriter
  ) {
    html.element(
      "table", ("class", "matrix"), ("aria-labelledby", "matrix-\(kind.name)")
    ) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ("scope", "col"), text: Phrase.clause[language])
          for column in columns {
            html.element("th", ("scope", "col")) { html in
              html.element("a", ("href", "#\(records[column].anchor)")) {
                $0.words(records[column].name, in: language)
              }
            }
          }
        }
      }
      html.element("tbody") { html in
        for row in rows {
          html.element("tr") { html in
            html.element("th", ("scope", "row")) {
              $0.reference(to: row.clause, language, tags: false)
            }
            for column in columns {
              cell(statuses[column][row.index], of: records[column], &html)
            }
          }
          html.lineBreak()
        }
      }
    }
  }

  /// How a proposal stands, as a link to why.
  private func cell(
    _ outcome: HTMLRecord.Outcome?, of record: HTMLRecord, _ html: inout MarkupWriter
  ) {
    let status = outcome?.status ?? .notApplicable
    html.element("td", ("class", status.className)) { html in
      switch outcome?.status {
      case .fail, .error, .waived, .undetermined:
        html.element("a", ("href", "#\(target(of: outcome, in: record))")) { sign(status, &$0) }
      case .pass, .notApplicable, nil: sign(status, &html)
      }
    }
  }

  /// What fails has a place of its own; what is open is among the questions.
  private func target(of outcome: HTMLRecord.Outcome?, in record: HTMLRecord) -> String {
    guard let outcome, outcome.status != .undetermined, record.isWhole else {
      return record.anchor
    }
    return HTMLAnchor.finding(outcome.rule, of: record.anchor)
  }

  private func sign(_ status: Status, _ html: inout MarkupWriter) {
    html.icon(status.icon)
    html.element("span", ("class", "vh"), text: meaning(of: status))
  }
}
