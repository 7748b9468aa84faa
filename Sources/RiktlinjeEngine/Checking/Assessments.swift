import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The recorded answers to judgements of one proposal: `judgements: {id: {answer, by, date, note}}`.
struct Assessments {
  private var recorded: [(id: String, assessment: Assessment, location: SourceLocation)] = []
  /// What is wrong with the records.
  private(set) var findings: [Finding] = []
  /// Where the records stand; `nil` when there are none.
  let location: SourceLocation?

  init(of root: Node, plan: KindPlan) {
    let entry = root.entries.first { $0.key.hasText("judgements") }
    location = entry?.key.location
    guard let node = entry?.value, !node.isNull else { return }
    for (key, value) in node.entries {
      let id = key.string
      guard plan.judgements.contains(where: { $0.judgement.id == id }) else {
        let known = plan.judgements.map(\.judgement.id)
        findings.append(
          Finding(
            document: DocumentProblem.unknownJudgement(
              id, near: nearestSpelling(to: id, among: known)), at: key.location))
        continue
      }
      guard let assessment = Assessment(value) else {
        findings.append(
          Finding(document: DocumentProblem.notAnAssessment(id), at: value.location))
        continue
      }
      recorded.append((id, assessment, key.location))
    }
  }

  subscript(id: String) -> (assessment: Assessment, location: SourceLocation)? {
    recorded.last { $0.id == id }.map { ($0.assessment, $0.location) }
  }
}

extension Assessment {
  /// Reads `{answer: met, by: …, date: …, note: …}`; `nil` when it is not of that form.
  fileprivate init?(_ node: Node) {
    var isMet: Bool?
    var by: String?
    var date: CivilDate?
    var note: String?
    for (key, value) in node.entries where !value.isNull {
      guard value.kind == .scalar else { return nil }
      switch key.string {
      case "answer":
        switch value.string {
        case "met": isMet = true
        case "not_met": isMet = false
        default: return nil
        }
      case "by": by = value.string
      case "date":
        guard let day = CivilDate(iso: value.utf8.span) else { return nil }
        date = day
      case "note": note = value.string
      default: return nil
      }
    }
    guard let isMet else { return nil }
    self.init(isMet: isMet, by: by, date: date, note: note)
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
