import RiktlinjeCEL
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `Messages about expressions` {
  @Test(arguments: Language.allCases)
  func `say what is wrong, where, and what to write`(language: Language) throws {
    var text = ""
    for expression in Self.spelling + Self.names + Self.types + Self.texts {
      let compilation = Compilation(expression, in: .agreements, expecting: .bool)
      try #require(!compilation.mistakes.isEmpty, "nothing is wrong with: \(expression)")
      for mistake in compilation.mistakes {
        text += drawing(of: mistake, in: expression, language: language) + "\n"
      }
    }
    expectGolden(text, "messages.\(language.code).txt")
  }

  /// Mistakes that show before anything is known of names.
  static let spelling = [
    "", "agreement.form = 'sister_city'", "agreement.signed and agreement.months > 3",
    "agreement.signed och today < agreement.term.end", "not agreement.signed",
    "agreement.signed & agreement.months <> 3 | true", "agreement.title == 'Lyon",
    "agreement.title == “Lyon”", "agreement.title == 'a\\s'", "agreement.title == '\\uD83D'",
    "b'\\u0041' == b'A'", "agreement.months > 10days", "agreement.months > 9223372036854775808",
    "agreement.cost > 1e999", "agreement.år > 3", "agreement.signed # really",
    "agreement.areas.exists(a, a == 'climate'", "agreement.months in [1, 2", "agreement.signed)",
    "agreement.months > ", "agreement.", "agreement.months 3", "[1 2].size() == 2",
    "size([1, 2,],) == 2", "if (agreement.signed) true", "agreement.true",
    "agreement.title contains 'Lyon'", "agreement.form not in ['sister_city']",
    "true ? false ? true : false : true", "agreement?.signed", "agreement.areas.all(a.b, true)",
    "agreement.areas.all(a)", "agreement.contacts.exists(c, c, true)", "has(agreement)",
    "has(agreement.form, agreement.title)", "cel.bind(x, 1)",
  ]

  /// Names that nothing has.
  static let names = [
    "agreemnt.signed", "agreement.sined", "agreement.foo == 1", "agreement.form == sister_city",
    "agreement.term.end.year == 2026", "agreement.title.lenght() > 3", "len(agreement.title) > 3",
    "isWeekdy(today)", "agreement.title.date() == today", "startsWith(agreement.title, 'Avtal')",
    "math.gratest(1, 2) == 2", "all(agreement.areas, true)", "true == True",
    "Agreement{form: 'x'} == agreement",
  ]

  /// Types that do not go together.
  static let types = [
    "agreement.term.end > '2026-01-31'", "agreement.term.end == '2026-01-31'",
    "agreement.title + 1 == 'x'", "agreement.cost * 2 > 10.0", "agreement.months + 1.5 > 3.0",
    "1 < agreement.months < 36", "agreement.months == '36'", "agreement.signed == 'true'",
    "agreement.term == null", "agreement.form == agreement.status", "agreement.months && true",
    "!agreement.months", "-agreement.title == ''", "agreement.months ? true : false",
    "agreement.signed ? 1 : 'a'", "agreement.months", "agreement.title.startsWith(3)",
    "agreement.title.substring(1, 2, 3) == ''", "agreement.months.startsWith('3')",
    "monthsBetween(agreement.term.start) > 3", "monthsBetween(agreement.term.start, 3) > 3",
    "agreement.areas['climate'] == ''", "agreement.months[0] == 1",
    "agreement.months.all(m, m > 1)",
    "agreement.areas.all(a, a)", "agreement.areas.filter(a, size(a)) == []",
    "{1.5: 'a'} == {}", "{'a': 1, 'a': 2} == {}", "[?agreement.months] == []",
    "agreement.contacts.sortBy(c, c) == []", "{'a': 1}.sortBy(k, k) == []",
    "[1].transformMapEntry(i, v, v) == {}",
    "agreement.months.optMap(m, m).hasValue()", "1 in 2", "'a' in 'abc'",
  ]

  /// Texts that are not what they must be.
  static let texts = [
    "agreement.form == 'sister_citty'", "agreement.form in ['partner_city', 'x']",
    "agreement.country == 'NOR'", "countries['XX'].nordic", "countries.SV.nordic",
    "sets.intersects(agreement.areas, ['climat'])", "agreement.term.end < date('2026-02-30')",
    "timestamp('2026-01-31') < timestamp(0)", "duration('1 day') > duration('1h')",
    "timestamp(0).getHours('Europe/Gothenburg') == 1", "'%d %q'.format([1, 2]) == ''",
    "'%d'.format(['a', 2]) == ''",
    "agreement.title.matches('(?=Avtal)')", "agreement.title.matches(r'^\\d+[z-a]')",
  ]
}
