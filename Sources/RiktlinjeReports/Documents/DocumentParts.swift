import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What the check says of a proposal, as running text for a document.
struct DocumentParts {
  typealias Run = WrittenDocument.Run
  typealias Block = WrittenDocument.Block

  let result: ProposalResult
  let run: Report.Run
  let language: Language
  private let outline: ProposalOutline

  /// More questions than these are counted.
  private static let questionsShown = 12

  init(result: ProposalResult, run: Report.Run, language: Language) {
    self.result = result
    self.run = run
    self.language = language
    outline = ProposalOutline(result)
  }

  func blocks(of part: DocumentPart) -> [Block] {
    switch part {
    case .conclusion: [paragraph(conclusion)]
    case .verdict: verdict
    case .findings: findings
    case .waivers: waivers
    case .questions: questions
    case .judgements: judgements
    case .assumptions: assumptions
    case .steps: steps
    case .advice: advice
    case .guidelines: guidelines
    }
  }

  // MARK: - The verdict

  private var verdict: [Block] {
    let pack = run.pack
    let basis = Phrase.assessed(
      by: pack.title, "\(pack.id) \(pack.version)", isBuiltOnOthers: !pack.extends.isEmpty,
      on: result.asOf)
    var sentences = [basis] + conclusion
    if let sure = result.howSure { sentences.append(sure) }
    return [paragraph(sentences)]
  }

  /// Whether it complies, and how much is wrong.
  private var conclusion: [Phrase] {
    let counts = [(outline.musts.count, Force.must), (outline.shoulds.count, .should)]
      .filter { $0.0 > 0 }.map { Phrase.requirements($0, $1) }
    guard !counts.isEmpty else { return [.conclusion(result.verdict)] }
    return [
      .conclusion(result.verdict),
      .notMet(
        Phrase(
          Language.swedish.list(counts.map { $0[.swedish] }),
          Language.english.list(counts.map { $0[.english] }))),
    ]
  }

  // MARK: - What falls short

  private var findings: [Block] {
    var blocks: [Block] = []
    for (title, findings) in outline.failures {
      blocks.append(.heading(level: 2, title[language]))
      for group in byClause(findings) { blocks.append(.paragraph(text(of: group))) }
    }
    if !outline.entryErrors.isEmpty {
      blocks.append(.heading(level: 2, Phrase.entryErrors(outline.entryErrors.count)[language]))
      blocks.append(list(outline.entryErrors.map { $0.message(in: language) }))
    }
    if !outline.undecided.isEmpty {
      blocks.append(.heading(level: 2, Phrase.undecided(outline.undecided.count)[language]))
      for group in byClause(outline.undecided) { blocks.append(.paragraph(text(of: group))) }
    }
    if !blocks.isEmpty { return blocks }
    return [paragraph(Phrase.noFailures(isOpen: !outline.isDecided)[language])]
  }

