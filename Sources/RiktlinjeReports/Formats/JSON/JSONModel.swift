import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// How each part of a report is written as JSON; the members of the object that is open.
struct JSONModel {
  // MARK: Run and summary

  func writeRun(_ run: Report.Run, madeAt: String?, to json: inout JSONWriter) {
    json.member("format", "riktlinje-report")
    json.member("version", JSONReport.modelVersion)
    json.object("generator") { json in
      json.member("name", "riktlinje")
      json.member("version", riktlinjeVersion)
    }
    if let madeAt { json.member("made_at", madeAt) }
    json.member("as_of", run.asOf?.description)
    json.member("today", run.today.description)
    json.array("inputs", run.inputs) { $0.string($1) }
    if !run.only.isEmpty { json.array("only", run.only) { $0.string($1) } }
    if run.showsOnlyProblems { json.member("problems_only", true) }
    if !run.pack.overrides.isEmpty {
      json.array("overrides", run.pack.overrides) { json, override in
        json.object { json in
          json.member("rule", override.rule)
          json.member("force", override.force?.rawValue ?? "off")
          json.member("reason", override.reason)
          write("location", override.location, to: &json)
        }
      }
    }
  }

  func writeSummary(_ summary: Report.Summary, to json: inout JSONWriter) {
    json.object("summary") { json in
      json.member("proposals", summary.proposalCount)
      json.object("verdicts") { json in
        for verdict in Verdict.allCases {
          json.member(verdict.rawValue, summary.verdictCounts[verdict] ?? 0)
        }
      }
      json.object("findings") { json in
        for status in Status.allCases {
          json.member(status.rawValue, summary.statusCounts[status] ?? 0)
        }
      }
      json.object("passed_over") { json in
        json.member("blank", summary.passedOver.blank)
        json.member("other_kinds", summary.passedOver.otherKinds)
        json.member("not_proposals", summary.passedOver.notProposals)
      }
      json.member("unreadable", summary.unreadableCount)
      json.member("left_out", summary.leftOut)
    }
  }

  func writeProblems(_ summary: Report.Summary, to json: inout JSONWriter) {
    json.array("waiver_findings", summary.waiverFindings) { json, finding in
      json.object { writeFinding(finding, fingerprint: nil, to: &$0) }
    }
    json.array("unreadable", summary.unreadable) { json, diagnostic in
      json.object { writeDiagnostic(diagnostic, to: &$0) }
    }
  }

  func writeDiagnostic(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.member("code", diagnostic.problem.code)
    json.member("severity", diagnostic.severity.name)
    json.object("message") { json in
      for language in Language.allCases {
        json.member(language.code, diagnostic.problem.message(in: language))
      }
    }
    if diagnostic.problem.help(in: .swedish) != nil {
      json.object("help") { json in
        for language in Language.allCases {
          json.member(language.code, diagnostic.problem.help(in: language))
        }
      }
    }
    if let location = diagnostic.location { write("location", location, to: &json) }
  }

  // MARK: Pack

  func writePackIdentity(_ pack: RulePack, to json: inout JSONWriter) {
    json.object("pack") { writeIdentity(of: pack, to: &$0) }
  }

  func writePack(_ pack: RulePack, to json: inout JSONWriter) {
    json.object("pack") { json in
      writeIdentity(of: pack, to: &json)
      json.array("guidelines", pack.guidelines) { json, guideline in
        json.object { writeGuideline(guideline, to: &$0) }
      }
      // A clause that weighs otherwise for a rule is told of with the rule.
      json.array("clauses", pack.clauses.filter { $0.override == nil }) { json, clause in
        json.object { writeClause(clause, to: &$0) }
      }
    }
  }

  private func writeIdentity(of pack: RulePack, to json: inout JSONWriter) {
    json.member("id", pack.id)
    json.member("version", pack.version)
    if let digest = pack.digest { json.member("digest", digest.text) }
    write("title", pack.title, to: &json)
    if let maintainer = pack.maintainer { json.member("maintainer", maintainer) }
    json.array("extends", pack.extends) { json, base in
      json.object { json in
        json.member("id", base.id)
        json.member("version", base.version)
      }
    }
  }

