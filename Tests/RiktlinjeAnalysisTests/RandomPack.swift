import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

@testable import RiktlinjeAnalysis

/// A small pack made up at random, with every proposal that differs in the fields its rules read.
struct RandomPack {
  let pack: RulePack
  /// The proposals, as YAML.
  let proposals: [String]
  /// What it was made of, to be read when something is wrong.
  let text: String

  private struct Field {
    let name: String
    let declaration: String
    /// What may stand in a proposal; the first is nothing at all.
    let lines: [String]
    let conditions: [String]
  }

  private static let numbers = (0...3).map { String($0) }

  private static let fields: [Field] = [
    Field(
      name: "flag", declaration: "type: boolean", lines: ["flag: true", "flag: false"],
      conditions: ["matter.flag", "!matter.flag", "matter.flag == false", "has(matter.flag)"]),
    Field(
      name: "form", declaration: "type: {one_of: shapes}",
      lines: ["form: a", "form: b", "form: c"],
      conditions: [
        "matter.form == 'a'", "matter.form != 'b'", "matter.form in ['a', 'c']", "has(matter.form)",
        "(matter.form == 'a' ? 'b' : matter.form) == 'b'",
      ]),
    Field(
      name: "level", declaration: "type: integer, min: 0, max: 3",
      lines: numbers.map { "level: \($0)" },
      conditions: [
        "matter.level < 2", "matter.level >= 1", "matter.level == 3", "2 > matter.level",
        "matter.level <= matter.other", "matter.level == matter.other", "has(matter.level)",
        "double(matter.level) + matter.other > 3.0", "matter.level > 7", "matter.level in [0, 2]",
      ]),
    Field(
      name: "other", declaration: "type: number, min: 0, max: 3",
      lines: (numbers + ["1.5"]).map { "other: \($0)" },
      conditions: [
        "matter.other < 2.0", "matter.other <= 1.5", "matter.other > 1", "matter.other != 3.0",
        "matter.other < double(matter.level)", "has(matter.other)",
      ]),
    Field(
      name: "body", declaration: "type: {ref: bodies}",
      lines: ["body: council", "body: board", "body: office"],
      conditions: [
        "bodies[matter.body].big", "has(bodies[matter.body].big)", "bodies[matter.body].rank >= 2",
        "matter.body == 'board'", "bodies[matter.body].rank <= matter.level",
        "has(bodies[matter.body].big) && !bodies[matter.body].big",
      ]),
    Field(
      name: "term", declaration: "type: term",
      lines: [
        "term: {}", "term: {inner: true}", "term: {inner: false}",
        "term: {inner: true, day: 2026-01-05}",
      ],
      conditions: [
        "matter.term.inner", "has(matter.term)", "has(matter.term.inner)",
        "matter.term.day > date('2026-01-01')", "matter.term.day < today",
        "daysBetween(today, matter.term.day) > 3",
      ]),
    Field(
      name: "tags", declaration: "type: {list: text}",
      lines: ["tags: []", "tags: [x]", "tags: [x, y]"],
      conditions: [
        "size(matter.tags) > 1", "matter.tags.exists(t, t == 'x')", "has(matter.tags)",
        "matter.tags.all(t, t != 'y')", "'y' in matter.tags", "size(matter.tags) >= 0",
      ]),
    Field(
      name: "word", declaration: "type: text", lines: ["word: one", "word: two"],
      conditions: [
        "matter.word == 'one'", "matter.word in ['one', 'three']", "matter.word.startsWith('t')",
        "has(matter.word)", "matter.word != 'two'",
      ]),
  ]

