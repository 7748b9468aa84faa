package import RiktlinjeText

/// What the tests of a pack have shown of what its rules can show.
package struct Coverage: Sendable {
  /// Something that a rule, judgement, step or decision table shows.
  package struct Showing: Sendable {
    /// A status, a step's state, or the number of a row, as tests write it.
    package let name: String
    /// Whether a valid proposal can show it; what cannot is not counted.
    package let isPossible: Bool
    /// Whether a case has shown it.
    package let isSeen: Bool
  }

  /// What one rule, judgement, step or decision table can show.
  package struct Line: Sendable {
    package let subject: Subject
    package let location: SourceLocation
    package let showings: [Showing]

    /// What could be shown and was not.
    package var missing: [Showing] { showings.filter { $0.isPossible && !$0.isSeen } }
  }

  /// What a line is about.
  package struct Subject: Hashable, Sendable {
    package enum Part: String, CaseIterable, Sendable {
      case rule, judgement, step, table
      /// What has no showings of its own: those who call it show what it says.
      case definition
    }

    package let part: Part
    /// The id; of a decision table with the kinds that it is for.
    package let id: String
  }

  /// In the order of the pack.
  package let lines: [Line]

  package func lines(of part: Subject.Part) -> [Line] { lines.filter { $0.subject.part == part } }

  private var possible: [Showing] { lines.flatMap { $0.showings }.filter { $0.isPossible } }

  /// How much can be shown.
  package var possibleCount: Int { possible.count }
  /// How much of it was shown.
  package var seenCount: Int { possible.count { $0.isSeen } }

  /// How much of what can be shown was shown, from 0 to 100.
  package var percent: Double {
    possibleCount == 0 ? 100 : 100 * Double(seenCount) / Double(possibleCount)
  }
}
