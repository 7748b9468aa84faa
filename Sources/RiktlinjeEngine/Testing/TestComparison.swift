import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Compares what a pack says of a case's proposal with what the case expects.
struct TestComparison {
  let test: RuleTest
  let result: ProposalResult

  /// Each difference, at the place of what was expected.
  var failures: [Diagnostic] {
    var failures: [Diagnostic] = invalidities
    if let verdict = test.verdict, verdict.answer != result.verdict {
      var reasons: [String] = []
      for finding in result.findings
      where Verdict(of: [finding]) == result.verdict && finding.isProblem
        && !reasons.contains(finding.rule)
      { reasons.append(finding.rule) }
      failures.append(
        Diagnostic(
          TestFailure.verdict(
            expected: verdict.answer, found: result.verdict, because: reasons),
          at: verdict.location))
    }
    failures += test.statuses.compactMap(failure)
    failures += test.steps.compactMap(failure)
    failures += test.derived.compactMap(failure)
    return failures + [questions, assumed, waiting].compactMap { $0 }
  }

  /// What is wrong with the proposal itself and not expected.
  private var invalidities: [Diagnostic] {
    result.findings.compactMap { finding in
      guard case .document(let id) = finding.subject,
        !test.statuses.contains(where: { $0.id == id }), let details = finding.details
      else { return nil }
      let inCase = LocalizedText(swedish: "i det här provet", english: "in this case")
      return Diagnostic(
        TestFailure.invalidProposal(id, details.message.asPhrase),
        at: details.location ?? test.location,
        related: [Diagnostic.Related(inCase, at: test.location)])
    }
  }

  private func failure(_ expected: RuleTest.Expectation<Status>) -> Diagnostic? {
    let finding = result.findings.first { $0.rule == expected.id }
    // A check of the file leaves no finding when it passes; a rule for another kind does not apply.
    let isCheck = expected.id.hasPrefix("document/")
    let found = finding?.status ?? (isCheck ? .pass : .notApplicable)
    guard found != expected.answer else { return nil }
    return Diagnostic(
      TestFailure.status(expected.id, expected: expected.answer, found: found),
      at: expected.location, related: finding.map(related) ?? [])
  }

  private func failure(_ expected: RuleTest.Expectation<StepAnswer.State?>) -> Diagnostic? {
    let answer = result.steps.first { $0.step.id == expected.id }
    // What is overdue is not done either.
    let isNotDone = expected.answer == .notDone && answer?.state == .overdue
    guard answer?.state != expected.answer, !isNotDone else { return nil }
    func name(_ state: StepAnswer.State?) -> String {
      state?.rawValue ?? Status.notApplicable.rawValue
    }
    let missing = answer?.missing.map { $0.path } ?? []
    let found =
      name(answer?.state) + (missing.isEmpty ? "" : " (\(missing.joined(separator: ", ")))")
    return Diagnostic(
      TestFailure.step(expected.id, expected: name(expected.answer), found: found),
      at: expected.location)
  }

  private func failure(_ expected: RuleTest.Expectation<Node?>) -> Diagnostic? {
    let found = result.derived(expected.id)?.value
    switch (expected.answer, found) {
    case (nil, nil): return nil
    case (let node?, let value?) where value.isWritten(as: node): return nil
    default: break
    }
    return Diagnostic(
      TestFailure.derived(
        expected.id, expected: expected.answer.map(written) ?? "unknown",
        found: found?.written ?? "unknown"), at: expected.location)
  }

  /// The first questions are others, or in another order, than expected.
  private var questions: Diagnostic? {
    guard let expected = test.questions else { return nil }
    let all = result.questions.map { inKind($0.path) }
    let found = expected.answer.isEmpty ? all : Array(all.prefix(expected.answer.count))
    return failure(expected, found, isMet: found == expected.answer.map(inKind))
  }

  private var assumed: Diagnostic? {
    test.assumed.flatMap { expected in
      containment(
        RuleTest.Expectation(
          id: expected.id, answer: expected.answer.map(inKind), location: expected.location),
        in: result.assumptions.map { inKind($0.path) })
    }
  }

  private var waiting: Diagnostic? {
    test.waiting.flatMap {
      containment($0, in: result.findings.filter { $0.isWaiting }.map { $0.rule })
    }
  }

  /// A list of which some are expected; an empty one must be empty.
  private func containment(
    _ expected: RuleTest.Expectation<[String]>, in found: [String]
  ) -> Diagnostic? {
    let isMet =
      expected.answer.isEmpty ? found.isEmpty : expected.answer.allSatisfy(found.contains)
    return failure(expected, found, isMet: isMet)
  }

  private func failure(
    _ expected: RuleTest.Expectation<[String]>, _ found: [String], isMet: Bool
  ) -> Diagnostic? {
    guard !isMet else { return nil }
    return Diagnostic(
      TestFailure.list(expected.id, expected: expected.answer, found: found),
      at: expected.location)
  }

  /// A path as tests write it, without the kind that it begins with.
  private func inKind(_ path: String) -> String {
    path.hasPrefix(test.kind + ".") ? String(path.dropFirst(test.kind.count + 1)) : path
  }

  /// The finding's own reason and place, beside what was expected.
  private func related(_ finding: Finding) -> [Diagnostic.Related] {
    guard let details = finding.details, let location = details.location else { return [] }
    return [Diagnostic.Related(details.message, at: location)]
  }

  private func written(_ node: Node) -> String {
    node.kind == .sequence
      ? "[" + node.elements.map(written).joined(separator: ", ") + "]" : node.string
  }
}

extension LocalizedText {
  /// A sentence as a phrase to stand within another.
  fileprivate var asPhrase: LocalizedText {
    func phrase(_ text: String) -> String {
      text.prefix(1).lowercased() + (text.hasSuffix(".") ? text.dropLast() : text[...]).dropFirst()
    }
    return LocalizedText(swedish: phrase(swedish), english: phrase(english))
  }
}

extension ReportValue {
  /// The value as a file writes it.
  package var written: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value, _): Int64(exactly: value).map(String.init) ?? "\(value)"
    case .text(let text), .other(let text), .labelled(let text, _): text
    case .date(let day): day.description
    case .list(let values): "[" + values.map { $0.written }.joined(separator: ", ") + "]"
    }
  }

  /// Whether a file's node stands for the value; numbers agree to nine digits.
  func isWritten(as node: Node) -> Bool {
    switch (self, node.kind, node.scalar) {
    case (.list(let values), .sequence, _):
      let elements = Array(node.elements)
      return values.count == elements.count
        && zip(values, elements).allSatisfy { $0.isWritten(as: $1) }
    case (.number(let value, _), .scalar, .integer(let number)):
      return isNearly(value, Double(number))
    case (.number(let value, _), .scalar, .number(let number)): return isNearly(value, number)
    case (_, .scalar, _): return node.hasText(written)
    default: return false
    }
  }

  private func isNearly(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude <= 1e-9 * max(1, one.magnitude, other.magnitude)
  }
}