  /// Findings of one clause stand together.
  private func byClause(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in findings {
      if let clause = finding.clause,
        let index = groups.firstIndex(where: { $0[0].clause === clause })
      {
        groups[index].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups
  }

  /// The clause, what falls short of it, what to do, and what that rests on.
  private func text(of findings: [Finding]) -> [Run] {
    var sentences: [String] = []
    var runs: [Run] = []
    if let clause = findings.first?.clause {
      let certainty = clause.certainty.name[language]
      runs.append(Run("\(clause.citation(in: language)) (\(certainty)).", .strong))
      sentences.append(clause.text[language])
    }
    for finding in findings {
      // How a field is written in a file is nothing for the reader of a document.
      let hasRemedy = finding.clause != nil && finding.status == .fail
      sentences.append(
        hasRemedy ? finding.fullMessage(in: language) : finding.message(in: language))
      if let note = finding.details?.assessment?.note { sentences.append(note) }
      sentences += result.assumptions(under: finding.rule).map { $0[language] }
    }
    if let note = findings.first?.clause?.weightNote(in: language) {
      sentences.append(Phrase.weighs(note)[language])
    }
    let lead = runs.isEmpty ? "" : " "
    return runs + [Run(lead + sentences.joined(separator: " "))]
  }

  private var waivers: [Block] {
    let waived = outline.waived.compactMap { finding -> String? in
      guard let waiver = finding.details?.waiver else { return nil }
      let clause = finding.clause?.citation(in: language) ?? finding.rule
      return "\(clause): \(waiver.reason[language]) (\(waiver.decision(in: language)))"
    }
    let exempt = outline.exempt.map { finding in
      let clause = finding.details?.exemption?.clause.citation(in: language) ?? finding.rule
      return "\(finding.message(in: language)) (\(clause))"
    }
    return (waived.isEmpty ? [] : [paragraph(Phrase.waiversApply[language]), list(waived)])
      + (exempt.isEmpty ? [] : [paragraph(Phrase.rulesExempted[language]), list(exempt)])
  }

  // MARK: - What is open

  private var questions: [Block] {
    // What a person is to judge stands with the judgements.
    let fields = result.questions.filter { question in
      if case .field = question.subject { true } else { false }
    }
    guard !fields.isEmpty else { return [] }
    let items = fields.prefix(Self.questionsShown).map { question in
      let gate = question.isGate ? " (\(Phrase.gate[language]))" : ""
      return [Run(question.text[language].capitalisedFirst + gate)]
    }
    let rest = fields.count - items.count
    return [
      paragraph(Phrase.toBeGiven[language]), .list(Array(items), isNumbered: true),
    ] + (rest > 0 ? [paragraph(Phrase.questionsLeft(rest)[language])] : [])
  }

  private var judgements: [Block] {
    var blocks: [Block] = []
    let recorded = outline.recordedJudgements.compactMap { finding -> [Run]? in
      guard case .judgement(let judgement) = finding.subject,
        let assessment = finding.details?.assessment
      else { return nil }
      var told = ", " + Phrase.assessedBy(assessment.by)[language]
      if let date = assessment.date { told += " \(date.text(in: language))" }
      told += "."
      if let note = assessment.note { told += " \(note)" }
      return [
        Run(judgement.question[language] + " "),
        Run(assessment.name[language].capitalisedFirst, .strong), Run(told),
      ]
    }
    if !recorded.isEmpty {
      blocks += [
        paragraph(Phrase.judgementsMade[language]), .list(recorded, isNumbered: false),
      ]
    }
    let outstanding = outline.outstandingJudgements.compactMap { finding -> String? in
      guard case .judgement(let judgement) = finding.subject else { return nil }
      return judgement.question[language]
    }
    if !outstanding.isEmpty {
      blocks += [paragraph(Phrase.judgementsToMake[language]), list(outstanding)]
    }
    return blocks
  }

  private var assumptions: [Block] {
    let assumed = result.assumptions.map { assumption in
      "\(assumption.label[language].capitalisedFirst): \(assumption.value.text(in: language))"
    }
    guard !assumed.isEmpty else { return [] }
    return [paragraph(Phrase.takenToHold[language]), list(assumed)]
  }

  // MARK: - What is to be done

  private var steps: [Block] {
    guard !result.steps.isEmpty else { return [] }
    let headings = [Phrase.step, .actor, .latest, .standing].map { $0[language] }
    let rows = result.stepsByUrgency.map { answer in
      [
        answer.step.text[language],
        (answer.actor?[language] ?? Phrase.unnamedActor[language]).capitalisedFirst,
        answer.due?.text(in: language) ?? "–",
        answer.state.name[language].capitalisedFirst,
      ].map { [Run($0)] }
    }
    return [.table(name: Phrase.stepsTable[language], headings: headings, rows: rows)]
  }

  private var advice: [Block] {
    guard !outline.advice.isEmpty else { return [] }
    return [
      paragraph(Phrase.adviceExplained[language]),
      list(outline.advice.map { $0.advice(in: language) }),
    ]
  }

  /// The guidelines that bind and of which a clause applies.
  private var guidelines: [Block] {
    var names: [String] = []
    for outcome in ClauseOutcome.all(of: result) where outcome.status != .notApplicable {
      let guideline = outcome.clause.guideline
      guard guideline.isBinding else { continue }
      let title = guideline.title[language]
      let name = guideline.reference.map { "\(title) (\($0))" } ?? title
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? [] : [list(names)]
  }

  // MARK: - Blocks

  private func paragraph(_ sentences: [Phrase]) -> Block {
    paragraph(sentences.map { $0[language] }.joined(separator: " "))
  }

  private func paragraph(_ text: String) -> Block { .paragraph([Run(text)]) }

  private func list(_ texts: [String]) -> Block {
    .list(texts.map { [Run($0)] }, isNumbered: false)
  }
}

extension ProposalOutline {
  /// Whether nothing that binds waits for an answer.
  fileprivate var isDecided: Bool {
    outstandingJudgements.isEmpty && undecided.isEmpty && waitingCount == 0
  }
}
