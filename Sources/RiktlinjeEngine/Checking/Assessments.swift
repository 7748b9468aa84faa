import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The recorded answers to judgements of one proposal: `judgements: {id: {answer, by, date, note}}`.
struct Assessments {
  /// A recorded answer; all but whether the clause is met is read when it is asked for.
  struct Record {
    let judgement: Judgement
    let isMet: Bool
    fileprivate let key: Int32
    fileprivate let value: Int32
  }

  private let tree: Tree
  private var records: [Record] = []
  /// What is wrong with the records.
  private(set) var findings: [Finding] = []
  /// Where the records stand; `nil` when there are none.
  let location: SourceLocation?

  /// - Parameters:
  ///   - root: the proposal.
  ///   - plan: that of its kind.
  ///   - ids: those of the plan’s judgements, in its order.
  init(of root: Node, plan: KindPlan, ids: WordTable) {
    tree = root.tree
    guard let entry = root.entry("judgements") else {
      location = nil
      return
    }
    location = entry.key.location
    let node = entry.value
    guard node.kind == .mapping else { return }
    tree.walk { walk in
      walk.forEachEntry(of: node.index) { key, value in
        guard let number = unsafe ids.index.number(of: walk.text(of: key)) else {
          let (id, known) = (tree.node(at: key).string, ids.words)
          findings.append(
            Finding(
              document: DocumentProblem.unknownJudgement(
                id, near: nearestSpelling(to: id, among: known)),
              at: tree.node(at: key).location))
          return
        }
        guard let isMet = Assessment.answer(at: value, walk) else {
          findings.append(
            Finding(
              document: DocumentProblem.notAnAssessment(ids.words[number]),
              at: tree.node(at: value).location))
          return
        }
        records.append(
          Record(
            judgement: plan.judgements[number].judgement, isMet: isMet, key: key, value: value))
      }
    }
  }

  subscript(judgement: Judgement) -> Record? { records.last { $0.judgement === judgement } }

  func assessment(_ record: Record) -> Assessment {
    let node = tree.node(at: record.value)
    func text(_ key: String) -> String? { node[key].flatMap { $0.isNull ? nil : $0.string } }
    return Assessment(
      isMet: record.isMet, by: text("by"), date: text("date").flatMap { CivilDate(iso: $0) },
      note: text("note"))
  }

  func location(_ record: Record) -> SourceLocation { tree.node(at: record.key).location }
}

extension Assessment {
  private static let keys = WordTable(["answer", "by", "date", "note"])

  /// The answer of `{answer: met, by: …, date: …, note: …}`, of which only the answer is a must; `nil`
  /// when a value is not of that form.
  fileprivate static func answer(at value: Int32, _ walk: TreeWalk) -> Bool? {
    guard unsafe walk.records[Int(value)].form == .mapping else { return nil }
    var isMet: Bool?
    var isWellFormed = true
    let keys = keys.index
    walk.forEachEntry(of: value) { key, value in
      if walk.isNull(value) { return }
      let text = unsafe walk.text(of: value)
      switch unsafe keys.number(of: walk.text(of: key)) {
      case 0:
        isMet = unsafe matches("met", text)
        if isMet == false, unsafe !matches("not_met", text) { isWellFormed = false }
      case 2: if unsafe CivilDate(iso: text.span) == nil { isWellFormed = false }
      case 1, 3: if unsafe !walk.records[Int(value)].form.isScalar { isWellFormed = false }
      default: isWellFormed = false
      }
    }
    return isWellFormed ? isMet : nil
  }
}

extension Finding {
  /// A problem of the file as a finding of the proposal, under the rule id `document/…`.
  init(document problem: any Problem, at location: SourceLocation) {
    func sentence(_ language: Language) -> String {
      let text = problem.message(in: language)
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
    func advice(_ language: Language) -> String? { problem.help(in: language) }
    var remedy: LocalizedText?
    if let swedish = advice(.swedish), let english = advice(.english) {
      remedy = LocalizedText(swedish: swedish, english: english)
    }
    self.init(
      .document("document/" + problem.code), .fail,
      Details(
        message: LocalizedText(swedish: sentence(.swedish), english: sentence(.english)),
        remedy: remedy, location: location))
  }

  /// The same finding, covered by a decided exception.
  func waived(by waiver: Waiver) -> Finding {
    Finding(
      subject, .waived,
      Details(
        message: details?.message ?? LocalizedText(""), remedy: details?.remedy,
        location: details?.location, field: details?.field, values: details?.values ?? [],
        missing: details?.missing ?? [], waiver: waiver, statusWithoutWaiver: status,
        assessment: details?.assessment))
  }
}
