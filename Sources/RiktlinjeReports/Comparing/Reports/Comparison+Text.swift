import RiktlinjeEngine
public import RiktlinjeText

extension Comparison {
  /// The comparison for a terminal: what has become of each proposal, and the sums last.
  public func text(
    in language: Language, width: Int? = nil, isColoured: Bool = false
  ) -> RenderedReport {
    var output: [UInt8] = []
    TextCanvas.write(to: &output, width: width, isColoured: isColoured) { canvas in
      canvas.paragraph { $0.text(title(in: language), .strong) }
      for condition in conditions(in: language) { canvas.paragraph { $0.text(condition, .remark) } }
      canvas.blankLine()
      drawGroups(language, on: &canvas)
      canvas.paragraph { $0.text(summary(in: language), .strong) }
    }
    return RenderedReport(bytes: output)
  }

  /// The proposals in their groups, with an empty line after each.
  func drawGroups(_ language: Language, on canvas: inout TextCanvas) {
    for group in groups {
      canvas.paragraph { $0.text(group.title[language], .strong) }
      for proposal in group.proposals { draw(proposal, language, on: &canvas) }
      canvas.blankLine()
    }
  }

  private func draw(
    _ proposal: ProposalChange, _ language: Language, on canvas: inout TextCanvas
  ) {
    canvas.paragraph(indent: 2, hanging: 4) { canvas in
      canvas.text(proposal.name, .strong)
      if let number = proposal.proposal.fileNumber { canvas.text(" (\(number))", .faint) }
      canvas.text(": \(proposal.verdicts(in: language))", proposal.after?.style ?? .faint)
    }
    for change in proposal.told {
      canvas.paragraph(indent: 4, hanging: 6) { canvas in
        canvas.text("\(change.change.mark) ", change.change.style)
        canvas.text("\(change.change.name[language]): ", change.change.style)
        canvas.text(change.finding.message[language])
      }
      canvas.paragraph(indent: 6) { canvas in
        canvas.text("\(change.standing(in: language)) · ", .faint)
        canvas.whole(change.finding.rule, .faint)
        if let place = change.finding.place {
          canvas.text(" · ", .faint)
          canvas.whole(place, .faint)
        }
      }
    }
    let fixed = proposal.fixedInBrief
    guard !fixed.isEmpty else { return }
    canvas.paragraph(indent: 4, hanging: 6) { canvas in
      canvas.text("\(Comparison.Change.fixed.mark) ", Comparison.Change.fixed.style)
      canvas.text("\(Phrase.fixed(fixed.count)[language]): ", Comparison.Change.fixed.style)
      canvas.text(proposal.rulesFixed { $0 }, .faint)
    }
  }
}

extension Comparison.Change {
  var mark: String {
    switch self {
    case .new: "+"
    case .worse: "!"
    case .fixed: "✓"
    case .changed: "~"
    }
  }

  var style: TextStyle {
    switch self {
    case .new, .worse: .bad
    case .fixed: .good
    case .changed: .remark
    }
  }
}
