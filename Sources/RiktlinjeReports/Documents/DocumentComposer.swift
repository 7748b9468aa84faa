import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Puts a filled template and what the check says together into one document.
struct DocumentComposer {
  typealias Run = WrittenDocument.Run
  typealias Block = WrittenDocument.Block

  let result: ProposalResult
  let run: Report.Run
  let filled: FilledDocument

  private var language: Language { filled.language }

  var document: WrittenDocument {
    let parts = DocumentParts(result: result, run: run, language: language)
    var blocks: [Block] = []
    for section in filled.sections {
      blocks.append(.heading(level: 1, section.heading[language]))
      let start = blocks.count
      for block in section.blocks { blocks += written(block, parts) }
      blocks.removeEmptyHeadings(from: start)
      // A heading that nothing follows says that something is missing, so that is said.
      if blocks.count == start { blocks.append(.paragraph([blank(section.heading)])) }
    }
    let kind = filled.template.title[language]
    let title = result.proposal.title ?? result.proposal.id
    let numbers = result.values(of: .fileNumber).map { $0.text(in: language) }
    return WrittenDocument(
      language: language, kind: kind, title: title,
      author: result.values(of: .officer).first?.text(in: language), facts: facts,
      blocks: blocks, foot: ([kind] + numbers).joined(separator: ", "))
  }

  private var facts: [(name: String, value: [Run])] {
    var facts: [(name: String, value: [Run])] = []
    if let addressee = filled.addressee {
      facts.append((Phrase.addressedTo[language], runs([addressee], isSentence: true)))
    }
    for (label, value) in filled.facts {
      facts.append((label[language], runs(value, isSentence: true)))
    }
    return facts
  }

  private func written(_ block: FilledDocument.Block, _ parts: DocumentParts) -> [Block] {
    switch block {
    case .paragraph(let filled):
      return paragraphs(runs(filled, isSentence: true)).map { .paragraph($0) }
    case .heading(let heading): return [.heading(level: 2, heading[language])]
    case .list(let items, let isNumbered):
      return [.list(items.map { runs($0, isSentence: true) }, isNumbered: isNumbered)]
    case .table(let headings, let rows):
      let names = headings.map { $0[language] }
      return [
        .table(
          name: names.joined(separator: ", "), headings: names,
          rows: rows.map { row in row.map { runs($0, isSentence: true) } })
      ]
    case .part(let part): return parts.blocks(of: part)
    }
  }

  // MARK: - Texts

  private func runs(_ filled: [FilledDocument.Run], isSentence: Bool) -> [Run] {
    var runs: [Run] = []
    for part in filled {
      switch part {
      case .text(var text):
        // What a proposal says may be a sentence that ends itself.
        if text.utf8.first == UInt8(ascii: "."), runs.last?.endsSentence ?? false {
          text.removeFirst()
        }
        runs.append(Run(text))
      case .value(let value):
        let text = prose(value)
        runs.append(Run(runs.isEmpty && isSentence ? text.capitalisedFirst : text))
      case .blank(let name): runs.append(blank(name))
      }
    }
    return runs
  }

  private func blank(_ name: LocalizedText) -> Run { Run(Phrase.fillIn(name)[language], .blank) }

  private func prose(_ value: ReportValue) -> String {
    guard case .list(let values) = value, !values.isEmpty else { return value.text(in: language) }
    return language.list(values.map { $0.text(in: language) })
  }

  /// A paragraph for each line of what a proposal says in several.
  private func paragraphs(_ runs: [Run]) -> [[Run]] {
    var paragraphs: [[Run]] = [[]]
    for run in runs {
      let lines = run.text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      guard run.style == .plain, lines.count > 1 else {
        paragraphs[paragraphs.count - 1].append(run)
        continue
      }
      for (index, line) in lines.enumerated() {
        if index > 0 { paragraphs.append([]) }
        paragraphs[paragraphs.count - 1].append(Run(String(Substring(line))))
      }
    }
    return paragraphs
  }
}

extension [WrittenDocument.Block] {
  /// Removes the headings within a section under which nothing stands.
  fileprivate mutating func removeEmptyHeadings(from start: Int) {
    var isFollowed = false
    for index in indices[start...].reversed() {
      if case .heading = self[index] {
        if !isFollowed { remove(at: index) }
        isFollowed = false
      } else {
        isFollowed = true
      }
    }
  }
}

extension WrittenDocument.Run {
  fileprivate var endsSentence: Bool {
    switch text.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): style == .plain
    default: false
    }
  }
}
