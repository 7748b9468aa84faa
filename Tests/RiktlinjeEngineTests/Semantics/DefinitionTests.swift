import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// Conditions and values with names and parameters, which conditions call.
@Suite struct `A definition` {
  private static let fields = [
    MatterPack.field("n", "integer"), MatterPack.field("m", "integer"),
    MatterPack.field("who", "{ref: bodies}"), MatterPack.field("list", "{list: integer}"),
    MatterPack.field("part", "part"), MatterPack.field("parts", "{list: part}"),
  ]

  private static let definitions = """
    define:
      - {id: is_small, parameters: {n: integer}, label: {sv: "{n} är litet", en: "{n} is small"}, value: n < 5}
      - {id: both_small, parameters: {a: integer, b: integer}, label: {sv: "{a} {b}", en: "{a} {b}"}, value: is_small(a) && is_small(b)}
      - {id: ranked, parameters: {body: {ref: bodies}}, label: {sv: "{body}", en: "{body}"}, value: "bodies[body].rank"}
      - {id: has_cost, parameters: {p: part}, label: {sv: "{p}", en: "{p}"}, value: has(p.cost) && p.cost > 3}
      - {id: any_small, parameters: {all: {list: integer}, add: integer}, label: {sv: "{all} {add}", en: "{all} {add}"}, value: "all.exists(n, is_small(n + add))"}
      - {id: either, parameters: {a: integer, b: integer}, label: {sv: "{a} {b}", en: "{a} {b}"}, value: a > 0 || b > 0}
      - {id: since, parameters: {}, label: {sv: då, en: then}, value: "today > date('2020-01-01')"}
    """

  private static func pack(_ require: String, more: [String: String] = [:]) throws -> MatterPack {
    try MatterPack(
      fields: fields,
      records: [
        "part: {label: {sv: del, en: part}, fields: {cost: {type: integer, label: {sv: c, en: c}}}}"
      ],
      clauses: [MatterPack.rule("r", require: require)],
      files: ["define.yaml": definitions].merging(more) { _, new in new })
  }

  struct Row: CustomTestStringConvertible {
    let require: String
    let matter: String
    let status: Status
    var missing: [String] = []
    var testDescription: String { "\(require) of \(matter)" }
  }

  @Test(arguments: [
    Row(require: "is_small(matter.n)", matter: "n: 4", status: .pass),
    Row(require: "is_small(matter.n)", matter: "n: 5", status: .fail),
    Row(require: "is_small(matter.n)", matter: "", status: .undetermined, missing: ["n"]),
    Row(require: "is_small(3)", matter: "", status: .pass),
    Row(require: "is_small(matter.n + matter.m)", matter: "n: 2\nm: 2", status: .pass),
    Row(
      require: "is_small(matter.n + matter.m)", matter: "n: 2", status: .undetermined,
      missing: ["m"]),
    // One definition calls another; the names of parameters are their own.
    Row(require: "both_small(matter.m, matter.n)", matter: "n: 9\nm: 1", status: .fail),
    Row(require: "both_small(matter.m, matter.n)", matter: "n: 1\nm: 1", status: .pass),
    // What is unknown matters only where the answer depends on it.
    Row(require: "both_small(matter.m, matter.n)", matter: "n: 9", status: .fail),
    Row(require: "either(matter.n, matter.m)", matter: "n: 1", status: .pass),
    Row(
      require: "either(matter.n, matter.m)", matter: "n: 0", status: .undetermined, missing: ["m"]),
    Row(require: "either(matter.n, matter.m + 1)", matter: "n: 1", status: .pass),
    Row(require: "either(matter.n, 1 / 0)", matter: "n: 1", status: .pass),
    Row(require: "ranked(matter.who) > 2", matter: "who: council", status: .pass),
    Row(require: "ranked(matter.who) > 2", matter: "who: board", status: .fail),
    Row(require: "ranked('council') > 2", matter: "", status: .pass),
    Row(require: "has_cost(matter.part)", matter: "part: {cost: 4}", status: .pass),
    Row(require: "has_cost(matter.part)", matter: "part: {}", status: .fail),
    Row(
      require: "matter.parts.exists(p, has_cost(p))", matter: "parts: [{}, {cost: 9}]",
      status: .pass),
    Row(
      require: "matter.parts.all(p, has_cost(p))", matter: "parts: [{}, {cost: 9}]", status: .fail),
    Row(require: "any_small(matter.list, matter.n)", matter: "list: [9, 3]\nn: 1", status: .pass),
    Row(require: "any_small(matter.list, matter.n)", matter: "list: [9, 3]\nn: 2", status: .fail),
    Row(
      require: "matter.list.all(n, any_small([n], matter.n))", matter: "list: [1, 2]\nn: 2",
      status: .pass),
    Row(require: "since()", matter: "", status: .pass),
  ]) func `is evaluated as if it stood where it is called`(row: Row) throws {
    let result = try Self.pack(row.require).check(row.matter)
    #expect(result.status("r") == row.status)
    #expect(result.missing("r") == row.missing)
  }

