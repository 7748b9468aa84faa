import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Notes what each case shows, and sets it against what a pack can show.
///
/// What has a condition `when`, or may be exempted from, must show `not_applicable` by it, on a day on which it is in force; what
/// has none, by a day on which it is not. That a rule is undetermined only because a draft leaves
/// something blank is the engine's doing, the same for all rules: it is asked of none, and counts where
/// a rule can be undetermined otherwise too.
struct CoverageCollector {
  private var seen: Set<Sighting> = []
  /// What was seen of drafts only.
  private var seenOfDrafts: Set<Sighting> = []

  private struct Sighting: Hashable {
    let subject: Coverage.Subject
    let name: String
  }

  /// Notes what one case shows, while its proposal is under examination.
  mutating func note(_ result: ProposalResult, _ examination: Examination) {
    let exempted = Set(
      examination.plan.rules.filter { !$0.exemptions.isEmpty }.map { ObjectIdentifier($0.rule) })
    for finding in result.findings {
      switch finding.subject {
      case .rule(let rule) where finding.restsOnBlank:
        seenOfDrafts.insert(
          Sighting(
            subject: Coverage.Subject(part: .rule, id: rule.id), name: finding.status.rawValue))
      case .rule(let rule):
        note(
          finding.status, .rule, rule.id,
          isConditional: rule.when != nil || exempted.contains(ObjectIdentifier(rule)),
          isInForce: rule.inForce.contains(result.asOf))
      case .judgement(let judgement):
        note(
          finding.status, .judgement, judgement.id, isConditional: judgement.when != nil,
          isInForce: judgement.clause.inForce.contains(result.asOf))
      case .document, .waiver: break
      }
    }
    for planned in examination.plan.steps {
      let step = planned.step
      if let answer = result.steps.first(where: { $0.step === step }) {
        let state = answer.state == .overdue ? .notDone : answer.state
        note(.step, step.id, state.rawValue)
      } else if examination.applies(planned) == .no {
        note(
          .notApplicable, .step, step.id, isConditional: step.when != nil,
          isInForce: step.clause.inForce.contains(result.asOf))
      }
    }
    for planned in examination.plan.derivedValues {
      guard case .first(let rows, _) = planned.content else { continue }
      switch examination.hit(among: rows) {
      case .row(let index): note(.table, planned.derived.tableName, "\(index + 1)")
      case .otherwise: note(.table, planned.derived.tableName, "else")
      case .undecided: break
      }
    }
  }

  private mutating func note(
    _ status: Status, _ part: Coverage.Subject.Part, _ id: String, isConditional: Bool,
    isInForce: Bool
  ) {
    if status == .notApplicable, isConditional, !isInForce { return }
    note(part, id, status.rawValue)
  }

  private mutating func note(_ part: Coverage.Subject.Part, _ id: String, _ name: String) {
    seen.insert(Sighting(subject: Coverage.Subject(part: part, id: id), name: name))
  }

  /// What was seen of all that a pack can show.
  func coverage(of pack: RulePack) -> Coverage {
    let possible = PossibleAnswers(of: pack)
    var lines = pack.rules.map { rule in
      line(
        .rule, rule.id, rule.location, Self.statuses.map { $0.rawValue },
        possible: Set(possible.statuses(of: rule).map { $0.rawValue }))
    }
    lines += pack.judgements.map { judgement in
      line(
        .judgement, judgement.id, judgement.location, Self.statuses.map { $0.rawValue },
        possible: Set(possible.statuses(of: judgement).map { $0.rawValue }))
    }
    lines += pack.steps.map { step in
      line(
        .step, step.id, step.location,
        Self.states.map { $0.rawValue } + [Status.notApplicable.rawValue],
        possible: possible.states(of: step))
    }
    lines += pack.derivedValues.compactMap { derived in
      guard case .first(let rows, _) = derived.content else { return nil }
      let names = rows.indices.map { "\($0 + 1)" } + ["else"]
      return line(.table, derived.tableName, derived.location, names, possible: Set(names))
    }
    return Coverage(lines: lines)
  }

  private static let statuses: [Status] = [.pass, .fail, .undetermined, .notApplicable]
  private static let states: [StepAnswer.State] = [.done, .notDone, .unknown]

  private func line(
    _ part: Coverage.Subject.Part, _ id: String, _ location: SourceLocation, _ names: [String],
    possible: Set<String>
  ) -> Coverage.Line {
    let subject = Coverage.Subject(part: part, id: id)
    return Coverage.Line(
      subject: subject, location: location,
      showings: names.map { name in
        let (isPossible, sighting) = (
          possible.contains(name), Sighting(subject: subject, name: name)
        )
        return Coverage.Showing(
          name: name, isPossible: isPossible,
          isSeen: seen.contains(sighting) || isPossible && seenOfDrafts.contains(sighting))
      })
  }
}

extension DerivedValue {
  /// The name of its decision table: its id, and the kinds that it is for.
  var tableName: String { "\(id) (\(appliesTo.joined(separator: ", ")))" }
}
