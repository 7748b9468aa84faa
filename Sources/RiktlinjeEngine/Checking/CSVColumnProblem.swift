import RiktlinjeText

/// What can be wrong with the columns of a table, and how its cells had to be read.
enum CSVColumnProblem: Problem, Hashable {
  case unknownColumn(String, near: String?)
  case repeatedColumn(String)
  case cellWithoutHeader
  case noKind(known: [String])
  /// A date with the day first was read as another way of writing it.
  case dayFirst(String, readAs: String)

  var code: String {
    switch self {
    case .unknownColumn: "csv-unknown-column"
    case .repeatedColumn: "csv-repeated-column"
    case .cellWithoutHeader: "csv-cell-without-header"
    case .noKind: "no-kind"
    case .dayFirst: "csv-day-first"
    }
  }

  var severity: Severity {
    if case .dayFirst = self { return .note }
    return .error
  }

  func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknownColumn(let name, _), .swedish):
      "”\(name)” är inget fält; kolumnen läses inte"
    case (.unknownColumn(let name, _), .english):
      "‘\(name)’ is not a field; the column is not read"
    case (.repeatedColumn(let name), .swedish):
      "en annan kolumn anger redan ”\(name)”; kolumnen läses inte"
    case (.repeatedColumn(let name), .english):
      "another column gives ‘\(name)’ already; the column is not read"
    case (.cellWithoutHeader, .swedish): "kolumnen har ingen rubrik och läses inte"
    case (.cellWithoutHeader, .english): "the column has no header and is not read"
    case (.noKind, .swedish):
      "tabellen säger inte vilken ärendetyp raderna är: kolumnen kind saknas"
    case (.noKind, .english):
      "the table does not say what kind its rows are: there is no column kind"
    case (.dayFirst(let text, let date), .swedish): "datumet \(text) läses som \(date)"
    case (.dayFirst(let text, let date), .english): "the date \(text) is read as \(date)"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.unknownColumn(_, let near?), .swedish): "menade du ”\(near)”?"
    case (.unknownColumn(_, let near?), .english): "did you mean ‘\(near)’?"
    case (.unknownColumn(_, nil), .swedish), (.cellWithoutHeader, .swedish):
      "sätt # först i rubriken för en kolumn som inte ska läsas"
    case (.unknownColumn(_, nil), .english), (.cellWithoutHeader, .english):
      "begin the header with # for a column that is not to be read"
    case (.noKind(let known), .swedish):
      "ange --kind, eller en kolumn kind med \(known.joined(separator: ", "))"
    case (.noKind(let known), .english):
      "give --kind, or a column kind with \(known.joined(separator: ", "))"
    case (.dayFirst, .swedish): "skriv datum som 2026-01-31"
    case (.dayFirst, .english): "write dates as 2026-01-31"
    case (.repeatedColumn, _): nil
    }
  }
}
