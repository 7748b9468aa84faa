import RiktlinjeEngine
import RiktlinjeRules

/// One proposal's findings, sorted by what a reader does about them.
struct ProposalOutline {
  /// A field that the proposal lacks, and everything that waits for it.
  struct MissingField {
    let field: Finding.MissingField
    /// The ids of the rules and judgements that wait for it, in the order of the pack.
    var rules: [String] = []
    /// The ids of the steps that wait for it.
    var steps: [String] = []
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
      for field in answer.missing { note(field) { $0.steps.append(answer.step.id) } }
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
    for field in fields { note(field) { $0.rules.append(finding.rule) } }
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

extension Finding.MissingField {
  /// Whether it is a judgement to record rather than a fact to fill in.
  var isJudgement: Bool { path.hasPrefix("judgements.") }
}
