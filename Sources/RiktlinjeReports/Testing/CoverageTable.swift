import RiktlinjeEngine
import RiktlinjeText

/// What tests have shown as tables: a line for each rule, judgement, step and decision table.
struct CoverageTable {
  let coverage: Coverage
  let language: Language
  /// Whether to leave out what is covered.
  let showsOnlyGaps: Bool

  var text: String {
    var text = ""
    for part in Coverage.Subject.Part.allCases {
      let lines = coverage.lines(of: part)
      let shown = showsOnlyGaps ? lines.filter { !$0.missing.isEmpty } : lines
      guard !shown.isEmpty else { continue }
      text += part == .table ? tables(shown) : table(part, shown)
      text += "\n"
    }
    return text
  }

  /// A column for each status.
  private func table(_ part: Coverage.Subject.Part, _ lines: [Coverage.Line]) -> String {
    let titles = lines.first?.showings.map { title(of: $0.name) } ?? []
    let width = (lines.map(\.subject.id.count) + [part.name[language].count]).max() ?? 0
    var rows = [padded(part.name[language], width) + titles.map { "  " + $0 }.joined()]
    for line in lines {
      let marks = zip(line.showings, titles).map { showing, title in
        "  " + padded(symbol(showing), title.count)
      }
      rows.append(padded(line.subject.id, width) + marks.joined())
    }
    return joined(rows)
  }

  /// The rows of each decision table by number.
  private func tables(_ lines: [Coverage.Line]) -> String {
    let width = lines.map(\.subject.id.count).max() ?? 0
    let rows = lines.map { line in
      padded(line.subject.id, width)
        + line.showings.map { "  \($0.name) \(symbol($0))" }.joined()
    }
    return joined([Coverage.Subject.Part.table.name[language]] + rows)
  }

  private func joined(_ rows: [String]) -> String {
    rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func symbol(_ showing: Coverage.Showing) -> String {
    showing.isSeen ? "✓" : showing.isPossible ? "✗" : "·"
  }

  private func title(of name: String) -> String {
    let term = Status(rawValue: name)?.name ?? StepAnswer.State(rawValue: name)?.name
    return term?[language] ?? name
  }

  /// What the marks mean.
  var legend: LocalizedText {
    LocalizedText(
      swedish: "✓ visat i något prov, ✗ inte visat, · kan inte visas av ett giltigt underlag",
      english: "✓ shown by a case, ✗ not shown, · no valid proposal can show it")
  }

  var summary: LocalizedText {
    let counts = (coverage.seenCount, coverage.possibleCount)
    let percent = language.percent(coverage.percent)
    return LocalizedText(
      swedish: "täckning: \(counts.0) av \(counts.1) (\(percent) %)",
      english: "coverage: \(counts.0) of \(counts.1) (\(percent)%)")
  }
}

extension Coverage.Subject.Part {
  fileprivate var name: LocalizedText {
    switch self {
    case .rule: LocalizedText(swedish: "Regler", english: "Rules")
    case .judgement: LocalizedText(swedish: "Bedömningar", english: "Judgements")
    case .step: LocalizedText(swedish: "Steg", english: "Steps")
    case .table:
      LocalizedText(swedish: "Rader i beslutstabeller", english: "Rows of decision tables")
    case .definition: LocalizedText(swedish: "Begrepp", english: "Definitions")
    }
  }
}
