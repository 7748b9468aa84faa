import RiktlinjeText
import Testing

@Suite struct `Numbers for people` {
  struct Row: CustomTestStringConvertible {
    let number: Double, unit: String?, swedish: String, english: String
    var testDescription: String { english }
  }

  @Test(arguments: [
    Row(
      number: 1_234_567.5, unit: "SEK", swedish: "1\u{A0}234\u{A0}567,50\u{A0}kr",
      english: "SEK\u{A0}1,234,567.50"),
    Row(number: 900, unit: "EUR", swedish: "900\u{A0}EUR", english: "EUR\u{A0}900"),
    Row(number: 0.05, unit: "SEK", swedish: "0,05\u{A0}kr", english: "SEK\u{A0}0.05"),
    Row(number: -1234, unit: nil, swedish: "−1\u{A0}234", english: "−1,234"),
    Row(number: 0.125, unit: nil, swedish: "0,125", english: "0.125"),
    Row(number: 8.0 / 9, unit: nil, swedish: "0,8889", english: "0.8889"),
    Row(number: 0.1 + 0.2, unit: nil, swedish: "0,3", english: "0.3"),
    Row(number: 0.00123456, unit: nil, swedish: "0,00123456", english: "0.00123456"),
    Row(number: 12, unit: "km", swedish: "12\u{A0}km", english: "12\u{A0}km"),
    Row(number: 36, unit: "months", swedish: "36\u{A0}månader", english: "36\u{A0}months"),
    Row(number: 1, unit: "months", swedish: "1\u{A0}månad", english: "1\u{A0}month"),
    Row(number: 1e18, unit: nil, swedish: "1e+18", english: "1e+18"),  // no digits to group
    Row(number: 0.999, unit: "SEK", swedish: "1,00\u{A0}kr", english: "SEK\u{A0}1.00"),
  ]) func `have the language's marks and their unit`(row: Row) {
    #expect(Language.swedish.text(of: row.number, unit: row.unit) == row.swedish)
    #expect(Language.english.text(of: row.number, unit: row.unit) == row.english)
  }

  @Test func `are grouped from five digits, so that a year stays a year`() {
    #expect(Language.swedish.text(of: Int64(2026)) == "2026")
    #expect(Language.swedish.text(of: Int64(-12_345)) == "−12\u{A0}345")
    #expect(Language.english.text(of: Int64.min) == "−9,223,372,036,854,775,808")
  }
}
