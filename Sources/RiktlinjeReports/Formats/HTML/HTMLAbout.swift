import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What the check was made with: pack, version, day, inputs, and the documents behind the clauses.
struct HTMLAbout {
  let frame: HTMLFrame
  private var language: Language { frame.language }

  /// The inputs that are listed by name; the rest are counted.
  private static let inputsListed = 20

  func write(to html: inout MarkupWriter) {
    html.section("about", Phrase.about[language]) { html in
      html.element("dl", ("class", "facts")) { facts(&$0) }
      html.lineBreak()
      html.element("h3", ("id", "sources"), text: Phrase.guidelines[language])
      html.scrolling(Phrase.guidelines[language]) { documents(&$0) }
    }
  }

  private func facts(_ html: inout MarkupWriter) {
    let pack = frame.pack
    fact(.pack, "\(pack.title[language]) (\(pack.id) \(pack.version))", &html)
    if !pack.extends.isEmpty {
      fact(.extends, pack.extends.map { "\($0.id) \($0.version)" }.joined(separator: ", "), &html)
    }
    if let maintainer = pack.maintainer { fact(.maintainer, maintainer, &html) }
    fact(.asOfDate, frame.run.asOf?.text(in: language) ?? Phrase.eachItsOwn[language], &html)
    fact(.today, frame.run.today.text(in: language), &html)
    if let madeAt = frame.madeAt { fact(.made, prose(madeAt), &html) }
    if !frame.run.inputs.isEmpty { fact(.inputs, inputs, &html) }
    fact(.program, "Riktlinje \(riktlinjeVersion)", &html)
  }

  private var inputs: String {
    let inputs = frame.run.inputs
    let listed = inputs.prefix(Self.inputsListed).joined(separator: ", ")
    let rest = inputs.count - Self.inputsListed
    return rest > 0 ? "\(listed) … (+\(rest))" : listed
  }

  /// A point in time in words: day, hour and minute of UTC.
  private func prose(_ time: String) -> String {
    guard let day = CivilDate(iso: String(time.prefix(10))), time.utf8.count >= 16 else {
      return time
    }
    return "\(day.text(in: language)) \(time.dropFirst(11).prefix(5)) UTC"
  }

  private func fact(_ name: Phrase, _ value: String, _ html: inout MarkupWriter) {
    html.element("div") { html in
      html.element("dt", text: name[language])
      html.element("dd", text: value)
    }
  }

  private func documents(_ html: inout MarkupWriter) {
    html.element("table", ("aria-labelledby", "sources")) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in [Phrase.guideline, .adoptedBy, .reference, .inForce] {
            html.element("th", ("scope", "col"), text: column[language].capitalisedFirst)
          }
        }
      }
      html.element("tbody") { html in
        for guideline in frame.pack.guidelines { row(guideline, &html) }
      }
    }
  }

  private func row(_ guideline: Guideline, _ html: inout MarkupWriter) {
    html.element("tr") { html in
      html.element("th", ("scope", "row")) { html in
        if let source = guideline.source, source.isWebAddress {
          html.element("a", ("href", source), ("rel", "noreferrer")) {
            $0.words(guideline.title[language], in: language)
          }
          if let name = guideline.sourceName { html.text(" (\(name[language]))") }
        } else {
          html.words(guideline.title[language], in: language)
        }
      }
      html.element("td") { html in
        html.text(guideline.adoptedBy[language])
        if !guideline.isBinding {
          html.text(" ")
          html.element("span", ("class", "tag"), text: Force.advice.name[language])
        }
      }
      html.element("td") { $0.words(guideline.reference ?? "–", in: language) }
      html.element("td", text: period(guideline.inForce))
    }
    html.lineBreak()
  }

  private func period(_ period: Period) -> String {
    guard period != .always else { return "–" }
    return "\(period.from?.description ?? "")–\(period.until?.description ?? "")"
  }
}
