import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What can be wrong with a file so that no proposal can be read from it, or with its judgements.
enum DocumentProblem: Problem, Hashable {
  case empty
  case noProposal
  case duplicateId(String, other: String)
  case notARecord
  case noKind(known: [WordSuggestion])
  case kindIsNoWord(Node.Kind, known: [WordSuggestion])
  case unknownKind(String, near: WordSuggestion?, known: [WordSuggestion])
  case otherKindOfFile(String)
  case unknownJudgement(String, near: String?)
  case notAnAssessment(String, AssessmentProblem)
  case notValid(LocalizedText, key: String, on: CivilDate, Period)

  var code: String {
    switch self {
    case .empty: "empty-file"
    case .noProposal: "no-proposal"
    case .duplicateId: "duplicate-id"
    case .notARecord: "not-a-record"
    case .noKind: "no-kind"
    case .kindIsNoWord: "kind-is-no-word"
    case .unknownKind: "unknown-kind"
    case .otherKindOfFile: "not-a-proposal"
    case .unknownJudgement: "unknown-judgement"
    case .notAnAssessment: "not-an-assessment"
    case .notValid: "not-valid"
    }
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.empty, .swedish): "filen är tom"
    case (.empty, .english): "the file is empty"
    case (.noProposal, .swedish): "inget ärende står i filen"
    case (.noProposal, .english): "there is no proposal in the file"
    case (.duplicateId(let id, let other), .swedish): "id:t ”\(id)” har också ärendet i \(other)"
    case (.duplicateId(let id, let other), .english):
      "the proposal at \(other) has the id ‘\(id)’ as well"
    case (.notARecord, .swedish): "ett underlag ska vara nycklar med värden, som börjar med kind"
    case (.notARecord, .english): "a proposal must be keys with values, beginning with kind"
    case (.noKind, .swedish): "underlaget säger inte vilken ärendetyp det är: nyckeln kind saknas"
    case (.noKind, .english): "the proposal does not say what kind it is: the key kind is missing"
    case (.kindIsNoWord(let found, _), .swedish):
      "kind ska vara en ärendetyp, här står \(found == .sequence ? "en lista" : "nycklar med värden")"
    case (.kindIsNoWord(let found, _), .english):
      "kind must be a kind of proposal, found \(found == .sequence ? "a list" : "keys with values")"
    case (.unknownKind(let kind, _, _), .swedish): "”\(kind)” är ingen ärendetyp"
    case (.unknownKind(let kind, _, _), .english): "‘\(kind)’ is not a kind of proposal"
    case (.otherKindOfFile(let key), .swedish):
      "filen är inget underlag: den börjar med nyckeln \(key)"
    case (.otherKindOfFile(let key), .english):
      "the file is not a proposal: it begins with the key \(key)"
    case (.unknownJudgement(let id, _), .swedish): "”\(id)” är ingen bedömning för ärendetypen"
    case (.unknownJudgement(let id, _), .english): "‘\(id)’ is not a judgement for this kind"
    case (.notAnAssessment(let id, let problem), .swedish):
      "bedömningen \(id) är inte antecknad: \(problem.message(in: .swedish))"
    case (.notAnAssessment(let id, let problem), .english):
      "the judgement \(id) is not recorded: \(problem.message(in: .english))"
    case (.notValid(let label, let key, let day, let period), .swedish):
      "\(key) (\(label.swedish)) kan inte anges per \(day.text(in: .swedish)): \(Self.bounds(period, .swedish))"
    case (.notValid(let label, let key, let day, let period), .english):
      "\(key) (\(label.english)) cannot be named as of \(day.text(in: .english)): \(Self.bounds(period, .english))"
    }
  }

  private static func bounds(_ period: Period, _ language: Language) -> String {
    func day(_ day: CivilDate) -> String { day.text(in: language) }
    return switch (period.from, period.until, language) {
    case (let from?, let until?, .swedish): "den fanns \(day(from))–\(day(until))"
    case (let from?, let until?, .english): "it existed \(day(from))–\(day(until))"
    case (let from?, nil, .swedish): "den finns sedan \(day(from))"
    case (let from?, nil, .english): "it exists since \(day(from))"
    case (nil, let until?, .swedish): "den fanns till och med \(day(until))"
    case (nil, let until?, .english): "it existed until \(day(until))"
    case (nil, nil, .swedish): "den finns"
    case (nil, nil, .english): "it exists"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.duplicateId, .swedish):
      "ge varje ärende ett id för sig: ett undantag gäller alla med samma"
    case (.duplicateId, .english):
      "give each proposal an id of its own: a waiver holds for all that have the same"
    case (.unknownKind(_, let near?, _), _): near.advice(in: language)
    case (.unknownJudgement(_, let near?), .swedish): "menade du ”\(near)”?"
    case (.unknownJudgement(_, let near?), .english): "did you mean ‘\(near)’?"
    case (.noKind(let known), .swedish), (.kindIsNoWord(_, let known), .swedish),
      (.unknownKind(_, nil, let known), .swedish):
      "skriv kind: och en av ärendetyperna \(known.text(in: language))"
    case (.noKind(let known), .english), (.kindIsNoWord(_, let known), .english),
      (.unknownKind(_, nil, let known), .english):
      "write kind: and one of the kinds \(known.text(in: language))"
    case (.notAnAssessment(let id, _), .swedish):
      "skriv \(id): {answer: met eller not_met, by: vem, date: när, note: varför}"
    case (.notAnAssessment(let id, _), .english):
      "write \(id): {answer: met or not_met, by: who, date: when, note: why}"
    default: nil
    }
  }

  var replacements: [String] {
    switch self {
    case .unknownKind(_, let near?, _): [near.word]
    case .unknownJudgement(_, let near?): [near]
    default: []
    }
  }
}
