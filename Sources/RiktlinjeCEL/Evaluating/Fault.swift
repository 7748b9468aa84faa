package import RiktlinjeText

/// What can go wrong when a condition runs, as a value carries it.
///
/// The value's text, or its number, is what the message quotes.
enum Fault: UInt16, CaseIterable {
  case noSuchOverload, noSuchKey, noSuchField, unknownName
  case indexOutOfRange, invalidRange, overflow, divisionByZero
  case notConvertible, outOfRange, invalidUTF8, repeatedKey, invalidKey, emptyList, emptyOptional
  case invalidTime, invalidTimeZone, invalidDate, invalidBase64
  case invalidPattern, invalidReplacement, tooManyGroups
  case unknownClause, clauseTooPrecise, clauseMismatch, clauseWithoutValue
  case costExceeded, memoryExceeded
}

extension Value {
  /// An error that quotes a text, or nothing when the text is empty.
  static func fault(_ fault: Fault, quoting text: Value = Value(.string)) -> Value {
    Value(
      .error, region: text.region, detail: fault.rawValue, count: text.count, bits: text.bits)
  }

  /// An error that quotes a number.
  static func fault(_ fault: Fault, number: Int64) -> Value {
    Value(.error, detail: fault.rawValue | numberFlag, bits: UInt64(bitPattern: number))
  }

  private static var numberFlag: UInt16 { 0x8000 }

  /// What went wrong, of a value of kind `error`.
  var fault: Fault { Fault(rawValue: detail & ~Value.numberFlag) ?? .noSuchOverload }

  fileprivate var quotesNumber: Bool { detail & Value.numberFlag != 0 }
}

extension Memory {
  /// The error of a value of kind `error`, for a reader.
  func problem(of value: Value) -> EvaluationProblem {
    let quoted = value.quotesNumber ? String(value.int) : text(value).string
    return EvaluationProblem(fault: value.fault, quoted: quoted)
  }
}

