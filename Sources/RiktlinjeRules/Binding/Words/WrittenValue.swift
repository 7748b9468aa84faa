import RiktlinjeCEL
import RiktlinjeText

/// What a value stands for that is not written as files have it, by the declaration of its field.
enum WrittenValue {
  /// The one thing that is meant, as files have it: an id, `2026-01-31`, `1234.5`, `true`.
  case plain(String)
  case problem(FieldProblem)

  /// - Parameter text: not blank.
  init(_ text: String, as content: RecordShape.Content, of field: Field) {
    self = Self.read(text, as: content, of: field)
    guard case .problem = self, let typography = Typography(text),
      case .plain(let meant) = Self.read(typography.typed, as: content, of: field)
    else { return }
    // Words may be joined by any dash; whatever else is in the way is told for what it is.
    self = .problem(.typeset(field.label, text, sign: typography.sign, write: meant))
  }

  private static func read(
    _ text: String, as content: RecordShape.Content, of field: Field
  ) -> WrittenValue {
    switch content {
    case .integer, .number: number(text, field)
    case .boolean:
      writtenTruth(text).map { .plain($0 ? "true" : "false") } ?? wrongType(text, field)
    case .date: date(text, field)
    case .oneOf(let table): word(text, table, register: nil)
    case .reference(let table, let register): word(text, table, register: register)
    case .text, .record, .list, .records: .plain(text)
    }
  }

  private static func wrongType(_ text: String, _ field: Field) -> WrittenValue {
    var type = field.type
    if case .list(let element) = type { type = element }
    return .problem(.wrongType(field.label, expected: type, found: .text(text)))
  }

  private static func number(_ text: String, _ field: Field) -> WrittenValue {
    switch WrittenNumber(text, unit: field.unit) {
    case .plain(let number): return .plain(number)
    case .ambiguous(let whole, let decimal):
      return .problem(.ambiguousNumber(field.label, text, whole: whole, decimal: decimal))
    case .scaled(let number):
      return .problem(.numberInWords(field.label, text, write: number))
    case .amongWords(let number):
      if let unit = field.unit { return .problem(.otherUnit(field.label, text, unit: unit)) }
      return .problem(.numberInWords(field.label, text, write: number))
    case nil: return wrongType(text, field)
    }
  }

  private static func date(_ text: String, _ field: Field) -> WrittenValue {
    switch WrittenDate(text) {
    case .day(let day): .plain(day.description)
    case .ambiguous(let dayFirst, let monthFirst):
      .problem(
        .ambiguousDate(field.label, text, dayFirst: dayFirst, monthFirst: monthFirst))
    case .noSuchDay: .problem(.noSuchDay(text))
    case .noYear: .problem(.dateWithoutYear(field.label, text))
    case .noDay: .problem(.dateWithoutDay(field.label, text))
    case nil: wrongType(text, field)
    }
  }

  private static func word(
    _ text: String, _ table: WordTable, register: WordSuggestion?
  ) -> WrittenValue {
    let wording = table.wording
    switch wording.meaning(of: text) {
    case .one(let index): return .plain(wording.entries[index].id)
    case .several(let indices):
      let entries = wording.entries
      return .problem(.ambiguousWord(text, indices.map { WordSuggestion(entries[$0]) }))
    case .nothing:
      let near = wording.nearest(to: text).map(WordSuggestion.init)
      if let register { return .problem(.notInRegister(text, register: register, near: near)) }
      return .problem(
        .notInEnumeration(
          text, near: near, allowed: near == nil ? wording.entries.map(WordSuggestion.init) : []))
    }
  }
}
