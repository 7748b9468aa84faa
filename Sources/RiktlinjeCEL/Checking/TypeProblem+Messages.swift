package import RiktlinjeText

extension TypeProblem {
  package func message(in language: Language) -> String {
    switch language {
    case .swedish: swedishMessage
    case .english: englishMessage
    }
  }

  private var englishMessage: String {
    switch self {
    case .unknownName(let name, _, _): "nothing is called ‘\(name)’"
    case .unknownField(let field, let record, _, _): "‘\(record)’ has no field ‘\(field)’"
    case .noFields(let field, let type, _): "`\(type)` has no fields, such as ‘\(field)’"
    case .unknownFunction(let name, _, _): "there is no function ‘\(name)’"
    case .calledAsMethod(let name, _): "‘\(name)’ is a function, not a method"
    case .calledAsFunction(let name, _): "‘\(name)’ is a method, not a function"
    case .recordLiteral(let name): "a condition cannot make a record such as ‘\(name)’"
    case .argumentCount(let function, let expected, let found):
      "‘\(function)’ takes \(listed(expected.map(String.init), "or")) "
        + "\(expected == [1] ? "argument" : "arguments"), found \(found)"
    case .argument(let function, let expected, let found):
      "‘\(function)’ takes \(types(expected, "or")) here, found `\(found)`"
    case .receiver(let function, let expected, let found):
      "‘\(function)’ is a method of \(types(expected, "and")), not of `\(found)`"
    case .noOverload(let function, let found): "‘\(function)’ does not take \(types(found, "and"))"
    case .operands(let sign, let found, _) where found.count == 1:
      "‘\(sign)’ does not take \(types(found, "and"))"
    case .operands(let sign, let found, _):
      "‘\(sign)’ does not take \(types(found, "and")) together"
    case .neverEqual(let left, let right, _): "`\(left)` and `\(right)` are never equal"
    case .mismatch(let role, let expected, let found):
      "\(role.english) must be `\(expected)`, found `\(found)`"
    case .branches(let first, let second):
      "the branches have different types, `\(first)` and `\(second)`"
    case .notIndexable(let type): "`\(type)` has no elements to take by index"
    case .notIterable(let type): "expected a list or a map to go through, found `\(type)`"
    case .notOptional(let type): "expected an optional value, found `\(type)`"
    case .notOrdered(let type): "values of `\(type)` have no order"
    case .entryIsNoMap(let type): "expected a map with the entry, found `\(type)`"
    case .mapKey(let type): "a map’s key is `bool`, `int`, `uint` or `string`, not `\(type)`"
    case .duplicateKey(let key): "the key \(key) is given twice"
    case .notAllowed(let value, let list, _, _): "‘\(value)’ is not a value of ‘\(list)’"
    case .unknownKey(let key, let register, _, _): "‘\(key)’ is not in the register ‘\(register)’"
    case .badDate(let text): "‘\(text)’ is not a date"
    case .badFormat(let clause): "‘\(clause)’ is not a formatting clause"
    case .formatArguments(let expected, let found):
      "the text has \(expected == 1 ? "1 clause" : "\(expected) clauses") to fill, "
        + "and the list \(found == 1 ? "1 value" : "\(found) values")"
    case .formatArgument(let clause, let found): "‘\(clause)’ cannot be filled with `\(found)`"
    }
  }

  private var swedishMessage: String {
    switch self {
    case .unknownName(let name, _, _): "inget heter ”\(name)”"
    case .unknownField(let field, let record, _, _): "”\(record)” har inget fält ”\(field)”"
    case .noFields(let field, let type, _): "`\(type)` har inga fält, som ”\(field)”"
    case .unknownFunction(let name, _, _): "det finns ingen funktion ”\(name)”"
    case .calledAsMethod(let name, _): "”\(name)” är en funktion, ingen metod"
    case .calledAsFunction(let name, _): "”\(name)” är en metod, ingen funktion"
    case .recordLiteral(let name): "ett villkor kan inte skapa en post som ”\(name)”"
    case .argumentCount(let function, let expected, let found):
      "”\(function)” tar \(listed(expected.map(String.init), "eller")) argument, fick \(found)"
    case .argument(let function, let expected, let found):
      "”\(function)” tar \(types(expected, "eller")) här, fick `\(found)`"
    case .receiver(let function, let expected, let found):
      "”\(function)” är en metod för \(types(expected, "och")), inte för `\(found)`"
    case .noOverload(let function, let found): "”\(function)” tar inte \(types(found, "och"))"
    case .operands(let sign, let found, _) where found.count == 1:
      "”\(sign)” tar inte \(types(found, "och"))"
    case .operands(let sign, let found, _): "”\(sign)” tar inte \(types(found, "och")) tillsammans"
    case .neverEqual(let left, let right, _): "`\(left)` och `\(right)` är aldrig lika"
    case .mismatch(let role, let expected, let found):
      "\(role.swedish) måste vara `\(expected)`, fick `\(found)`"
    case .branches(let first, let second):
      "grenarna har olika typer, `\(first)` och `\(second)`"
    case .notIndexable(let type): "`\(type)` har inga element att ta med index"
    case .notIterable(let type): "väntade en lista eller map att gå igenom, fick `\(type)`"
    case .notOptional(let type): "väntade ett valfritt värde (optional), fick `\(type)`"
    case .notOrdered(let type): "värden av `\(type)` har ingen ordning"
    case .entryIsNoMap(let type): "väntade en map med posten, fick `\(type)`"
    case .mapKey(let type): "en nyckel är `bool`, `int`, `uint` eller `string`, inte `\(type)`"
    case .duplicateKey(let key): "nyckeln \(key) anges två gånger"
    case .notAllowed(let value, let list, _, _): "”\(value)” är inget värde i ”\(list)”"
    case .unknownKey(let key, let register, _, _): "”\(key)” finns inte i registret ”\(register)”"
    case .badDate(let text): "”\(text)” är inget datum"
    case .badFormat(let clause): "”\(clause)” är ingen formatkod"
    case .formatArguments(let expected, let found):
      "texten har \(expected == 1 ? "1 formatkod" : "\(expected) formatkoder") att fylla, "
        + "och listan \(found == 1 ? "1 värde" : "\(found) värden")"
    case .formatArgument(let clause, let found): "”\(clause)” kan inte fyllas med `\(found)`"
    }
  }
}

/// Type names in code font, in a list.
func types(_ names: [String], _ conjunction: String) -> String {
  listed(names.map { "`\($0)`" }, conjunction)
}

/// Words in a list: `a`, `a or b`, `a, b or c`.
func listed(_ words: [String], _ conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}

extension TypeProblem.Role {
  fileprivate var english: String {
    switch self {
    case .whole: "the expression"
    case .condition: "the condition before ‘?’"
    case .operand(let sign): "an operand of ‘\(sign)’"
    case .predicate(let macro): "the condition of ‘\(macro)’"
    case .index: "a list’s index"
    case .key: "the key"
    }
  }

  fileprivate var swedish: String {
    switch self {
    case .whole: "uttrycket"
    case .condition: "villkoret före ”?”"
    case .operand(let sign): "en operand till ”\(sign)”"
    case .predicate(let macro): "villkoret i ”\(macro)”"
    case .index: "en listas index"
    case .key: "nyckeln"
    }
  }
}
