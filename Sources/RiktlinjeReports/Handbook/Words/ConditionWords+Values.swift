import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension ConditionWords {
  /// The words for a value.
  ///
  /// - Parameter other: what it is compared with, whose type tells what a constant is called.
  func text(_ id: Expression.ID, like other: Thing? = nil) -> String {
    switch expression[id] {
    case .literal(let literal): text(of: literal, like: other)
    case .list(let elements):
      elements.isEmpty
        ? (language == .swedish ? "ingenting" : "nothing")
        : elements.map { text($0.value, like: other) }.joined(separator: ", ")
    case .call("_?_:_", nil, let arguments):
      "\(text(arguments[1], like: other)) \(language == .swedish ? "om" : "if") "
        + statement(arguments[0], isNegated: false).flattened.sentence(in: language)
        + (language == .swedish ? ", annars " : ", otherwise ") + text(arguments[2], like: other)
    default: thing(id)?.text(in: language) ?? expression.canonicalText(of: id)
    }
  }

  /// What a part stands for; `nil` when there are no words for it.
  func thing(_ id: Expression.ID) -> Thing? {
    switch expression[id] {
    case .identifier(let name): named(name)
    case .select(let operand, let field, false):
      thing(operand)?.field(field, language, pack.vocabulary)
    case .index(let operand, let key, false): entry(operand, key)
    case .call(let function, nil, let arguments) where pack.definition(function) != nil:
      call(function, arguments)
    case .call(let function, let receiver, let arguments):
      result(of: function, receiver.map { [$0] + arguments } ?? arguments)
    case .macro(let macro, let range, let variables, let arguments):
      entries(macro, range, variables, arguments)
    default: nil
    }
  }

  // MARK: Names

  private func named(_ name: String) -> Thing? {
    if let variable = variables.last(where: { $0.name == name }) { return variable.thing }
    if name == "today" {
      return Thing(language == .swedish ? "dagens datum" : "today's date", type: .date)
    }
    if name == "as_of" {
      return Thing(language == .swedish ? "bedömningsdatumet" : "the as-of date", type: .date)
    }
    if name == "proposal" || kinds.contains(name) {
      let kinds = name == "proposal" ? self.kinds : [name]
      let fields = kinds.flatMap { pack.vocabulary.kind($0)?.fields ?? [] }
      let own = [Field.kindOfProposal, .idOfProposal].filter { field in
        name == "proposal" && !fields.contains { $0.name == field.name }
      }
      return Thing(fields: fields + own)
    }
    if let register = pack.register(name) {
      return Thing(
        (language == .swedish ? "registret " : "the register ")
          + language.quoted(register.title[language]))
    }
    return derived(name)
  }

  /// A derived value; its labels side by side where kinds have others.
  private func derived(_ name: String) -> Thing? {
    let found = pack.derivedValues.filter {
      $0.id == name && !Set($0.appliesTo).isDisjoint(with: kinds)
    }
    guard let first = found.first else { return nil }
    var labels: [String] = []
    for label in found.map({ language.quoted($0.label[language]) }) where !labels.contains(label) {
      labels.append(label)
    }
    let planned = pack.plan(ofKind: kinds.first ?? "")?.derivedValues.first {
      $0.derived.id == name
    }
    return Thing(
      labels.joined(separator: "/"),
      type: first.type ?? planned.flatMap { FieldType($0.type) }, unit: planned?.unit)
  }

  /// The entry of a register under a key.
  private func entry(_ operand: Expression.ID, _ key: Expression.ID) -> Thing? {
    guard case .identifier(let name) = expression[operand], let register = pack.register(name)
    else { return nil }
    let title = language.quoted(register.title[language])
    let key = text(key, like: Thing("", type: .reference(name)))
    return Thing(
      fields: register.fields,
      setting: language == .swedish
        ? " för \(key) i registret \(title)" : " for \(key) in the register \(title)",
      words: nil)
  }

  // MARK: Functions

  private func result(of function: String, _ arguments: [Expression.ID]) -> Thing? {
    switch (function, arguments.count) {
    case ("size", 1): return size(arguments[0])
    case ("date", 1):
      guard case .literal(.string(let text)) = expression[arguments[0]],
        let day = CivilDate(iso: text)
      else { return nil }
      return Thing(day.text(in: language), type: .date)
    case ("distinct", 1):
      return thing(arguments[0]).map {
        Thing(
          (language == .swedish ? "olika " : "different ") + $0.text(in: language), type: $0.type)
      }
    case ("sum", 1): return reduced("summan av", "the sum of", arguments[0])
    case ("min", 1): return reduced("det minsta av", "the least of", arguments[0])
    case ("max", 1): return reduced("det största av", "the greatest of", arguments[0])
    case ("addDays", 2), ("addMonths", 2), ("addYears", 2), ("addWorkdays", 2):
      return moved(function, arguments[0], arguments[1])
    case ("daysBetween", 2), ("monthsBetween", 2), ("yearsBetween", 2), ("workdaysBetween", 2):
      return span(function, arguments[0], arguments[1])
    case ("year", 1), ("month", 1), ("day", 1), ("quarter", 1), ("week", 1), ("weekday", 1):
      return part(function, arguments[0])
    case ("_+_", 2), ("_-_", 2), ("_*_", 2), ("_/_", 2): return calculated(function, arguments)
    case ("-_", 1): return Thing("minus " + text(arguments[0]), type: thing(arguments[0])?.type)
    default: return nil
    }
  }

  private func size(_ operand: Expression.ID) -> Thing {
    let counted = thing(operand)
    let words = text(operand)
    if counted?.elementType != nil {
      if counted?.isPhrase == true {
        return Thing((language == .swedish ? "antalet " : "the number of ") + words, type: .integer)
      }
      return Thing(
        (language == .swedish ? "antalet poster i " : "the number of entries of ") + words,
        type: .integer)
    }
    return Thing(
      (language == .swedish ? "längden av " : "the length of ") + words, type: .integer)
  }

  /// What the elements of a list come to.
  private func reduced(_ swedish: String, _ english: String, _ list: Expression.ID) -> Thing {
    let words = LocalizedText(swedish: swedish, english: english)[language]
    let elements = thing(list)
    return Thing("\(words) \(text(list))", type: elements?.elementType, unit: elements?.unit)
  }

  /// A day so many days, months or years before or after another.
  private func moved(_ function: String, _ day: Expression.ID, _ count: Expression.ID) -> Thing {
    guard case .literal(.int(let number)) = expression[count] else {
      let unit = unitOfTime(function.dropFirst(3), isOne: false)
      return Thing("\(text(day)) plus \(text(count)) \(unit)", type: .date)
    }
    let unit = unitOfTime(function.dropFirst(3), isOne: number.magnitude == 1)
    if number.magnitude == 1, function == "addDays" {
      let neighbour =
        number > 0
        ? LocalizedText(swedish: "dagen efter", english: "the day after")
        : LocalizedText(swedish: "dagen före", english: "the day before")
      return Thing("\(neighbour[language]) \(text(day))", type: .date)
    }
    let direction =
      switch (language, number < 0) {
      case (.swedish, true): "före"
      case (.swedish, false): "efter"
      case (.english, true): "before"
      case (.english, false): "after"
      }
    return Thing("\(number.magnitude) \(unit) \(direction) \(text(day))", type: .date)
  }

  private func span(_ function: String, _ start: Expression.ID, _ end: Expression.ID) -> Thing {
    let unit = unitOfTime(function.dropLast("Between".count), isOne: false)
    let isWhole = function == "monthsBetween" || function == "yearsBetween"
    return switch language {
    case .swedish:
      Thing(
        "antalet \(isWhole ? "hela " : "")\(unit) från \(text(start)) till \(text(end))",
        type: .integer)
    case .english:
      Thing(
        "the number of \(isWhole ? "whole " : "")\(unit) from \(text(start)) to \(text(end))",
        type: .integer)
    }
  }

  /// Days, months or years, by the word in a function's name.
  private func unitOfTime(_ word: Substring, isOne: Bool) -> String {
    let name =
      switch word.lowercased() {
      case "days":
        isOne
          ? LocalizedText(swedish: "dag", english: "day")
          : LocalizedText(swedish: "dagar", english: "days")
      case "workdays":
        isOne
          ? LocalizedText(swedish: "arbetsdag", english: "working day")
          : LocalizedText(swedish: "arbetsdagar", english: "working days")
      case "months":
        isOne
          ? LocalizedText(swedish: "månad", english: "month")
          : LocalizedText(swedish: "månader", english: "months")
      default:
        LocalizedText(swedish: "år", english: isOne ? "year" : "years")
      }
    return name[language]
  }

  private func part(_ function: String, _ day: Expression.ID) -> Thing {
    let name =
      switch function {
      case "year": LocalizedText(swedish: "året för", english: "the year of")
      case "month": LocalizedText(swedish: "månaden för", english: "the month of")
      case "quarter": LocalizedText(swedish: "kvartalet för", english: "the quarter of")
      case "week": LocalizedText(swedish: "veckan för", english: "the week of")
      case "weekday":
        LocalizedText(swedish: "veckodagen (1–7) för", english: "the day of the week (1–7) of")
      default: LocalizedText(swedish: "dagen i månaden för", english: "the day of the month of")
      }
    return Thing("\(name[language]) \(text(day))", type: .integer)
  }

  private func calculated(_ function: String, _ arguments: [Expression.ID]) -> Thing {
    let sign =
      switch function {
      case "_+_": LocalizedText("plus")
      case "_-_": LocalizedText("minus")
      case "_*_": LocalizedText(swedish: "gånger", english: "times")
      default: LocalizedText(swedish: "delat med", english: "divided by")
      }
    let things = arguments.map(thing)
    let measured = things.compactMap(\.self).first { $0.unit != nil }
    let parts = arguments.map { id in
      // In a plain sum the order of adding says nothing.
      let isInner =
        if case .call(let inner, nil, _) = expression[id] {
          inner.hasPrefix("_") && !(inner == "_+_" && function == "_+_")
        } else {
          false
        }
      let isSum = function == "_+_" || function == "_-_"
      return isInner ? "(\(text(id)))" : text(id, like: isSum ? measured : nil)
    }
    // A sum of amounts is an amount; a quotient of two is none.
    let unit = function == "_/_" ? nil : measured?.unit
    return Thing(
      parts.joined(separator: " \(sign[language]) "),
      type: things.compactMap { $0?.type }.first, unit: unit)
  }

  // MARK: Constants

  private func text(of literal: Expression.Literal, like other: Thing?) -> String {
    switch (literal, other?.type) {
    case (.string(let text), .oneOf(let name)?): pack.labels.label(of: text, in: name)[language]
    case (.string(let text), .reference(let name)?):
      pack.labels.label(ofKey: text, in: name)[language]
    case (.string(let text), .list(.oneOf(let name))?):
      pack.labels.label(of: text, in: name)[language]
    case (.string(let text), .list(.reference(let name))?):
      pack.labels.label(ofKey: text, in: name)[language]
    case (.string(let text), _): language.quoted(text)
    case (.int(let number), .number?): language.text(of: Double(number), unit: other?.unit)
    case (.int(let number), _): language.text(of: number)
    case (.uint(let number), _): "\(number)"
    case (.double(let number), _): language.text(of: number, unit: other?.unit)
    case (.bool(let value), _): ReportWords.answer(value)[language]
    case (.null, _): language == .swedish ? "inget värde" : "no value"
    case (.bytes(let bytes), _): "\(bytes)"
    }
  }
}

extension FieldType {
  /// The type of a field that holds such values; `nil` when no field does.
  init?(_ type: ValueType) {
    switch type {
    case .bool: self = .boolean
    case .int, .uint: self = .integer
    case .double: self = .number
    case .string: self = .text
    case .date: self = .date
    case .enumeration(let name): self = .oneOf(name)
    case .key(let register): self = .reference(register)
    case .record(let name): self = .record(name)
    case .list(let element):
      guard let element = FieldType(element) else { return nil }
      self = .list(element)
    default: return nil
    }
  }
}

/// Words for answers.
enum ReportWords {
  /// Yes or no.
  static func answer(_ value: Bool) -> LocalizedText {
    value
      ? LocalizedText(swedish: "ja", english: "yes") : LocalizedText(swedish: "nej", english: "no")
  }
}
