/// What one rule, judgement or check of the file says of one proposal.
public enum Status: String, CaseIterable, Sendable {
  /// What is required holds.
  case pass
  /// What is required does not hold.
  case fail
  /// Data that would decide is missing, or the judgement is not recorded.
  case undetermined
  /// The rule's condition does not hold, or the rule is not in force on the as-of date.
  case notApplicable = "not_applicable"
  /// It fails or is undetermined, and a decided exception covers it.
  case waived
  /// It could not be evaluated.
  case error

  /// The place among all cases.
  var index: Int {
    switch self {
    case .pass: 0
    case .fail: 1
    case .undetermined: 2
    case .notApplicable: 3
    case .waived: 4
    case .error: 5
    }
  }
}

/// One proposal's overall answer.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
  /// A must fails, or a rule could not be evaluated.
  case nonCompliant = "non_compliant"
  /// A must is undetermined, or something in the proposal cannot be read as what it should be.
  case undetermined
  /// A should fails or is undetermined, or a waiver is used.
  case compliantWithRemarks = "compliant_with_remarks"
  /// Nothing stands against it.
  case compliant
  /// Nothing that binds was in force and applied.
  case notAssessed = "not_assessed"

  /// Orders from the worst to the best.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .nonCompliant: 0
    case .undetermined: 1
    case .compliantWithRemarks: 2
    case .compliant: 3
    case .notAssessed: 4
    }
  }
}
