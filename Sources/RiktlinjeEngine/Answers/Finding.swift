public import RiktlinjeRules
public import RiktlinjeText

/// One rule, judgement or check of the file, on one proposal.
public struct Finding: Sendable {
  /// What was checked.
  public enum Subject: Sendable {
    case rule(Rule)
    case judgement(Judgement)
    /// The file itself, by the id of the check, such as `document/unknown-field`.
    case document(String)
    /// A waiver that is expired, unmatched or not yet decided, by the id of the check.
    case waiver(String)
  }

  /// A field that the proposal does not have and that would help to decide.
  public struct MissingField: Hashable, Sendable {
    /// Its path, such as `agreement.term.end` or `agreement.partners[2].city`.
    public let path: String
    /// The name that people read.
    public let label: LocalizedText

    /// Creates a missing field.
    public init(path: String, label: LocalizedText) {
      self.path = path
      self.label = label
    }
  }

  /// Why, where and what to do: what a finding has when there is something to say.
  public final class Details: Sendable {
    /// The reason, in whole sentences.
    public let message: LocalizedText
    /// What to do; `nil` when the reason says it.
    public let remedy: LocalizedText?
    /// Where in the proposal's file.
    public let location: SourceLocation?
    /// The path of the field that it points to, such as `agreement.term.end`; `nil` when it is none.
    public let field: String?
    /// The values that the message shows, by name.
    public let values: [(name: String, value: ReportValue)]
    /// The fields that would decide an undetermined rule, in the order in which they are read.
    public let missing: [MissingField]
    /// Whether it is not even known whether the rule applies: nothing is asked but what tells that.
    public let isWaiting: Bool
    /// Whether it fails but for what a draft leaves blank and may still give.
    public let restsOnBlank: Bool
    /// The exception that covers a waived finding.
    public let waiver: Waiver?
    /// The status that the finding would have without the waiver.
    public let statusWithoutWaiver: Status?
    /// The recorded assessment that answers a judgement.
    public let assessment: Assessment?
    /// Why a rule does not apply where its own condition would have it; `nil` where nothing exempts.
    public let exemption: Exemption?
    /// What may be written instead of what stands at the place, the best first.
    package let replacements: [String]

    /// Creates the details of a finding.
    public convenience init(
      message: LocalizedText, remedy: LocalizedText? = nil, location: SourceLocation? = nil,
      field: String? = nil, values: [(name: String, value: ReportValue)] = [],
      missing: [MissingField] = [], isWaiting: Bool = false, restsOnBlank: Bool = false,
      waiver: Waiver? = nil, statusWithoutWaiver: Status? = nil, assessment: Assessment? = nil,
      exemption: Exemption? = nil
    ) {
      self.init(
        message: message, remedy: remedy, location: location, field: field, values: values,
        missing: missing, isWaiting: isWaiting, restsOnBlank: restsOnBlank, waiver: waiver,
        statusWithoutWaiver: statusWithoutWaiver, assessment: assessment,
        exemption: exemption, replacements: [])
    }

    /// Creates the details of a finding that may know what to write instead.
    package init(
      message: LocalizedText, remedy: LocalizedText? = nil, location: SourceLocation? = nil,
      field: String? = nil, values: [(name: String, value: ReportValue)] = [],
      missing: [MissingField] = [], isWaiting: Bool = false, restsOnBlank: Bool = false,
      waiver: Waiver? = nil, statusWithoutWaiver: Status? = nil, assessment: Assessment? = nil,
      exemption: Exemption? = nil, replacements: [String]
    ) {
      self.message = message
      self.remedy = remedy
      self.location = location
      self.field = field
      self.values = values
      self.missing = missing
      self.isWaiting = isWaiting
      self.restsOnBlank = restsOnBlank
      self.waiver = waiver
      self.statusWithoutWaiver = statusWithoutWaiver
      self.assessment = assessment
      self.exemption = exemption
      self.replacements = replacements
    }
  }

  /// What was checked.
  public let subject: Subject
  /// What it says.
  public let status: Status
  /// Why, where and what to do; `nil` for what passes or does not apply.
  public let details: Details?

  /// Creates a finding.
  public init(_ subject: Subject, _ status: Status, _ details: Details? = nil) {
    self.subject = subject
    self.status = status
    self.details = details
  }

  /// The id of the rule, of the judgement or of the check.
  public var rule: String {
    switch subject {
    case .rule(let rule): rule.id
    case .judgement(let judgement): judgement.id
    case .document(let id), .waiver(let id): id
    }
  }

  /// The clause that stands behind it; `nil` for checks of the file and of waivers.
  public var clause: Clause? {
    switch subject {
    case .rule(let rule): rule.clause
    case .judgement(let judgement): judgement.clause
    case .document, .waiver: nil
    }
  }

  /// How strongly it binds: the clause's force; a file must be valid, a waiver should be in order.
  public var force: Force {
    switch subject {
    case .rule(let rule): rule.clause.force
    case .judgement(let judgement): judgement.clause.force
    case .document: .must
    case .waiver: .should
    }
  }

  /// Whether something in the proposal cannot be read as what the vocabulary declares.
  public var isEntryError: Bool {
    guard case .document(let id) = subject else { return false }
    return status == .fail && id != Self.missingFieldCheck
  }

  /// The id of the check that a required field is there.
  package static let missingFieldCheck = "document/missing-field"

  /// Whether it is not even known whether the rule, or the judgement, applies.
  public var isWaiting: Bool { details?.isWaiting ?? false }

  /// Whether it fails but for what a draft leaves blank and may still give.
  public var restsOnBlank: Bool { details?.restsOnBlank ?? false }

  /// Whether it is advice: nobody with the power to bind has adopted its clause.
  public var isAdvice: Bool { force == .advice }

  /// Whether it stands against the proposal: it fails, is undetermined or could not be evaluated.
  public var isProblem: Bool {
    switch status {
    case .fail, .undetermined, .error: true
    case .pass, .notApplicable, .waived: false
    }
  }
}
