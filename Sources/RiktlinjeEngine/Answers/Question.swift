public import RiktlinjeRules
public import RiktlinjeText

/// A field or a judgement that something open waits for.
public struct Question: Sendable {
  /// What is asked for.
  public enum Subject: Sendable {
    case field(AskedField)
    case judgement(Judgement)
  }

  /// A field that is asked for.
  public struct AskedField: Sendable {
    /// Its path, such as `agreement.term.end`.
    public let path: String
    /// The name that people read, after those of the records around it.
    public let label: LocalizedText
    /// Its declaration.
    public let field: Field
    /// The values that it may have, where they are few and known.
    public let choices: [Enumeration.Value]
  }

  /// What an answer can settle, by kind; it need not settle all of it.
  public struct Settled: Hashable, Sendable {
    /// Rules that must hold, and fields that must be there.
    public var musts = 0
    /// Rules that should hold.
    public var shoulds = 0
    /// Judgements that are, or may turn out, to be made.
    public var judgements = 0
    /// Steps that may turn out to be taken.
    public var steps = 0

    /// Creates a count of nothing.
    public init() {}
  }

  /// What is asked for.
  public let subject: Subject
  /// Whether the answer tells whether other questions apply at all.
  public let isGate: Bool
  /// What an answer can settle.
  public let settles: Settled
  /// The ids of the rules, judgements and steps that wait for it, in the order of the pack.
  public let waiting: [String]

  /// Creates a question.
  public init(_ subject: Subject, isGate: Bool, settles: Settled, waiting: [String]) {
    self.subject = subject
    self.isGate = isGate
    self.settles = settles
    self.waiting = waiting
  }

  /// The question in plain words, or the label where that is question enough.
  public var text: LocalizedText {
    switch subject {
    case .field(let asked): asked.field.question ?? asked.label
    case .judgement(let judgement): judgement.question
    }
  }

  /// Where the answer is written: the path of a field, or of a judgement's record.
  public var path: String {
    switch subject {
    case .field(let asked): asked.path
    case .judgement(let judgement): "judgements.\(judgement.id)"
    }
  }
}

extension Question.Settled: Comparable {
  /// Orders from what settles least.
  public static func < (left: Self, right: Self) -> Bool {
    (left.musts, left.shoulds, left.judgements, left.steps)
      < (right.musts, right.shoulds, right.judgements, right.steps)
  }
}
