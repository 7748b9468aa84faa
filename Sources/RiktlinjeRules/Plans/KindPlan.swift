package import RiktlinjeCEL

/// Everything that is evaluated for the proposals of one kind, compiled and laid out.
///
/// The slots of a document begin with the kind's record, then the derived values, then `today`, `as_of`,
/// and the kind and id of the proposal.
package final class KindPlan: Sendable {
  /// A condition with the type of its value.
  package struct Expression: Sendable {
    package let entry: Program.Entry
    package let type: ValueType
    /// The unit of its number where it is a field that declares one, such as `SEK`.
    package let unit: String?
  }

  // Classes, so that going through them for every proposal counts one reference each.

  package final class PlannedRule: Sendable {
    package let rule: Rule
    package let when: Expression?
    /// What exempts from it, in the order in which it is asked: its own exception, then the rules that
    /// take precedence over it.
    package let exemptions: [PlannedExemption]
    package let require: Expression
    package let values: [(name: String, expression: Expression)]
    /// The names that lead from the proposal to the field that findings point to.
    package let pointsAt: [String]

    init(
      rule: Rule, when: Expression?, exemptions: [PlannedExemption], require: Expression,
      values: [(name: String, expression: Expression)], pointsAt: [String]
    ) {
      self.rule = rule
      self.when = when
      self.exemptions = exemptions
      self.require = require
      self.values = values
      self.pointsAt = pointsAt
    }
  }

  /// What exempts from a rule where it holds.
  package struct PlannedExemption: Sendable {
    package enum Source: Sendable {
      /// The rule's own exception holds where `when` does.
      case exception(RuleException)
      /// A rule takes precedence where it applies: in force, where `when` holds and its own exception
      /// does not.
      case precedence(Rule)
    }

    package let source: Source
    package let when: Expression?
    /// The exception of the rule that takes precedence.
    package let unless: Expression?

    /// The conditions that it reads.
    package var conditions: [Expression?] { [when, unless] }
  }

  package final class PlannedJudgement: Sendable {
    package let judgement: Judgement
    package let when: Expression?

    init(judgement: Judgement, when: Expression?) {
      self.judgement = judgement
      self.when = when
    }
  }

  package final class PlannedStep: Sendable {
    package let step: Step
    package let when: Expression?
    package let done: Expression?
    package let due: Expression?

    init(step: Step, when: Expression?, done: Expression?, due: Expression?) {
      self.step = step
      self.when = when
      self.done = done
      self.due = due
    }
  }

  package final class PlannedValue: Sendable {
    package typealias Row = (when: Expression, then: Expression)

    package enum Content: Sendable {
      case value(Expression)
      case first([Row], otherwise: Expression)
    }

    package let derived: DerivedValue
    package let slot: Int
    package let type: ValueType
    package let content: Content
    /// How it is decided: by its table, of which a plain value has no rows.
    package let table: DecisionTable

    init(derived: DerivedValue, slot: Int, type: ValueType, content: Content) {
      switch content {
      case .value(let expression):
        table = DecisionTable(rows: [], otherwise: expression.entry)
      case .first(let rows, let otherwise):
        table = DecisionTable(
          rows: rows.map { (when: $0.when.entry, then: $0.then.entry) },
          otherwise: otherwise.entry)
      }
      self.derived = derived
      self.slot = slot
      self.type = type
      self.content = content
    }

    /// The unit of its number where it is a field, or a sum of fields, that declares one.
    package var unit: String? {
      switch content {
      case .value(let expression), .first(_, let expression): expression.unit
      }
    }
  }

  /// Something of the plan with one of its conditions changed.
  package struct PlannedVariant: Sendable {
    package indirect enum Changed: Sendable {
      case rule(PlannedRule)
      case judgement(PlannedJudgement)
      case step(PlannedStep)
      case derived(PlannedValue)
      /// All of the kind that calls a definition, itself or through another.
      case definition([Changed])
    }

    /// The number of the change among the pack's.
    package let number: Int
    package let changed: Changed
  }

  package final class PlannedDocument: Sendable {
    package let template: DocumentTemplate
    /// By the numbers that the template gives them; `nil` for those of other kinds.
    package let expressions: [Expression?]

    init(template: DocumentTemplate, expressions: [Expression?]) {
      self.template = template
      self.expressions = expressions
    }
  }

  /// Where documents put the list whose rows they write, and the row.
  package struct DocumentSlots: Sendable {
    package let list: Int
    package let row: Int

    static let count = 2
  }

  /// The slots of `today`, `as_of`, the kind and the id.
  static let ownSlots = 4

  package let kind: Kind
  package let shape: RecordShape
  package let program: Program
  package let todaySlot: Int
  package let asOfSlot: Int
  /// Where conditions read the proposal's kind and its id; `nil` where none does.
  package let kindSlot: Int?
  package let idSlot: Int?
  /// In the order in which they can be computed.
  package let derivedValues: [PlannedValue]
  package let rules: [PlannedRule]
  package let judgements: [PlannedJudgement]
  package let steps: [PlannedStep]
  /// The changes that tests are to tell from the plan; none unless the pack was loaded for that.
  package let variants: [PlannedVariant]
  /// The documents that can be written; none unless the pack was loaded with them.
  package let documents: [PlannedDocument]
  package let documentSlots: DocumentSlots?

  init(
    kind: Kind, shape: RecordShape, program: Program, todaySlot: Int, asOfSlot: Int,
    kindSlot: Int, idSlot: Int, derivedValues: [PlannedValue], rules: [PlannedRule],
    judgements: [PlannedJudgement],
    steps: [PlannedStep], variants: [PlannedVariant], documents: [PlannedDocument],
    documentSlots: DocumentSlots?
  ) {
    self.kind = kind
    self.shape = shape
    self.program = program
    self.todaySlot = todaySlot
    self.asOfSlot = asOfSlot
    self.kindSlot = program.reads(kindSlot) ? kindSlot : nil
    self.idSlot = program.reads(idSlot) ? idSlot : nil
    self.derivedValues = derivedValues
    self.rules = rules
    self.judgements = judgements
    self.steps = steps
    self.variants = variants
    self.documents = documents
    self.documentSlots = documentSlots
  }
}
