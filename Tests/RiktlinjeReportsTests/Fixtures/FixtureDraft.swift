import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText

@testable import RiktlinjeEngine

/// A visit that is still being prepared: more questions than are shown at once, and advice.
enum FixtureDraft {
  static let result = ProposalResult(
    proposal: FixtureReport.proposal("ambassador", "Ambassadörens artighetsvisit", "visit"),
    verdict: .undetermined, asOf: FixtureReport.day("2026-01-31"),
    findings: [
      Finding(
        .document("document/missing-field"), .undetermined,
        Finding.Details(
          message: LocalizedText(
            swedish: "Obligatoriskt fält saknas: första dag (start).",
            english: "A required field is missing: first day (start)."),
          location: FixtureReport.place("proposals/ambassador.yaml", 1, 1))),
      FixtureReport.undetermined(
        FixturePack.decisionRule,
        [Finding.MissingField(path: "visit.owner", label: FixtureVocabulary.owner.label)]),
      waiting(.rule(FixturePack.financingRule)), waiting(.rule(FixturePack.followUpRule)),
      waiting(.judgement(FixturePack.benefitJudgement)),
      Finding(
        .rule(FixturePack.hostRule), .fail,
        Finding.Details(
          message: FixturePack.hostRule.message,
          location: FixtureReport.place("proposals/ambassador.yaml", 1, 1))),
      Finding(
        .judgement(FixturePack.remoteJudgement), .undetermined,
        Finding.Details(
          message: LocalizedText(
            swedish: "Bedömningen är inte antecknad.", english: "The judgement is not recorded."))),
    ],
    derived: [
      DerivedAnswer(
        FixturePack.decidingBody, value: nil,
        missing: [
          Finding.MissingField(path: "visit.owner", label: FixtureVocabulary.owner.label),
          Finding.MissingField(path: "visit.city_wide", label: cityWide.label),
        ],
        candidates: [
          .labelled(
            "executive_board",
            LocalizedText(swedish: "kommunstyrelsen", english: "city executive board")),
          .labelled(
            "committee",
            LocalizedText(swedish: "ansvarig nämnd", english: "committee in charge")),
        ])
    ],
    steps: [
      StepAnswer(
        FixturePack.register, state: .notDone,
        actor: LocalizedText(swedish: "registrator", english: "registrar"),
        due: FixtureReport.day("2026-02-02")),
      StepAnswer(FixturePack.consult, state: .done, actor: nil, due: nil),
    ],
    isDraft: true,
    roles: [
      FixtureVocabulary.role(
        .stage, "skede", "stage",
        .labelled("proposed", LocalizedText(swedish: "förslag", english: "proposed"))),
      FixtureVocabulary.role(
        .country, "land", "country",
        .labelled("PT", LocalizedText(swedish: "Portugal", english: "Portugal"))),
      FixtureVocabulary.role(
        .decisionBody, "beslutande organ", "deciding body",
        .labelled(
          "committee", LocalizedText(swedish: "ansvarig nämnd", english: "committee in charge"))),
    ],
    questions: questions,
    assumptions: [
      FixtureVocabulary.assumption(resting: ["partner-city-decided-by-board", "register"])
    ])

  private static let cityWide = FixtureVocabulary.field(
    "city_wide", .boolean, "stadenövergripande", "city-wide")

  private static let questions =
    [
      FixtureVocabulary.question(
        FixtureVocabulary.visitType, "visit.visit_type", isGate: true,
        choices: FixtureVocabulary.visitTypes, musts: 2, shoulds: 1, steps: 1,
        waiting: ["project-co-financed", "evaluated-yearly", "mutual-benefit"]),
      FixtureVocabulary.question(
        FixtureVocabulary.sensitive, "visit.security.sensitive", isGate: true, musts: 1,
        waiting: ["project-co-financed"]),
      FixtureVocabulary.question(
        FixtureVocabulary.owner, "visit.owner", musts: 1,
        waiting: ["partner-city-decided-by-board"]),
      FixtureVocabulary.question(FixtureVocabulary.start, "visit.start", musts: 1, waiting: []),
      FixtureVocabulary.question(
        FixtureVocabulary.months, "visit.term.months", shoulds: 1, waiting: ["evaluated-yearly"]),
      FixtureVocabulary.question(
        FixtureVocabulary.participants, "visit.participants", shoulds: 1,
        waiting: ["evaluated-yearly"]),
      FixtureVocabulary.question(
        FixtureVocabulary.task, "visit.participants[1].task", shoulds: 1,
        waiting: ["evaluated-yearly"]),
      FixtureVocabulary.question(
        FixtureVocabulary.areas, "visit.areas", shoulds: 1, waiting: ["evaluated-yearly"]),
    ]
    + ["purpose", "city", "host", "assignment", "language"].map { name in
      FixtureVocabulary.question(
        FixtureVocabulary.field(name, .text, name, name), "visit.\(name)", shoulds: 1,
        waiting: ["evaluated-yearly"])
    }

  /// Something of which it is not even known whether it applies.
  private static func waiting(_ subject: Finding.Subject) -> Finding {
    Finding(
      subject, .undetermined,
      Finding.Details(
        message: LocalizedText(
          swedish: "Om regeln gäller beror på typ av besök.",
          english: "Whether the rule applies depends on the type of visit."),
        missing: [
          Finding.MissingField(path: "visit.visit_type", label: FixtureVocabulary.visitType.label)
        ], isWaiting: true))
  }
}
