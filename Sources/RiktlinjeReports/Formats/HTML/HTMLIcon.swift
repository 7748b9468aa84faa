import RiktlinjeEngine

/// The signs of the report, drawn once and used by reference.
enum HTMLIcon: String {
  case cross, question, check, exclamation, dash, circle, bolt

  /// The drawings, 16 by 16, in the colour of the text around them.
  static let sprite: StaticString = """
    <svg width="0" height="0" class="sprite" aria-hidden="true"><defs>
    <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6"/><path d="M1.25 0v6"/></pattern>
    <symbol id="icon-cross" viewBox="0 0 16 16"><path d="M3.5 3.5l9 9M12.5 3.5l-9 9"/></symbol>
    <symbol id="icon-check" viewBox="0 0 16 16"><path d="M2.5 8.5l3.8 4 7.2-9"/></symbol>
    <symbol id="icon-question" viewBox="0 0 16 16"><path d="M5 5.6a3 3 0 1 1 4.3 2.7C8.4 8.7 8 9.3 8 10.3M8 13.2v.3"/></symbol>
    <symbol id="icon-exclamation" viewBox="0 0 16 16"><path d="M8 2.5v7.3M8 13.1v.3"/></symbol>
    <symbol id="icon-dash" viewBox="0 0 16 16"><path d="M4 8h8"/></symbol>
    <symbol id="icon-circle" viewBox="0 0 16 16"><path d="M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3"/></symbol>
    <symbol id="icon-bolt" viewBox="0 0 16 16"><path d="M9 2L4 9h3.6L7 14l5-7H8.4z"/></symbol>
    </defs></svg>

    """
}

extension Verdict {
  /// The sign of the verdict; each has its own, so that nothing rests on colour.
  var icon: HTMLIcon {
    switch self {
    case .nonCompliant: .cross
    case .undetermined: .question
    case .compliantWithRemarks: .exclamation
    case .compliant: .check
    case .notAssessed: .dash
    }
  }

  /// The class by which the style sheet colours it.
  var className: String { "v-\(rawValue)" }
}

extension Status {
  /// The sign of the status.
  var icon: HTMLIcon {
    switch self {
    case .pass: .check
    case .fail: .cross
    case .undetermined: .question
    case .notApplicable: .dash
    case .waived: .exclamation
    case .error: .bolt
    }
  }

  /// The class by which the style sheet colours it.
  var className: String { "s-\(rawValue)" }
}

extension StepAnswer.State {
  /// The sign of the state.
  var icon: HTMLIcon {
    switch self {
    case .done: .check
    case .notDone: .circle
    case .overdue: .exclamation
    case .unknown: .question
    }
  }
}
