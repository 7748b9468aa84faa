import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// One proposal's findings, sorted by what a reader does about them.
struct ProposalOutline {
  /// A field that the proposal lacks, and everything that waits for it.
  struct MissingField {
    let field: Finding.MissingField
    /// The rules, judgements and checks that wait for it, in the order of the pack.
    var findings: [Finding] = []
    /// The steps that wait for it.
    var steps: [Step] = []
    /// The derived values that wait for it.
    var derived: [DerivedValue] = []
  }

  /// What fails or could not be evaluated, the most binding first.
  private(set) var failures: [Finding] = []
  /// Rules that cannot be decided though no missing field would help.
  private(set) var undecided: [Finding] = []
  /// The fields that are missing, in the order in which they are first asked for.
  private(set) var missing: [MissingField] = []
  /// Judgements that somebody has to make and record.
  private(set) var outstandingJudgements: [Finding] = []
  /// Judgements that are recorded, met or not.
  private(set) var recordedJudgements: [Finding] = []
  /// What an exception covers.
  private(set) var waived: [Finding] = []
  private(set) var passed: [Finding] = []
  private(set) var notApplicable: [Finding] = []

  private var missingIndices: [String: Int] = [:]

  init(_ result: ProposalResult) {
    for finding in result.findings { sort(finding) }
    failures = Force.allCases.reversed().flatMap { force in failures.filter { $0.force == force } }
    for answer in result.steps {
      for field in answer.missing { note(field) { $0.steps.append(answer.step) } }
    }
    // Of derived values only the deciding body asks for fields by itself; the others are facts that
    // may stay unknown, and are named where a field is asked for anyway.
    for answer in result.derived {
      let isDecidingBody = answer.derived.id == result.decidingBody?.derived.id
      for field in answer.missing where isDecidingBody || missingIndices[field.path] != nil {
        note(field) { $0.derived.append(answer.derived) }
      }
    }
  }

  private mutating func sort(_ finding: Finding) {
    if finding.details?.assessment != nil { recordedJudgements.append(finding) }
    switch finding.status {
    case .fail, .error: failures.append(finding)
    case .undetermined: sort(undetermined: finding)
    case .waived: waived.append(finding)
    case .pass: passed.append(finding)
    case .notApplicable: notApplicable.append(finding)
    }
  }

  private mutating func sort(undetermined finding: Finding) {
    let fields = (finding.details?.missing ?? []).filter { !$0.isJudgement }
    for field in fields { note(field) { $0.findings.append(finding) } }
    if case .judgement = finding.subject {
      outstandingJudgements.append(finding)
    } else if fields.isEmpty {
      undecided.append(finding)
    }
  }

  private mutating func note(
    _ field: Finding.MissingField, _ change: (inout MissingField) -> Void
  ) {
    let index = missingIndices[field.path] ?? missing.count
    if index == missing.count {
      missingIndices[field.path] = index
      missing.append(MissingField(field: field))
    }
    change(&missing[index])
  }
}

extension ProposalOutline.MissingField {
  /// What waits for it as those call it who write rules: by ids.
  func dependants(in language: Language) -> [String] {
    findings.map(\.rule) + steps.map(\.id) + derived.map { $0.label[language] }
  }

  /// What waits for it as everybody reads it: clauses and steps by their text, each once, as members
  /// of a list without a full stop.
  func reasons(in language: Language) -> [String] {
    var reasons: [String] = []
    let all =
      findings.map { $0.clause?.text[language] ?? $0.rule } + steps.map { $0.text[language] }
      + derived.map { $0.label[language].capitalisedFirst }
    for text in all {
      let reason = text.hasSuffix(".") ? String(text.dropLast()) : text
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }
}

extension Finding.MissingField {
  /// Whether it is a judgement to record rather than a fact to fill in.
  var isJudgement: Bool { path.hasPrefix("judgements.") }
}
