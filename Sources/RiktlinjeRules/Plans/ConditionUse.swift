import RiktlinjeCEL
import RiktlinjeText

/// A condition of a pack, by what it belongs to and its part there.
package struct ConditionUse: Sendable {
  package enum Owner: Sendable {
    case rule(Rule)
    case judgement(Judgement)
    case step(Step)
    case derived(DerivedValue)
    case definition(Definition)

    package var id: String {
      switch self {
      case .rule(let rule): rule.id
      case .judgement(let judgement): judgement.id
      case .step(let step): step.id
      case .derived(let derived): derived.id
      case .definition(let definition): definition.id
      }
    }
  }

  /// The part that it is; rows of decision tables are counted from 0.
  package enum Part: Hashable, Sendable {
    case when, unless, require, done, due, value, rowWhen(Int), rowThen(Int), otherwise

    /// The part as the pack's files name it: `when`, `first[2].then`.
    package var name: String {
      switch self {
      case .when: "when"
      case .unless: "unless"
      case .require: "require"
      case .done: "done"
      case .due: "due"
      case .value: "value"
      case .rowWhen(let row): "first[\(row)].when"
      case .rowThen(let row): "first[\(row)].then"
      case .otherwise: "else"
      }
    }
  }

  package let owner: Owner
  package let part: Part
  package let condition: Condition
  /// The kinds of proposal that it is for.
  package let kinds: [String]

  /// Tells the uses of conditions apart: by where they stand and the kinds they are for.
  struct Key: Hashable {
    private let path: String
    private let start: SourcePosition
    private let kinds: [String]

    init(_ condition: Condition, _ kinds: [String]) {
      self.path = condition.location.file.path
      self.start = condition.location.span.start
      self.kinds = kinds
    }

    /// By the place alone, where hardly two conditions stand.
    func hash(into hasher: inout Hasher) { hasher.combine(start) }
  }

  var key: Key { Key(condition, kinds) }

  /// The type that the condition must have: as declared, else what it has.
  func type(of checked: CheckedExpression) -> ValueType {
    switch (part, owner) {
    case (.when, _), (.unless, _), (.require, _), (.done, _), (.rowWhen, _): .bool
    case (_, .definition(let definition)): definition.type?.valueType ?? checked.type
    case (_, .derived(let derived)): derived.type?.valueType ?? checked.type
    case (_, _): checked.type
    }
  }

  /// All conditions that decide what a pack says, in the order of what they belong to.
  static func all(
    _ rules: [Rule], _ judgements: [Judgement], _ steps: [Step], _ derivedValues: [DerivedValue],
    _ definitions: [Definition]
  ) -> [ConditionUse] {
    var uses: [ConditionUse] = []
    func add(_ owner: Owner, _ part: Part, _ condition: Condition?, _ kinds: [String]) {
      guard let condition else { return }
      uses.append(ConditionUse(owner: owner, part: part, condition: condition, kinds: kinds))
    }
    for rule in rules {
      add(.rule(rule), .when, rule.when, rule.appliesTo)
      add(.rule(rule), .unless, rule.exception?.when, rule.appliesTo)
      add(.rule(rule), .require, rule.require, rule.appliesTo)
    }
    for judgement in judgements {
      add(.judgement(judgement), .when, judgement.when, judgement.appliesTo)
    }
    for step in steps {
      add(.step(step), .when, step.when, step.appliesTo)
      add(.step(step), .done, step.done, step.appliesTo)
      add(.step(step), .due, step.due, step.appliesTo)
    }
    // A definition is for no kind by itself.
    for definition in definitions { add(.definition(definition), .value, definition.value, []) }
    for derived in derivedValues {
      switch derived.content {
      case .value(let condition): add(.derived(derived), .value, condition, derived.appliesTo)
      case .first(let rows, let otherwise):
        for (index, row) in rows.enumerated() {
          add(.derived(derived), .rowWhen(index), row.when, derived.appliesTo)
          add(.derived(derived), .rowThen(index), row.then, derived.appliesTo)
        }
        add(.derived(derived), .otherwise, otherwise, derived.appliesTo)
      }
    }
    return uses
  }
}
