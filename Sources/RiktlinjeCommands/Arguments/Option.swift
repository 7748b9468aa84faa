import RiktlinjeCEL
import RiktlinjeText

/// What is common to options of every type of value: parsing, help and completions all read this.
struct OptionDeclaration: Sendable {
  /// What a shell offers as the option's value.
  enum Completion: Hashable, Sendable {
    case nothing
    case files
    case folders
    case words([String])
  }

  /// The long name, without dashes.
  let name: String
  /// The letter of the short form.
  let letter: Character?
  /// What stands for the value in the help; `nil` for a flag, which has none.
  let placeholder: LocalizedText?
  /// What a shell offers as the value.
  let completion: Completion
  /// The values that a flag may have, written with an equals sign: `--fix=show`.
  var attachable: [String] = []
  /// Whether it may be given more than once.
  let isRepeated: Bool
  /// What it does, with its default where it has one.
  let help: LocalizedText
  /// Throws what is wrong with a value's text.
  let validate: @Sendable (String) throws(UsageProblem) -> Void

  /// The option as a user writes it.
  var spelling: String { "--" + name }
}

/// An option whose values have a type.
struct Option<Value: Sendable>: Sendable {
  private(set) var declaration: OptionDeclaration
  /// Makes a value of its text.
  let read: @Sendable (String) throws(UsageProblem) -> Value

  init(
    _ name: String, letter: Character? = nil, placeholder: LocalizedText?,
    completion: OptionDeclaration.Completion = .nothing, isRepeated: Bool = false,
    help: LocalizedText, read: @escaping @Sendable (String) throws(UsageProblem) -> Value
  ) {
    self.read = read
    self.declaration = OptionDeclaration(
      name: name, letter: letter, placeholder: placeholder, completion: completion,
      isRepeated: isRepeated, help: help,
      validate: { text throws(UsageProblem) in _ = try read(text) })
  }
}

extension Option {
  /// An option without a value: given or not.
  static func flag(
    _ name: String, letter: Character? = nil, help: LocalizedText
  ) -> Option<Bool> where Value == Bool {
    Option(name, letter: letter, placeholder: nil, help: help) { _ in true }
  }

  /// An option whose value is any text that is not empty.
  static func text(
    _ name: String, letter: Character? = nil, placeholder: LocalizedText,
    completion: OptionDeclaration.Completion = .nothing, isRepeated: Bool = false,
    help: LocalizedText
  ) -> Option<String> where Value == String {
    Option(
      name, letter: letter, placeholder: placeholder, completion: completion,
      isRepeated: isRepeated, help: help
    ) { text throws(UsageProblem) in
      guard !text.isEmpty else { throw .missingValue(option: "--" + name) }
      return text
    }
  }

  /// An option whose value is a whole number within bounds.
  static func number(
    _ name: String, letter: Character? = nil, placeholder: LocalizedText,
    in bounds: ClosedRange<Int>,
    help: LocalizedText
  ) -> Option<Int> where Value == Int {
    Option(name, letter: letter, placeholder: placeholder, help: help) {
      text throws(UsageProblem) in
      guard let number = Int(text), bounds.contains(number) else {
        throw .notANumber(option: "--" + name, value: text, bounds: bounds)
      }
      return number
    }
  }
}

extension Option where Value == CivilDate {
  /// An option whose value is a day.
  static func date(_ name: String, help: LocalizedText) -> Option {
    Option(name, placeholder: LocalizedText(sv: "DATUM", en: "DATE"), help: help) {
      text throws(UsageProblem) in
      guard let date = CivilDate(iso: text) else {
        throw .notADate(option: "--" + name, value: text)
      }
      return date
    }
  }
}

extension Option where Value: Choice {
  /// An option that is given alone, which stands for one of its choices, or as `--name=choice`.
  static func flag(
    _ name: String, alone choice: Value, help: LocalizedText
  ) -> Option {
    var option = Option(name, placeholder: nil, help: help) { text throws(UsageProblem) in
      text.isEmpty ? choice : try Value.read(text, for: "--" + name)
    }
    option.declaration.attachable = Value.spellings.filter { $0 != choice.rawValue }
    return option
  }

  /// An option whose value is one of a closed list.
  static func choice(
    _ name: String, letter: Character? = nil, placeholder: LocalizedText, isRepeated: Bool = false,
    help: LocalizedText
  ) -> Option {
    Option(
      name, letter: letter, placeholder: placeholder, completion: .words(Value.spellings),
      isRepeated: isRepeated, help: help
    ) { text throws(UsageProblem) in try Value.read(text, for: "--" + name) }
  }
}

extension Option {
  /// An option whose value is some of a closed list, with commas between them.
  static func choices<Element: Choice>(
    _ name: String, letter: Character? = nil, placeholder: LocalizedText, help: LocalizedText
  ) -> Option<[Element]> where Value == [Element] {
    Option(
      name, letter: letter, placeholder: placeholder, completion: .words(Element.spellings),
      help: help
    ) { text throws(UsageProblem) in
      var elements: [Element] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        elements.append(try Element.read(String(part), for: "--" + name))
      }
      return elements
    }
  }
}
