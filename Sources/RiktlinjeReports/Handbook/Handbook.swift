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
  /// The kind of proposal that it is about; `nil` for all of them.
  let kind: Kind?

  /// Creates the handbook of a pack.
  ///
  /// - Parameters:
  ///   - pack: what it is about.
  ///   - language: the language of everything that people read.
  ///   - kind: the kind of proposal whose clauses alone it holds; `nil` for all of them.
  public init(of pack: RulePack, language: Language, kind: Kind? = nil) {
    self.pack = pack
    self.language = language
    self.kind = kind
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
    [
      introduction, guidelines, definitions, derivedValues, vocabulary, registers, byKind,
      documents, glossary,
    ]
    .filter { !$0.parts.isEmpty }
  }

  /// The number of what it holds, in words.
  var summary: String {
    let counts = [
      HandbookPhrase.guidelineCount(shownGuidelines.count), .clauseCount(shownClauses.count),
      .ruleCount(pack.rules.count { concerns($0.appliesTo) }),
    ]
    let answers = [
      Phrase.judgementCount(pack.judgements.count { concerns($0.appliesTo) }),
      Phrase.stepCount(pack.steps.count { concerns($0.appliesTo) }),
    ]
    let text = (counts.map(phrase) + answers.map { $0[language] }).joined(separator: ", ") + "."
    guard let kind else { return text }
    return "\(phrase(.onlyOfKind(kind.label[language]))) \(text)"
  }

  // MARK: What it is about

  /// Whether it is about something that applies to some kinds.
  func concerns(_ kinds: [String]) -> Bool { kind.map { kinds.contains($0.name) } ?? true }

  /// The kinds that it is about.
  var kinds: [Kind] { kind.map { [$0] } ?? pack.vocabulary.kinds }

  /// The clauses that it holds: of one kind those that something of applies to it.
  var shownClauses: [Clause] {
    guard kind != nil else { return pack.clauses }
    let clauses =
      pack.rules.filter { concerns($0.appliesTo) }.map(\.clause)
      + pack.judgements.filter { concerns($0.appliesTo) }.map(\.clause)
      + pack.steps.filter { concerns($0.appliesTo) }.map(\.clause)
    let identities = Set(clauses.map(ObjectIdentifier.init))
    return pack.clauses.filter { identities.contains(ObjectIdentifier($0)) }
  }

  /// The documents with clauses that it holds, in the order of the pack.
  var shownGuidelines: [Guideline] {
    guard kind != nil else { return pack.guidelines }
    let identities = Set(shownClauses.map { ObjectIdentifier($0.guideline) })
    return pack.guidelines.filter { identities.contains(ObjectIdentifier($0)) }
  }

  func phrase(_ phrase: HandbookPhrase) -> String { phrase[language] }
}
