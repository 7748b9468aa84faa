package import RiktlinjeRules
package import RiktlinjeText

/// A template with what one proposal says, in one language.
///
/// What the check writes is left to its reports: here a part is only named.
package struct FilledDocument: Sendable {
  /// A stretch of a text.
  package enum Run: Sendable {
    case text(String)
    case value(ReportValue)
    /// What the proposal does not say, and somebody has to write.
    case blank(LocalizedText)
  }

  package enum Block: Sendable {
    case paragraph([Run])
    case heading(LocalizedText)
    case list([[Run]], isNumbered: Bool)
    case table(headings: [LocalizedText], rows: [[[Run]]])
    case part(DocumentPart)
  }

  package struct Section: Sendable {
    package let id: String
    package let heading: LocalizedText
    package let blocks: [Block]
  }

  package let template: DocumentTemplate
  package let language: Language
  /// Whom it is addressed to; `nil` for nobody in particular.
  package let addressee: Run?
  package let facts: [(label: LocalizedText, value: [Run])]
  package let sections: [Section]
}
