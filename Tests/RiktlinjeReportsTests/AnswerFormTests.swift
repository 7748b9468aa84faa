import RiktlinjeRules
import RiktlinjeText
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

@Suite struct `How an answer is written` {
  struct Row: CustomTestStringConvertible {
    let field: Field, path: String
    let key: String, swedish: String
    var testDescription: String { path }

    init(_ field: Field, _ path: String, _ key: String, _ swedish: String) {
      self.field = field
      self.path = path
      self.key = key
      self.swedish = swedish
    }
  }

  @Test(arguments: [
    Row(FixtureVocabulary.purpose, "visit.purpose", "purpose: …", "text"),
    Row(
      FixtureVocabulary.sensitive, "visit.security.sensitive", "security: {sensitive: …}",
      "ja eller nej"),
    Row(FixtureVocabulary.months, "visit.a.b.months", "a: {b: {months: …}}", "heltal i månader"),
    Row(FixtureVocabulary.budget, "visit.budget.total", "budget: {total: …}", "tal i kr"),
    Row(FixtureVocabulary.start, "visit.start", "start: …", "dag, som 2026-01-31"),
    Row(
      FixtureVocabulary.visitType, "visit.visit_type", "visit_type: …",
      "study (studiebesök) eller courtesy (artighetsbesök)"),
    // Few entries are shown, many are named.
    Row(
      FixtureVocabulary.decidingBody, "visit.decision.body", "decision: {body: …}",
      "council (council), executive_board (executive board) eller committee (committee)"),
    Row(
      FixtureVocabulary.owner, "visit.owner", "owner: …",
      "ett av 14, se riktlinje list entries --register units"),
    Row(
      FixtureVocabulary.participants, "visit.participants", "participants: …",
      "lista, där varje rad har name (namn) och task (uppgift under besöket)"),
    // Paths count elements from 0, people from 1.
    Row(
      FixtureVocabulary.task, "visit.participants[1].task", "participants (nr 2): {task: …}", "text"
    ),
    Row(
      FixtureVocabulary.areas, "visit.areas", "areas: …",
      "lista, som [a, b], av: study (studiebesök) eller courtesy (artighetsbesök)"),
  ]) func `is told by the field's place and type`(row: Row) {
    let question = FixtureVocabulary.question(row.field, row.path, waiting: [])
    let form = AnswerForm(question, FixturePack.pack, .swedish)
    #expect(form.key == row.key)
    #expect(form.value == row.swedish)
  }
}
