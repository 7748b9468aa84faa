package import RiktlinjeText

/// What can be wrong with the form of a CSV file, by RFC 4180.
package enum CSVProblem: Problem, Hashable {
  /// The bytes are no UTF-8, and are read as the older encoding of Windows.
  case windows1252
  case unclosedQuote
  case textAfterQuote
  case tooManyCells(Int, columns: Int)
  case tooManyColumns(limit: Int)

  package var code: String {
    switch self {
    case .windows1252: "csv-windows-1252"
    case .unclosedQuote: "csv-unclosed-quote"
    case .textAfterQuote: "csv-text-after-quote"
    case .tooManyCells: "csv-too-many-cells"
    case .tooManyColumns: "csv-too-many-columns"
    }
  }

  package var severity: Severity { self == .windows1252 ? .warning : .error }

  package func message(in language: Language) -> String {
    switch (self, language) {
    case (.windows1252, .swedish): "filen är inte kodad i UTF-8 och läses som Windows-1252"
    case (.windows1252, .english): "the file is not encoded in UTF-8 and is read as Windows-1252"
    case (.unclosedQuote, .swedish): "citattecknet stängs aldrig; raden läses inte"
    case (.unclosedQuote, .english): "the quote is never closed; the row is not read"
    case (.textAfterQuote, .swedish):
      "efter citattecknet som stänger cellen står mer text; raden läses inte"
    case (.textAfterQuote, .english):
      "more text follows the quote that closes the cell; the row is not read"
    case (.tooManyCells(let count, let columns), .swedish):
      "raden har \(count) celler, men rubrikraden \(columns); raden läses inte"
    case (.tooManyCells(let count, let columns), .english):
      "the row has \(count) cells, but the header \(columns); the row is not read"
    case (.tooManyColumns(let limit), .swedish): "en tabell får ha högst \(limit) kolumner"
    case (.tooManyColumns(let limit), .english): "a table may have at most \(limit) columns"
    }
  }

  package func help(in language: Language) -> String? {
    switch (self, language) {
    case (.windows1252, .swedish): "spara filen som ”CSV UTF-8” om tecken ser fel ut"
    case (.windows1252, .english): "save the file as ‘CSV UTF-8’ if characters look wrong"
    case (.unclosedQuote, .swedish), (.textAfterQuote, .swedish):
      "skriv ett citattecken inuti en cell som två: \"\""
    case (.unclosedQuote, .english), (.textAfterQuote, .english):
      "write a quote within a cell as two: \"\""
    case (.tooManyCells, .swedish): "sätt citattecken om celler som innehåller skiljetecknet"
    case (.tooManyCells, .english): "put quotes around cells that contain the separator"
    case (.tooManyColumns, _): nil
    }
  }
}
