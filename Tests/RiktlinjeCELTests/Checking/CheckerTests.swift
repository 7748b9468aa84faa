import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `The checker` {
  /// The type of a text, or the codes of what is wrong with it.
  private func typeName(_ text: String, expecting expected: ValueType? = nil) -> String {
    let compilation = Compilation(text, in: .agreements, expecting: expected)
    return compilation.expression?.type.name
      ?? compilation.mistakes.map(\.problem.code).joined(separator: " ")
  }

  @Test(
    arguments: [
      ("1 + 2", "int"), ("[]", "list(dyn)"), ("[1, 2u]", "list(dyn)"), ("{}", "map(dyn, dyn)"),
      ("[[], [1]]", "list(list(int))"), ("{'a': [1]}.a[0]", "int"),
      ("true ? 1 : dyn(2)", "dyn"), ("type(1)", "type"), ("int", "type"),
      ("[1].map(x, string(x))", "list(string)"), ("{'a': 1}.filter(k, k != '')", "list(string)"),
      ("[1].transformMap(i, x, string(x))", "map(int, string)"),
      ("{'a': 1}.transformMapEntry(k, v, {v: k})", "map(int, string)"),
      ("cel.bind(x, 'a', x + x)", "string"), ("optional.of(1).optMap(x, x > 0)", "optional(bool)"),
      ("{'a': 1}.?a", "optional(int)"), ("{'a': {'b': 1}}.?a.b", "optional(int)"),
      ("optional.none().orValue(1)", "int"), ("[?optional.of(1)]", "list(int)"),
      ("math.greatest(1, 2, 3)", "int"), ("math.greatest(1, 2.0)", "dyn"),
      ("lists.range(3).sortBy(x, -x)", "list(int)"), ("dyn(1) + 1", "int"),
      ("agreement.cost > 100000", "bool"), ("agreement.cost == 1", "bool"),
      ("agreement.cost in [1, 2]", "bool"),
      ("agreement.form == 'sister_city'", "bool"), ("agreement.form", "agreement_form"),
      ("agreement.signed ? agreement.form : agreement.title", "string"),
      ("[agreement.form, agreement.title]", "list(string)"),
      ("agreement.form.startsWith('s')", "bool"), ("agreement.form + '!'", "string"),
      ("countries[agreement.country].nordic", "bool"), ("countries.SE.eu_since", "date"),
      ("agreement.country in countries", "bool"), ("'SE' in countries", "bool"),
      ("agreement.term.end > date('2026-01-31')", "bool"),
      ("agreement.contacts.all(c, has(c.email))", "bool"),
      ("agreement.contacts.map(c, c.name).join(', ')", "string"),
      ("sets.contains(agreement.areas, ['climate'])", "bool"),
      ("attributes.anything.at.all", "dyn"),
    ] as [(String, String)])
  func `finds types`(text: String, expected: String) {
    #expect(typeName(text) == expected)
  }

  @Test func `holds the whole to the type expected`() {
    #expect(typeName("1 + 1", expecting: .bool) == "type-mismatch")
    #expect(
      typeName("'climate'", expecting: .key("focus_areas")) == "focus_areas"
        || typeName("'climate'", expecting: .key("focus_areas")) == "string")
    #expect(typeName("'climat'", expecting: .key("focus_areas")) == "unknown-key")
    #expect(
      typeName("agreement.signed ? 'climate' : 'sport'", expecting: .key("focus_areas"))
        == "unknown-key")
  }

  @Test func `resolves names in the container and around macros`() throws {
    var environment = Environment()
    environment.container = "a.b"
    environment.variables = ["a.b.x": .int, "a.x": .string, "x": .bool, "x.y": .double]
    func type(_ text: String) -> String? {
      Compilation(text, in: environment).expression?.type.name
    }
    #expect(type("x") == "int")
    #expect(type(".x") == "bool")
    #expect(type("b.x") == "int")
    #expect(type(".a.x") == "string")
    #expect(type("x.y") == "double")  // the longest name that is declared
    #expect(type("['']. map(x, x)[0]") == "string")
    #expect(type("[''].map(x, .x)[0]") == "bool")
    #expect(type("[{'y': ''}].map(x, x.y)[0]") == "string")
    #expect(type("[1].map(y, x)[0]") == "int")
  }

  @Test func `reports every mistake of an expression, in order`() {
    #expect(
      typeName("agreement.frm == 'x' && agreemnt.form == 'y' || size(1) && 'a' + 1 == 2")
        == "unknown-field unknown-name argument-type operand-types")
  }
}
