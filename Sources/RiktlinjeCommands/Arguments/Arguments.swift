import RiktlinjeText

/// What a command was called with: its options in the order given, and its operands.
struct Arguments: Sendable {
  /// An option as it was given.
  struct Occurrence: Hashable, Sendable {
    /// The long name, however it was written.
    let name: String
    /// The text of the value; empty for a flag.
    let text: String
    /// Where it comes from.
    var origin = Origin.call

    static func == (left: Occurrence, right: Occurrence) -> Bool {
      left.name == right.name && left.text == right.text
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(text)
    }
  }

  var occurrences: [Occurrence]
  var operands: [String]
  /// Where operands come from that the call does not give.
  var operandOrigins: [Origin] = []
  /// Where the language comes from.
  var languageOrigin = Origin.usual
  /// What the repository says of how it is checked; `nil` when it says nothing.
  var configuration: Configuration?
  /// The language of everything that is printed.
  let language: Language

  /// Whether a flag is given.
  func has(_ flag: Option<Bool>) -> Bool {
    occurrences.contains { $0.name == flag.declaration.name }
  }

  /// The values of an option that the call itself gives.
  func called<Value>(_ option: Option<Value>) -> [String] {
    occurrences.compactMap { occurrence in
      guard occurrence.name == option.declaration.name, case .call = occurrence.origin else {
        return nil
      }
      return occurrence.text
    }
  }

  /// The value of an option; the last one counts.
  func value<Value>(of option: Option<Value>) throws(UsageProblem) -> Value? {
    try values(of: option).last
  }

  /// The values of an option in the order given.
  func values<Value>(of option: Option<Value>) throws(UsageProblem) -> [Value] {
    var values: [Value] = []
    for occurrence in occurrences where occurrence.name == option.declaration.name {
      values.append(try option.read(occurrence.text))
    }
    return values
  }
}
