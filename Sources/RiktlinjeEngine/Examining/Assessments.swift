import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The recorded answers to judgements of one proposal: `judgements: {id: {answer, by, date, note}}`.
///
/// Who answers, and when, belongs to an answer, and why to one on which a must rests; without, it is
/// not recorded.
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
  /// The judgements whose records do not count, each told as a finding.
  private var refused: [Judgement] = []
  /// What is wrong with the records.
  private(set) var findings: [Finding] = []
  /// Whether some of it may be right, but in words that files do not have.
  private(set) var isPerhapsInOtherWords = false
  /// Where the records stand; `nil` when there are none.
  let location: SourceLocation?

  /// - Parameters:
  ///   - root: the proposal.
  ///   - plan: that of its kind.
  ///   - ids: those of the plan’s judgements, in its order.
  ///   - days: those on which an answer can have been given: from the proposal's own to today.
  init(of root: Node, plan: KindPlan, ids: WordTable, days: Period) {
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
          isPerhapsInOtherWords = true
          let (id, known) = (tree.node(at: key).string, ids.words)
          findings.append(
            Finding(
              document: DocumentProblem.unknownJudgement(
                id, near: nearestSpelling(to: id, among: known)),
              at: tree.node(at: key).location))
          return
        }
        let judgement = plan.judgements[number].judgement
        do throws(AssessmentProblem) {
          let isMet = try Assessment.answer(
            at: value, walk, needsNote: judgement.clause.force == .must, days: days)
          records.append(Record(judgement: judgement, isMet: isMet, key: key, value: value))
        } catch {
          isPerhapsInOtherWords = isPerhapsInOtherWords || error.isPerhapsInOtherWords
          refused.append(judgement)
          findings.append(
            Finding(
              document: DocumentProblem.notAnAssessment(ids.words[number], error),
              at: tree.node(at: value).location))
        }
      }
    }
  }

  /// Whether somebody has recorded an answer that does not count.
  func isRefused(_ judgement: Judgement) -> Bool { refused.contains { $0 === judgement } }

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

  /// The answer of `{answer: met, by: …, date: …, note: …}`.
  ///
  /// - Parameters:
  ///   - needsNote: whether the reason belongs to it.
  ///   - days: those on which it can have been given.
  fileprivate static func answer(
    at value: Int32, _ walk: TreeWalk, needsNote: Bool, days: Period
  ) throws(AssessmentProblem) -> Bool {
    guard unsafe walk.records[Int(value)].form == .mapping else { throw .noAnswer }
    var isMet: Bool?
    var date: CivilDate?
    var isSaid: (by: Bool, note: Bool) = (false, false)
    var problem: AssessmentProblem?
    let keys = keys.index
    walk.forEachEntry(of: value) { key, value in
      if walk.isNull(value) { return }
      let text = unsafe walk.text(of: value)
      let isBlank = unsafe isBlank(text)
      let isScalar = unsafe walk.records[Int(value)].form.isScalar
      switch unsafe keys.number(of: walk.text(of: key)) {
      case 0:
        if unsafe matches("met", text) { isMet = true }
        if unsafe matches("not_met", text) { isMet = false }
        if isMet == nil { problem = problem ?? .noAnswer }
      case 1: isSaid.by = isScalar && !isBlank
      case 2:
        date = unsafe CivilDate(iso: text.span)
        if date == nil, !isBlank {
          problem = problem ?? AssessmentProblem(date: unsafe String(decoding: text, as: UTF8.self))
        }
      case 3: isSaid.note = isScalar && !isBlank
      default:
        problem = problem ?? .unknownKey(unsafe String(decoding: walk.text(of: key), as: UTF8.self))
      }
    }
    if let problem { throw problem }
    guard let isMet else { throw .noAnswer }
    if !isSaid.by { throw .nobody }
    guard let date else { throw .noDate }
    if let until = days.until, date > until { throw .toCome(date) }
    if let from = days.from, date < from { throw .beforeProposal(date) }
    if needsNote, !isSaid.note { throw .noNote }
    return isMet
  }
}

extension Finding {
  /// A problem of the file as a finding of the proposal, under the rule id `document/…`.
  ///
  /// What a draft does not say yet is not wrong, but open.
  init(document problem: some Problem, at location: SourceLocation, isDraft: Bool = false) {
    func sentence(_ language: Language) -> String {
      let text = problem.message(in: language)
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
    func advice(_ language: Language) -> String? { problem.help(in: language) }
    var remedy: LocalizedText?
    if let swedish = advice(.swedish), let english = advice(.english) {
      remedy = LocalizedText(swedish: swedish, english: english)
    }
    let id = "document/" + problem.code
    self.init(
      .document(id), isDraft && id == Self.missingFieldCheck ? .undetermined : .fail,
      Details(
        message: LocalizedText(swedish: sentence(.swedish), english: sentence(.english)),
        remedy: remedy, location: location, replacements: problem.replacements))
  }
}
