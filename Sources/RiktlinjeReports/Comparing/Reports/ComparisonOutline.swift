import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What every format says of a comparison.
extension Comparison {
  /// Since when things have changed.
  func title(in language: Language) -> String { Phrase.changed(since: old.today)[language] }

  /// How much has changed, in one or two sentences.
  func summary(in language: Language) -> String {
    guard !isEmpty else { return Phrase.nothingChanged[language] }
    return Self.summary(
      in: language, isOfPacks: isOfPacks, turn: { proposals($0).count }, change: { count($0) })
  }

  /// So many proposals of which something has become, and so many findings, in one or two sentences.
  static func summary(
    in language: Language, isOfPacks: Bool, turn countOfTurn: (Turn) -> Int,
    change countOfChange: (Change) -> Int
  ) -> String {
    let turns = [Turn.worse, .better, .other, .added, .gone].compactMap { turn -> String? in
      let count = countOfTurn(turn)
      return count == 0 ? nil : turn.count(count, isOfPacks: isOfPacks)[language]
    }
    let changes = Change.allCases.compactMap { change -> String? in
      let count = countOfChange(change)
      return count == 0 ? nil : change.count(count)[language]
    }
    var sentences: [String] = []
    if !turns.isEmpty { sentences.append(language.list(turns).capitalisedFirst + ".") }
    if !changes.isEmpty {
      sentences.append("\(Phrase.findings[language]): \(changes.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  /// What else has changed and may be why: the pack, and the day that the check goes by.
  func conditions(in language: Language) -> [String] {
    var conditions: [String] = []
    if let pack = packChange { conditions.append(pack[language]) }
    if let before = old.asOf, let after = new.asOf, before != after {
      conditions.append(Phrase.asOf(before, then: after)[language])
    }
    return conditions
  }

  /// That the pack is another, or what of it is; `nil` when nothing tells so.
  private var packChange: Phrase? {
    let (before, after) = (old.pack, new.pack)
    if before.id != after.id {
      return .otherPack("\(before.id) \(before.version)", "\(after.id) \(after.version)")
    }
    if before.version != after.version {
      return .packVersion(after.id, before.version, after.version, digests)
    }
    return digests.map { .packContent(after.id, after.version, $0.before, $0.after) }
  }

  /// The beginnings of the packs' digests; `nil` when they are the same, or one is not known.
  private var digests: (before: String, after: String)? {
    guard let before = old.pack.digest, let after = new.pack.digest, before != after else {
      return nil
    }
    // Its first digits are enough to tell two from one another: `sha256:1f0c…`.
    func beginning(_ digest: String) -> String {
      String((digest.split(separator: ":").last ?? "").prefix(12))
    }
    return (beginning(before), beginning(after))
  }

  /// The proposals by what has become of them, each group with its heading.
  var groups: [(turn: Turn, title: Phrase, proposals: [ProposalChange])] {
    Turn.allCases.map { turn in
      let proposals = proposals(turn)
      return (turn, turn.title(proposals.count, isOfPacks: isOfPacks), proposals)
    }.filter { !$0.proposals.isEmpty }
  }
}

extension Comparison.ProposalChange {
  /// The most findings that are fixed of one proposal that are told one by one: much that is fixed
  /// would hide what is not.
  private static let fixedShown = 3

  /// The findings to tell one by one.
  var told: [Comparison.FindingChange] {
    fixedInBrief.isEmpty ? findings : findings.filter { $0.change != .fixed }
  }

  /// The findings that are fixed and told in brief; empty where they are few.
  var fixedInBrief: [Comparison.FindingChange] {
    let fixed = findings.filter { $0.change == .fixed }
    return fixed.count > Self.fixedShown ? fixed : []
  }

  /// The rules of those told in brief, each once, with how many findings it has where they are several.
  func rulesFixed(_ name: (String) -> String) -> String {
    var counts: [String: Int] = [:]
    var rules: [String] = []
    for change in fixedInBrief {
      if counts[change.finding.rule] == nil { rules.append(change.finding.rule) }
      counts[change.finding.rule, default: 0] += 1
    }
    return rules.map { rule in
      let count = counts[rule] ?? 1
      return count == 1 ? name(rule) : "\(name(rule)) (\(count))"
    }.joined(separator: ", ")
  }

  /// What has become of the verdict, in words.
  func verdicts(in language: Language) -> String {
    switch (before, after) {
    case (nil, let after?): after.name[language]
    case (let before?, nil): "\(Phrase.was[language]) \(language.quoted(before.name[language]))"
    case (let before?, let after?):
      before == after
        ? after.name[language] : "\(before.name[language]) → \(after.name[language])"
    case (nil, nil): ""
    }
  }
}

extension Comparison.FindingChange {
  /// Its status, its force and its values, each before and now where they differ.
  func standing(in language: Language) -> String {
    let statuses = [before, after].compactMap { $0?.name[language] }
    var parts = [before == after ? statuses[0] : statuses.joined(separator: " → ")]
    if let forceBefore {
      parts.append("\(forceBefore.name[language]) → \(finding.force.name[language])")
    }
    return (parts + values.map { $0.text(in: language) }).joined(separator: ", ")
  }
}

extension Comparison.Change {
  var name: LocalizedText {
    switch self {
    case .new: LocalizedText(swedish: "Ny", english: "New")
    case .worse: LocalizedText(swedish: "Förvärrad", english: "Worse")
    case .fixed: LocalizedText(swedish: "Åtgärdad", english: "Fixed")
    case .changed: LocalizedText(swedish: "Ändrad", english: "Changed")
    }
  }

  /// So many findings with the change.
  func count(_ count: Int) -> Phrase {
    switch self {
    case .new: .count(count, ("ny", "nya"), ("new", "new"))
    case .worse: .count(count, ("förvärrad", "förvärrade"), ("worse", "worse"))
    case .fixed: .count(count, ("åtgärdad", "åtgärdade"), ("fixed", "fixed"))
    case .changed: .count(count, ("ändrad", "ändrade"), ("changed", "changed"))
    }
  }
}

extension Comparison.Turn {
  /// The heading over the proposals.
  fileprivate func title(_ count: Int, isOfPacks: Bool) -> Phrase {
    switch self {
    case .added where isOfPacks: .readByNew(count)
    case .gone where isOfPacks: .readByOld(count)
    case .worse:
      Phrase("Utfall som har blivit sämre (\(count))", "Verdicts that are worse (\(count))")
    case .better:
      Phrase("Utfall som har blivit bättre (\(count))", "Verdicts that are better (\(count))")
    case .other:
      Phrase("Utfall som är ett annat (\(count))", "Verdicts that are others (\(count))")
    case .added: Phrase("Nya ärenden (\(count))", "New proposals (\(count))")
    case .gone:
      Phrase("Ärenden som inte är med längre (\(count))", "Proposals that are gone (\(count))")
    case .same:
      Phrase(
        "Samma utfall, andra iakttagelser (\(count))", "Same verdict, other findings (\(count))")
    }
  }

  /// So many proposals of which it has become.
  fileprivate func count(_ count: Int, isOfPacks: Bool) -> Phrase {
    switch self {
    case .added where isOfPacks:
      .count(
        count, ("ärende läses bara av det nya paketet", "ärenden läses bara av det nya paketet"),
        ("proposal is read by the new pack only", "proposals are read by the new pack only"))
    case .gone where isOfPacks:
      .count(
        count,
        ("ärende läses bara av det gamla paketet", "ärenden läses bara av det gamla paketet"),
        ("proposal is read by the old pack only", "proposals are read by the old pack only"))
    case .worse:
      .count(
        count, ("utfall har blivit sämre", "utfall har blivit sämre"),
        ("verdict is worse", "verdicts are worse"))
    case .better:
      .count(
        count, ("utfall har blivit bättre", "utfall har blivit bättre"),
        ("verdict is better", "verdicts are better"))
    case .other:
      .count(
        count, ("utfall är ett annat", "utfall är andra"),
        ("verdict is another", "verdicts are others"))
    case .added:
      .count(count, ("ärende är nytt", "ärenden är nya"), ("proposal is new", "proposals are new"))
    case .gone:
      .count(
        count, ("ärende är inte med längre", "ärenden är inte med längre"),
        ("proposal is gone", "proposals are gone"))
    case .same: Phrase("", "")
    }
  }
}
