import TestSupport

/// A pack with little of everything, and proposals for it, for tests of what a run does with its files.
enum SmallPack {
  static let files: [String: String] = [
    "rules/pack.yaml": """
    pack: small
    version: 1.0.0
    title: {sv: Liten, en: Small}
    languages: [sv, en]

    """,
    "rules/vocabulary.yaml": """
    vocabulary: small
    common:
      fields:
        title: {type: text, label: {sv: rubrik, en: title}}
    kinds:
      trip:
        label: {sv: resa, en: trip}
        fields:
          people: {type: integer, label: {sv: antal resande, en: number of people}}
          nights: {type: integer, label: {sv: antal nätter, en: number of nights}}
          start: {type: date, label: {sv: första dag, en: first day}}
      party:
        label: {sv: fest, en: party}
        fields:
          people: {type: integer, label: {sv: antal gäster, en: number of guests}}

    """,
    "rules/registers/bodies.yaml": """
    register: bodies
    label: {sv: beslutande organ, en: deciding bodies}
    fields:
      rank: {type: integer, label: {sv: rang, en: rank}}
    entries:
      council: {label: {sv: kommunfullmäktige, en: city council}, rank: 2}
      board: {label: {sv: kommunstyrelsen, en: city executive board}, rank: 1}

    """,
    "rules/guideline.yaml": """
    guideline: travel
    title: {sv: Resor, en: Travel}
    adopted_by: council
    clauses:
      - id: few
        force: must
        certainty: seen
        text: {sv: Få reser., en: Few travel.}
        rules:
          - id: few-people
            applies_to: [trip, party]
            require: proposal.people <= 10
            message: {sv: "{people} personer är för många.", en: "{people} people are too many."}
            values: {people: proposal.people}
            remedy: {sv: Bjud färre., en: Invite fewer.}
      - id: short
        force: should
        certainty: seen
        text: {sv: Resor är korta., en: Trips are short.}
        rules:
          - id: few-nights
            applies_to: [trip]
            require: trip.nights <= 3
            message: {sv: "{nights} nätter är för många.", en: "{nights} nights are too many."}
            values: {nights: trip.nights}
      - id: late
        force: should
        certainty: seen
        text: {sv: Resan börjar inte före mars., en: The trip does not begin before March.}
        rules:
          - id: not-before-march
            applies_to: [trip]
            require: "!(trip.start < date('2026-03-01'))"
            message: {sv: "Resan börjar {start}.", en: "The trip begins on {start}."}
            values: {start: trip.start, title: trip.title}

    """,
    "rules/tests.yaml": """
    tests: trip
    base: {kind: trip, title: Resa, people: 3, nights: 2, start: 2026-04-01}
    cases:
      - name: few
        expect: {rules: {few-people: pass}}

    """,
  ]

  /// A trip that meets everything unless it is asked to fail.
  static func trip(
    id: String? = nil, people: String = "4", nights: String = "2", start: String = "2026-04-01",
    title: String = "Resa"
  ) -> String {
    """
    kind: trip
    \(id.map { "id: \($0)" } ?? "# no id")
    title: \(title)
    people: \(people)
    nights: \(nights)
    start: \(start)

    """
  }

  /// A folder with the pack in `rules`, and other files.
  static func folder(_ files: [String: String] = [:]) -> TemporaryFolder {
    TemporaryFolder(Self.files.merging(files) { _, own in own })
  }
}

/// A check in a folder with the small pack.
func checkSmall(
  _ words: String..., in folder: TemporaryFolder, input: String = "", capacity: Int? = nil
) -> Tool {
  Tool(
    words: ["check", "--rules", "rules"] + words, input: input, folder: folder.path,
    capacity: capacity)
}