/// What went wrong when a condition ran.
package struct EvaluationProblem: Problem, Hashable {
  let fault: Fault
  /// The name, the text or the number that the message quotes; may be empty.
  let quoted: String

  package var code: String {
    switch fault {
    case .noSuchOverload: "no-such-overload"
    case .noSuchKey: "no-such-key"
    case .noSuchField: "no-such-field"
    case .unknownName: "unknown-name"
    case .indexOutOfRange: "index-out-of-range"
    case .invalidRange: "invalid-range"
    case .overflow: "overflow"
    case .divisionByZero: "division-by-zero"
    case .notConvertible: "not-convertible"
    case .outOfRange: "out-of-range"
    case .invalidUTF8: "invalid-utf-8"
    case .repeatedKey: "repeated-key"
    case .invalidKey: "invalid-key"
    case .emptyList: "empty-list"
    case .emptyOptional: "empty-optional"
    case .invalidTime: "invalid-time"
    case .invalidTimeZone: "invalid-time-zone"
    case .invalidDate: "invalid-date"
    case .invalidPattern: "invalid-pattern"
    case .invalidReplacement: "invalid-replacement"
    case .tooManyGroups: "too-many-groups"
    case .unknownClause, .clauseTooPrecise, .clauseMismatch, .clauseWithoutValue: "invalid-format"
    case .invalidBase64: "invalid-base64"
    case .costExceeded: "cost-exceeded"
    case .memoryExceeded: "memory-exceeded"
    }
  }

  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  private var swedish: String {
    switch fault {
    case .noSuchOverload: "”\(quoted)” finns inte för värden av dessa typer"
    case .noSuchKey: "nyckeln ”\(quoted)” finns inte"
    case .noSuchField: "värdet har inget fält ”\(quoted)”"
    case .unknownName: "namnet ”\(quoted)” är okänt"
    case .indexOutOfRange: "platsen \(quoted) ligger utanför värdet"
    case .invalidRange: "slutet \(quoted) ligger före början"
    case .overflow: "resultatet ryms inte i sin taltyp"
    case .divisionByZero: "division med noll"
    case .notConvertible: "”\(quoted)” går inte att omvandla"
    case .outOfRange: "\(quoted) ryms inte i typen som det ska bli"
    case .invalidUTF8: "byteföljden är ingen giltig UTF-8-text"
    case .repeatedKey: "nyckeln ”\(quoted)” står två gånger"
    case .invalidKey: "en nyckel måste vara en text, ett heltal eller ett sanningsvärde"
    case .emptyList: "listan är tom"
    case .emptyOptional: "det valfria värdet är tomt"
    case .invalidTime: "”\(quoted)” är ingen giltig tid"
    case .invalidTimeZone: "tidszonen ”\(quoted)” är okänd"
    case .invalidDate: "”\(quoted)” är ingen giltig dag"
    case .invalidPattern: "”\(quoted)” är inget giltigt reguljärt uttryck"
    case .invalidReplacement: "”\(quoted)” anger en grupp som inte finns, eller ett ensamt \\"
    case .tooManyGroups: "det reguljära uttrycket har \(quoted) grupper, men får ha högst en"
    case .unknownClause: "”\(quoted)” betyder ingenting i en mall"
    case .clauseTooPrecise: "”\(quoted)” i mallen begär fler än 1000 decimaler"
    case .clauseMismatch: "”\(quoted)” i mallen kan inte fyllas med ett värde av den typen"
    case .clauseWithoutValue: "”\(quoted)” i mallen har inget värde att fyllas med"
    case .invalidBase64: "”\(quoted)” är ingen giltig base64-text"
    case .costExceeded: "villkoret kräver mer arbete än vad som är tillåtet"
    case .memoryExceeded: "villkoret kräver mer minne än vad som är tillåtet"
    }
  }

  private var english: String {
    switch fault {
    case .noSuchOverload: "no such overload: ‘\(quoted)’ does not take values of these types"
    case .noSuchKey: "no such key: ‘\(quoted)’"
    case .noSuchField: "no such field: ‘\(quoted)’"
    case .unknownName: "the name ‘\(quoted)’ is unknown"
    case .indexOutOfRange: "index out of range: \(quoted)"
    case .invalidRange: "the end \(quoted) lies before the start"
    case .overflow: "the result overflows its type of number"
    case .divisionByZero: "division by zero"
    case .notConvertible: "‘\(quoted)’ cannot be converted"
    case .outOfRange: "\(quoted) is out of the range of the type it should become"
    case .invalidUTF8: "the bytes are not valid UTF-8"
    case .repeatedKey: "the key ‘\(quoted)’ is repeated"
    case .invalidKey: "a key must be a text, an integer or a truth value"
    case .emptyList: "the list is empty"
    case .emptyOptional: "the optional value is empty"
    case .invalidTime: "‘\(quoted)’ is not a valid time"
    case .invalidTimeZone: "the time zone ‘\(quoted)’ is unknown"
    case .invalidDate: "‘\(quoted)’ is not a valid day"
    case .invalidPattern: "‘\(quoted)’ is not a valid regular expression"
    case .invalidReplacement: "‘\(quoted)’ names a group that does not exist, or has a lone \\"
    case .tooManyGroups: "the regular expression has \(quoted) groups, but may have one at most"
    case .unknownClause: "‘\(quoted)’ means nothing in a template"
    case .clauseTooPrecise: "‘\(quoted)’ in the template asks for more than 1000 decimals"
    case .clauseMismatch: "‘\(quoted)’ in the template cannot be filled with a value of that type"
    case .clauseWithoutValue: "‘\(quoted)’ in the template has no value to be filled with"
    case .invalidBase64: "‘\(quoted)’ is not valid base64"
    case .costExceeded: "the condition takes more work than is allowed"
    case .memoryExceeded: "the condition takes more memory than is allowed"
    }
  }
}