  private func writeGuideline(_ guideline: Guideline, to json: inout JSONWriter) {
    json.member("id", guideline.id)
    json.member("pack", guideline.pack)
    write("title", guideline.title, to: &json)
    write("adopted_by", guideline.adoptedBy, to: &json)
    json.member("binding", guideline.isBinding)
    json.member("waivable", guideline.isWaivable)
    if let day = guideline.reviewBy { json.member("review_by", day.description) }
    if let reference = guideline.reference { json.member("reference", reference) }
    write("in_force", guideline.inForce, to: &json)
    if let source = guideline.source { json.member("source", source) }
    if let name = guideline.sourceName { write("source_name", name, to: &json) }
  }

  private func writeClause(_ clause: Clause, to json: inout JSONWriter) {
    json.member("id", clause.id)
    json.member("guideline", clause.guideline.id)
    if let section = clause.section { json.member("section", section) }
    json.member("force", clause.force.rawValue)
    json.member("stated_force", clause.statedForce.rawValue)
    json.member("certainty", clause.certainty.rawValue)
    if let day = clause.read { json.member("read", day.description) }
    if let source = clause.source { json.member("source", source) }
    if let name = clause.sourceName { write("source_name", name, to: &json) }
    write("in_force", clause.inForce, to: &json)
    write("text", clause.text, to: &json)
    if let note = clause.note { write("note", note, to: &json) }
  }

  // MARK: Results

  func writeLate(_ late: LateFinding, to json: inout JSONWriter) {
    json.object("proposal") { json in
      json.member("id", late.proposal.id)
      write("location", late.proposal.location, to: &json)
    }
    json.member("verdict_before", late.verdictBefore.rawValue)
    json.member("verdict", late.verdict.rawValue)
    json.object("finding") { json in
      writeFinding(late.finding, fingerprint: Fingerprint.of(late), to: &json)
    }
  }

  // MARK: Parts

  func write(_ missing: [Finding.MissingField], to json: inout JSONWriter) {
    guard !missing.isEmpty else { return }
    json.array("missing", missing) { json, field in
      json.object { json in
        json.member("path", field.path)
        write("label", field.label, to: &json)
      }
    }
  }

  func write(_ name: String, _ text: LocalizedText, to json: inout JSONWriter) {
    json.object(name) { json in
      for language in Language.allCases { json.member(language.code, text[language]) }
    }
  }

  func write(_ name: String, _ period: Period, to json: inout JSONWriter) {
    json.object(name) { json in
      if let from = period.from { json.member("from", from.description) }
      if let until = period.until { json.member("until", until.description) }
    }
  }

  func write(_ name: String, _ location: SourceLocation, to json: inout JSONWriter) {
    json.object(name) { json in
      json.member("file", location.file.path)
      json.member("line", Int(location.span.start.line))
      json.member("column", Int(location.span.start.column))
      json.member("end_line", Int(location.span.end.line))
      json.member("end_column", Int(location.span.end.column))
    }
  }

  /// Writes a value as JSON has it, and as people read it.
  func writeBoth(_ value: ReportValue, to json: inout JSONWriter) {
    json.name("value")
    write(value, to: &json)
    write("text", value.text, to: &json)
  }

  func write(_ value: ReportValue, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .integer(let value): json.number(value)
    case .number(let value, _): json.number(value)
    case .text(let text), .other(let text), .labelled(let text, _): json.string(text)
    case .date(let date): json.string(date.description)
    case .list(let values): json.array(values) { write($1, to: &$0) }
    }
  }
}

extension ReportValue {
  /// The value as people read it, in every language.
  fileprivate var text: LocalizedText {
    LocalizedText(swedish: text(in: .swedish), english: text(in: .english))
  }
}

extension Severity {
  /// Its name in machine-readable reports.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
