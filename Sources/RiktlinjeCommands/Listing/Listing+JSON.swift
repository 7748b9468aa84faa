import RiktlinjeReports
import RiktlinjeText

extension Listing {
  /// The table as a JSON array of objects, with texts in every language.
  func json() -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.array(rows) { json, row in
        json.object { json in
          for (column, cell) in zip(columns, row) {
            json.name(column.name)
            cell.write(to: &json)
          }
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }
}

extension Listing.Cell {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .none: json.null()
    case .text(let text), .term(let text, _): json.string(text)
    case .number(let number): json.number(Int64(number))
    case .flag(let isSet): json.bool(isSet)
    case .localized(let text):
      json.object { json in
        for language in Language.allCases { json.member(language.code, text[language]) }
      }
    case .list(let texts): json.array(texts) { json, text in json.string(text) }
    }
  }
}
