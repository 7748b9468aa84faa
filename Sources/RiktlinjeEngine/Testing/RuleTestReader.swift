import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Reads the test files of a pack: base records, cases that change them, and explained survivors.
///
/// ```yaml
/// tests: partner-city
/// today: 2026-02-01                # for cases that have no day of their own
/// base: {kind: agreement, …}       # or several by name: `bases`, and `base: name` in a case
/// cases:
///   - name: {sv: En tid på 37 månader är för lång, en: A term of 37 months is too long}
///     as_of: 2026-02-01
///     today: 2026-11-01            # by which things have fallen due; otherwise the as-of date
///     set: {term.end: 2029-03-01, "activities[0].lead": x}
///     remove: [evaluation]
///     expect:
///       verdict: non_compliant
///       rules: {partner-city-term: fail, document/missing-field: fail}
///       steps: {consult-city-office: not_done, report-yearly: not_applicable}
///       derived: {deciding_body: council, months: unknown}
///       questions: [form, judgements.mutual-benefit]   # the first ones, in order
///       assumed: [gift.given]
///       waiting: [partner-city-term]
/// survivors:
///   - {rule: partner-city-term, mutation: "…", reason: …}
/// ```
struct RuleTestReader {
  private(set) var tests: [RuleTest] = []
  private(set) var survivors: [ExplainedSurvivor] = []

  private let pack: RulePack
  private let log: DiagnosticLog

  init(pack: RulePack, log: DiagnosticLog) {
    self.pack = pack
    self.log = log
    log.languages = pack.languages
  }

  /// What the cases of one file share.
  private struct Suite {
    let name: String
    let today: CivilDate?
    /// The records to start from by name; the one under `base` has the empty name.
    let bases: [(name: String, node: Node)]
  }

  /// Reads one file.
  mutating func read(_ root: Node) {
    guard var reader = MappingReader(root, .tests, log: log) else { return }
    defer { reader.finish() }
    let name = reader.requiredText("tests") ?? ""
    let base = reader.optional("base").map { [(name: "", node: $0)] } ?? []
    let suite = Suite(
      name: name, today: reader.date("today"),
      bases: base + reader.entries("bases").map { ($0.name, $0.value) })
    var places: [String: SourceLocation] = [:]
    for node in reader.elements("cases") {
      guard let test = readCase(node, suite) else { continue }
      if let first = places[test.id] {
        log.reportTwice(.testCase, test.id, at: test.location, first: first)
      }
      places[test.id] = test.location
      tests.append(test)
    }
    for node in reader.elements("survivors") { readSurvivor(node) }
  }

  private func readCase(_ node: Node, _ suite: Suite) -> RuleTest? {
    guard var reader = MappingReader(node, .testCase, log: log) else { return nil }
    defer { reader.finish() }
    let nameNode = reader.required("name")
    let name = nameNode.flatMap { readText($0, of: "name") }
    let baseNode = reader.optional("base")
    let removals = reader.names("remove")
    let additions = reader.entries("set").map { (name: $0.name, key: $0.key, value: $0.value) }
    let asOf = reader.date("as_of")
    let today = reader.date("today")
    var expected = reader.optional("expect").flatMap {
      MappingReader($0, .expectation, log: log)
    }
    defer { expected?.finish() }
    guard let name, let nameNode, let base = base(baseNode, suite, at: nameNode),
      let proposal = changed(base, removals: removals, additions: additions),
      let kind = kind(of: proposal, at: nameNode)
    else { return nil }
    let ownDay = day(of: proposal)
    if asOf == nil, suite.today == nil, ownDay == nil {
      log.report(TestProblem.noDay, at: nameNode.location)
    }
    return RuleTest(
      suite: suite.name, name: name,
      isNameTranslated: nameNode.kind == .mapping || pack.languages.count == 1,
      location: nameNode.location, proposal: proposal,
      changes: removals.map { RuleTest.Change(path: $0.name, value: nil) }
        + additions.map { RuleTest.Change(path: $0.name, value: $0.value) },
      kind: kind, asOf: asOf ?? (ownDay == nil ? suite.today : nil),
      // Nothing is checked before it is written.
      today: today ?? [asOf, ownDay].compactMap { $0 }.max() ?? suite.today,
      verdict: verdict(&expected), statuses: statuses(&expected), steps: steps(&expected),
      derived: derived(&expected), questions: names("questions", &expected),
      assumed: names("assumed", &expected), waiting: waiting(&expected))
  }

