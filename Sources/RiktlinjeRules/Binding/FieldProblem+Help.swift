import RiktlinjeCEL
package import RiktlinjeText

extension FieldProblem {
  package func help(in language: Language) -> String? {
    let isSwedish = language == .swedish
    let write = isSwedish ? "skriv" : "write"
    let or = isSwedish ? "eller" : "or"
    switch self {
    case .unknownField(_, let near?), .notInEnumeration(_, let near?, _),
      .notInRegister(_, _, let near?):
      return near.advice(in: language)
    case .misplacedField(_, let places, _):
      guard let place = places.first else { return nil }
      return isSwedish
        ? "flytta dit raden; där heter den \(place.field.text(in: language))"
        : "move the line there, where it is called \(place.field.text(in: language))"
    case .ambiguousField(_, let words), .ambiguousWord(_, let words):
      let ids = words.map { "`\($0.word)`" }.joined(separator: " \(or) ")
      return isSwedish ? "skriv det som menas: \(ids)" : "write what is meant: \(ids)"
    case .keyIsNoWord:
      return isSwedish
        ? "skriv ”nyckel: värde”, utan frågetecken och parenteser framför kolonet"
        : "write ‘key: value’, with no question mark or brackets before the colon"
    case .mergeKey:
      return isSwedish
        ? "skriv ut uppgifterna här, eller låt hela posten vara ett alias: nyckel: *namn"
        : "write them out here, or let the whole record be an alias: key: *name"
    case .splitNumber(_, let text):
      return isSwedish
        ? "skriv talet inom citattecken: \"\(text)\"" : "write the number in quotes: \"\(text)\""
    case .emptyField(_, let name, _):
      return isSwedish ? "skriv ett värde efter \(name):" : "write a value after \(name):"
    case .idIsNoWord(.list):
      return isSwedish ? "skriv id utan hakparenteser" : "write the id with no brackets"
    case .idIsNoWord:
      return isSwedish ? "skriv id på samma rad: id: …" : "write the id on the same line: id: …"
    case .wrongType(_, let type, let found): return help(type, found, language)
    case .notARecord(_, let keys, _):
      let names = keys.joined(separator: ", ")
      return isSwedish
        ? "skriv uppgifterna på egna rader under nyckeln, indragna två steg: \(names)"
        : "write the values on lines of their own under the key, two spaces in: \(names)"
    case .notInEnumeration(_, nil, let allowed):
      let values = allowed.prefix(20).map { $0.text(in: language) }.joined(separator: ", ")
      return isSwedish ? "tillåtna värden: \(values)" : "allowed values: \(values)"
    case .typeset(_, _, _, let text), .numberInWords(_, _, let text): return "\(write) \(text)"
    case .ambiguousNumber(_, _, let whole, let decimal): return "\(write) \(whole) \(or) \(decimal)"
    case .ambiguousDate(_, _, let dayFirst, let monthFirst):
      return "\(write) \(dayFirst) \(or) \(monthFirst)"
    case .numberTooLarge, .notANumber: return "\(write) \(Self.numberExample(language))"
    case .otherUnit:
      return isSwedish
        ? "skriv bara talet, räknat i den enheten" : "write the number alone, in that unit"
    case .dateWithoutYear, .dateWithoutDay, .noSuchDay: return Self.dateAdvice(language)
    case .notInRegister(_, let register, nil):
      return isSwedish
        ? "registrets ord: riktlinje list entries --register \(register.word)"
        : "the words of the register: riktlinje list entries --register \(register.word)"
    case .missingField, .givenTwice, .patternNotMatched, .tooSmall, .tooLarge,
      .unknownField(_, nil):
      return nil
    }
  }

  private func help(
    _ type: FieldType, _ found: FoundValue, _ language: Language
  ) -> String? {
    let isSwedish = language == .swedish
    switch (type, found) {
    case (.date, _): return Self.dateAdvice(language)
    case (.boolean, _): return isSwedish ? "skriv ja eller nej" : "write yes or no"
    case (.number, .text), (.integer, .text):
      return (isSwedish ? "skriv " : "write ")
        + (type == .integer
          ? isSwedish ? "ett heltal med siffror, som 12" : "a whole number in digits, such as 12"
          : Self.numberExample(language))
    case (.list(.record), _):
      return isSwedish
        ? "skriv en rad med bindestreck för varje post: - nyckel: värde"
        : "write a line with a hyphen for each: - key: value"
    case (.list, .text(let text)):
      if let first = text.first, first == "–" || first == "—" {
        return isSwedish
          ? "börja listans rader med bindestreck (-), inte med tankstreck (\(first))"
          : "begin the lines of the list with a hyphen (-), not with a dash (\(first))"
      }
      let elements = text.split { ",;".contains($0) }.map { trimmed(String($0)) }
      let list = elements.filter { !$0.isEmpty }.joined(separator: ", ")
      return isSwedish ? "skriv [\(list)]" : "write [\(list)]"
    case (.text, .list), (.text, .mapping), (.oneOf, .list), (.reference, .list), (.number, .list),
      (.integer, .list):
      return isSwedish
        ? "skriv ett enda värde, inom citattecken om det har kolon eller hakparenteser"
        : "write one value, in quotes if it has colons or brackets in it"
    default: return nil
    }
  }

  private static func dateAdvice(_ language: Language) -> String {
    language == .swedish ? "skriv datum som 2026-01-31" : "write dates as 2026-01-31"
  }

  private static func numberExample(_ language: Language) -> String {
    language == .swedish
      ? "talet med siffror, som 125000 eller 12,5"
      : "the number in digits, such as 125000 or 12.5"
  }

  package var replacements: [String] {
    switch self {
    case .unknownField(_, let near?):
      // A path leads to another record, where the line would have to stand.
      near.word.utf8.contains(UInt8(ascii: ".")) ? [] : [near.word]
    case .notInEnumeration(_, let near?, _), .notInRegister(_, _, let near?): [near.word]
    case .ambiguousField(_, let words), .ambiguousWord(_, let words): words.map { $0.word }
    case .typeset(_, _, _, let text), .numberInWords(_, _, let text): [text]
    case .ambiguousNumber(_, _, let whole, let decimal): [whole, decimal]
    case .ambiguousDate(_, _, let dayFirst, let monthFirst):
      [dayFirst.description, monthFirst.description]
    default: []
    }
  }
}
