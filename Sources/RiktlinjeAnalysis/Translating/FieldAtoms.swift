import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

/// A field of a kind with what can be said of it.
struct FieldAtom {
  /// What is known of its values.
  enum Values {
    /// One of a closed list; which, the literals say, of which at most one holds.
    case closed([(constant: Constant, holds: Literal)])
    case ordered
    case text
    /// A record or a list: nothing but whether it is there.
    case other
  }

  /// The names that lead to it.
  let path: [String]
  let field: Field
  /// Whether conditions see a value: it is given, or assumed.
  let known: Literal
  let values: Values

  var key: String { path.joined(separator: ".") }
}

/// A number or a day of which is known what it lies below.
struct OrderedTerm {
  /// A place between values: right before a value, or right after it.
  struct Cut: Comparable {
    let value: Double
    /// Whether the value itself lies below.
    let isAfter: Bool

    static func < (left: Cut, right: Cut) -> Bool {
      left.value < right.value || left.value == right.value && !left.isAfter && right.isAfter
    }
  }

  /// Whether it has no fraction.
  let isWhole: Bool
  /// The cuts in their order, each with that the value lies below it.
  var cuts: [(cut: Cut, below: Literal)] = []
}

/// That a condition is true and that it is false: at most one of them, and neither where it is unknown
/// or cannot be evaluated.
struct Statement {
  let yes: Literal
  let no: Literal

  var opposite: Statement { Statement(yes: no, no: yes) }
}

/// What a part of a condition stands for.
enum Term {
  /// One of some constants; none of them where it is unknown.
  case closed([(constant: Constant, holds: Literal)])
  /// A number or a day, by the name under which its cuts are kept.
  case ordered(String, known: Literal)
  /// A text, by the name under which the texts are kept that it may be.
  case text(String, known: Literal)
  /// Of it nothing is known but its name.
  case opaque
}