  // MARK: - The proposal

  private func base(_ node: Node?, _ suite: Suite, at place: Node) -> Node? {
    guard let node else {
      if let base = suite.bases.first, base.name.isEmpty || suite.bases.count == 1 {
        return base.node
      }
      log.report(TestProblem.noBase(known: suite.bases.map { $0.name }), at: place.location)
      return nil
    }
    if let base = suite.bases.first(where: { $0.name == node.string }) { return base.node }
    log.report(
      TestProblem.unknownBase(
        node.string, near: nearestSpelling(to: node.string, among: suite.bases.map { $0.name })),
      at: node.location)
    return nil
  }

  /// The base without what is removed, then with what is set; reported when a path leads nowhere.
  private func changed(
    _ base: Node, removals: [(name: String, node: Node)],
    additions: [(name: String, key: Node, value: Node)]
  ) -> Node? {
    var removed: [TreeChange] = []
    for (name, node) in removals {
      guard let path = path(name, at: node) else { return nil }
      if base.node(at: path) == nil { log.report(TestProblem.nothingAt(name), at: node.location) }
      removed.append(TreeChange(path, to: nil))
    }
    var added: [(path: [TreeChange.Step], addition: (name: String, key: Node, value: Node))] = []
    for addition in additions {
      guard let path = path(addition.name, at: addition.key) else { return nil }
      added.append((path, addition))
    }
    do throws(TreeProblem) {
      var proposal = base
      if !removed.isEmpty { proposal = try proposal.copy(with: removed) }
      if !added.isEmpty {
        proposal = try proposal.copy(
          with: added.map {
            TreeChange($0.path, to: $0.addition.value, namedAt: $0.addition.key)
          })
      }
      // A change below a text, or beyond the end of a list, makes nothing.
      for (path, addition) in added where proposal.node(at: path) == nil {
        log.report(TestProblem.nothingAt(addition.name), at: addition.key.location)
      }
      return proposal
    } catch {
      log.report(error, at: base.location)
      return nil
    }
  }

  private func path(_ text: String, at node: Node) -> [TreeChange.Step]? {
    if let path = [TreeChange.Step](path: text) { return path }
    log.report(TestProblem.notAPath(text), at: node.location)
    return nil
  }

  private func kind(of proposal: Node, at place: Node) -> String? {
    let node = proposal["kind"]
    if let node, pack.plan(ofKind: node.string) != nil { return node.string }
    let kinds = pack.vocabulary.kinds.map { $0.name }
    log.report(
      TestProblem.unknownKind(
        node?.string ?? "", near: nearestSpelling(to: node?.string ?? "", among: kinds)),
      at: (node ?? place).location)
    return nil
  }

  /// The as-of date that is taken from the proposal.
  private func day(of proposal: Node) -> CivilDate? {
    [proposal["decision"]?["date"], proposal["date"]].lazy.compactMap { node in
      node.flatMap { CivilDate(iso: $0.utf8.span) }
    }.first
  }

  // MARK: - What is expected

  private func verdict(_ reader: inout MappingReader?) -> RuleTest.Expectation<Verdict>? {
    reader?.optional("verdict").flatMap { node in
      choice(node, of: Verdict.self).map {
        RuleTest.Expectation(id: "verdict", answer: $0, location: node.location)
      }
    }
  }

