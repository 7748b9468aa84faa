import RiktlinjeRules
import TestSupport

/// A small pack that uses every part of one: two kinds, a register, derived values, a rule for both
/// kinds, a judgement, steps and a decision table.
func councilPack() throws -> RulePack {
  let folder = TemporaryFolder([
    "pack.yaml": "pack: council\nversion: 1.0.0\ntitle: {sv: Rådet, en: The council}\n",
    "vocabulary.yaml": """
    vocabulary: council
    enumerations:
      form:
        label: {sv: form, en: form}
        values:
          sister: {sv: vänort, en: sister city}
          project: {sv: projekt, en: project, aliases: [satsning]}
    records:
      term:
        label: {sv: tid, en: term}
        fields:
          start: {type: date, label: {sv: från, en: from}}
          end: {type: date, label: {sv: till, en: until}}
      party:
        label: {sv: part, en: party}
        fields:
          name: {type: text, required: true, label: {sv: namn, en: name}}
          country: {type: {ref: countries}, label: {sv: land, en: country}}
          share: {type: number, min: 0, max: 100, label: {sv: andel, en: share}}
    common:
      fields:
        title: {type: text, label: {sv: rubrik, en: title}}
        cost: {type: number, unit: SEK, label: {sv: kostnad, en: cost}}
    kinds:
      pact:
        label: {sv: avtal, en: pact}
        aliases: [pakt]
        fields:
          form: {type: {one_of: form}, label: {sv: form, en: form}}
          term: {type: term, label: {sv: tid, en: term}}
          parties: {type: {list: party}, label: {sv: parter, en: parties}}
          code: {type: text, pattern: '^[A-Z]{2}\\d+$', label: {sv: kod, en: code}, aliases: [kod]}
          years: {type: integer, label: {sv: år, en: years}}
          public: {type: boolean, label: {sv: offentlig, en: public}}
      trip:
        label: {sv: resa, en: trip}
        fields:
          start: {type: date, label: {sv: dag, en: day}}
    """,
    "countries.yaml": """
    register: countries
    title: {sv: Länder, en: Countries}
    fields:
      near: {type: boolean, label: {sv: nära, en: near}}
      member_since: {type: date, label: {sv: medlem sedan, en: member since}}
    entries:
      NO: {label: {sv: Norge, en: Norway}, near: true}
      FI: {label: {sv: Finland, en: Finland}, aliases: [Suomi], near: true, member_since: 1995-01-01}
      CN: {label: {sv: Kina, en: China}, near: false}
    """,
    "bodies.yaml": """
    register: bodies
    title: {sv: Organ, en: Bodies}
    fields:
      rank: {type: integer, label: {sv: rang, en: rank}}
    entries:
      council: {label: {sv: fullmäktige, en: the council}, rank: 2}
      board: {label: {sv: styrelsen, en: the board}, rank: 1}
      clerk: {label: {sv: registratorn, en: the clerk}}
      assembly: {label: {sv: stämman, en: the assembly}, rank: 3}
    """,
    "guideline.yaml": """
    guideline: policy
    title: {sv: Policyn, en: The policy}
    adopted_by: council
    in_force: {from: 2000-01-01}
    source: https://example.org/policy
    clauses:
      - id: short
        section: "1"
        force: must
        certainty: seen
        text: {sv: Avtal är korta., en: Pacts are short.}
        rules:
          - id: short-term
            applies_to: [pact]
            require: months <= 36
            at: pact.term.end
            values: {months: months, cost: pact.cost}
            message: {sv: "{months} månader för {cost}.", en: "{months} months for {cost}."}
            remedy: {sv: "Högst 36, inte {months}.", en: "At most 36, not {months}."}
          - id: near
            applies_to: [pact]
            require: pact.parties.all(p, countries[p.country].near)
            message: {sv: Fjärran part., en: A party is far away.}
          - id: member-long-enough
            applies_to: [pact]
            when: pact.parties.exists(p, p.country == 'NO')
            require: pact.parties.all(p, countries[p.country].member_since < today)
            message: {sv: Ny medlem., en: A new member.}
      - id: cheap
        force: should
        certainty: inferred
        note: {sv: Vår tolkning., en: Our interpretation.}
        text: {sv: Billigt., en: Cheap.}
        rules:
          - id: low-cost
            applies_to: [pact, trip]
            require: proposal.cost <= 1000
            message: {sv: Dyrt., en: Expensive.}
      - id: useful
        force: must
        certainty: reported
        text: {sv: Nyttigt., en: Useful.}
        judgement:
          applies_to: [pact]
          when: pact.form == 'sister'
          question: {sv: Är det nyttigt?, en: Is it useful?}
        steps:
          - id: decide
            applies_to: [pact]
            by: {derived: decider}
            done: has(pact.public)
            due: addMonths(pact.term.start, -1)
            text: {sv: Besluta., en: Decide.}
          - id: file
            applies_to: [pact]
            when: pact.form == 'project'
            done: pact.years > 0
            by: clerk
            text: {sv: Diarieför., en: File it.}
    derive:
      - id: months
        applies_to: [pact]
        label: {sv: månader, en: months}
        value: monthsBetween(pact.term.start, pact.term.end)
      - id: decider
        applies_to: [pact]
        label: {sv: beslutar, en: decides}
        type: {ref: bodies}
        first:
          - {when: pact.form == 'sister', then: "'council'"}
          - {when: months > 24, then: "'council'"}
        else: "'board'"
    """,
  ])
  return try RulePack(at: folder.path)
}
