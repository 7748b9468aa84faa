import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// Reads a pack with the packs it extends: text → nodes → vocabulary → registers → guidelines → plans.
///
/// Every stage reports what is wrong and goes on, so that one run shows every mistake.
struct PackLoader {
  private let limits: Limits
  private let keepsTraces: Bool
  private let mutator: ConditionMutator?
  private let overrides: [ForceOverride]
  private let log = DiagnosticLog()

  init(
    limits: Limits, keepsTraces: Bool = false, mutator: ConditionMutator? = nil,
    overrides: [ForceOverride] = []
  ) {
    self.overrides = overrides
    self.mutator = mutator
    self.limits = limits
    self.keepsTraces = keepsTraces
  }

  func load(_ files: PackFiles, of folder: String) throws(InvalidPack) -> RulePack {
    let loaded = load(PackSources(files, folder: folder, log: log))
    try log.throwErrors()
    return loaded.pack
  }

  /// Reads a pack as far as it goes, with all that is wrong with it.
  func loadWhatever(_ files: PackFiles, of folder: String) -> PackLoading {
    let sources = PackSources(files, folder: folder, log: log)
    let pack = load(sources).pack
    return PackLoading(
      pack: pack, diagnostics: log.diagnostics.inFileOrder,
      testFiles: sources.files(.tests).filter { $0.pack == pack.id }.map { $0.root })
  }

  /// Reads a pack with its rule tests; and each pack that it extends by itself, with its own.
  func loadWithTests(_ files: PackFiles, of folder: String) throws(InvalidPack) -> [TestedPack] {
    let sources = PackSources(files, folder: folder, log: log)
    let whole = load(sources)
    try log.throwErrors()
    var packs: [TestedPack] = []
    for header in sources.headers {
      var (pack, variants) = whole
      if header.folder != sources.headers.last?.folder {
        let loader = PackLoader(limits: limits, mutator: mutator)
        (pack, variants) = loader.load(
          PackSources(files, folder: header.folder, log: loader.log))
        try loader.log.throwErrors()
      }
      packs.append(
        TestedPack(
          pack: pack,
          testFiles: sources.files(.tests).filter { $0.pack == header.id }.map { $0.root },
          variants: variants))
    }
    return packs
  }

  /// The pack as far as it could be read; without plans when anything was reported that is an error.
  private func load(_ sources: PackSources) -> (pack: RulePack, variants: [ConditionVariant]) {
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
    var guidelineStage = GuidelineStage(
      vocabulary: vocabulary, registers: registers, overrides: overrides, log: log)
    for file in sources.files(.guideline) {
      log.languages = sources.languages(of: file.pack)
      guidelineStage.read(file.root, pack: file.pack)
    }
    for file in sources.files(.derive) {
      log.languages = sources.languages(of: file.pack)
      if let list = file.root["derive"] { guidelineStage.readDerivedValues(list) }
    }
    guidelineStage.finish()
    var definitionStage = DefinitionStage(vocabulary: vocabulary, registers: registers, log: log)
    for file in sources.files(.define) {
      log.languages = sources.languages(of: file.pack)
      if let list = file.root["define"] { definitionStage.read(list) }
    }
    let definitions = definitionStage.ordered()
    var documentStage = DocumentStage(vocabulary: vocabulary, registers: registers, log: log)
    for file in sources.files(.document) {
      log.languages = sources.languages(of: file.pack)
      documentStage.read(file.root)
    }
    var planStage = PlanStage(
      vocabulary: vocabulary, registers: registers, entries: registerStage,
      guidelines: guidelineStage, definitions: definitions.right,
      circularDefinitions: definitions.circular, documents: documentStage.templates,
      workdays: Workdays(except: sources.headers.flatMap { $0.daysOff }), limits: limits,
      keepsTraces: keepsTraces, mutator: mutator, log: log)
    let (plans, derivedValues) = planStage.plans()
    reportUnknownOverrides(guidelineStage)
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
    pack.names = planStage.names
    pack.definitions = definitions.right
    pack.boundRegisters = planStage.boundRegisters
    pack.overrides = overrides
    pack.digest = PackDigest(of: sources.judging)
    return (pack, planStage.variants)
  }

  /// Decisions about rules and judgements that the pack does not have.
  private func reportUnknownOverrides(_ stage: GuidelineStage) {
    guard !overrides.isEmpty else { return }
    let known = stage.rules.map { $0.id } + stage.judgements.map { $0.id }
    for override in overrides where !known.contains(override.rule) {
      log.report(
        PackProblem.unknownName(
          .rule, override.rule, near: nearestSpelling(to: override.rule, among: known)),
        at: override.location)
    }
  }
}
