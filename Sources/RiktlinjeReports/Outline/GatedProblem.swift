import RiktlinjeEngine
import RiktlinjeText

/// One thing that a report tells those who work through problems one by one.
struct GatedProblem {
  /// Where it comes from.
  enum Source {
    /// A rule, a judgement or a check, on a proposal or on none.
    case finding(Finding, of: ProposalResult?)
    /// What could not be read.
    case unreadable(Diagnostic)
    /// What the report says of itself.
    case remark(LocalizedText)
  }

  /// The id of the rule or of the check.
  let id: String
  let gravity: Gate.Gravity
  let source: Source
  let location: SourceLocation?
  let fingerprint: String

  var finding: Finding? {
    if case .finding(let finding, _) = source { finding } else { nil }
  }

  var result: ProposalResult? {
    if case .finding(_, let result) = source { result } else { nil }
  }

  /// What is wrong, and after it what to do.
  func message(in language: Language) -> String {
    switch source {
    case .finding(let finding, _): return finding.fullMessage(in: language)
    case .unreadable(let diagnostic):
      let problem = diagnostic.problem
      return problem.message(in: language)
        + (problem.help(in: language).map { " – \($0)" } ?? "")
    case .remark(let text): return text[language]
    }
  }
}

extension Report {
  /// What stands against the run by a gate, in the order of the report: findings, waivers to look into,
  /// what could not be read, and what is left out.
  func problems(by gate: Gate) -> [GatedProblem] {
    let known = gate.known(in: self)
    var problems: [GatedProblem] = []
    for (result, known) in zip(results, known.findings) {
      problems += Self.problems(of: result, gate, isKnown: known)
    }
    for (finding, isKnown) in zip(waiverFindings, known.waivers) {
      problems.append(
        GatedProblem(
          id: finding.rule, gravity: gate.gravity(of: finding, isKnown: isKnown),
          source: .finding(finding, of: nil), location: finding.details?.location,
          fingerprint: Fingerprint.of(finding)))
    }
    return problems + unreadableProblems + remarks(gate)
  }

  private static func problems(
    of result: ProposalResult, _ gate: Gate, isKnown: [Bool]
  ) -> [GatedProblem] {
    let shown = result.shownFindings
    // What is left out is as grave as what it stands for.
    let gravities = shown.enumerated().map { index, shown in
      gate.gravity(of: shown.finding, isKnown: index < isKnown.count && isKnown[index])
    }
    var problems: [GatedProblem] = []
    for (shown, gravity) in zip(shown, gravities) where shown.finding.isTold {
      problems.append(
        GatedProblem(
          id: shown.finding.rule, gravity: gravity, source: .finding(shown.finding, of: result),
          location: shown.finding.location(in: result), fingerprint: shown.fingerprint))
    }
    let waiting = zip(shown, gravities).count { $0.finding.isWaiting && $1 == .error }
    if waiting > 0, !problems.contains(where: { $0.gravity == .error }) {
      problems.append(
        GatedProblem(
          id: "report/may-apply", gravity: .error,
          source: .finding(result.mayApplyFinding(waiting), of: result),
          location: result.proposal.location,
          fingerprint: Fingerprint.of("report/may-apply", result.proposal)))
    }
    return problems
  }

  /// What could not be read; that something could not ends a run by itself, whatever its thresholds.
  private var unreadableProblems: [GatedProblem] {
    var repetitions: [String: Int] = [:]
    return unreadable.map { diagnostic in
      let code = diagnostic.problem.code
      let key = "\(code) \(diagnostic.location?.file.path ?? "")"
      let repetition = repetitions[key, default: 0]
      repetitions[key] = repetition + 1
      let gravity: Gate.Gravity =
        switch diagnostic.severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
      return GatedProblem(
        id: code, gravity: gravity, source: .unreadable(diagnostic),
        location: diagnostic.location, fingerprint: Fingerprint.of(key, repetition))
    }
  }

  /// What the report says of itself.
  private func remarks(_ gate: Gate) -> [GatedProblem] {
    func remark(_ id: String, _ gravity: Gate.Gravity, _ text: LocalizedText) -> GatedProblem {
      GatedProblem(
        id: id, gravity: gravity, source: .remark(text), location: nil,
        fingerprint: Fingerprint.of(id, 0))
    }
    var remarks: [GatedProblem] = []
    let rest = summary.unreadableCount - unreadable.count
    if rest > 0 {
      remarks.append(remark("report/left-out", .error, LimitWords.unreadableLeftOut(rest)))
    }
    if summary.proposalCount == 0, !gate.allowsEmpty, !summary.isIncomplete {
      remarks.append(remark("report/nothing-checked", .error, Phrase.nothingChecked.text))
    }
    return remarks
  }
}

extension ProposalResult {
  /// That nothing but requirements that may come to apply keeps the proposal from being decided.
  fileprivate func mayApplyFinding(_ count: Int) -> Finding {
    let asked = questions.prefix(3)
    func list(_ language: Language) -> String {
      asked.map { $0.text[language] }.joined(separator: "; ")
    }
    let swedish =
      count == 1
      ? "Ett krav kan bli aktuellt, beroende på svaren."
      : "\(count) krav kan bli aktuella, beroende på svaren."
    let english =
      count == 1
      ? "One requirement may come to apply, depending on the answers."
      : "\(count) requirements may come to apply, depending on the answers."
    return Finding(
      .document("report/may-apply"), .undetermined,
      Finding.Details(
        message: LocalizedText(
          swedish: asked.isEmpty ? swedish : "\(swedish) Frågor: \(list(.swedish))",
          english: asked.isEmpty ? english : "\(english) Questions: \(list(.english))"),
        location: proposal.location))
  }
}
