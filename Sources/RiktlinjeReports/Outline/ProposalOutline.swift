import RiktlinjeEngine
import RiktlinjeRules

/// One proposal's findings, sorted by what a reader does about them.
///
/// What only might apply is counted and nothing more, and what fields would decide is left to the
/// questions. Advice stands apart from all that binds.
struct ProposalOutline {
  /// What could not be evaluated.
  private(set) var errors: [Finding] = []
  /// Musts that are not met.
  private(set) var musts: [Finding] = []
  /// Shoulds that are not met.
  private(set) var shoulds: [Finding] = []
  /// Other conditions that are not met.
  private(set) var mays: [Finding] = []
  /// What in the proposal cannot be read as what the vocabulary declares.
  private(set) var entryErrors: [Finding] = []
  /// What cannot be decided, though no question would help.
  private(set) var undecided: [Finding] = []
  /// Judgements that somebody has to make and record.
  private(set) var outstandingJudgements: [Finding] = []
  /// Judgements that are recorded, met or not.
  private(set) var recordedJudgements: [Finding] = []
  /// What an exception covers.
  private(set) var waived: [Finding] = []
  /// Exceptions that are expired, invalid or not needed.
  private(set) var waiverProblems: [Finding] = []
  /// Advice that is not followed, or on which a person is to judge.
  private(set) var advice: [Finding] = []
  private(set) var passed: [Finding] = []
  private(set) var notApplicable: [Finding] = []
  /// What does not apply because an exception of the rule, or a special rule, exempts from it.
  private(set) var exempt: [Finding] = []
  /// The rules and judgements that bind and may turn out to apply.
  private(set) var waitingCount = 0

  init(_ result: ProposalResult) {
    var undetermined: [Finding] = []
    for finding in result.findings {
      if finding.details?.assessment != nil, !finding.isAdvice {
        recordedJudgements.append(finding)
      }
      switch finding.status {
      case .fail: sort(failing: finding)
      case .error: if finding.isAdvice { advice.append(finding) } else { errors.append(finding) }
      case .undetermined:
        if finding.isAdvice {
          if finding.isTold { advice.append(finding) }
        } else if finding.isWaiting {
          waitingCount += 1
        } else if case .judgement = finding.subject {
          outstandingJudgements.append(finding)
        } else {
          undetermined.append(finding)
        }
      case .waived: waived.append(finding)
      case .pass: passed.append(finding)
      case .notApplicable:
        notApplicable.append(finding)
        if finding.details?.exemption != nil, !finding.isAdvice { exempt.append(finding) }
      }
    }
    undecided = Self.unasked(among: undetermined, result.questions)
  }

  /// What falls short or could not be evaluated, the gravest first, with the heading over each group.
  var failures: [(title: Phrase, findings: [Finding])] {
    [
      (Phrase.errors(errors.count), errors), (.failures(.must, musts.count), musts),
      (.failures(.should, shoulds.count), shoulds), (.failures(.may, mays.count), mays),
    ].filter { !$0.findings.isEmpty }
  }

  private mutating func sort(failing finding: Finding) {
    if case .waiver = finding.subject { return waiverProblems.append(finding) }
    if finding.isEntryError { return entryErrors.append(finding) }
    switch finding.force {
    case .must: musts.append(finding)
    case .should: shoulds.append(finding)
    case .may: mays.append(finding)
    case .advice: advice.append(finding)
    }
  }

  /// What no question asks about: mostly what a register of the pack does not say.
  private static func unasked(among findings: [Finding], _ questions: [Question]) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    let asked = Set(questions.flatMap(\.waiting))
    let required = questions.count { question in
      if case .field(let asked) = question.subject { asked.field.isRequired } else { false }
    }
    // A field that an element of a list lacks is asked for by no question of its own.
    let areFieldsAsked = findings.count { $0.clause == nil } <= required
    return findings.filter { $0.clause == nil ? !areFieldsAsked : !asked.contains($0.rule) }
  }
}

extension Finding {
  /// Whether those are told who work through problems one by one: what is wrong, lacks data or is to
  /// be judged, but not what only might apply, nor what data advice would need.
  var isTold: Bool {
    guard isProblem, !isWaiting else { return false }
    guard isAdvice, status == .undetermined, case .rule = subject else { return true }
    return false
  }
}
