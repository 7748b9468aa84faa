import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// How the portfolio stands against each clause: a table of counts, then a matrix for each kind.
struct HTMLClauses {
  let report: Report
  let language: Language
  private let table: ClauseTable

  /// The most proposals that a matrix is drawn for: beyond it nobody would find anything.
  private static let matrixLimit = 200
  /// The most columns of one table, so that it fits a printed page.
  private static let columnsOnPaper = 14

  init(report: Report, language: Language) {
    self.report = report
    self.language = language
    self.table = ClauseTable(of: report)
  }

  var isEmpty: Bool { table.clauses.isEmpty }

  func write(to html: inout MarkupWriter) {
    guard !isEmpty else { return }
    html.section("clauses", Phrase.byClause[language]) { html in
      let met = table.clauses.count { isMet($0) }
      if met > 0 {
        html.element("p", ("class", "quiet on-paper"), text: Phrase.metByAll(met)[language])
      }
      html.scrolling(Phrase.byClause[language]) { counts(&$0) }
      html.element("h3", ("id", "matrix"), text: Phrase.matrix[language])
      guard report.results.count <= Self.matrixLimit else {
        return html.element("p", text: Phrase.matrixTooLarge(Self.matrixLimit)[language])
      }
      legend(&html)
      for kind in report.pack.vocabulary.kinds { matrices(of: kind, &html) }
    }
  }

  // MARK: Counts

  private static let columns: [Status] = [.fail, .undetermined, .waived, .pass]

  private func counts(_ html: inout MarkupWriter) {
    html.element("table", ("class", "counts sortable")) { html in
      html.element("caption", ("class", "vh"), text: Phrase.byClause[language])
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ("scope", "col"), text: Phrase.clause[language])
          html.element("th", ("scope", "col"), text: Phrase.force[language])
          for status in Self.columns {
            html.element(
              "th", ("scope", "col"), ("class", "number"),
              text: status.name[language].capitalisedFirst)
          }
          html.element(
            "th", ("scope", "col"), ("data-unsortable", ""), text: Phrase.share[language])
        }
      }
      html.element("tbody") { html in
        for clause in table.clauses { row(clause, &html) }
      }
    }
  }

  private func row(_ clause: Clause, _ html: inout MarkupWriter) {
    var counts = table.counts(of: clause)
    // What could not be evaluated stands against the clause as much as what fails.
    counts[.fail, default: 0] += counts.removeValue(forKey: .error) ?? 0
    let total = counts.values.reduce(0, +)
    html.element("tr", ("class", isMet(clause) ? "met" : "unmet")) { html in
      html.element("th", ("scope", "row")) { html in
        html.text("\(clause.text[language]) ")
        html.element("span", ("class", "source")) { html in
          html.citation(of: clause, language)
          html.text(" ")
          html.element(
            "span", ("class", "tag \(clause.certainty.rawValue)"),
            text: clause.certainty.name[language])
        }
      }
      html.element("td", text: clause.force.name[language])
      for status in Self.columns {
        let count = counts[status] ?? 0
        html.element(
          "td", ("class", count == 0 ? "number zero" : "number \(status.className)"),
          text: "\(count)")
      }
      html.element("td", ("class", "share")) { bar(counts, of: total, &$0) }
    }
    html.lineBreak()
  }

  /// Whether every proposal meets the clause, as far as it applies.
  private func isMet(_ clause: Clause) -> Bool {
    table.counts(of: clause).keys.allSatisfy { $0 == .pass }
  }

  private func bar(_ counts: [Status: Int], of total: Int, _ html: inout MarkupWriter) {
    let met = percentage(counts[.pass] ?? 0, of: total)
    html.element(
      "svg", ("role", "img"), ("width", "100%"), ("height", "10"),
      ("aria-label", Phrase.shareMet(met)[language])
    ) { html in
      var before = 0
      for status in Self.columns {
        guard let count = counts[status], count > 0 else { continue }
        html.element(
          "rect", ("class", status.className), ("x", percentage(before, of: total)),
          ("width", percentage(count, of: total)), ("height", "10")
        ) { _ in }
        before += count
      }
    }
  }

  // MARK: Matrix

  private func legend(_ html: inout MarkupWriter) {
    html.element("ul", ("class", "legend")) { html in
      for status in [Status.error] + Self.columns + [.notApplicable] where occurs(status) {
        html.element("li", ("class", status.className)) { html in
          html.icon(status.icon)
          html.text(meaning(of: status))
        }
      }
    }
    html.lineBreak()
  }

  /// What a sign of the matrix means; a rule that only might apply has the sign of one that does not.
  private func meaning(of status: Status) -> String {
    status == .notApplicable ? Phrase.notKnownToApply[language] : status.name[language]
  }

  /// Whether the sign needs an explanation; errors seldom do.
  private func occurs(_ status: Status) -> Bool {
    status != .error || report.statusCounts[.error] != nil
  }

  private func matrices(of kind: Kind, _ html: inout MarkupWriter) {
    let indices = report.results.indices.filter {
      report.results[$0].proposal.kind?.name == kind.name
    }
    // Advice has no place among what decides.
    let clauses = table.clauses.filter { clause in
      clause.force != .advice && indices.contains { table.status(of: $0, against: clause) != nil }
    }
    guard !clauses.isEmpty else { return }
    let caption = kind.label[language].capitalisedFirst
    html.scrolling("\(Phrase.matrix[language]): \(caption)") { html in
      for start in stride(from: 0, to: indices.count, by: Self.columnsOnPaper) {
        let columns = indices[start..<min(start + Self.columnsOnPaper, indices.count)]
        matrix("\(kind.name)-\(start)", caption, clauses, Array(columns), &html)
      }
    }
  }

  private func matrix(
    _ id: String, _ caption: String, _ clauses: [Clause], _ columns: [Int],
    _ html: inout MarkupWriter
  ) {
    let met = clauses.filter { isMet($0, by: columns) }.map(ObjectIdentifier.init)
    // A heading rather than a caption, which a browser leaves alone at the end of a printed page.
    html.element("h4", ("id", "matrix-\(id)"), text: caption)
    // On paper, where nothing can be searched, only what has something to tell.
    if !met.isEmpty {
      html.element("p", ("class", "quiet on-paper"), text: Phrase.metByAll(met.count)[language])
    }
    html.element(
      "table", ("class", met.count == clauses.count ? "matrix met" : "matrix"),
      ("aria-labelledby", "matrix-\(id)")
    ) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ("scope", "col"), text: Phrase.clause[language])
          for index in columns {
            html.element("th", ("scope", "col")) {
              $0.element(
                "a", ("href", "#p\(index + 1)"), text: report.results[index].proposal.name)
            }
          }
        }
      }
      html.element("tbody") { html in
        for clause in clauses {
          let name = met.contains(ObjectIdentifier(clause)) ? "met" : "unmet"
          html.element("tr", ("class", name)) { html in
            html.element("th", ("scope", "row"), text: clause.text[language])
            for index in columns {
              let status = table.status(of: index, against: clause) ?? .notApplicable
              html.element("td", ("class", status.className)) { html in
                html.icon(status.icon)
                html.element("span", ("class", "vh"), text: meaning(of: status))
              }
            }
          }
          html.lineBreak()
        }
      }
    }
  }

  /// Whether every proposal of some columns meets the clause, as far as it applies.
  private func isMet(_ clause: Clause, by columns: [Int]) -> Bool {
    columns.allSatisfy { table.status(of: $0, against: clause).map { $0 == .pass } ?? true }
  }
}
