import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The JSON Schema of an impact as programs read it, `impact --format json`.
package enum ImpactSchema {
  /// Its text.
  package static var bytes: [UInt8] { PackageResources.riktlinje_impact_schema_json }
}

extension Impact {
  /// The impact for programs; `Schemas/riktlinje-impact.schema.json` describes it.
  public func json() -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-impact")
        json.member("version", 1)
        for (name, report) in [("old", comparison.old), ("new", comparison.new)] {
          json.object(name) { json in
            json.member("id", report.pack.id)
            json.member("version", report.pack.version)
            if let digest = report.pack.digest { json.member("digest", digest) }
          }
        }
        json.member("as_of", comparison.new.asOf?.description)
        json.member("today", comparison.new.today?.description)
        writeSummary(to: &json)
        comparison.writeProposals(to: &json)
        json.array("rules", causes) { json, cause in json.object { write(cause, to: &$0) } }
        json.array("pack", difference.items) { json, item in json.object { write(item, to: &$0) } }
        json.array("untouched", untouched) { json, item in json.string(item.id) }
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  private func writeSummary(to json: inout JSONWriter) {
    json.object("summary") { json in
      json.member("checked", proposalCount)
      json.member("left_out", leftOut)
      json.object("proposals") { json in
        for turn in Comparison.Turn.allCases { json.member(turn.rawValue, count(turn)) }
      }
      json.object("findings") { json in
        for change in Comparison.Change.allCases { json.member(change.rawValue, count(change)) }
      }
      json.array("verdicts", turned) { json, turned in
        json.object { json in
          json.member("before", turned.transition.before?.rawValue)
          json.member("after", turned.transition.after?.rawValue)
          json.member("count", turned.count)
        }
      }
    }
  }

  private func write(_ cause: Cause, to json: inout JSONWriter) {
    json.member("rule", cause.rule)
    json.member("clause", cause.clause?.id)
    json.member("guideline", cause.clause?.guideline.id)
    json.member("in_pack", cause.item?.action.rawValue ?? "same")
    json.object("findings") { json in
      for change in Comparison.Change.allCases {
        json.member(change.rawValue, cause.findings.counts[change] ?? 0)
      }
    }
    json.array("first", cause.findings.proposals) { json, proposal in
      json.object { json in
        json.member("id", proposal.id)
        json.member("change", proposal.change.rawValue)
      }
    }
  }

  private func write(_ item: PackDifference.Item, to json: inout JSONWriter) {
    json.member("subject", item.subject.rawValue)
    json.member("id", item.id)
    json.member("action", item.action.rawValue)
    json.member("decides", item.decides)
    json.member("place", item.location.description)
    json.array("changes", item.changes) { json, change in
      json.object { json in
        json.member("part", change.part.rawValue)
        if let name = change.name { json.member("name", name) }
        for (name, content) in [("before", change.before), ("after", change.after)] {
          json.name(name)
          write(content, to: &json)
        }
      }
    }
  }

  private func write(_ content: PackFact.Content?, to json: inout JSONWriter) {
    switch content {
    case nil: json.null()
    case .text(let text):
      json.object { json in
        for language in Language.allCases { json.member(language.code, text[language]) }
      }
    case .code(let code): json.string(code)
    case .force(let force): json.string(force.rawValue)
    case .certainty(let certainty): json.string(certainty.rawValue)
    case .truth(let truth): json.bool(truth)
    case .period(let period):
      json.object { json in
        json.member("from", period.from?.description)
        json.member("until", period.until?.description)
      }
    }
  }
}
