/// A small pack with one of everything that an editor asks about.
enum ServedPack {
  static let files = [
    "rules/pack.yaml": """
    pack: town
    version: 1.0.0
    title: {sv: Staden, en: The town}
    languages: [en]

    """,
    "rules/vocabulary.yaml": """
    vocabulary: town
    enumerations:
      form:
        label: {en: form}
        values:
          sister_city: {en: sister city}
          plain: {en: plain agreement}
    records:
      term:
        label: {en: term}
        fields:
          start: {type: date, label: {en: start}}
          end: {type: date, label: {en: end}, help: {en: The last day.}}
    kinds:
      agreement:
        label: {en: agreement}
        fields:
          title: {type: text, required: true, label: {en: title}}
          form: {type: {one_of: form}, label: {en: form of agreement}}
          country: {type: {ref: countries}, label: {en: country}}
          term: {type: term, label: {en: term}}
          bodies_heard: {type: {list: {ref: bodies}}, label: {en: bodies heard}}

    """,
    "rules/countries.yaml": """
    register: countries
    title: {en: Countries}
    fields:
      near: {type: boolean, label: {en: near}}
    entries:
      NO: {label: {en: Norway}, near: true}
      JP: {label: {en: Japan}, near: false}

    """,
    "rules/bodies.yaml": """
    register: bodies
    title: {en: Bodies}
    fields:
      rank: {type: integer, label: {en: rank}}
    entries:
      council: {label: {en: the council}, rank: 2}
      board: {label: {en: the board}, rank: 1}

    """,
    "rules/order.yaml": """
    guideline: order
    title: {en: The order}
    adopted_by: council
    in_force: {from: 2000-01-01}
    source: https://example.org/order
    clauses:
      - id: short-terms
        section: "3"
        force: must
        certainty: seen
        text: {en: A sister city is for three years at most.}
        rules:
          - id: short-term
            applies_to: [agreement]
            when: agreement.form == 'sister_city'
            require: yearsBetween(agreement.term.start, agreement.term.end) <= 3
            message: {en: The term is too long.}
        steps:
          - id: decide
            applies_to: [agreement]
            when: is_far
            by: {derived: deciding_body}
            text: {en: Decide.}
      - id: benefit
        force: should
        certainty: seen
        text: {en: It is of use.}
        judgement: {applies_to: [agreement], question: {en: Is it of use?}}
    derive:
      - id: is_far
        applies_to: [agreement]
        label: {en: far away}
        value: "!countries[agreement.country].near"
      - id: deciding_body
        applies_to: [agreement]
        label: {en: deciding body}
        type: {ref: bodies}
        first:
          - {when: is_far, then: "'council'"}
        else: "'board'"

    """,
    "rules/tests/order.yaml": """
    tests: order
    today: 2026-01-01
    base:
      kind: agreement
      title: An agreement
      form: sister_city
      country: JP
      term: {start: 2026-01-01, end: 2028-12-31}
    cases:
      - name: {en: Three years are short enough}
        expect: {rules: {short-term: pass}, derived: {deciding_body: council}}
      - name: {en: Four years are too long}
        set: {term.end: 2030-12-31}
        expect: {rules: {short-term: fail}}

    """,
    "proposals/oslo.yaml": """
    kind: agreement
    title: Oslo
    form: sister_city
    country: NO
    term: {start: 2026-01-01, end: 2030-12-31}

    """,
  ]
}
