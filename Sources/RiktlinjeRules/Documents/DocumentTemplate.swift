public import RiktlinjeText

/// A document that can be written of a proposal, such as the officer's report to the body that decides.
public final class DocumentTemplate: Sendable {
  /// Its id in the pack.
  public let id: String
  /// What such a document is called.
  public let title: LocalizedText
  /// The kinds of proposal that it is written of, by name.
  public let appliesTo: [String]
  /// Whom it is addressed to; `nil` for nobody in particular.
  public let addressee: Step.Actor?
  /// The language that it is written in where none is asked for; `nil` for that of the run.
  public let language: Language?
  /// The lines under the title: a name and a value each.
  package let facts: [Fact]
  /// Its sections in order.
  package let sections: [Section]
  /// The conditions and values of all its parts, which name them by their numbers.
  package let expressions: [DocumentExpression]
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, title: LocalizedText, appliesTo: [String], addressee: Step.Actor?,
    language: Language?, facts: [Fact], sections: [Section], expressions: [DocumentExpression],
    location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.appliesTo = appliesTo
    self.addressee = addressee
    self.language = language
    self.facts = facts
    self.sections = sections
    self.expressions = expressions
    self.location = location
  }

  /// When a part is there: for proposals of some kinds, and when its condition holds.
  package struct Presence: Sendable {
    package let kinds: [String]
    /// The number of the condition; `nil` when there is none.
    package let when: Int?
  }

  /// A line under the title.
  package struct Fact: Sendable {
    package let presence: Presence
    package let label: LocalizedText
    package let value: DocumentText
  }

  /// A heading with what stands under it.
  package struct Section: Sendable {
    package let id: String
    package let presence: Presence
    package let heading: LocalizedText
    package let blocks: [Block]
  }

  /// A paragraph, a list, a table or a part that the check writes.
  package struct Block: Sendable {
    package enum Content: Sendable {
      case paragraph(DocumentText)
      case heading(LocalizedText)
      case list(items: [(presence: Presence, text: DocumentText)], isNumbered: Bool)
      /// An item for each element of a list.
      case each(rows: Int, text: DocumentText)
      /// A row for each element of a list.
      case table(rows: Int, columns: [(heading: LocalizedText, text: DocumentText)])
      /// What the check says.
      case part(DocumentPart)
      /// What no field of a proposal says and somebody has to write.
      case blank(LocalizedText)
    }

    package let presence: Presence
    package let content: Content
  }
}

/// A text of a document with the values that stand in it, by the numbers of their expressions.
package struct DocumentText: Sendable {
  package enum Part: Sendable {
    case text(String)
    case value(Int)
  }

  package let swedish: [Part]
  package let english: [Part]

  package subscript(language: Language) -> [Part] {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}

/// A condition or value of a document, with what it is for.
package struct DocumentExpression: Sendable {
  package enum Use: Sendable {
    /// Whether a part is there.
    case when
    /// What a text shows.
    case value
    /// The list whose elements are items or rows.
    case rows
    /// What a text shows of each element of a list, which is called `row`; by the list's number.
    case ofRow(of: Int)
  }

  package let condition: Condition
  package let kinds: [String]
  package let use: Use
}

/// What a document can say of the check, in the words of the reports.
package enum DocumentPart: String, CaseIterable, Sendable {
  /// Whether the proposal complies, and how much is wrong.
  case conclusion
  /// What it was assessed by, the conclusion and how sure that is.
  case verdict
  /// What falls short, clause by clause, and what to do about it.
  case findings
  /// Exceptions that have been decided.
  case waivers
  /// What is to be given before all can be decided.
  case questions
  /// What persons have judged, and what they have yet to judge.
  case judgements
  /// What is taken to hold, for nobody has said otherwise.
  case assumptions
  /// What is to be done, by whom and when.
  case steps
  /// What is good practice and not followed.
  case advice
  /// The guidelines that apply.
  case guidelines
}
