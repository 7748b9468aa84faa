public import RiktlinjeText

/// A city's guidelines, read and checked whole: vocabulary, registers, clauses and rules.
public struct RulePack: Sendable {
  /// Its id, such as `goteborg`.
  public let id: String
  /// Its version, such as `1.0.0`.
  public let version: String
  /// Its title.
  public let title: LocalizedText
  /// Who answers for it.
  public let maintainer: String?
  /// The packs that it extends, nearest first: id and version.
  public let extends: [(id: String, version: String)]
  /// The words in which proposals are written.
  public let vocabulary: Vocabulary
  /// The registers in the order of their names.
  public let registers: [Register]
  /// The documents, those of extended packs first.
  public let guidelines: [Guideline]
  /// The clauses, in the order of their documents.
  public let clauses: [Clause]
  /// The rules, in the order of their clauses.
  public let rules: [Rule]
  /// The judgements, in the order of their clauses.
  public let judgements: [Judgement]
  /// The steps, in the order of their clauses.
  public let steps: [Step]
  /// The derived values, in the order in which they can be computed.
  public let derivedValues: [DerivedValue]

  /// The register with a name.
  public func register(_ name: String) -> Register? { registers.first { $0.name == name } }

  /// The name that people read for a deciding body, by its key in the register `bodies`.
  public func label(ofBody key: String) -> LocalizedText {
    register("bodies")?.label(of: key) ?? LocalizedText(key)
  }
}