  private func statuses(_ reader: inout MappingReader?) -> [RuleTest.Expectation<Status>] {
    let ids = pack.rules.map { $0.id } + pack.judgements.map { $0.id }
    return (reader?.entries("rules") ?? []).compactMap { id, key, value in
      guard id.hasPrefix("document/") || isKnown(id, .rule, among: ids, at: key) else {
        return nil
      }
      return choice(value, of: Status.self).map {
        RuleTest.Expectation(id: id, answer: $0, location: value.location)
      }
    }
  }

  private func steps(
    _ reader: inout MappingReader?
  ) -> [RuleTest.Expectation<StepAnswer.State?>] {
    (reader?.entries("steps") ?? []).compactMap { id, key, value in
      guard isKnown(id, .step, among: pack.steps.map({ $0.id }), at: key) else { return nil }
      if value.hasText(Status.notApplicable.rawValue) {
        return RuleTest.Expectation(id: id, answer: nil, location: value.location)
      }
      return choice(value, of: StepAnswer.State.self).map {
        RuleTest.Expectation(id: id, answer: $0, location: value.location)
      }
    }
  }

  private func derived(_ reader: inout MappingReader?) -> [RuleTest.Expectation<Node?>] {
    (reader?.entries("derived") ?? []).compactMap { id, key, value in
      guard isKnown(id, .derivedValue, among: pack.derivedValues.map({ $0.id }), at: key) else {
        return nil
      }
      return RuleTest.Expectation(
        id: id, answer: value.hasText("unknown") ? nil : value, location: value.location)
    }
  }

  /// A list of names; `nil` when the case says nothing of it.
  private func names(
    _ key: String, _ reader: inout MappingReader?
  ) -> RuleTest.Expectation<[String]>? {
    guard let node = reader?.optional(key) else { return nil }
    return RuleTest.Expectation(
      id: key, answer: (reader?.names(key) ?? []).map { $0.name }, location: node.location)
  }

  private func waiting(_ reader: inout MappingReader?) -> RuleTest.Expectation<[String]>? {
    let ids = pack.rules.map { $0.id } + pack.judgements.map { $0.id }
    for (id, node) in reader?.names("waiting") ?? [] {
      _ = isKnown(id, .rule, among: ids, at: node)
    }
    return names("waiting", &reader)
  }

  // MARK: - Survivors

  private mutating func readSurvivor(_ node: Node) {
    guard var reader = MappingReader(node, .survivor, log: log) else { return }
    defer { reader.finish() }
    let owner = reader.required("rule")
    let mutation = reader.requiredText("mutation")
    let reason = reader.required("reason").flatMap { readText($0, of: "reason") }
    let ids =
      pack.rules.map { $0.id } + pack.judgements.map { $0.id } + pack.steps.map { $0.id }
      + pack.derivedValues.map { $0.id } + pack.definitions.map { $0.id }
    guard let owner, let mutation, let reason, isKnown(owner.string, .rule, among: ids, at: owner)
    else { return }
    survivors.append(
      ExplainedSurvivor(
        owner: owner.string, mutation: mutation, reason: reason, location: node.location))
  }

  // MARK: - Shared parts

  /// A text in the languages of the pack, or one that is in whatever language it is.
  private func readText(_ node: Node, of what: String) -> LocalizedText? {
    node.kind == .mapping
      ? log.localized(node, of: what) : log.text(node, of: what).map { LocalizedText($0) }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: node.string) { return choice }
    let choices = Choice.allCases.map { $0.rawValue }
    log.report(
      PackProblem.notAChoice(
        node.string, of: "expect", near: nearestSpelling(to: node.string, among: choices),
        choices: choices), at: node.location)
    return nil
  }

  private func isKnown(_ id: String, _ part: PackPart, among ids: [String], at key: Node) -> Bool {
    if ids.contains(id) { return true }
    log.report(
      PackProblem.unknownName(part, id, near: nearestSpelling(to: id, among: ids)),
      at: key.location)
    return false
  }
}
