import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// How the portfolio stands against each clause: what somebody falls short of, then the rest folded.
///
/// The words of a clause stand here and nowhere else in the page.
struct HTMLClauses {
  let gathering: HTMLGathering
  let table: ClauseTable
  private var frame: HTMLFrame { gathering.frame }
  private var language: Language { frame.language }

  func write(to html: inout MarkupWriter) {
    guard !table.isEmpty else { return }
    html.section("clauses", Phrase.byClause[language]) { html in
      let unmet = table.clauses.filter { table.isUnmet($0) }.sorted(by: isWorse)
      let met = table.clauses.filter { !table.isUnmet($0) }
      if !unmet.isEmpty {
        html.scrolling(Phrase.byClause[language]) {
          counts(unmet, caption: Phrase.unmetClauses, &$0)
        }
      }
      if !met.isEmpty {
        html.element("details", ("class", "met-clauses")) { html in
          html.element("summary", text: Phrase.metBySome(met.count)[language])
          html.scrolling(Phrase.metClauses[language]) {
            counts(met, caption: Phrase.metClauses, &$0)
          }
        }
        html.lineBreak()
      }
      if frame.showsMatrix { HTMLMatrix(gathering: gathering, table: table).write(to: &html) }
    }
  }

  /// What binds most comes first, then what most proposals fail.
  private func isWorse(_ left: Clause, _ right: Clause) -> Bool {
    func rank(_ clause: Clause) -> (Force, Int, Int) {
      let counts = table.counts(of: clause)
      return (clause.force, counts[.fail] ?? 0, counts[.undetermined] ?? 0)
    }
    return rank(left) > rank(right)
  }

  private static let columns: [Status] = [.fail, .undetermined, .waived, .pass]

  private func counts(_ clauses: [Clause], caption: Phrase, _ html: inout MarkupWriter) {
    html.element("table", ("class", "counts sortable")) { html in
      html.element("caption", ("class", "vh"), text: caption[language])
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
        for clause in clauses { row(clause, &html) }
      }
    }
  }

  private func row(_ clause: Clause, _ html: inout MarkupWriter) {
    let counts = table.counts(of: clause)
    let total = counts.values.reduce(0, +)
    html.element(
      "tr", ("id", HTMLAnchor.clause(clause.id)), ("data-id", clause.id)
    ) { html in
      html.element("th", ("scope", "row")) { html in
        html.element("span", ("class", "words"), text: clause.text[language])
        html.text(" ")
        html.element("span", ("class", "source")) { html in
          html.citation(of: clause, language)
          if let handbook = frame.handbook {
            html.text(" · ")
            html.element(
              "a", ("href", "\(handbook)#\(Handbook.anchor(of: clause))"), ("rel", "noreferrer"),
              text: Phrase.inHandbook[language])
          }
          html.text(" ")
          html.element(
            "span", ("class", "tag \(clause.certainty.rawValue)"),
            text: clause.certainty.name[language])
        }
      }
      html.element("td", text: clause.force.name[language])
      for status in Self.columns { number(counts[status] ?? 0, status, clause, &html) }
      html.element("td", ("class", "share")) { html in
        if total > 0 { bar(counts, of: total, &html) }
      }
    }
    html.lineBreak()
  }

  private func number(_ count: Int, _ status: Status, _ clause: Clause, _ html: inout MarkupWriter)
  {
    html.element(
      "td", ("class", count == 0 ? "number zero" : "number \(status.className)")
    ) { html in
      let number = language.text(of: Int64(count))
      guard count > 0, status != .pass else { return html.text(number) }
      let filter = HTMLFilter(clause: clause.id, status: status)
      html.filterLink(filter, fallback: "proposals") { $0.text(number) }
    }
  }

  private func bar(_ counts: [Status: Int], of total: Int, _ html: inout MarkupWriter) {
    let met = Phrase.shareMet(counts[.pass] ?? 0, of: total)
    html.element(
      "svg", ("role", "img"), ("width", "100%"), ("height", "10"), ("aria-label", met[language])
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
}
