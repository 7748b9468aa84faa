import RiktlinjeRules
import RiktlinjeText
import Testing

/// Numbers, days and answers as people write them.
@Suite struct `A written value` {
  struct Number: CustomTestStringConvertible {
    let text: String
    let unit: String?
    let number: WrittenNumber?
    var testDescription: String { text }

    init(_ text: String, _ number: WrittenNumber?, unit: String? = "SEK") {
      self.text = text
      self.unit = unit
      self.number = number
    }
  }

  @Test(arguments: [
    Number("40000", .plain("40000")), Number("1 234 567,50 kr", .plain("1234567.5")),
    Number("1\u{A0}234,00", .plain("1234")), Number("1\u{202F}234", .plain("1234")),
    Number("1,234,567.50", .plain("1234567.5")), Number("1.234.567,5", .plain("1234567.5")),
    Number("1.234.567", .plain("1234567")), Number("1'234", .plain("1234")),
    Number("1’234,5", .plain("1234.5")), Number("1 234.567", .plain("1234.567")),
    Number("12,5", .plain("12.5")), Number("12.50", .plain("12.5")), Number("7.", .plain("7")),
    Number("0,125", .plain("0.125")), Number("0.500", .plain("0.5")),
    Number("1234.567", .plain("1234.567")), Number("1234,567", .plain("1234.567")),
    Number("-5", .plain("-5")), Number("\u{2212}5,25", .plain("-5.25")), Number("+5", .plain("5")),
    Number("007", .plain("7")), Number("000", .plain("0")),
    // What a currency or a unit may look like.
    Number("500 SEK", .plain("500")), Number("SEK 500", .plain("500")),
    Number("kr 500", .plain("500")), Number("500kr", .plain("500")),
    Number("500 kr.", .plain("500")),
    Number("500 Kronor", .plain("500")), Number("25 000:-", .plain("25000")),
    Number("25 000,-", .plain("25000")), Number("36 månader", .plain("36"), unit: "months"),
    Number("36 months", .plain("36"), unit: "months"), Number("3,5 h", .plain("3.5"), unit: "h"),
    Number("3 timmar", .plain("3"), unit: "h"), Number("12 %", .plain("12"), unit: "%"),
    Number("300 EUR", .plain("300"), unit: "EUR"), Number("300 €", .plain("300"), unit: "EUR"),
    Number("310 km", .plain("310"), unit: "km"), Number("5 båtar", .plain("5"), unit: "båtar"),
    // What can be read in two ways.
    Number("130.000", .ambiguous(whole: "130000", decimal: "130")),
    Number("320,000", .ambiguous(whole: "320000", decimal: "320")),
    Number("37.500", .ambiguous(whole: "37500", decimal: "37.5")),
    Number("3.125", .ambiguous(whole: "3125", decimal: "3.1250")),
    Number("-1,234", .ambiguous(whole: "-1234", decimal: "-1.2340")),
    Number("130.000 kr", .ambiguous(whole: "130000", decimal: "130")),
    Number("1.500", .ambiguous(whole: "1500", decimal: "1.5"), unit: nil),
    // What is a number and more.
    Number("130 tkr", .scaled("130000")), Number("1,5 mkr", .scaled("1500000")),
    Number("2 miljoner kronor", .scaled("2000000")), Number("1,2345 tkr", .amongWords("1.2345")),
    Number("130 tkr", .amongWords("130"), unit: nil), Number("5 EUR", .amongWords("5")),
    Number("12 stycken", .amongWords("12"), unit: nil), Number("500 kr/år", .amongWords("500")),
    // What is none.
    Number("12 34", nil), Number("1,2,3", nil), Number("1.23,456", nil), Number("-", nil),
    Number(",", nil), Number("kr", nil), Number("ca 12", nil), Number("tre", nil),
    Number("1e3", nil),
    Number("0x1F", nil), Number("12-14", nil), Number("1 2345", nil), Number("5 6 kr", nil),
  ]) func `of a number is what it says, or may say`(row: Number) {
    #expect(WrittenNumber(row.text, unit: row.unit) == row.number)
  }

  struct Day: CustomTestStringConvertible {
    let text: String
    let told: String
    var testDescription: String { text }

    init(_ text: String, _ told: String) {
      self.text = text
      self.told = told
    }
  }

  private func told(_ text: String) -> String {
    switch WrittenDate(text) {
    case .day(let day): "\(day)"
    case .ambiguous(let dayFirst, let monthFirst): "\(dayFirst) or \(monthFirst)"
    case .noSuchDay: "no such day"
    case .noYear: "no year"
    case .noDay: "no day"
    case nil: "none"
    }
  }

