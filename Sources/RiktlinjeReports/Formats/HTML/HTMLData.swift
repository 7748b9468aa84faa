import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules

/// What the script needs to know of the proposals, as JSON: a list for each thing, in the order in which
/// the proposals stand on the page.
///
/// Where they do not stand there it holds their markup too, in pieces that they share, so that a clause's
/// words or a question's are there once.
struct HTMLData {
  let gathering: HTMLGathering
  let clauses: ClauseTable

  func write(to html: inout MarkupWriter) {
    guard gathering.entries.count > 1 else { return }
    html.element("script", ("type", "application/json"), ("id", "data")) { html in
      html.json { json in
        json.object { json in
          writeColumns(&json)
          let proposals = HTMLProposals(gathering: gathering)
          if !proposals.areInPage { writeMarkup(proposals, &json) }
        }
      }
    }
    html.lineBreak()
  }

  private func writeColumns(_ json: inout JSONWriter) {
    let records = gathering.entries.map(\.record)
    let pack = gathering.frame.pack
    json.array("clauses", pack.clauses) { json, clause in
      json.array([clause.id, clause.force.rawValue, clause.certainty.rawValue]) { $0.string($1) }
    }
    json.array("anchor", records) { $0.string($1.anchor) }
    json.array("name", records) { $0.string(VisibleText.of($1.name)) }
    json.array("verdict", records) { $0.string($1.verdict.rawValue) }
    json.array("waits", records) { $0.string($1.agenda.waiting.rawValue) }
    json.array("body", records) { $0.string(VisibleText.of($1.body ?? "")) }
    json.array("kind", records) { $0.string($1.kind ?? "") }
    json.array("day", records) { $0.string($1.agenda.deadline?.day.description ?? "") }
    // What stands against the file itself binds as a must does, and rests on no clause.
    json.array("musts", records) { $0.number(Int64($1.agenda.musts)) }
    for (name, statuses) in [
      ("fail", [Status.fail, .error]), ("undetermined", [.undetermined]), ("waived", [.waived]),
    ] {
      json.array(name, records) { json, record in
        let places = record.outcomes.filter { statuses.contains($0.status) }.map(\.clause)
        json.array(places) { $0.number(Int64($1)) }
      }
    }
  }

  private func writeMarkup(_ proposals: HTMLProposals, _ json: inout JSONWriter) {
    var pieces = gathering.pieces
    json.array("head", gathering.entries) { json, entry in
      let indices = proposals.folded(entry, sharing: &pieces)
      json.array(indices) { $0.number(Int64($1)) }
    }
    json.array("rest", gathering.entries) { json, entry in
      json.array(entry.rest) { $0.number(Int64($1)) }
    }
    json.array("pieces", pieces.all) { json, piece in
      json.string(String(decoding: piece.bytes, as: UTF8.self))
    }
  }
}
