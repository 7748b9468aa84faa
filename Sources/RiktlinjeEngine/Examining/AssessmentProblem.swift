import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// Why an answer to a judgement does not count as recorded.
enum AssessmentProblem: Error, Hashable {
  case noAnswer
  case nobody
  case noDate
  case toCome(CivilDate)
  case beforeProposal(CivilDate)
  case noNote
  case unknownKey(String)
  /// The day can be read in two ways.
  case ambiguousDate(String, CivilDate, CivilDate)

  /// What is wrong with a day that is none as files have it.
  init(date text: String) {
    if case .ambiguous(let dayFirst, let monthFirst) = WrittenDate(text) {
      self = .ambiguousDate(text, dayFirst, monthFirst)
    } else {
      self = .noDate
    }
  }

  /// Whether what is missed may be there in other words.
  var isPerhapsInOtherWords: Bool {
    switch self {
    case .nobody, .noNote, .toCome, .beforeProposal: false
    default: true
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.noAnswer, .swedish): "svaret saknas eller är något annat än met eller not_met"
    case (.noAnswer, .english): "the answer is missing, or something else than met or not_met"
    case (.nobody, .swedish): "det framgår inte vem som har gjort den (by)"
    case (.nobody, .english): "it does not say who made it (by)"
    case (.noDate, .swedish): "dagen saknas eller är inget datum (date)"
    case (.noDate, .english): "the day is missing or no date (date)"
    case (.ambiguousDate(let text, let first, let second), .swedish):
      "dagen ”\(text)” kan läsas som \(first) eller \(second)"
    case (.ambiguousDate(let text, let first, let second), .english):
      "its day, ‘\(text)’, can be read as \(first) or \(second)"
    case (.toCome(let day), .swedish): "dagen, \(day.text(in: .swedish)), ligger framåt i tiden"
    case (.toCome(let day), .english): "its day, \(day.text(in: .english)), is still to come"
    case (.beforeProposal(let day), .swedish):
      "dagen, \(day.text(in: .swedish)), ligger före underlagets"
    case (.beforeProposal(let day), .english):
      "its day, \(day.text(in: .english)), is before that of the proposal"
    case (.noNote, .swedish): "skälet saknas (note), och kravet är ett ska-krav"
    case (.noNote, .english): "the reason is missing (note), and the requirement is a must"
    case (.unknownKey(let key), .swedish): "”\(key)” är ingen nyckel i en bedömning"
    case (.unknownKey(let key), .english): "‘\(key)’ is not a key of a judgement"
    }
  }
}
