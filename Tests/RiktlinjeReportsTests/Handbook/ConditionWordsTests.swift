import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// A condition on a visit, and what it says in both languages.
struct SaidCondition: CustomTestStringConvertible {
  let text: String
  let swedish: String
  let english: String
  var testDescription: String { text }

  init(_ text: String, _ swedish: String, _ english: String) {
    self.text = text
    self.swedish = swedish
    self.english = english
  }

  static let claims = [
    SaidCondition("true", "gäller alltid", "always holds"),
    SaidCondition("has(visit.host)", "”värd” anges", "“host” is given"),
    SaidCondition("!has(visit.host)", "”värd” anges inte", "“host” is not given"),
    SaidCondition("has(visit.travel.mode)", "”resa – färdsätt” anges", "“travel – mode” is given"),
    SaidCondition("visit.open", "”öppet” är ja", "“open” is yes"),
    SaidCondition("!visit.open", "”öppet” är nej", "“open” is no"),
    SaidCondition("visit.open == false", "”öppet” är nej", "“open” is no"),
    SaidCondition(
      "visit.travel.mode == 'train'", "”resa – färdsätt” är tåg", "“travel – mode” is train"),
    SaidCondition(
      "visit.travel.mode in ['train', 'air']", "”resa – färdsätt” är tåg eller flyg",
      "“travel – mode” is train or flight"),
    SaidCondition(
      "!(visit.travel.mode in ['train', 'air'])", "”resa – färdsätt” är inte tåg eller flyg",
      "“travel – mode” is not train or flight"),
    SaidCondition(
      "visit.host in bodies", "”värd” finns i registret ”Organ”",
      "“host” is in the register “Bodies”"),
    SaidCondition(
      "bodies[visit.host].rank >= bodies['council'].rank",
      "”nivå” för ”värd” i registret ”Organ” är minst ”nivå” för kommunfullmäktige i registret ”Organ”",
      "“rank” for “host” in the register “Bodies” is at least “rank” for the council in the register "
        + "“Bodies”"),
    SaidCondition(
      "visit.cost > 10000", "”kostnad” är mer än 10\u{A0}000\u{A0}kr",
      "“cost” is more than SEK\u{A0}10,000"),
    SaidCondition(
      "10000 < visit.cost", "”kostnad” är mer än 10\u{A0}000\u{A0}kr",
      "“cost” is more than SEK\u{A0}10,000"),
    SaidCondition(
      "!(visit.cost > 10000)", "”kostnad” är högst 10\u{A0}000\u{A0}kr",
      "“cost” is at most SEK\u{A0}10,000"),
    SaidCondition(
      "visit.start <= visit.end", "”första dag” infaller senast ”sista dag”",
      "“first day” is no later than “last day”"),
    SaidCondition(
      "visit.start > date('2026-01-31')", "”första dag” infaller efter 31\u{A0}januari 2026",
      "“first day” is after 31\u{A0}January 2026"),
    SaidCondition(
      "visit.start >= addMonths(today, -6)",
      "”första dag” infaller tidigast 6 månader före dagens datum",
      "“first day” is no earlier than 6 months before today's date"),
    SaidCondition(
      "daysBetween(visit.start, addDays(visit.end, 1)) <= 3",
      "antalet dagar från ”första dag” till dagen efter ”sista dag” är högst 3",
      "the number of days from “first day” to the day after “last day” is at most 3"),
    SaidCondition(
      "visit.start.year() == 2026", "året för ”första dag” är 2026",
      "the year of “first day” is 2026"),
    SaidCondition(
      "!visit.start.isWorkday()", "”första dag” är inte en arbetsdag",
      "“first day” is not a working day"),
    SaidCondition(
      "visit.start >= addWorkdays(today, 10)",
      "”första dag” infaller tidigast 10 arbetsdagar efter dagens datum",
      "“first day” is no earlier than 10 working days after today's date"),
    SaidCondition(
      "workdaysBetween(visit.start, visit.end) <= 3 && visit.start.quarter() == 1",
      "antalet arbetsdagar från ”första dag” till ”sista dag” är högst 3 och kvartalet för ”första dag” är 1",
      "the number of working days from “first day” to “last day” is at most 3 and the quarter of “first day” is 1"
    ),
    SaidCondition(
      "visit.start.isWeekday()", "”första dag” är en vardag", "“first day” is a weekday"),
    SaidCondition(
      "visit.open && (has(visit.host) || visit.cost == 0)",
      "”öppet” är ja och (”värd” anges eller ”kostnad” är 0\u{A0}kr)",
      "“open” is yes and (“host” is given or “cost” is SEK\u{A0}0)"),
    SaidCondition(
      "!(visit.open && has(visit.host))", "”öppet” är nej eller ”värd” anges inte",
      "“open” is no or “host” is not given"),
    SaidCondition(
      "visit.open == has(visit.host)",
      "(”öppet” är ja och ”värd” anges) eller (”öppet” är nej och ”värd” anges inte)",
      "(“open” is yes and “host” is given) or (“open” is no and “host” is not given)"),
    SaidCondition(
      "visit.open ? has(visit.host) : has(visit.end)",
      "(”öppet” är ja och ”värd” anges) eller (”öppet” är nej och ”sista dag” anges)",
      "(“open” is yes and “host” is given) or (“open” is no and “last day” is given)"),
    SaidCondition(
      "size(visit.programme) > 0", "”program” har minst en post",
      "“programme” has at least one entry"),
    SaidCondition(
      "visit.programme.size() == 0", "”program” har ingen post",
      "“programme” has no entry"),
    SaidCondition(
      "size(visit.programme) >= 3", "antalet poster i ”program” är minst 3",
      "the number of entries of “programme” is at least 3"),
    SaidCondition(
      "size(visit.title) <= 80", "längden av ”rubrik” är högst 80",
      "the length of “title” is at most 80"),
    SaidCondition(
      "visit.programme.all(i, has(i.host) && i.kind == 'meeting')",
      "för varje post i ”program” gäller att (”värd” i posten anges och ”slag” i posten är möte)",
      "for each entry of “programme”, (“host” in the entry is given and “kind” in the entry is "
        + "meeting)"),
    SaidCondition(
      "!visit.areas.exists(a, a in ['youth'])",
      "för ingen post i ”områden” gäller att posten är unga",
      "for no entry of “areas” is it so that the entry is young people"),
    SaidCondition(
      "size(visit.programme.filter(i, i.kind == 'meeting')) == 1",
      "antalet poster i ”program” där ”slag” i posten är möte är 1",
      "the number of entries of “programme” where “kind” in the entry is meeting is 1"),
    SaidCondition(
      "size(visit.programme.map(i, i.host).distinct()) == 2",
      "antalet olika värden av ”värd” i posten bland poster i ”program” är 2",
      "the number of different values of “host” in the entry among entries of “programme” is 2"),
    SaidCondition(
      "'youth' in visit.areas", "unga finns bland ”områden”",
      "young people is among “areas”"),
    SaidCondition(
      "visit.title.contains('EU')", "”rubrik” innehåller ”EU”", "“title” contains “EU”"),
    SaidCondition(
      "!visit.title.startsWith('EU')", "”rubrik” börjar inte med ”EU”",
      "“title” does not begin with “EU”"),
    SaidCondition(
      "visit.cost + visit.grant * 2.0 <= 5000.5",
      "”kostnad” plus (”bidrag” gånger 2) är högst 5\u{A0}000,50\u{A0}kr",
      "“cost” plus (“grant” times 2) is at most SEK\u{A0}5,000.50"),
    SaidCondition(
      "length <= 3", "”Besökets längd” är högst 3", "“Length of the visit” is at most 3"),
    // There are no words for it: it stands as it is written.
    SaidCondition(
      "visit.title.lowerAscii() == 'x'", "visit.title.lowerAscii() är ”x”",
      "visit.title.lowerAscii() is “x”"),
  ]

