import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What is asked, what is assumed meanwhile, what is to be done, and what has been judged.
extension TextProposal {
  /// The questions in their order, as many as are asked for, and how many more there are.
  ///
  /// - Parameter waiting: the rules that may come to apply.
  func drawQuestions(waiting: Int, isBrief: Bool = false, on canvas: inout TextCanvas) {
    let questions = result.questions
    if isBrief {
      if !questions.isEmpty {
        canvas.paragraph(indent: 4) {
          $0.text(Phrase.questions(questions.count)[language], .strong)
        }
      }
    } else {
      heading(.questions(questions.count), unlessEmpty: questions, on: &canvas)
    }
    for (index, question) in questions.prefix(questionLimit).enumerated() {
      draw(question, number: index + 1, isBrief: isBrief, on: &canvas)
    }
    let left = questions.count - questionLimit
    if left > 0 {
      canvas.paragraph(indent: 4) {
        $0.text("\(Phrase.questionsLeft(left)[language]) (--questions \(questions.count))", .faint)
      }
    }
    if waiting > 0 {
      if questions.isEmpty { canvas.blankLine() }
      canvas.paragraph(indent: questions.isEmpty ? 2 : 4) {
        $0.text(Phrase.waiting(waiting)[language], .faint)
      }
    }
  }

  private func draw(
    _ question: Question, number: Int, isBrief: Bool, on canvas: inout TextCanvas
  ) {
    let mark = "\(number)."
    let indent = 4 + mark.utf8.count + 1
    canvas.paragraph(indent: 4, hanging: indent) { canvas in
      canvas.text("\(mark) ", .unsure)
      canvas.text(question.text[language].capitalisedFirst, isBrief ? .plain : .strong)
      if question.isGate, !isBrief { canvas.text(" (\(Phrase.gate[language]))", .faint) }
    }
    func detail(_ content: (inout TextCanvas) -> Void) {
      canvas.paragraph(indent: indent, hanging: indent + 2, content)
    }
    if !isBrief {
      if let why = question.why(in: language) { detail { $0.text(why) } }
      let settles = question.settles.text(in: language)
      if isVerbose, !settles.isEmpty {
        detail { $0.text(Phrase.settles(settles, language) + ".", .faint) }
      }
    }
    let form = AnswerForm(question, run.pack, language)
    detail { canvas in
      canvas.text("\(Phrase.writeAnswer[language]) ", .faint)
      canvas.text(form.key)
      canvas.text(" – \(form.value)", .faint)
    }
  }

  func drawAssumptions(on canvas: inout TextCanvas) {
    let assumptions = result.assumptions
    heading(.assumptions(assumptions.count), unlessEmpty: assumptions, on: &canvas)
    for assumption in assumptions {
      item("·", .faint, on: &canvas) { canvas in
        canvas.text("\(assumption.label[language].capitalisedFirst): ")
        canvas.text(assumption.value.text(in: language), .strong)
        canvas.text(" · \(Phrase.resting(assumption.resting.count)[language]) · ", .faint)
        canvas.text(AnswerForm.key(of: assumption, language), .faint)
      }
    }
  }

  // MARK: Steps and facts

  func drawSteps(on canvas: inout TextCanvas) {
    let steps = result.stepsByUrgency
    heading(.steps(steps.count, left: result.stepsLeft), unlessEmpty: steps, on: &canvas)
    for answer in steps {
      item(answer.state.mark, answer.state.style, on: &canvas) {
        $0.text(answer.step.text[language])
      }
      // Who has done it by which clause matters to those who want to know all.
      guard answer.state != .done || isVerbose else { continue }
      detail(on: &canvas) { canvas in
        canvas.text(answer.standing(on: run.today)[language], answer.state.style)
        canvas.text(" · \(answer.actor?[language] ?? Phrase.unnamedActor[language])")
        canvas.text(" · ", .faint)
        canvas.text(answer.step.clause.citation(in: language), .faint)
        if answer.step.clause.force == .advice {
          canvas.text(" (\(Force.advice.name[language]))", .faint)
        }
      }
    }
  }

  func drawJudgements(_ outline: ProposalOutline, on canvas: inout TextCanvas) {
    let met = outline.recordedJudgements.filter { $0.status == .pass }
    heading(.judgementsRecorded(met.count), unlessEmpty: met, on: &canvas)
    for case (let finding, .judgement(let judgement)) in met.map({ ($0, $0.subject) }) {
      item("✓", .good, on: &canvas) { $0.text(judgement.question[language]) }
      if let assessment = finding.details?.assessment { note(of: assessment, on: &canvas) }
    }
    let outstanding = outline.outstandingJudgements.count
    if outstanding > 0 {
      if met.isEmpty { canvas.blankLine() }
      canvas.paragraph(indent: met.isEmpty ? 2 : 4) {
        $0.text(Phrase.judgementsOutstanding(outstanding)[language], .faint)
      }
    }
  }

  func drawDerived(on canvas: inout TextCanvas) {
    let others = result.derived.filter { $0.derived.id != result.decidingBody?.derived.id }
    heading(.derivedValues, unlessEmpty: others, on: &canvas)
    for answer in others {
      canvas.paragraph(indent: 4, hanging: 6) { canvas in
        canvas.text("\(answer.derived.label[language]): ")
        canvas.text(answer.text(in: language))
      }
    }
  }
}

extension Question {
  /// Why it is asked and what to think of, in one language; `nil` when the question says it.
  func why(in language: Language) -> String? {
    switch subject {
    case .field(let asked):
      let parts = [asked.field.reason, asked.field.help].compactMap { $0?[language] }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    case .judgement(let judgement):
      let clause = judgement.clause
      var text = "\(clause.force.name[language]) · \(clause.citation(in: language))"
      if clause.certainty != .seen { text += " (\(clause.certainty.name[language]))" }
      return text
    }
  }
}

extension StepAnswer.State {
  /// A sign before the step; its words say the same.
  var mark: String {
    switch self {
    case .done: "✓"
    case .notDone: "○"
    case .overdue: "!"
    case .unknown: "?"
    }
  }

  /// The colour of the sign.
  fileprivate var style: TextStyle {
    switch self {
    case .done: .good
    case .notDone: .strong
    case .overdue: .bad
    case .unknown: .unsure
    }
  }
}
