import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
public import RiktlinjeText

extension Comparison {
  /// The comparison for a terminal.
  public func text(
    in language: Language, width: Int? = nil, isColoured: Bool = false
  ) -> RenderedReport {
    var output: [UInt8] = []
    TextCanvas.write(to: &output, width: width, isColoured: isColoured) { canvas in
      for proposal in proposals { draw(proposal, language, on: &canvas) }
      canvas.paragraph { canvas in
        canvas.text(isEmpty ? Phrase.nothingChanged[language] : summary(language), .strong)
      }
      if let other = otherConditions(language) { canvas.paragraph { $0.text(other, .faint) } }
    }
    return RenderedReport(bytes: output)
  }

  /// The comparison to paste into a case file or a merge request.
  public func markdown(in language: Language) -> RenderedReport {
    var output: [UInt8] = []
    output.append("# \(Phrase.comparison[language])\n\n")
    output.append("\(isEmpty ? Phrase.nothingChanged[language] : summary(language))\n\n")
    if let other = otherConditions(language) { output.append("\(MarkdownText.of(other))\n\n") }
    for proposal in proposals {
      output.append("## \(MarkdownText.of(proposal.name))\n\n\(verdicts(proposal, language))\n\n")
      for change in proposal.findings {
        output.append("- **\(change.change.name[language])** ")
        output.append(MarkdownText.of(change.finding.message[language]))
        output.append(" (\(MarkdownText.code(change.finding.rule)), ")
        output.append("\(statuses(change, language)))\n")
      }
      if !proposal.findings.isEmpty { output.append("\n") }
    }
    return RenderedReport(bytes: output)
  }

  /// The comparison for programs.
  public func json() -> RenderedReport {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-comparison")
        json.member("version", 1)
        for (name, report) in [("old", old), ("new", new)] {
          json.object(name) { json in
            json.member("pack", report.pack)
            if let digest = report.digest { json.member("digest", digest) }
            json.member("as_of", report.asOf)
            json.member("proposals", report.proposals.count)
          }
        }
        json.object("summary") { json in
          for change in Change.allCases { json.member(change.rawValue, count(change)) }
        }
        json.array("proposals", proposals) { json, proposal in
          json.object { write(proposal, to: &$0) }
        }
      }
    }
    output.append("\n")
    return RenderedReport(bytes: output)
  }

  private func write(_ proposal: ProposalChange, to json: inout JSONWriter) {
    json.member("id", proposal.id)
    json.member("name", proposal.name)
    json.member("verdict_before", proposal.before?.rawValue)
    json.member("verdict_after", proposal.after?.rawValue)
    json.array("findings", proposal.findings) { json, change in
      json.object { json in
        json.member("change", change.change.rawValue)
        json.member("rule", change.finding.rule)
        json.member("force", change.finding.force.rawValue)
        json.member("status_before", change.before?.rawValue)
        json.member("status_after", change.after?.rawValue)
        json.member("fingerprint", change.finding.fingerprint)
        json.member("place", change.finding.place)
        json.object("message") { json in
          for language in Language.allCases {
            json.member(language.code, change.finding.message[language])
          }
        }
      }
    }
  }

  private func draw(
    _ proposal: ProposalChange, _ language: Language, on canvas: inout TextCanvas
  ) {
    canvas.paragraph(hanging: 2) { canvas in
      canvas.text(proposal.name, .strong)
      canvas.text(": \(verdicts(proposal, language))", proposal.after?.style ?? .plain)
    }
    for change in proposal.findings {
      canvas.paragraph(indent: 2, hanging: 4) { canvas in
        canvas.text("\(change.change.mark) ", change.change.style)
        canvas.text("\(change.change.name[language]): ", change.change.style)
        canvas.text(change.finding.message[language])
      }
      canvas.paragraph(indent: 4) { canvas in
        canvas.text("\(statuses(change, language)) · ", .faint)
        canvas.whole(change.finding.rule, .faint)
        if let place = change.finding.place {
          canvas.text(" · ", .faint)
          canvas.whole(place, .faint)
        }
      }
    }
    canvas.blankLine()
  }

  private func verdicts(_ proposal: ProposalChange, _ language: Language) -> String {
    switch (proposal.before, proposal.after) {
    case (nil, let after?): "\(Phrase.newProposal[language]), \(after.name[language])"
    case (_, nil): Phrase.removedProposal[language]
    case (let before?, let after?):
      before == after
        ? after.name[language] : "\(before.name[language]) → \(after.name[language])"
    }
  }

  private func statuses(_ change: FindingChange, _ language: Language) -> String {
    let names = [change.before, change.after].compactMap { $0?.name[language] }
    return change.before == change.after ? names[0] : names.joined(separator: " → ")
  }

  private func summary(_ language: Language) -> String {
    Phrase.changes(
      new: count(.new), fixed: count(.fixed), changed: count(.changed))[language]
  }

  /// That the reports were made under different conditions, which may explain the differences.
  private func otherConditions(_ language: Language) -> String? {
    var parts: [String] = []
    if hasOtherPack {
      let (before, after) = (old.packIdentity, new.packIdentity)
      parts.append("\(Phrase.packsDiffer[language]): \(before) → \(after)")
    }
    if old.asOf != new.asOf {
      let days = [old, new].map { report in
        report.asOf.map { CivilDate(iso: $0)?.text(in: language) ?? $0 }
          ?? Phrase.ownDays[language]
      }
      parts.append("\(Phrase.checkedAsOf[language]): \(days.joined(separator: " → "))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

extension SavedReport {
  /// The pack with the first digits of its digest, where the report tells it.
  fileprivate var packIdentity: String {
    guard let digest else { return pack }
    let digits = digest.split(separator: ":").last ?? ""
    return "\(pack) (\(digits.prefix(PackDigest.shortCount)))"
  }
}

extension Comparison.Change {
  fileprivate var name: LocalizedText {
    switch self {
    case .new: LocalizedText(swedish: "Ny", english: "New")
    case .fixed: LocalizedText(swedish: "Åtgärdad", english: "Fixed")
    case .changed: LocalizedText(swedish: "Ändrad", english: "Changed")
    }
  }

  fileprivate var mark: String {
    switch self {
    case .new: "+"
    case .fixed: "✓"
    case .changed: "~"
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .new: .bad
    case .fixed: .good
    case .changed: .remark
    }
  }
}