  @Test(arguments: [
    Day("2026-01-31", "2026-01-31"), Day("2026-1-31", "2026-01-31"), Day("2026-3-1", "2026-03-01"),
    Day("2026/01/31", "2026-01-31"), Day("2026.1.31", "2026-01-31"), Day("20260131", "2026-01-31"),
    Day(" 2026-01-31 ", "2026-01-31"), Day("2026 - 01 - 31", "2026-01-31"),
    Day("2026-01-31 00:00:00", "2026-01-31"), Day("2026-01-31T00:00", "2026-01-31"),
    Day("31 januari 2026", "2026-01-31"), Day("31 January 2026", "2026-01-31"),
    Day("31 jan 2026", "2026-01-31"), Day("31 jan. 2026", "2026-01-31"),
    Day("den 31 januari 2026", "2026-01-31"), Day("31:a januari 2026", "2026-01-31"),
    Day("31st January 2026", "2026-01-31"), Day("January 31, 2026", "2026-01-31"),
    Day("lördag 31 januari 2026", "2026-01-31"), Day("Saturday, 31 January 2026", "2026-01-31"),
    Day("1 MARS 2026", "2026-03-01"), Day("1\u{A0}mars\u{A0}2026", "2026-03-01"),
    Day("1 maj 2026", "2026-05-01"), Day("1 May 2026", "2026-05-01"),
    Day("2026 januari 31", "2026-01-31"), Day("3 sept 2026", "2026-09-03"),
    Day("31/1 2026", "2026-01-31"), Day("31/1/2026", "2026-01-31"), Day("1/31/2026", "2026-01-31"),
    Day("31-12-2026", "2026-12-31"), Day("13.3.2026", "2026-03-13"), Day("3/3 2026", "2026-03-03"),
    // Which is the month?
    Day("01-03-2026", "2026-03-01 or 2026-01-03"), Day("1/3 2026", "2026-03-01 or 2026-01-03"),
    Day("1/3/2026", "2026-03-01 or 2026-01-03"), Day("1.3.2026", "2026-03-01 or 2026-01-03"),
    Day("12/11 2026", "2026-11-12 or 2026-12-11"),
    Day("2026-02-30", "no such day"), Day("2026-31-01", "no such day"),
    Day("30 februari 2026", "no such day"), Day("31/2 2026", "no such day"),
    Day("13/13/2026", "no such day"), Day("0/0/2026", "no such day"),
    Day("20261301", "no such day"),
    Day("31/1", "no year"), Day("31 januari", "no year"), Day("31/1 26", "no year"),
    Day("26-01-31", "no year"), Day("260131", "no year"), Day("31 januari 26", "no year"),
    Day("januari 2026", "no day"), Day("2026-01", "no day"), Day("2026", "none"),
    Day("12.5", "none"), Day("i morgon", "none"), Day("2026-01-31 10:30", "none"),
    Day("2026-01-31 – 2026-02-02", "none"), Day("31 januari–2 februari 2026", "none"),
    Day("1-2-3-2026", "none"), Day("-1/3/2026", "none"), Day("", "none"), Day("1,3,2026", "none"),
    Day("99999999999999999999", "none"), Day("v. 12 2026", "none"),
  ]) func `of a day is what it says, or may say`(row: Day) {
    #expect(told(row.text) == row.told)
  }

  @Test(
    arguments: [
      ("true", true), ("True", true), ("ja", true), ("JA ", true), ("Yes", true), ("sant", true),
      ("SANT", true), ("1", true), ("false", false), ("nej", false), ("Nej", false), ("no", false),
      ("falskt", false), ("0", false), ("x", nil), ("kanske", nil), ("", nil), ("ja nej", nil),
      ("j", nil), ("2", nil),
    ] as [(String, Bool?)]) func `of a yes or no is one of few words`(text: String, truth: Bool?)
  {
    #expect(writtenTruth(text) == truth)
  }

  @Test(arguments: [
    ("sister_city", "Sister City"), ("sister_city", "sister-city"), ("a b", "a\u{A0}\u{2009}b"),
    ("kostnader – summa", "Kostnader - SUMMA"), ("Malm\u{F6}", "malmo\u{308}"),
    ("samarbets\u{AD}avtal", "samarbetsavtal"), ("Côte d'Ivoire", "côte d\u{2019}ivoire"),
    (" a ", "a"), ("a\n  b", "a b"), ("\u{FEFF}a", "a"),
  ]) func `of a word is the same whatever joins its parts`(left: String, right: String) {
    #expect(plainWord(left) == plainWord(right))
  }

  @Test func `of other words is not the same`() {
    #expect(plainWord("ab") != plainWord("a b"))
    #expect(plainWord("a") != plainWord("å"))
    #expect(plainWord("a.b") != plainWord("a b"))
  }
}
