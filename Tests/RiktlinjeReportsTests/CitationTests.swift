import RiktlinjeRules
import RiktlinjeText
import Testing

@testable import RiktlinjeReports

@Suite struct `Words for sources` {
  struct Row: CustomTestStringConvertible {
    let section: String
    let swedish: String
    let english: String
    var testDescription: String { section }

    init(_ section: String, _ english: String, swedish: String? = nil) {
      self.section = section
      self.swedish = swedish ?? section
      self.english = english
    }
  }

  @Test(arguments: [
    Row("3.2", "section 3.2", swedish: "avsnitt 3.2"),
    Row("1–3", "sections 1–3", swedish: "avsnitt 1–3"),
    Row("7 och 9", "sections 7 and 9", swedish: "avsnitt 7 och 9"),
    Row("policyn", "the policy"), Row("inledning", "introduction"),
    Row("artikel 4.2", "article 4.2"), Row("artikel 26 och 28", "articles 26 and 28"),
    Row("artikel 5l i förordning (EU) nr 833/2014", "article 5l of Regulation (EU) No 833/2014"),
    Row(
      "artikel 2 (1998/2006), artikel 3 (1407/2013)", "article 2 (1998/2006), article 3 (1407/2013)"
    ),
    Row("8 §", "section 8"), Row("5–7 §§", "sections 5–7"),
    Row("10 och 13 §§", "sections 10 and 13"),
    Row("5 kap.", "chapter 5"), Row("6 kap. 38 §", "chapter 6 section 38"),
    Row("19 a kap. 2 §", "chapter 19 a section 2"),
    Row("15 kap. 1–1 a §§", "chapter 15 sections 1–1 a"),
    Row("10 kap. 5 a–5 b §§", "chapter 10 sections 5 a–5 b"),
    Row("5 kap. 26–28 och 33 §§", "chapter 5 sections 26–28 and 33"),
    Row(
      "6 kap. 40 § första stycket, 7 kap. 8 §",
      "chapter 6 section 40 first paragraph, chapter 7 section 8"),
    Row("19 kap. 30 § (före 2022), 19 a kap.", "chapter 19 section 30 (before 2022), chapter 19 a"),
    Row(
      "2 kap. 6 § (till och med november 2021)", "chapter 2 section 6 (until November 2021)"),
    Row("12 a § lagen (2013:388)", "section 12 a of the Act (2013:388)"),
    // A name stays what it is.
    Row("2 kap. 2 § tryckfrihetsförordningen", "chapter 2 section 2 of tryckfrihetsförordningen"),
    Row("Annex IV", "Annex IV"),
  ]) func `puts the words of a section in the reader's language`(row: Row) {
    func text(_ language: Language) -> String {
      SectionWords.text(of: row.section, in: language).replacing("\u{A0}", with: " ")
    }
    #expect(text(.swedish) == row.swedish)
    #expect(text(.english) == row.english)
  }

  @Test(arguments: [
    (0, 3, "0 %", "0%"), (1, 3, "33 %", "33%"), (2, 3, "67 %", "67%"), (3, 3, "100 %", "100%"),
    // Nothing and all are said of nothing and all only.
    (1, 1_000, "under 1 %", "under 1%"), (999, 1_000, "över 99 %", "over 99%"),
    (0, 0, "0 %", "0%"),
  ]) func `tells shares as people write them`(
    part: Int, whole: Int, swedish: String, english: String
  ) {
    #expect(
      Language.swedish.share(part, of: whole).replacing("\u{A0}", with: " ") == swedish)
    #expect(Language.english.share(part, of: whole) == english)
  }

  @Test(arguments: Language.allCases) func `explains every word of certainty where it stands first`(
    language: Language
  ) {
    let explained = Phrase.certaintyExplained[language]
    for certainty in Certainty.allCases {
      let words = certainty.name[language]
      #expect(explained.contains(words.prefix(1).uppercased() + words.dropFirst() + ": "))
      #expect(certainty.definition(in: language).hasSuffix("."))
    }
  }
}