  init(seed: UInt64) throws {
    var random = RandomSource(state: seed)
    var chosen: [Field] = []
    while chosen.count < 3 {
      guard let field = random.element(of: Self.fields) else { continue }
      if !chosen.contains(where: { $0.name == field.name }) { chosen.append(field) }
    }
    var declarations: [String] = []
    for field in Self.fields {
      var declaration = field.declaration
      if chosen.contains(where: { $0.name == field.name }) {
        switch random.next(below: 5) {
        case 0: declaration += ", required: true"
        case 1 where ["flag", "form", "level"].contains(field.name):
          let value = field.lines[random.next(below: field.lines.count)].split(separator: " ").last
          declaration += ", assume: \(value ?? "")"
        default: break
        }
      }
      declarations.append(
        "      \(field.name): {\(declaration), label: {sv: \(field.name), en: \(field.name)}}")
    }
    var conditions = chosen.flatMap { $0.conditions }
    // What reads fields that are not chosen reads nothing, which is as good.
    func condition(_ depth: Int) -> String {
      guard depth > 0, random.next(below: 4) > 0 else {
        return random.element(of: conditions) ?? "true"
      }
      let (first, second) = (condition(depth - 1), condition(depth - 1))
      switch random.next(below: 5) {
      case 0, 1: return "(\(first) && \(second))"
      case 2, 3: return "(\(first) || \(second))"
      default:
        return random.next(below: 2) == 0
          ? "!(\(first))" : "(\(first) ? \(second) : \(condition(0)))"
      }
    }
    let derive = """
      derive:
        - id: worth
          applies_to: [matter]
          label: {sv: värde, en: worth}
          type: {one_of: shapes}
          first:
            - when: "\(condition(1))"
              then: "'a'"
            - when: "\(condition(1))"
              then: "'b'"
          else: "'\(random.next(below: 2) == 0 ? "a" : "c")'"
        - id: whether
          applies_to: [matter]
          label: {sv: om, en: whether}
          value: "\(condition(1))"

      """
    conditions += ["worth == 'a'", "worth != 'b'", "whether", "worth in ['b', 'c']"]
    var rules = ""
    for number in 1...4 {
      rules += "          - id: rule-\(number)\n            applies_to: [matter]\n"
      if random.next(below: 3) > 0 { rules += "            when: \"\(condition(1))\"\n" }
      rules += "            require: \"\(condition(2))\"\n"
      rules += "            message: {sv: Nej., en: No.}\n"
    }
    let guideline = """
      guideline: plain
      title: {sv: Enkelt, en: Plain}
      adopted_by: council
      source: https://example.org
      clauses:
        - id: plain-clause
          force: must
          certainty: seen
          text: {sv: Så här., en: Like this.}
          rules:
      \(rules.split(separator: "\n").map { String($0.dropFirst(4)) }.joined(separator: "\n"))

      """
    let vocabulary = """
      vocabulary: plain
      enumerations:
        shapes:
          label: {sv: former, en: shapes}
          values:
            a: {sv: A, en: A}
            b: {sv: B, en: B}
            c: {sv: C, en: C}
      records:
        term:
          label: {sv: tid, en: term}
          fields:
            inner: {type: boolean, label: {sv: inre, en: inner}}
            day: {type: date, label: {sv: dag, en: day}}
      kinds:
        matter:
          label: {sv: sak, en: matter}
          fields:
      \(declarations.joined(separator: "\n"))

      """
    let bodies = """
      register: bodies
      title: {sv: organ, en: bodies}
      fields:
        rank: {type: integer, label: {sv: rang, en: rank}}
        big: {type: boolean, label: {sv: stort, en: big}}
      entries:
        council: {label: {sv: fullmäktige, en: council}, rank: 3, big: true}
        board: {label: {sv: styrelsen, en: board}, rank: 2, big: false}
        office: {label: {sv: kontoret, en: office}, rank: 1}

      """
    let head = "pack: plain\nversion: 1.0.0\ntitle: {sv: Enkelt, en: Plain}\nlanguages: [sv, en]\n"
    var files = PackFiles()
    let texts = [
      "pack.yaml": head, "vocabulary.yaml": vocabulary, "bodies.yaml": bodies,
      "derived.yaml": derive, "guideline.yaml": guideline,
    ]
    for (name, text) in texts {
      files.put(
        PackFiles.File(SourceFile(path: "/plain/\(name)", bytes: Array(text.utf8))), in: "/plain")
    }
    pack = try RulePack(files, of: "/plain")
    text = vocabulary + derive + guideline
    var proposals = ["kind: matter\n"]
    for field in Self.fields
    where chosen.contains(where: { $0.name == field.name })
      || text.contains("matter.\(field.name)")
    {
      // Fields that only some condition of another compares with are few enough to be tried too.
      proposals = proposals.flatMap { start in [start] + field.lines.map { "\(start)\($0)\n" } }
    }
    self.proposals = proposals
  }
}
