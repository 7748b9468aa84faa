import RiktlinjeCEL
public import RiktlinjeText

/// A city's guidelines, read and checked whole: vocabulary, registers, clauses and rules.
public struct RulePack: Sendable {
  /// Its id, such as `goteborg`.
  public let id: String
  /// Its version, such as `1.0.0`.
  public let version: String
  /// Its title.
  public let title: LocalizedText
  /// Who answers for it.
  public let maintainer: String?
  /// The packs that it extends, nearest first: id and version.
  public let extends: [(id: String, version: String)]
  /// The languages in which its texts are written.
  public let languages: Set<Language>
  /// Whether it is there for other packs to extend: what it declares may be used by them only.
  public let isBase: Bool
  /// The time zone whose days it means, such as `Europe/Stockholm`; `nil` for the machine's.
  public let timeZone: String?
  /// The words in which proposals are written.
  public let vocabulary: Vocabulary
  /// The registers in the order of their names.
  public let registers: [Register]
  /// The documents, those of extended packs first.
  public let guidelines: [Guideline]
  /// The clauses, in the order of their documents.
  public let clauses: [Clause]
  /// The rules, in the order of their clauses.
  public let rules: [Rule]
  /// The judgements, in the order of their clauses.
  public let judgements: [Judgement]
  /// The steps, in the order of their clauses.
  public let steps: [Step]
  /// The derived values, in the order in which they can be computed.
  public let derivedValues: [DerivedValue]
  /// The named conditions and values with parameters, those that others call first.
  public internal(set) var definitions: [Definition] = []
  /// The documents that can be written of its proposals; none unless it was read with them.
  public internal(set) var documents: [DocumentTemplate] = []
  /// The paths of its files and of those of the packs that it extends.
  package internal(set) var files: [String] = []
  /// The registers with the values of their entries, as conditions read them.
  package internal(set) var boundRegisters: [BoundRegister] = []
  /// What its conditions may name.
  var names: Names?
  /// What weighs otherwise than the pack says, by decision of those who check.
  public internal(set) var overrides: [ForceOverride] = []
  /// Which files it was read from, to the byte; `nil` for a pack that was made in memory.
  public internal(set) var digest: PackDigest?
  /// What is not wrong enough to refuse the pack.
  public let warnings: [Diagnostic]
  private let pendingPlans: [PendingPlan]
  /// How the elements of lists are bound.
  package let shapes: RecordShapes
  /// What its ids are called.
  package let labels: Labels
  /// The ranks of deciding bodies, by their keys in the register `bodies`.
  private let bodyRanks: [String: Int64]

  package init(
    id: String, version: String, title: LocalizedText, maintainer: String?,
    extends: [(id: String, version: String)], languages: Set<Language> = Set(Language.allCases),
    isBase: Bool = false, timeZone: String? = nil, vocabulary: Vocabulary, registers: [Register],
    guidelines: [Guideline], clauses: [Clause], rules: [Rule], judgements: [Judgement],
    steps: [Step], derivedValues: [DerivedValue], warnings: [Diagnostic] = [],
    plans: [PendingPlan] = [], shapes: RecordShapes? = nil, bodyRanks: [String: Int64] = [:]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.maintainer = maintainer
    self.extends = extends
    self.languages = languages
    self.isBase = isBase
    self.timeZone = timeZone
    self.bodyRanks = bodyRanks
    self.vocabulary = vocabulary
    self.registers = registers
    self.guidelines = guidelines
    self.clauses = clauses
    self.rules = rules
    self.judgements = judgements
    self.steps = steps
    self.derivedValues = derivedValues
    self.warnings = warnings
    self.pendingPlans = plans
    self.labels = Labels(vocabulary: vocabulary, registers: registers)
    self.shapes =
      shapes
      ?? RecordShapes(
        vocabulary: vocabulary, registers: registers, layouts: RecordLayouts(Environment()))
  }

  /// What is evaluated for each kind, by the registers as they are now.
  package var plans: [KindPlan] { pendingPlans.map { $0.plan(on: .latest) } }

  /// What is evaluated for the proposals of a kind, by the registers as they are now.
  package func plan(ofKind kind: String) -> KindPlan? {
    pendingPlan(ofKind: kind)?.plan(on: .latest)
  }

  /// What is evaluated for the proposals of a kind, on whatever day.
  package func pendingPlan(ofKind kind: String) -> PendingPlan? {
    pendingPlans.first { $0.kind.name == kind }
  }

  /// Whether a body may decide an exception from what another has adopted: it is that body, or one
  /// that ranks above it.
  package func body(_ body: String, mayWaive adopting: String?) -> Bool {
    guard let adopting else { return false }
    if body == adopting { return true }
    guard let rank = bodyRanks[body], let least = bodyRanks[adopting] else { return false }
    return rank > least
  }

  /// Whether a body ranks among those that decide.
  package func canDecide(_ body: String) -> Bool { (bodyRanks[body] ?? 0) > 0 }

  /// The register with a name.
  public func register(_ name: String) -> Register? { registers.first { $0.name == name } }

  /// The name that people read for a deciding body, by its key in the register `bodies`.
  public func label(ofBody key: String) -> LocalizedText {
    labels.label(ofBody: key)
  }
}

extension RulePack {
  /// Reads a pack's folder, and the packs that it extends.
  ///
  /// - Throws: ``InvalidPack`` with everything that is wrong with any of its files.
  public init(at folder: String, limits: Limits = Limits()) throws(InvalidPack) {
    try self.init(at: folder, limits: limits, keepsTraces: false)
  }

  /// Reads a pack's folder with the templates of documents, which a check has no use for.
  ///
  /// - Throws: ``InvalidPack`` with everything that is wrong with any of its files.
  public init(withDocumentsAt folder: String, limits: Limits = Limits()) throws(InvalidPack) {
    try self.init(
      PackFiles(at: folder, leavingOut: [.tests], limits: limits), of: folder, limits: limits)
  }

  /// Reads a pack's folder, and the packs that it extends.
  ///
  /// - Parameters:
  ///   - keepsTraces: whether rules will be explained by the parts of their conditions, which doubles
  ///     their plans.
  ///   - overrides: what weighs otherwise than the pack says.
  package init(
    at folder: String, limits: Limits = Limits(), keepsTraces: Bool,
    overrides: [ForceOverride] = []
  ) throws(InvalidPack) {
    try self.init(
      PackFiles(at: folder, limits: limits), of: folder, limits: limits, keepsTraces: keepsTraces,
      overrides: overrides)
  }

  /// Reads a pack, and the packs that it extends, from files at hand.
  ///
  /// - Parameters:
  ///   - keepsTraces: whether rules will be explained by the parts of their conditions.
  ///   - overrides: what weighs otherwise than the pack says.
  package init(
    _ files: PackFiles, of folder: String, limits: Limits = Limits(), keepsTraces: Bool = false,
    overrides: [ForceOverride] = []
  ) throws(InvalidPack) {
    self = try PackLoader(limits: limits, keepsTraces: keepsTraces, overrides: overrides)
      .load(files, of: folder)
  }
}
