import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Reads a pack with the packs it extends: text → nodes → vocabulary → registers → guidelines → plans.
///
/// Every stage reports what is wrong and goes on, so that one run shows every mistake.
struct PackLoader {
  private let limits: Limits
  private let keepsTraces: Bool
  private let readsDocuments: Bool
  private let mutator: ConditionMutator?
  private let log = DiagnosticLog()

  init(
    limits: Limits, keepsTraces: Bool = false, readsDocuments: Bool = false,
    mutator: ConditionMutator? = nil
  ) {
    self.mutator = mutator
    self.readsDocuments = readsDocuments
    self.limits = limits
    self.keepsTraces = keepsTraces
  }

  func load(folder: String) throws(InvalidPack) -> RulePack {
    try loadAlone(folder).pack
  }

  /// Reads a pack with its rule tests; and each pack that it extends by itself, with its own.
  func loadWithTests(folder: String) throws(InvalidPack) -> [TestedPack] {
    let sources = PackSources(
      folder: folder, readsTests: true, readsDocuments: true, limits: limits, log: log)
    let whole = try load(sources)
    var packs: [TestedPack] = []
    for header in sources.headers {
      let (pack, variants) =
        header.folder == sources.headers.last?.folder
        ? whole : try PackLoader(limits: limits, mutator: mutator).loadAlone(header.folder)
      packs.append(
        TestedPack(
          pack: pack,
          testFiles: sources.files(.tests).filter { $0.pack == header.id }.map(\.root),
          variants: variants))
    }
    return packs
  }

  private func loadAlone(
    _ folder: String
  ) throws(InvalidPack) -> (pack: RulePack, variants: [ConditionVariant]) {
    try load(
      PackSources(folder: folder, readsDocuments: readsDocuments, limits: limits, log: log))
  }

  private func load(
    _ sources: PackSources
  ) throws(InvalidPack) -> (pack: RulePack, variants: [ConditionVariant]) {
    // Extended packs come first: what they declare is known to the packs that build on them.
    var vocabularyStage = VocabularyStage(log: log)
    var registerStage = RegisterStage(log: log)
    for file in sources.files(.vocabulary) {
      log.languages = sources.languages(of: file.pack)
      vocabularyStage.read(file.root)
    }
    for file in sources.files(.register) {
      log.languages = sources.languages(of: file.pack)
      registerStage.read(file.root, vocabulary: &vocabularyStage)
    }
    let registers = registerStage.registers
    let vocabulary = vocabularyStage.vocabulary(registers: registers)
    var guidelineStage = GuidelineStage(vocabulary: vocabulary, registers: registers, log: log)
    for file in sources.files(.guideline) {
      log.languages = sources.languages(of: file.pack)
      guidelineStage.read(file.root, pack: file.pack)
    }
    for file in sources.files(.derive) {
      log.languages = sources.languages(of: file.pack)
      if let list = file.root["derive"] { guidelineStage.readDerivedValues(list) }
    }
    var documentStage = DocumentStage(vocabulary: vocabulary, registers: registers, log: log)
    for file in sources.files(.document) {
      log.languages = sources.languages(of: file.pack)
      documentStage.read(file.root)
    }
    var planStage = PlanStage(
      vocabulary: vocabulary, registers: registers, entries: registerStage,
      guidelines: guidelineStage, documents: documentStage.templates, limits: limits,
      keepsTraces: keepsTraces, mutator: mutator, log: log)
    let (plans, derivedValues) = planStage.plans()
    try log.throwErrors()
    let header = sources.headers.last
    var pack = RulePack(
      id: header?.id ?? "", version: header?.version ?? "",
      title: header?.title ?? LocalizedText(""), maintainer: header?.maintainer,
      extends: sources.headers.dropLast().reversed().map { ($0.id, $0.version) },
      languages: header?.languages ?? Set(Language.allCases), isBase: header?.isBase ?? false,
      timeZone: header?.timeZone, vocabulary: vocabulary, registers: registers,
      guidelines: guidelineStage.guidelines,
      clauses: guidelineStage.clauses, rules: guidelineStage.rules,
      judgements: guidelineStage.judgements, steps: guidelineStage.steps,
      derivedValues: derivedValues, warnings: log.diagnostics, plans: plans,
      shapes: planStage.shapes, bodyRanks: planStage.bodyRanks)
    pack.files = sources.paths
    pack.documents = documentStage.templates
    pack.digest = PackDigest(of: sources.judging)
    return (pack, planStage.variants)
  }
}
