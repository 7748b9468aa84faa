import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

// What is asked, what is assumed meanwhile, what is to be done, and what has been judged.
extension HTMLProposal {
  /// The questions that are seen at once; the rest is folded.
  private static let shownQuestions = 12

  func questions(waiting: Int, _ html: inout MarkupWriter) {
    let questions = result.questions
    part(.questions(questions.count), unlessEmpty: questions, &html) { html in
      html.element("ol", ("class", "questions")) { html in
        for question in questions.prefix(Self.shownQuestions) { write(question, &html) }
      }
      let rest = questions.dropFirst(Self.shownQuestions)
      guard !rest.isEmpty else { return }
      html.element("details", ("class", "more")) { html in
        html.element("summary", text: Phrase.questionsLeft(rest.count)[language])
        html.element(
          "ol", ("class", "questions"), ("start", "\(Self.shownQuestions + 1)")
        ) { html in
          for question in rest { write(question, &html) }
        }
      }
    }
    if waiting > 0 {
      html.element("p", ("class", "quiet waiting"), text: Phrase.waiting(waiting)[language])
      html.lineBreak()
    }
  }

  private func write(_ question: Question, _ html: inout MarkupWriter) {
    html.element("li") { html in
      html.element("p", ("class", "message")) { html in
        html.text(question.text[language].capitalisedFirst)
        if question.isGate {
          html.text(" ")
          html.element("span", ("class", "tag"), text: Phrase.gate[language])
        }
      }
      switch question.subject {
      case .field:
        if let why = question.why(in: language) { html.element("p", text: why) }
      case .judgement(let judgement): html.reference(to: judgement.clause, language)
      }
      form(of: question, &html)
    }
    html.lineBreak()
  }

  /// How the answer is written, and what it can settle.
  private func form(of question: Question, _ html: inout MarkupWriter) {
    let settles = question.settles.text(in: language)
    guard frame.tellsHowToWrite || !settles.isEmpty else { return }
    html.element("p", ("class", "quiet form")) { html in
      if frame.tellsHowToWrite {
        let form = AnswerForm(question, run.pack, language)
        html.text("\(Phrase.writeAnswer[language]) ")
        html.element("code", text: form.key)
        html.text(" – \(form.value).")
      }
      if !settles.isEmpty { html.text(" \(Phrase.settles(settles, language)).") }
    }
  }

  func assumptions(_ html: inout MarkupWriter) {
    let assumptions = result.assumptions
    part(.assumptions(assumptions.count), unlessEmpty: assumptions, &html) { html in
      html.element("ul", ("class", "assumptions")) { html in
        for assumption in assumptions {
          html.element("li") { html in
            html.text("\(assumption.label[language].capitalisedFirst): ")
            html.element("strong", text: assumption.value.text(in: language))
            html.element("span", ("class", "quiet")) { html in
              html.text(" · \(Phrase.resting(assumption.resting.count)[language])")
              guard frame.tellsHowToWrite else { return }
              html.text(" · ")
              html.element("code", text: AnswerForm.key(of: assumption, language))
            }
          }
          html.lineBreak()
        }
      }
    }
  }

  func steps(_ html: inout MarkupWriter) {
    let steps = result.stepsByUrgency.filter { answer in
      frame.tellsAll || answer.state != .done && answer.step.clause.force != .advice
    }
    part(.steps(result.steps.count, left: result.stepsLeft), unlessEmpty: steps, &html) { html in
      html.element("ul", ("class", "steps")) { html in
        for answer in steps { write(answer, &html) }
      }
    }
  }

  private func write(_ answer: StepAnswer, _ html: inout MarkupWriter) {
    let clause = answer.step.clause
    html.element("li", ("class", "state-\(answer.state.rawValue)")) { html in
      html.icon(answer.state.icon)
      html.element("div") { html in
        html.text("\(answer.step.text[language]) ")
        html.element("span", ("class", "quiet")) { html in
          html.seam()
          html.element(
            "strong", text: answer.standing(on: run.today)[language].capitalisedFirst)
          html.seam()
          html.text(" · \(answer.actor?[language] ?? Phrase.unnamedActor[language]) · ")
          html.citation(of: clause, language)
          if clause.force == .advice {
            html.text(" ")
            html.element("span", ("class", "tag"), text: Force.advice.name[language])
          }
        }
      }
    }
    html.lineBreak()
  }

  func judgements(_ html: inout MarkupWriter) {
    let met = outline.recordedJudgements.filter { $0.status == .pass }
    part(.judgementsRecorded(met.count), unlessEmpty: met, &html) { html in
      html.element("ul", ("class", "findings records")) { html in
        for case (let finding, .judgement(let judgement)) in met.map({ ($0, $0.subject) }) {
          html.element(
            "li", ("class", "recorded"), ("id", anchors.next(finding.rule))
          ) { html in
            html.element("p", ("class", "message"), text: judgement.question[language])
            html.seam()
            if let assessment = finding.details?.assessment { note(assessment, &html) }
          }
          html.lineBreak()
        }
      }
    }
    let outstanding = outline.outstandingJudgements.count
    if outstanding > 0 {
      html.element(
        "p", ("class", "quiet waiting"), text: Phrase.judgementsOutstanding(outstanding)[language])
      html.lineBreak()
    }
  }
}
