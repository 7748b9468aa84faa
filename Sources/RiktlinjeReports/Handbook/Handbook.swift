public import RiktlinjeRules
public import RiktlinjeText

/// A pack as a book for those who answer for the guidelines: every clause, and its rules in words.
///
/// A pure function of the pack: the same pack gives the same bytes.
public struct Handbook: Sendable {
  /// The forms in which it is written.
  public enum Format: String, CaseIterable, Sendable {
    case markdown
    /// One file that needs nothing outside itself, for the screen and for paper.
    case html
  }

  /// The pack that it is about.
  let pack: RulePack
  /// The language of everything that people read.
  let language: Language

  /// Creates the handbook of a pack.
  public init(of pack: RulePack, language: Language) {
    self.pack = pack
    self.language = language
  }

  /// The whole handbook.
  public func render(_ format: Format) -> RenderedReport {
    var output: [UInt8] = []
    switch format {
    case .markdown: HandbookMarkdown(handbook: self).write(to: &output)
    case .html: HandbookHTML(handbook: self).write(to: &output)
    }
    return RenderedReport(bytes: output)
  }

  /// The chapters in order.
  var chapters: [HandbookSection] {
    [introduction, guidelines, derivedValues, vocabulary, registers, byKind, documents, glossary]
      .filter { !$0.parts.isEmpty }
  }

  /// The number of what it holds, in words.
  var summary: String {
    let counts = [
      HandbookPhrase.guidelineCount(pack.guidelines.count), .clauseCount(pack.clauses.count),
      .ruleCount(pack.rules.count),
    ]
    let answers = [
      Phrase.judgementCount(pack.judgements.count), Phrase.stepCount(pack.steps.count),
    ]
    return (counts.map(phrase) + answers.map { $0[language] }).joined(separator: ", ") + "."
  }

  func phrase(_ phrase: HandbookPhrase) -> String { phrase[language] }
}
