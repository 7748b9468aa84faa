import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

extension Impact {
  /// The impact for a terminal: sums and verdicts first, then what causes them and the packs.
  public func text(
    in language: Language, width: Int? = nil, isColoured: Bool = false
  ) -> RenderedReport {
    var output: [UInt8] = []
    TextCanvas.write(to: &output, width: width, isColoured: isColoured) { canvas in
      canvas.paragraph { $0.text(Phrase.impactTitle[language], .strong) }
      for condition in comparison.conditions(in: language) {
        canvas.paragraph { $0.text(condition, .remark) }
      }
      canvas.paragraph { $0.text(summary(in: language)) }
      canvas.blankLine()
      drawVerdicts(language, on: &canvas)
      comparison.drawGroups(language, on: &canvas)
      if let leftOut = leftOut(in: language) {
        canvas.paragraph { $0.text(leftOut, .remark) }
        canvas.blankLine()
      }
      drawCauses(language, on: &canvas)
      drawPack(language, on: &canvas)
    }
    return RenderedReport(bytes: output)
  }

  private func drawVerdicts(_ language: Language, on canvas: inout TextCanvas) {
    guard !turned.isEmpty else { return }
    canvas.paragraph { $0.text(Phrase.impactVerdicts[language], .strong) }
    for (transition, count) in turned {
      canvas.paragraph(indent: 2, hanging: 4) { canvas in
        canvas.text("\(transition.text(in: language)): ", transition.after?.style ?? .faint)
        canvas.text(language.text(of: Int64(count)))
      }
    }
    canvas.blankLine()
  }

  private func drawCauses(_ language: Language, on canvas: inout TextCanvas) {
    guard !causes.isEmpty else { return }
    canvas.paragraph { $0.text(Phrase.impactByRule[language], .strong) }
    for (clause, causes) in causesByClause(in: language) {
      canvas.paragraph(indent: 2, hanging: 4) { $0.text(clause) }
      for cause in causes {
        canvas.paragraph(indent: 4, hanging: 6) { canvas in
          canvas.whole(cause.rule, .strong)
          canvas.text(": \(cause.counts(in: language))")
          if let item = cause.item {
            canvas.text(" (\(item.action.ofCause[language]))", .remark)
          }
        }
        canvas.paragraph(indent: 6) { $0.text(cause.proposals(in: language) { $0 }, .faint) }
      }
    }
    canvas.blankLine()
  }

  private func drawPack(_ language: Language, on canvas: inout TextCanvas) {
    guard !difference.items.isEmpty else {
      canvas.paragraph { $0.text(Phrase.samePack[language]) }
      return
    }
    canvas.paragraph { $0.text(Phrase.impactPack[language], .strong) }
    for item in difference.items {
      canvas.paragraph(indent: 2, hanging: 4) { canvas in
        canvas.text(item.title(in: language))
        canvas.text(" · ", .faint)
        canvas.whole(item.location.description, .faint)
      }
      for change in item.told {
        canvas.paragraph(indent: 4) { $0.text("\(change.title(in: language)):") }
        if let before = change.before {
          canvas.paragraph(indent: 6, hanging: 8) {
            $0.text("- \(before.text(in: language))", .bad)
          }
        }
        if let after = change.after {
          canvas.paragraph(indent: 6, hanging: 8) {
            $0.text("+ \(after.text(in: language))", .good)
          }
        }
      }
    }
    guard !untouched.isEmpty else { return }
    canvas.blankLine()
    canvas.paragraph { $0.text(Phrase.impactUntouched(untouched.count)[language], .strong) }
    for item in untouched { canvas.paragraph(indent: 2) { $0.text(item.title(in: language)) } }
  }
}
