import RiktlinjeText

/// What conditions may read of every proposal besides the fields of its kind: which kind it is of, and
/// its id.
///
/// They are fields of `proposal`, unless a pack declares fields of those names itself.
extension Field {
  /// `proposal.kind`: the name of the kind.
  package static let kindOfProposal = Field(
    identity: "kind", .oneOf(Vocabulary.kindsName),
    LocalizedText(swedish: "slag av ärende", english: "kind of proposal"))

  /// `proposal.id`: the id that the proposal gives itself; missing where it gives none.
  package static let idOfProposal = Field(
    identity: "id", .text,
    LocalizedText(swedish: "ärendets id", english: "id of the proposal"))

  /// Both, in the order in which a proposal gives them.
  static let identity = [kindOfProposal, idOfProposal]

  private convenience init(identity name: String, _ type: FieldType, _ label: LocalizedText) {
    self.init(
      name: name, type: type, isRequired: false, label: label, help: nil, unit: nil, pattern: nil,
      minimum: nil, maximum: nil, aliases: [],
      location: SourceLocation(
        file: SourceFile(path: "", bytes: []),
        span: SourceSpan(
          start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))))
  }
}

extension Vocabulary {
  /// What the list of the kinds is called among the enumerations; no pack can have one of the name.
  static let kindsName = "proposal.kind"

  /// The kinds as the values of a closed list.
  var kindsAsEnumeration: Enumeration {
    Enumeration(
      name: Self.kindsName, label: Field.kindOfProposal.label,
      values: kinds.map {
        Enumeration.Value(name: $0.name, label: $0.label, aliases: $0.aliases)
      }, location: Field.kindOfProposal.location)
  }
}
