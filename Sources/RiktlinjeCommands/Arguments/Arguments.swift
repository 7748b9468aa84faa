import RiktlinjeText

/// What a command was called with: its options in the order given, and its operands.
struct Arguments: Sendable {
  /// An option as it was given.
  struct Occurrence: Hashable, Sendable {
    /// The long name, however it was written.
    let name: String
    /// The text of the value; empty for a flag.
    let text: String
  }

  let occurrences: [Occurrence]
  let operands: [String]
  /// The language of everything that is printed.
  let language: Language

  /// Whether a flag is given.
  func has(_ flag: Option<Bool>) -> Bool {
    occurrences.contains { $0.name == flag.declaration.name }
  }

  /// The value of an option that is given at most once.
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
