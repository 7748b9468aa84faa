import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// The questions of one proposal: what its open matters wait for, put in order.
///
/// Gates come first, then what settles most. For a field with few values each is tried and what is
/// then no longer open is counted; for others, what waits for them. Advice asks nothing.
struct QuestionList {
  /// At most so many values of a field are tried.
  private static let triedValues = 8

  /// What is known of a field that something waits for.
  private struct Candidate {
    let slot: Int
    var isGate = false
    var waiting: [String] = []
    var settles = Question.Settled()
  }

  private let examination: Examination
  private let desk: ProposalChecker.Desk
  private var matters: [OpenMatter] = []

  /// - Parameter findings: those of the desk's rules and then of its judgements.
  init(
    _ examination: Examination, _ findings: ArraySlice<Finding>, _ desk: ProposalChecker.Desk,
    _ document: borrowing Document
  ) {
    self.examination = examination
    self.desk = desk
    matters = examination.openMatters(findings, desk)
    guard examination.isDraft else { return }
    func ask(_ slot: Int, in record: Int?) {
      guard document.isAbsent(slot), record.map({ !document.isAbsent($0) }) ?? true else { return }
      matters.append(
        OpenMatter(
          subject: .required(slot), isWaiting: false, isReconsidered: false, slots: [slot]))
    }
    for required in examination.layout.required { ask(required.slot, in: required.record) }
    for required in examination.layout.requiredInElements {
      for case let start? in document.records(at: required.list) {
        ask(start + required.slot, in: required.record.map { start + $0 })
      }
    }
  }

  /// The questions in the order in which they are best asked.
  var questions: [Question] {
    var candidates = candidates
    for index in candidates.indices { measure(&candidates[index]) }
    let fields = candidates.compactMap { candidate in
      question(candidate).map { (question: $0, order: candidate.slot) }
    }
    let unanswered = matters.compactMap { matter -> Question? in
      guard case .judgement(let planned) = matter.subject, matter.slots.isEmpty else { return nil }
      var settles = Question.Settled()
      matter.count(in: &settles)
      return Question(
        .judgement(planned.judgement), isGate: false, settles: settles,
        waiting: [planned.judgement.id])
    }
    let judgements = unanswered.enumerated().map { (question: $1, order: Int.max / 2 + $0) }
    return (fields + judgements).sorted { left, right in
      let (one, other) = (left.question, right.question)
      if one.isGate != other.isGate { return one.isGate }
      if one.settles != other.settles { return one.settles > other.settles }
      return left.order < right.order
    }.map { $0.question }
  }

  /// The fields that something waits for, in the order of their slots.
  private var candidates: [Candidate] {
    var found: [Int: Candidate] = [:]
    for matter in matters {
      // What is given but cannot be read is told as that, and not asked for.
      for slot in matter.slots where !examination.evaluator.isUnreadable(slot: slot) {
        var candidate = found[slot] ?? Candidate(slot: slot)
        if matter.isWaiting { candidate.isGate = true }
        if let id = matter.id, candidate.waiting.last != id { candidate.waiting.append(id) }
        matter.count(in: &candidate.settles)
        found[slot] = candidate
      }
    }
    return found.values.sorted { $0.slot < $1.slot }
  }

  private func question(_ candidate: Candidate) -> Question? {
    guard let place = examination.place(of: .slot(candidate.slot)), let field = place.field
    else { return nil }
    return Question(
      .field(
        Question.AskedField(
          path: place.path, label: place.label, field: field,
          choices: examination.labels.values(of: field.type))),
      isGate: candidate.isGate, settles: candidate.settles, waiting: candidate.waiting)
  }

  // MARK: - Measuring

  /// Tries the values of a field, where they are few, and counts what the best of them settles.
  private func measure(_ candidate: inout Candidate) {
    // Within a list the answer is one of several, each of which can be another.
    guard candidate.slot < examination.layout.frameSize, let values = values(of: candidate.slot)
    else { return }
    let concerned = matters.filter { $0.slots.isEmpty || reads($0).contains(candidate.slot) }
    var best = Question.Settled()
    for value in values { best = max(best, settled(concerned, with: value, in: candidate.slot)) }
    candidate.settles = best
  }

  private func reads(_ matter: OpenMatter) -> Set<Int> {
    switch matter.subject {
    case .rule(let planned): desk.reads.slots(of: planned)
    case .judgement(let planned): desk.reads.slots(of: planned)
    case .step(let planned): desk.reads.slots(of: planned)
    case .required(let slot): [slot]
    }
  }

  private func values(of slot: Int) -> [CELValue]? {
    guard let field = examination.place(of: .slot(slot))?.field else { return nil }
    switch field.type {
    case .boolean: return [.bool(true), .bool(false)]
    case .oneOf:
      let values = examination.labels.values(of: field.type)
      return values.count <= Self.triedValues ? values.map { .string($0.name) } : nil
    default: return nil
    }
  }

  private func settled(
    _ matters: [OpenMatter], with value: CELValue, in slot: Int
  ) -> Question.Settled {
    var settled = Question.Settled()
    var quiet = examination
    quiet.isDetailed = false
    let evaluator = examination.evaluator
    let checkpoint = evaluator.checkpoint(
      of: examination.plan.derivedValues.map { $0.slot } + [slot])
    evaluator.keep(value, in: slot)
    examination.derive()
    for matter in matters where !matter.isReconsidered && !quiet.isOpen(matter, answered: slot) {
      matter.count(in: &settled)
    }
    let reconsidered = matters.filter { $0.isReconsidered }
    if !reconsidered.isEmpty {
      quiet.whileAbsenceIsUnknown {
        for matter in reconsidered where !quiet.isOpen(matter, answered: slot) {
          matter.count(in: &settled)
        }
      }
    }
    evaluator.restore(checkpoint)
    return settled
  }
}
