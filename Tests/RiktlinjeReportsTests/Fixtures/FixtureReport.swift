import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

@testable import RiktlinjeEngine

/// A report over eight proposals: each verdict, each status, each kind of finding and of answer.
enum FixtureReport {
  static let report = Report(
    pack: FixturePack.pack, asOf: day("2026-01-31"), today: day("2026-02-01"),
    inputs: ["proposals"],
    results: [lyon, mandelaBay, network, oslo, shanghai, FixtureDraft.result, kiel, archive],
    unreadable: [
      Diagnostic(
        Unclosed(),
        at: place("proposals/broken.yaml", 3, 7, content: "kind: visit\nid: x\nlist: [a, b\n")),
      Diagnostic(Unclosed(), at: nil),
    ],
    waiverFindings: [
      Finding(
        .waiver("waiver/unmatched"), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "Undantaget gäller inget av de prövade ärendena.",
            english: "The waiver matches none of the proposals checked."),
          location: place("waivers.yaml", 9, 5)))
    ])

  /// Nothing at all was found to check.
  static let empty = Report(
    pack: FixturePack.pack, asOf: nil, today: day("2026-02-01"), results: [], unreadable: [],
    waiverFindings: [])

  struct Unclosed: Problem {
    let code = "unclosed-list"
    func message(in language: Language) -> String {
      language == .swedish ? "listan som börjar här avslutas inte" : "the list is not closed"
    }
    func help(in language: Language) -> String? {
      language == .swedish ? "lägg till en hakparentes: ]" : "add a bracket: ]"
    }
  }

  // MARK: Proposals

  /// Does not comply: fails, lacks facts, waits for a judgement, has a misspelt key.
  static let lyon = ProposalResult(
    proposal: proposal("lyon-2026", "Partnerstadsavtal med Lyon", "agreement"),
    verdict: .nonCompliant, asOf: day("2026-01-31"),
    findings: [
      Finding(
        .document("document/unknown-field"), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "”parnter” är inget fält i ett avtal.",
            english: "‘parnter’ is not a field of an agreement."),
          remedy: LocalizedText(
            swedish: "Menade du ”partner”?", english: "Did you mean ‘partner’?"),
          location: place("proposals/lyon-2026.yaml", 5, 1), field: "agreement.parnter")),
      Finding(
        .rule(FixturePack.termRule), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "Avtalet löper på 48 månader; högst 36 är tillåtet.",
            english: "The agreement runs for 48 months; at most 36 are allowed."),
          remedy: LocalizedText(
            swedish: "Förkorta avtalstiden, eller föreslå kommunfullmäktige ett vänortsavtal.",
            english: "Shorten the term, or propose a sister-city agreement to the city council."),
          location: place("proposals/lyon-2026.yaml", 12, 8, length: 10),
          field: "agreement.term.end",
          values: [
            ("months", .integer(48)), ("end", .date(day("2029-12-31"))),
            ("cost", .number(1_234_567.5, unit: "SEK")),
          ])),
      undetermined(FixturePack.decisionRule, [decidingBodyField]),
      undetermined(FixturePack.financingRule, [budgetField, decidingBodyField]),
      Finding(
        .rule(FixturePack.followUpRule), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "Samarbetet har inte följts upp sedan 1 mars 2024.",
            english: "The cooperation has not been followed up since 1 March 2024."),
          location: place("proposals/lyon-2026.yaml", 20, 3), field: "agreement.evaluation.date")),
      Finding(
        .judgement(FixturePack.benefitJudgement), .undetermined,
        Finding.Details(
          message: LocalizedText(
            swedish: "Bedömningen är inte gjord.", english: "The judgement is not recorded."),
          missing: [
            Finding.MissingField(
              path: "judgements.mutual-benefit",
              label: LocalizedText(swedish: "bedömning", english: "judgement"))
          ])),
      Finding(.rule(FixturePack.reasonRule), .notApplicable),
      Finding(
        .rule(FixturePack.reportedRule), .fail,
        Finding.Details(
          message: FixturePack.reportedRule.message,
          remedy: LocalizedText(
            swedish: "Anmäl beslutet till nämnden.", english: "Report it to the committee."),
          location: place("proposals/lyon-2026.yaml", 16, 3), field: "agreement.decision.reported")
      ),
    ],
    derived: [
      DerivedAnswer(
        FixturePack.decidingBody,
        value: .labelled(
          "executive_board",
          LocalizedText(swedish: "kommunstyrelsen", english: "city executive board"))),
      DerivedAnswer(FixturePack.months, value: .integer(48)),
    ] + period("2026-01-01", "2029-12-31"),
    steps: [
      StepAnswer(
        FixturePack.register, state: .unknown, actor: nil, due: nil, missing: [decidingBodyField]),
      StepAnswer(
        FixturePack.consult, state: .overdue,
        actor: LocalizedText(
          swedish: "stadsledningskontoret", english: "city executive office"),
        due: day("2025-07-01")),
    ],
    isClosed: true,
    roles: FixtureVocabulary.roles,
    questions: [
      FixtureVocabulary.question(
        FixtureVocabulary.decidingBody, "agreement.decision.body", musts: 2, steps: 1,
        waiting: ["partner-city-decided-by-board", "project-co-financed", "register"]),
      FixtureVocabulary.question(
        FixtureVocabulary.budget, "project.budget.total", musts: 1,
        waiting: ["project-co-financed"]),
      Question(
        .judgement(FixturePack.benefitJudgement), isGate: false,
        settles: FixtureVocabulary.settles(judgements: 1), waiting: ["mutual-benefit"]),
    ])

  /// Cannot be determined: facts are missing, a rule could not be evaluated only as a may.
  static let mandelaBay = ProposalResult(
    proposal: proposal("nmb-energy", "Hållbar energi med Nelson Mandela Bay", "project"),
    verdict: .undetermined, asOf: day("2026-01-31"),
    findings: [
      undetermined(FixturePack.financingRule, [budgetField]),
      undetermined(FixturePack.budgetRule, [budgetField, costField]),
      Finding(
        .judgement(FixturePack.benefitJudgement), .pass,
        Finding.Details(
          message: LocalizedText(
            swedish: "Bedömningen är gjord.", english: "The judgement is recorded."),
          assessment: Assessment(
            isMet: true, by: "handläggare", date: day("2026-01-15"),
            note: "Kunskap om solel går i båda riktningarna."))),
    ],
    derived: [
      DerivedAnswer(FixturePack.decidingBody, value: nil, missing: [decidingBodyField]),
      DerivedAnswer(FixturePack.months, value: nil, missing: [costField, endField]),
    ] + period("2025-06-01", nil),
    steps: [])

  /// Complies with remarks: a waiver is used.
  static let network = ProposalResult(
    proposal: proposal("network", "Medlemskap i ett nätverk", "membership"),
    verdict: .compliantWithRemarks, asOf: day("2026-01-31"),
    findings: [
      Finding(.rule(FixturePack.reasonRule), .pass),
      Finding(
        .rule(FixturePack.feeRule), .waived,
        Finding.Details(
          message: LocalizedText(
            swedish: "Avgiften är 1 234 567,50 kr om året.",
            english: "The fee is SEK 1,234,567.50 a year."),
          location: place("proposals/network.yaml", 8, 6), field: "membership.fee",
          waiver: Waiver(
            rule: "membership-fee", proposal: "network",
            reason: LocalizedText(
              swedish: "Avgiften omfattar stadens alla bolag.",
              english: "The fee covers all the city’s companies."),
            body: "executive_board",
            decidedBy: LocalizedText(swedish: "kommunstyrelsen", english: "city executive board"),
            reference: "0123/26", date: day("2026-01-10"), expires: day("2026-12-31"),
            location: place("waivers.yaml", 2, 5)),
          statusWithoutWaiver: .fail)),
      Finding(
        .waiver("waiver/expired"), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish:
              "Undantaget från membership-reason-given gällde till och med 31 december 2024.",
            english: "The waiver of membership-reason-given held until 31 December 2024."),
          location: place("waivers.yaml", 12, 5))),
    ],
    derived: [
      DerivedAnswer(
        FixturePack.decidingBody,
        value: .labelled(
          "council", LocalizedText(swedish: "kommunfullmäktige", english: "city council")))
    ],
    steps: [])

  /// An error, and a judgement that says no.
  static let oslo = ProposalResult(
    proposal: proposal("oslo", "Samarbetet Göteborg–Oslo", "agreement"),
    verdict: .nonCompliant, asOf: day("2026-01-31"),
    findings: [
      Finding(
        .rule(FixturePack.decisionRule), .error,
        Finding.Details(
          message: LocalizedText(
            swedish: "Villkoret kunde inte prövas: division med noll.",
            english: "The condition could not be evaluated: division by zero."))),
      Finding(
        .judgement(FixturePack.benefitJudgement), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "Samarbetet bedöms inte vara till nytta för båda.",
            english: "The cooperation is not judged to benefit both."),
          location: place("proposals/oslo.yaml", 15, 3),
          assessment: Assessment(isMet: false, by: nil, date: nil, note: "Ensidigt upplägg."))),
    ],
    derived: period("2003-01-01", "2026-06-30"), steps: [])

  /// Complies.
  static let shanghai = ProposalResult(
    proposal: proposal("shanghai-visit", "Besök från Shanghai", "visit"),
    verdict: .compliant, asOf: day("2026-01-31"),
    findings: [Finding(.rule(FixturePack.decisionRule), .pass)], derived: [],
    steps: [
      StepAnswer(
        FixturePack.register, state: .done,
        actor: LocalizedText(swedish: "nämnden", english: "the committee"), due: day("2026-02-15"))
    ])

  /// Complies but for what is only our interpretation; its answer rests on an assumption.
  static let kiel = ProposalResult(
    proposal: proposal("kiel", "Förlängning av avtalet med Kiel", "agreement"),
    verdict: .compliantWithRemarks, asOf: day("2026-01-31"),
    findings: [
      Finding(
        .rule(FixturePack.termRule), .fail,
        Finding.Details(
          message: LocalizedText(
            swedish: "Avtalet löper på 37 månader; högst 36 är tillåtet.",
            english: "The agreement runs for 37 months; at most 36 are allowed."),
          location: place("proposals/kiel.yaml", 7, 3))),
      Finding(.rule(FixturePack.decisionRule), .pass),
      // What a register of the pack does not say is asked of nobody.
      undetermined(
        FixturePack.followUpRule,
        [
          Finding.MissingField(
            path: "partners.kiel.followed_up",
            label: LocalizedText(swedish: "uppföljd – Kiel", english: "followed up – Kiel"))
        ]),
    ],
    derived: [], steps: [],
    assumptions: [FixtureVocabulary.assumption(resting: ["partner-city-term"])])

  /// Nothing that binds applied to it.
  static let archive = ProposalResult(
    proposal: proposal("archive", "Gåva från 1968", "visit"), verdict: .notAssessed,
    asOf: day("1968-05-01"), findings: [Finding(.rule(FixturePack.decisionRule), .notApplicable)],
    derived: [], steps: [], isClosed: true)

  // MARK: Parts

  static let decidingBodyField = Finding.MissingField(
    path: "agreement.decision.body",
    label: LocalizedText(swedish: "beslutande organ", english: "deciding body"))
  static let budgetField = Finding.MissingField(
    path: "project.budget.total",
    label: LocalizedText(swedish: "budget, totalt", english: "budget, total"))
  static let costField = Finding.MissingField(
    path: "project.cost", label: LocalizedText(swedish: "kostnad", english: "cost"))

  static let endField = Finding.MissingField(
    path: "project.end", label: LocalizedText(swedish: "projektslut", english: "end of the project")
  )

  static func period(_ start: String, _ end: String?) -> [DerivedAnswer] {
    [
      DerivedAnswer(FixturePack.periodStart, value: .date(day(start))),
      DerivedAnswer(FixturePack.periodEnd, value: end.map { .date(day($0)) }),
    ]
  }

  static func undetermined(_ rule: Rule, _ missing: [Finding.MissingField]) -> Finding {
    Finding(
      .rule(rule), .undetermined,
      Finding.Details(
        message: LocalizedText(
          swedish: "Uppgifter saknas.", english: "Information is missing."),
        missing: missing))
  }

  static func proposal(_ id: String, _ title: String?, _ kind: String) -> Proposal {
    Proposal(
      id: id, title: title, kind: FixturePack.kind(kind),
      location: place("proposals/\(id).yaml", 1, 1))
  }

  static func place(
    _ path: String, _ line: Int32, _ column: Int32, length: Int32 = 1, content: String = ""
  ) -> SourceLocation {
    SourceLocation(
      file: SourceFile(path: path, bytes: Array(content.utf8)),
      span: SourceSpan(
        start: SourcePosition(line: line, column: column),
        end: SourcePosition(line: line, column: column + length)))
  }

  /// A day of the fixtures, which are all well formed.
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }
}
