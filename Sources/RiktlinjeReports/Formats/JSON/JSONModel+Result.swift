import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What is told of one proposal.
extension JSONModel {
  func writeResult(_ result: ProposalResult, to json: inout JSONWriter) {
    json.object("proposal") { json in
      json.member("id", result.proposal.id)
      json.member("title", result.proposal.title)
      json.member("kind", result.proposal.kind?.name)
      write("location", result.proposal.location, to: &json)
    }
    json.member("verdict", result.verdict.rawValue)
    json.object("certitude") { json in
      json.member("without_inferred", result.certitude.withoutInferred.rawValue)
      json.member("seen_only", result.certitude.seenOnly.rawValue)
    }
    json.member("as_of", result.asOf.description)
    json.member("draft", result.isDraft)
    json.member("closed", result.isClosed)
    json.array("roles", result.roles) { json, role in
      json.object { json in
        json.member("role", role.role.rawValue)
        write("label", role.label, to: &json)
        writeBoth(role.value, to: &json)
      }
    }
    if let period = result.period { write("period", period, to: &json) }
    let fingerprints = Fingerprint.all(of: result)
    json.array("findings", zip(result.findings, fingerprints)) { json, pair in
      json.object { writeFinding(pair.0, fingerprint: pair.1, to: &$0) }
    }
    if let leftOut = result.leftOut { json.member("left_out", leftOut.problemCount) }
    json.array("questions", result.questions) { json, question in
      json.object { writeQuestion(question, to: &$0) }
    }
    json.array("assumptions", result.assumptions) { json, assumption in
      json.object { json in
        json.member("path", assumption.path)
        write("label", assumption.label, to: &json)
        writeBoth(assumption.value, to: &json)
        json.array("resting", assumption.resting) { $0.string($1) }
      }
    }
    json.array("derived", result.derived) { json, answer in
      json.object { writeDerived(answer, to: &$0) }
    }
    json.array("steps", result.steps) { json, answer in
      json.object { writeStep(answer, to: &$0) }
    }
  }

  private func writeDerived(_ answer: DerivedAnswer, to json: inout JSONWriter) {
    json.member("id", answer.derived.id)
    write("label", answer.derived.label, to: &json)
    if let value = answer.value {
      writeBoth(value, to: &json)
    } else {
      json.name("value")
      json.null()
    }
    if !answer.candidates.isEmpty {
      json.array("candidates", answer.candidates) { json, value in
        json.object { writeBoth(value, to: &$0) }
      }
    }
    write(answer.missing, to: &json)
  }

  private func writeQuestion(_ question: Question, to json: inout JSONWriter) {
    json.member("path", question.path)
    write("text", question.text, to: &json)
    json.member("gate", question.isGate)
    switch question.subject {
    case .judgement(let judgement):
      json.member("subject", "judgement")
      json.member("clause", judgement.clause.id)
    case .field(let asked):
      json.member("subject", "field")
      write("label", asked.label, to: &json)
      json.member("type", asked.field.type.jsonName)
      if let unit = asked.field.unit { json.member("unit", unit) }
      if let why = asked.field.reason { write("why", why, to: &json) }
      if let help = asked.field.help { write("help", help, to: &json) }
      if !asked.choices.isEmpty {
        json.array("choices", asked.choices) { json, choice in
          json.object { json in
            json.member("value", choice.name)
            write("label", choice.label, to: &json)
          }
        }
      }
    }
    json.object("settles") { json in
      json.member("musts", question.settles.musts)
      json.member("shoulds", question.settles.shoulds)
      json.member("judgements", question.settles.judgements)
      json.member("steps", question.settles.steps)
    }
    json.array("waiting", question.waiting) { $0.string($1) }
  }

  private func writeStep(_ answer: StepAnswer, to json: inout JSONWriter) {
    json.member("id", answer.step.id)
    json.member("clause", answer.step.clause.id)
    json.member("force", answer.step.clause.force.rawValue)
    json.member("state", answer.state.rawValue)
    write("text", answer.step.text, to: &json)
    if let actor = answer.actor { write("actor", actor, to: &json) }
    if let due = answer.due { json.member("due", due.description) }
    write(answer.missing, to: &json)
  }

  func writeFinding(_ finding: Finding, fingerprint: String?, to json: inout JSONWriter) {
    json.member("rule", finding.rule)
    json.member("subject", finding.subject.name)
    if let clause = finding.clause { json.member("clause", clause.id) }
    json.member("force", finding.force.rawValue)
    if let stated = finding.clause?.statedForce, stated != finding.force {
      json.member("stated_force", stated.rawValue)
    }
    if let override = finding.clause?.override { json.member("override", override.place) }
    json.member("status", finding.status.rawValue)
    if finding.isWaiting { json.member("waiting", true) }
    if finding.isEntryError { json.member("entry_error", true) }
    if let fingerprint { json.member("fingerprint", fingerprint) }
    if let details = finding.details { write(details, to: &json) }
  }

  private func write(_ details: Finding.Details, to json: inout JSONWriter) {
    write("message", details.message, to: &json)
    if let remedy = details.remedy { write("remedy", remedy, to: &json) }
    if let location = details.location { write("location", location, to: &json) }
    if let field = details.field { json.member("field", field) }
    if !details.values.isEmpty {
      json.object("values") { json in
        for (name, value) in details.values {
          json.object(name) { writeBoth(value, to: &$0) }
        }
      }
    }
    write(details.missing, to: &json)
    if let waiver = details.waiver { json.object("waiver") { write(waiver, to: &$0) } }
    if let status = details.statusWithoutWaiver {
      json.member("status_without_waiver", status.rawValue)
    }
    if let exemption = details.exemption {
      json.object("exemption") { json in
        json.member("clause", exemption.clause.id)
        if case .precedence(let rule) = exemption { json.member("rule", rule.id) }
      }
    }
    if let assessment = details.assessment {
      json.object("assessment") { json in
        json.member("answer", assessment.isMet ? "met" : "not_met")
        if let person = assessment.by { json.member("by", person) }
        if let date = assessment.date { json.member("date", date.description) }
        if let note = assessment.note { json.member("note", note) }
      }
    }
  }

  private func write(_ waiver: Waiver, to json: inout JSONWriter) {
    write("reason", waiver.reason, to: &json)
    write("decided_by", waiver.decidedBy, to: &json)
    json.member("reference", waiver.reference)
    json.member("date", waiver.date.description)
    json.member("expires", waiver.expires.description)
    write("location", waiver.location, to: &json)
  }
}

extension Finding.Subject {
  /// What was checked, in one word.
  var name: String {
    switch self {
    case .rule: "rule"
    case .judgement: "judgement"
    case .document: "document"
    case .waiver: "waiver"
    }
  }
}

extension FieldType {
  /// What kind of answer it takes, in one word; of a list, that of its elements with `list:` before.
  fileprivate var jsonName: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .oneOf: "one_of"
    case .reference(let register): "ref:\(register)"
    case .record: "record"
    case .list(let element): "list:\(element.jsonName)"
    }
  }
}
