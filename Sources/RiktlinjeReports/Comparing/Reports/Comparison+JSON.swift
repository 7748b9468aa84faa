import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Comparison {
  /// The comparison for programs.
  public func json() -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-comparison")
        json.member("version", 2)
        for (name, report) in [("old", old), ("new", new)] {
          json.object(name) { write(report, to: &$0) }
        }
        json.object("summary") { json in
          json.object("proposals") { json in
            for turn in Turn.allCases { json.member(turn.rawValue, proposals(turn).count) }
          }
          json.object("findings") { json in
            for change in Change.allCases { json.member(change.rawValue, count(change)) }
          }
        }
        writeProposals(to: &json)
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  /// Writes the proposals in which something differs, as the member `proposals`.
  func writeProposals(to json: inout JSONWriter) {
    json.array("proposals", proposals) { json, proposal in
      json.object { write(proposal, to: &$0) }
    }
  }

  private func write(_ report: SavedReport, to json: inout JSONWriter) {
    json.object("pack") { json in
      json.member("id", report.pack.id)
      json.member("version", report.pack.version)
      if let digest = report.pack.digest { json.member("digest", digest) }
    }
    json.member("as_of", report.asOf?.description)
    json.member("today", report.today?.description)
    json.member("proposals", report.proposals.count)
  }

  private func write(_ proposal: ProposalChange, to json: inout JSONWriter) {
    json.member("id", proposal.id)
    json.member("name", proposal.name)
    if let number = proposal.proposal.fileNumber { json.member("file_number", number) }
    json.member("change", proposal.turn.rawValue)
    json.member("verdict_before", proposal.before?.rawValue)
    json.member("verdict_after", proposal.after?.rawValue)
    json.array("findings", proposal.findings) { json, change in
      json.object { write(change, to: &$0) }
    }
  }

  private func write(_ change: FindingChange, to json: inout JSONWriter) {
    json.member("change", change.change.rawValue)
    json.member("rule", change.finding.rule)
    json.member("force", change.finding.force.rawValue)
    if let force = change.forceBefore { json.member("force_before", force.rawValue) }
    json.member("status_before", change.before?.rawValue)
    json.member("status_after", change.after?.rawValue)
    if !change.values.isEmpty {
      json.object("values") { json in
        for value in change.values {
          json.object(value.name) { json in
            json.name("before")
            value.before.write(to: &json)
            json.name("after")
            value.after.write(to: &json)
          }
        }
      }
    }
    json.member("fingerprint", change.finding.fingerprint)
    json.member("place", change.finding.place)
    json.object("message") { json in
      for language in Language.allCases {
        json.member(language.code, change.finding.message[language])
      }
    }
  }
}
