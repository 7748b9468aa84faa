import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What a table says of a proposal in each of its rows.
struct CSVProposal {
  let result: ProposalResult
  let language: Language
  let isForExcel: Bool

  enum Column {
    case proposal, title, kind
    case role(Role)
    case draft, verdict, decidedBy
    /// How many requirements of a force are not met, and how many questions are open.
    case musts, shoulds, entryErrors, questions

    /// Those that begin every row of a finding.
    static let all = [.proposal, .title, .kind] + roles + answers

    static let roles: [Column] = Role.allCases.map { .role($0) }
    static let answers: [Column] = [
      .draft, .verdict, .decidedBy, .musts, .shoulds, .entryErrors, .questions,
    ]

    /// Its name for programs.
    var name: String {
      switch self {
      case .proposal: "proposal"
      case .title: "title"
      case .kind: "kind"
      case .role(let role): role.rawValue
      case .draft: "draft"
      case .verdict: "verdict"
      case .decidedBy: "decided_by"
      case .musts: "musts_failing"
      case .shoulds: "shoulds_failing"
      case .entryErrors: "entry_errors"
      case .questions: "questions_open"
      }
    }

    var label: LocalizedText {
      switch self {
      case .proposal: LocalizedText(swedish: "Ärende", english: "Proposal")
      case .title: LocalizedText(swedish: "Rubrik", english: "Title")
      case .kind: LocalizedText(swedish: "Slag", english: "Kind")
      case .role(let role): role.name
      case .draft: LocalizedText(swedish: "Utkast", english: "Draft")
      case .verdict: LocalizedText(swedish: "Utfall", english: "Verdict")
      case .decidedBy: LocalizedText(swedish: "Beslutas av", english: "Decided by")
      case .musts: LocalizedText(swedish: "Brister mot ska", english: "Musts failing")
      case .shoulds: LocalizedText(swedish: "Brister mot bör", english: "Shoulds failing")
      case .entryErrors: LocalizedText(swedish: "Fel i ifyllnaden", english: "Entry errors")
      case .questions: LocalizedText(swedish: "Öppna frågor", english: "Open questions")
      }
    }
  }

  /// What is known of a proposal of which something was found when its own rows were written.
  static func cells(
    _ columns: [Column] = Column.all, late: LateFinding, language: Language, isForExcel: Bool
  ) -> [String] {
    columns.map { column in
      switch column {
      case .proposal: late.proposal.id
      case .verdict: isForExcel ? late.verdict.name[language] : late.verdict.rawValue
      default: ""
      }
    }
  }

  func cells(_ columns: [Column] = Column.all) -> [String] {
    let outline = ProposalOutline(result)
    return columns.map { column in
      switch column {
      case .proposal: result.proposal.id
      case .title: result.proposal.title ?? ""
      case .kind: kind
      case .role(let role): result.values(of: role).map(text).joined(separator: ", ")
      case .draft: yesOrNo(result.isDraft)
      case .verdict: isForExcel ? result.verdict.name[language] : result.verdict.rawValue
      case .decidedBy: result.decidingBody?.value.map(text) ?? ""
      case .musts: "\(outline.musts.count)"
      case .shoulds: "\(outline.shoulds.count)"
      case .entryErrors: "\(outline.entryErrors.count)"
      case .questions: "\(result.questions.count)"
      }
    }
  }

  private var kind: String {
    guard let kind = result.proposal.kind else { return "" }
    return isForExcel ? kind.label[language] : kind.name
  }

  func yesOrNo(_ value: Bool) -> String {
    isForExcel ? ReportValue.bool(value).text(in: language) : "\(value)"
  }

  /// A value as a program or a spreadsheet reads it: days and numbers so that one can calculate.
  private func text(_ value: ReportValue) -> String {
    switch value {
    case .null: ""
    case .bool(let value): yesOrNo(value)
    case .integer(let value): "\(value)"
    case .number(let value, _): number(value)
    case .date(let day): day.description
    case .labelled(let key, let label): isForExcel ? label[language] : key
    case .text(let text), .other(let text): text
    case .list(let values): values.map(text).joined(separator: ", ")
    }
  }

  private func number(_ value: Double) -> String {
    let text = Int64(exactly: value).map(\.description) ?? value.description
    return isForExcel && language == .swedish ? text.replacing(".", with: ",") : text
  }
}