  @Test func `is told with its place where it is wrong`() {
    func problems(_ definition: String, require: String = "matter.n > 0") -> [String] {
      do {
        _ = try MatterPack(
          fields: Self.fields, records: ["part: {label: {sv: d, en: p}, fields: {}}"],
          clauses: [MatterPack.rule("r", require: require)],
          files: ["more.yaml": "define:\n" + definition])
        return []
      } catch let error as InvalidPack {
        return error.diagnostics.map(\.problem.code)
      } catch {
        return ["\(error)"]
      }
    }
    func definition(_ id: String, _ value: String, _ parameters: String = "n: integer") -> String {
      "  - {id: \(id), parameters: {\(parameters)}, label: {sv: \"{n}\", en: \"{n}\"}, value: \"\(value)\"}\n"
    }
    #expect(problems(definition("f", "n > 1")) == [])
    #expect(problems(definition("f", "f(n)")) == ["contains-itself"])
    #expect(problems(definition("f", "g(n)") + definition("g", "f(n)")) == ["contains-itself"])
    #expect(problems(definition("f", "m > 1")) == ["unknown-name"])
    // A definition knows no proposal: what it is about is given to it.
    #expect(problems(definition("f", "matter.n > 1")) == ["unknown-name"])
    #expect(problems(definition("size", "n > 1")) == ["reserved-name"])
    #expect(problems(definition("f", "n > 1") + definition("f", "n > 2")) == ["declared-twice"])
    #expect(problems(definition("f", "n > 1", "n: nothing_such")).contains("wrong-shape"))
    #expect(problems(definition("f", "n > 1"), require: "f('a')").count == 1)
    #expect(problems(definition("f", "n > 1"), require: "f(1, 2)").count == 1)
    #expect(problems(definition("f", "n > 1"), require: "g(1)").count == 1)
    // A text that is no key of the register is found where it is given.
    #expect(
      problems(
        "  - {id: f, parameters: {n: {ref: bodies}}, label: {sv: \"{n}\", en: \"{n}\"}, value: \"bodies[n].rank > 1\"}\n",
        require: "f('councl')"
      ).count == 1)
  }

  @Test func `knows who calls it`() throws {
    let pack = try Self.pack("is_small(matter.n)").pack
    let small = try #require(pack.definition("is_small"))
    #expect(pack.users(of: small) == ["both_small", "any_small", "r"])
    #expect(small.signature == "is_small(n: integer)")
  }

  @Test func `that nothing calls is told`() throws {
    let pack = try Self.pack("is_small(matter.n)").pack
    let day = try #require(CivilDate(iso: "2026-01-01"))
    let unused = PackLint.diagnostics(of: pack, today: day)
      .filter { $0.problem.code == "unused-definition" }.count
    #expect(unused == 6)
  }

  @Test func `is changed like a rule, for tests to notice`() throws {
    let pack = TemporaryFolder([
      "pack.yaml": "pack: p\nversion: 1.0.0\ntitle: {sv: Prov, en: Test}\n",
      "bodies.yaml":
        "register: bodies\ntitle: {sv: o, en: b}\nfields: {rank: {type: integer, label: {sv: r, en: r}}}\nentries: {council: {label: {sv: f, en: c}, rank: 3}}\n",
      "vocabulary.yaml":
        "vocabulary: v\nkinds: {matter: {label: {sv: ä, en: m}, fields: {n: {type: integer, label: {sv: n, en: n}}}}}\n",
      "guideline.yaml": """
      guideline: g
      title: {sv: g, en: g}
      adopted_by: council
      clauses:
        - id: c
          force: must
          certainty: seen
          text: {sv: c, en: c}
          rules:
            - {id: r, applies_to: [matter], require: is_small(matter.n), message: {sv: x, en: x}}
      define:
        - {id: is_small, parameters: {n: integer}, label: {sv: "{n}", en: "{n}"}, value: n < 5}
      """,
      "tests.yaml": """
      tests: t
      base: {kind: matter, n: 4}
      cases:
        - {name: a, as_of: 2026-01-01, expect: {rules: {r: pass}}}
        - {name: b, as_of: 2026-01-01, set: {n: 9}, expect: {rules: {r: fail}}}
      """,
    ])
    let report = try TestRun(at: pack.path, mutates: true, today: .earliest).report()
    let mutation = try #require(report?.mutation)
    // `n < 5` may be `n <= 5`, which no case notices; that it is turned round one does.
    #expect(mutation.survivors.map { $0.use.owner.id } == ["is_small"])
    #expect(mutation.mutantCount > mutation.survivors.count)
  }
}
