public import RiktlinjeCEL
public import RiktlinjeText

/// How strongly a clause binds.
public enum Force: String, CaseIterable, Comparable, Sendable {
  /// Advice (råd): nobody with the power to bind has adopted it; it decides no verdict.
  case advice
  /// May (får, kan): a permission.
  case may
  /// Should (bör): a departure calls for a reason.
  case should
  /// Must (ska): a departure makes a proposal non-compliant.
  case must

  /// Orders from the weakest to the strongest.
  public static func < (left: Force, right: Force) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .may: 1
    case .should: 2
    case .must: 3
    }
  }
}

/// How the content of a clause is known.
public enum Certainty: String, CaseIterable, Sendable {
  /// Read in the document itself.
  case seen
  /// Taken from a secondary source.
  case reported
  /// Our own interpretation of what the document implies.
  case inferred
}

/// The days on which a document or a clause is in force, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day; `nil` when there is no bound.
  public let from: CivilDate?
  /// The last day; `nil` while still in force.
  public let until: CivilDate?

  /// A period without bounds.
  public static let always = Period(from: nil, until: nil)

  /// Creates a period from its first and last day.
  public init(from: CivilDate?, until: CivilDate?) {
    self.from = from
    self.until = until
  }

  /// Whether a day lies in the period.
  public func contains(_ day: CivilDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }

  /// Whether a bound that the period gives lies outside another.
  func goes(beyond outer: Period) -> Bool {
    if let from, let least = outer.from, from < least { return true }
    if let until, let most = outer.until, until > most { return true }
    return false
  }

  /// The days that lie in both periods.
  public func narrowed(to other: Period) -> Period {
    Period(
      from: [from, other.from].compactMap { $0 }.max(),
      until: [until, other.until].compactMap { $0 }.min())
  }
}

/// A document that binds: a policy, a guideline, a statute.
///
/// A class, so that each of many findings can name its clause and document at the cost of a pointer.
public final class Guideline: Sendable {
  /// Its id in the pack.
  public let id: String
  /// The pack that holds it.
  public let pack: String
  /// Its title.
  public let title: LocalizedText
  /// Who adopted it, as people read it.
  public let adoptedBy: LocalizedText
  /// The key of the body that adopted it in the register `bodies`; `nil` for one outside the register.
  public let adoptingBody: String?
  /// Whether a body that can bind the city has adopted it; what does not bind is advice.
  public let isBinding: Bool
  /// Whether exceptions from it can be decided at all; not from statutes.
  public let isWaivable: Bool
  /// The day after which somebody should have looked whether it still says so.
  public let reviewBy: CivilDate?
  /// The document's own reference, such as a diary number.
  public let reference: String?
  /// When it is in force.
  public let inForce: Period
  /// The address at which it, or what reports it, is found.
  public let source: String?
  /// What is found there, where it is not the page of whoever issued the document; `nil` where it is.
  public let sourceName: LocalizedText?
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, pack: String, title: LocalizedText, adoptedBy: LocalizedText,
    adoptingBody: String? = nil, isBinding: Bool = true, isWaivable: Bool = true,
    reviewBy: CivilDate? = nil, reference: String?, inForce: Period, source: String?,
    sourceName: LocalizedText? = nil, location: SourceLocation
  ) {
    self.id = id
    self.pack = pack
    self.title = title
    self.adoptedBy = adoptedBy
    self.adoptingBody = adoptingBody
    self.isBinding = isBinding
    self.isWaivable = isWaivable
    self.reviewBy = reviewBy
    self.reference = reference
    self.inForce = inForce
    self.source = source
    self.sourceName = sourceName
    self.location = location
  }
}

/// One normative statement of a guideline.
public final class Clause: Sendable {
  /// Its id in the pack.
  public let id: String
  /// The document that it belongs to.
  public let guideline: Guideline
  /// The section of the document, such as `3.2` or `6 kap. 38 §`.
  public let section: String?
  /// How strongly it binds: as stated, but advice where the document does not bind, and at most
  /// `should` where the clause is only our interpretation.
  public let force: Force
  /// How strongly its words bind, whoever wrote them.
  public let statedForce: Force
  /// The decision by which it weighs otherwise for one of its rules; `nil` for the clause itself.
  public let override: ForceOverride?
  /// How its content is known.
  public let certainty: Certainty
  /// The day on which it was read in its source; `nil` when it was not, or nobody noted when.
  public let read: CivilDate?
  /// The address at which it is found; the document's own unless the clause names another.
  public let source: String?
  /// What is found there, where it is not the page of whoever issued the document; `nil` where it is.
  public let sourceName: LocalizedText?
  /// When it is in force; never wider than its document.
  public let inForce: Period
  /// What it says, in our words.
  public let text: LocalizedText
  /// Why it is only inferred, or what else a reader should know.
  public let note: LocalizedText?
  /// Where the pack declares it.
  public let location: SourceLocation

  init(
    id: String, guideline: Guideline, section: String?, force: Force, certainty: Certainty,
    read: CivilDate? = nil, source: String?, sourceName: LocalizedText? = nil, inForce: Period,
    text: LocalizedText, note: LocalizedText?, location: SourceLocation
  ) {
    self.id = id
    self.guideline = guideline
    self.section = section
    override = nil
    statedForce = force
    self.force =
      !guideline.isBinding ? .advice : certainty == .inferred ? min(force, .should) : force
    self.certainty = certainty
    self.read = read
    self.source = source
    self.sourceName = sourceName
    self.inForce = inForce
    self.text = text
    self.note = note
    self.location = location
  }

  /// Creates the clause as it weighs for a rule by decision of those who check.
  init(_ clause: Clause, by override: ForceOverride) {
    self.override = override
    force = override.force ?? .advice
    id = clause.id
    guideline = clause.guideline
    section = clause.section
    statedForce = clause.statedForce
    certainty = clause.certainty
    read = clause.read
    source = clause.source
    sourceName = clause.sourceName
    inForce = clause.inForce
    text = clause.text
    note = clause.note
    location = clause.location
  }
}