  static let values = [
    SaidCondition("'train'", "tåg", "train"),
    SaidCondition("visit.travel.mode", "”resa – färdsätt”", "“travel – mode”"),
    SaidCondition(
      "visit.open ? 'air' : 'train'", "flyg om ”öppet” är ja, annars tåg",
      "flight if “open” is yes, otherwise train"),
  ]
}

@Suite struct `A condition in words` {
  private static let files = [
    "pack.yaml": """
    pack: words
    version: 1.0.0
    title: {sv: Ord, en: Words}
    """,
    "bodies.yaml": """
    register: bodies
    title: {sv: Organ, en: Bodies}
    fields:
      rank: {type: integer, label: {sv: nivå, en: rank}}
    entries:
      council: {label: {sv: kommunfullmäktige, en: the council}, rank: 2}
    """,
    "vocabulary.yaml": """
    vocabulary: visits
    enumerations:
      mode:
        label: {sv: färdsätt, en: mode}
        values: {train: {sv: tåg, en: train}, air: {sv: flyg, en: flight}}
      area:
        label: {sv: område, en: area}
        values: {youth: {sv: unga, en: young people}}
      item_kind:
        label: {sv: slag, en: kind}
        values: {meeting: {sv: möte, en: meeting}}
    records:
      travel:
        label: {sv: resa, en: travel}
        fields:
          mode: {type: {one_of: mode}, label: {sv: färdsätt, en: mode}}
      item:
        label: {sv: programpunkt, en: item}
        fields:
          host: {type: text, label: {sv: värd, en: host}}
          kind: {type: {one_of: item_kind}, label: {sv: slag, en: kind}}
    kinds:
      visit:
        label: {sv: besök, en: visit}
        fields:
          title: {type: text, label: {sv: rubrik, en: title}}
          host: {type: {ref: bodies}, label: {sv: värd, en: host}}
          open: {type: boolean, label: {sv: öppet, en: open}}
          start: {type: date, label: {sv: första dag, en: first day}}
          end: {type: date, label: {sv: sista dag, en: last day}}
          cost: {type: number, unit: SEK, label: {sv: kostnad, en: cost}}
          grant: {type: number, unit: SEK, label: {sv: bidrag, en: grant}}
          travel: {type: travel, label: {sv: resa, en: travel}}
          programme: {type: {list: item}, label: {sv: program, en: programme}}
          areas: {type: {list: {one_of: area}}, label: {sv: områden, en: areas}}
    derive:
      - id: length
        applies_to: [visit]
        label: {sv: Besökets längd, en: Length of the visit}
        value: daysBetween(visit.start, visit.end)
    """,
  ]

  /// Read once for all the rows.
  private static let pack = Result { () throws(InvalidPack) in
    let folder = TemporaryFolder(files)
    defer { withExtendedLifetime(folder) {} }
    return try RulePack(at: folder.path)
  }

  private func condition(_ text: String) -> Condition {
    Condition(
      text: text, location: SourceLocation(file: SourceFile(path: "", bytes: []), span: .fileStart))
  }

  @Test(arguments: SaidCondition.claims) func `is said as a claim`(row: SaidCondition) throws {
    let pack = try Self.pack.get()
    for language in Language.allCases {
      let said = ConditionWords.statement(
        of: condition(row.text), kinds: ["visit"], in: pack, language: language)
      #expect(said.sentence(in: language) == (language == .swedish ? row.swedish : row.english))
    }
  }

  @Test(arguments: SaidCondition.values) func `is said as a value`(row: SaidCondition) throws {
    let pack = try Self.pack.get()
    for language in Language.allCases {
      let said = ConditionWords.value(
        of: condition(row.text), type: .oneOf("mode"), kinds: ["visit"], in: pack,
        language: language)
      #expect(said == (language == .swedish ? row.swedish : row.english))
    }
  }
}
