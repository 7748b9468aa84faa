import RiktlinjeText

/// What the keys of pack files, waivers and tests hold: what an editor offers and explains.
///
/// The loader is the judge of a pack; a test holds the keys here to those that it knows.
indirect enum PackShape: Sendable {
  case text
  /// A text in each language: `{sv: …, en: …}`.
  case localized
  case number
  case boolean
  case date
  case oneOf([String])
  case condition
  /// The names of kinds.
  case kinds
  /// A key of the register of deciding bodies.
  case body
  case ruleName
  /// A path of fields.
  case path
  case fieldType
  case list(PackShape)
  /// A mapping whose keys its author chooses.
  case entries(PackShape)
  case part(PackPartShape)
  /// A proposal.
  case proposal
}

/// A mapping with keys that are known.
enum PackPartShape: String, CaseIterable, Sendable {
  case pack, vocabulary, register, guideline, derive, define, tests, waiverFile
  case enumeration, value, record, field, type, period, entry
  case clause, rule, exception, judgement, step, actor, derived, definition, row
  case testCase, expectation, survivor, waiver
}

/// A key, what it holds, and what it is for.
struct PackKey: Sendable {
  let name: String
  let shape: PackShape
  let meaning: LocalizedText

  init(_ name: String, _ shape: PackShape, _ swedish: String, _ english: String) {
    self.name = name
    self.shape = shape
    meaning = LocalizedText(swedish: swedish, english: english)
  }
}
