import RiktlinjeRules
import RiktlinjeText

/// What can be wrong with the columns of a table, and how its cells had to be read.
enum CSVColumnProblem: Problem, Hashable {
  case unknownColumn(String, near: WordSuggestion?)
  case repeatedColumn(String)
  case cellWithoutHeader
  case noKind(known: [WordSuggestion])
  /// A cell that can be read in two ways was read as another cell of its column is written.
  case settled(String, readAs: String, by: String)
  /// The table begins with something else than the names of its columns, which stand further down.
  case titleAbove(row: Int, header: Int)

  var code: String {
    switch self {
    case .unknownColumn: "csv-unknown-column"
    case .repeatedColumn: "csv-repeated-column"
    case .cellWithoutHeader: "csv-cell-without-header"
    case .noKind: "no-kind"
    case .settled: "csv-settled-by-column"
    case .titleAbove: "csv-title-above-header"
    }
  }

  var severity: Severity {
    if case .settled = self { return .note }
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
    case (.settled(let text, let reading, let evidence), .swedish):
      "”\(text)” läses som \(reading), eftersom det står ”\(evidence)” i samma kolumn"
    case (.settled(let text, let reading, let evidence), .english):
      "‘\(text)’ is read as \(reading), for the same column has ‘\(evidence)’"
    case (.titleAbove(let row, let header), .swedish):
      "rad \(row) är ingen rubrikrad: kolumnernas rubriker står på rad \(header); tabellen läses inte"
    case (.titleAbove(let row, let header), .english):
      "row \(row) is no header: the columns are named on row \(header); the table is not read"
    }
  }

  func help(in language: Language) -> String? {
    switch (self, language) {
    case (.unknownColumn(_, let near?), _): near.advice(in: language)
    case (.unknownColumn(_, nil), .swedish), (.cellWithoutHeader, .swedish):
      "sätt # först i rubriken för en kolumn som inte ska läsas"
    case (.unknownColumn(_, nil), .english), (.cellWithoutHeader, .english):
      "begin the header with # for a column that is not to be read"
    case (.noKind(let known), .swedish):
      "ange --kind, eller en kolumn kind med \(known.text(in: language))"
    case (.noKind(let known), .english):
      "give --kind, or a column kind with \(known.text(in: language))"
    case (.titleAbove(_, let header), .swedish):
      "ta bort det som står ovanför rad \(header) och spara filen igen"
    case (.titleAbove(_, let header), .english):
      "remove what stands above row \(header) and save the file again"
    case (.repeatedColumn, _), (.settled, _): nil
    }
  }
}
