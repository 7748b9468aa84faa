/// Writes a document as Markdown, to be pasted into a case or read as it is.
struct DocumentMarkdown {
  let document: WrittenDocument

  func write(to output: inout [UInt8]) {
    output.append("\(MarkdownText.of(document.kind))\n\n# \(MarkdownText.of(document.title))\n\n")
    for fact in document.facts {
      output.append("- **\(MarkdownText.of(fact.name)):** \(text(fact.value))\n")
    }
    for block in document.blocks { write(block, to: &output) }
  }

  private func write(_ block: WrittenDocument.Block, to output: inout [UInt8]) {
    output.append("\n")
    switch block {
    case .heading(let level, let heading):
      let marks = String(repeating: "#", count: level + 1)
      output.append("\(marks) \(MarkdownText.of(heading))\n")
    case .paragraph(let runs): output.append("\(text(runs))\n")
    case .list(let items, let isNumbered):
      for (index, item) in items.enumerated() {
        output.append("\(isNumbered ? "\(index + 1)." : "-") \(text(item))\n")
      }
    case .table(_, let headings, let rows):
      row(headings.map { MarkdownText.of($0) }, to: &output)
      row(headings.map { _ in "---" }, to: &output)
      for cells in rows { row(cells.map(text), to: &output) }
    }
  }

  private func row(_ cells: [String], to output: inout [UInt8]) {
    output.append("| \(cells.joined(separator: " | ")) |\n")
  }

  private func text(_ runs: [WrittenDocument.Run]) -> String {
    var text = ""
    for run in runs {
      switch run.style {
      case .plain: text += MarkdownText.of(run.text)
      case .strong: text += "**\(MarkdownText.of(run.text))**"
      // The brackets stay as they are, so that a search for them finds the blank.
      case .blank: text += "**[\(MarkdownText.of(String(run.text.dropFirst().dropLast())))]**"
      }
    }
    return text
  }
}
