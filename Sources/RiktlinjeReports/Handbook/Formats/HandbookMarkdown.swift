import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// Writes the handbook as Markdown: headings, lists and tables.
struct HandbookMarkdown {
  let handbook: Handbook

  func write(to output: inout [UInt8]) {
    let pack = handbook.pack
    output.append("# \(MarkdownText.of(pack.title[handbook.language]))\n\n")
    output.append("\(handbook.phrase(.handbook)) · ")
    output.append("\(MarkdownText.of("\(pack.id) \(pack.version)")) · \(handbook.summary)\n\n")
    let chapters = handbook.chapters
    output.append("## \(handbook.phrase(.contents))\n\n")
    for chapter in chapters {
      output.append("- \(reference(chapter))\n")
      for case .section(let inner) in chapter.parts { output.append("  - \(reference(inner))\n") }
    }
    for chapter in chapters { write(chapter, level: 2, to: &output) }
    output.append("\n---\n\n\(handbook.phrase(.madeWith)) Riktlinje \(riktlinjeVersion).\n")
  }

  private func reference(_ section: HandbookSection) -> String {
    var text = "[\(MarkdownText.of(section.title))](#\(section.anchor))"
    for case .tag(let mark, .advice) in section.marks { text += " *\(MarkdownText.of(mark))*" }
    return text
  }

  private func write(_ section: HandbookSection, level: Int, to output: inout [UInt8]) {
    output.append("\n<a id=\"\(section.anchor)\"></a>\n\n")
    output.append(String(repeating: "#", count: level))
    output.append(" \(MarkdownText.of(section.title))\n\n")
    if !section.marks.isEmpty { output.append("\(line(section.marks))\n\n") }
    for part in section.parts { write(part, level: level + 1, to: &output) }
  }

  private func write(_ part: HandbookPart, level: Int, to output: inout [UInt8]) {
    switch part {
    case .paragraph(let spans, let style):
      let text = line(spans)
      output.append(style == .small ? "<sub>\(text)</sub>\n\n" : "\(text)\n\n")
    case .list(let items):
      for item in items { output.append("- \(line(item))\n") }
      output.append("\n")
    case .claim(let name, let statement): write(name, statement, to: &output)
    case .facts(let facts):
      for fact in facts {
        output.append("- **\(MarkdownText.of(fact.name))**: \(line(fact.value))\n")
      }
      output.append("\n")
    case .table(let columns, let rows):
      output.append("| \(columns.map(MarkdownText.of).joined(separator: " | ")) |\n")
      output.append("|\(String(repeating: "---|", count: columns.count))\n")
      for row in rows { output.append("| \(row.map(line).joined(separator: " | ")) |\n") }
      output.append("\n")
    case .item(let anchor, let title, let parts):
      output.append("<a id=\"\(anchor)\"></a>\n\n")
      output.append("\(line(title))\n\n")
      for part in parts { write(part, level: level, to: &output) }
    case .section(let section): write(section, level: level, to: &output)
    }
  }

  // MARK: Claims

  private func write(_ name: String, _ statement: Statement, to output: inout [UInt8]) {
    output.append("**\(MarkdownText.of(name)):** ")
    switch statement {
    case .phrase(let text): output.append("\(MarkdownText.of(text))\n\n")
    default:
      output.append("\(MarkdownText.of(lead(of: statement))):\n\n")
      writeParts(of: statement, depth: 0, to: &output)
      output.append("\n")
    }
  }

  private func writeParts(of statement: Statement, depth: Int, to output: inout [UInt8]) {
    for part in statement.parts {
      output.append(String(repeating: "  ", count: depth) + "- ")
      if case .phrase(let text) = part {
        output.append("\(MarkdownText.of(text))\n")
      } else {
        output.append("\(MarkdownText.of(lead(of: part))):\n")
        writeParts(of: part, depth: depth + 1, to: &output)
      }
    }
  }

  private func lead(of statement: Statement) -> String { statement.lead(in: handbook.language) }

  // MARK: Lines

  private func line(_ spans: [HandbookSpan]) -> String { spans.map(text).joined() }

  private func text(_ span: HandbookSpan) -> String {
    switch span {
    case .text(let text), .swedish(let text): return MarkdownText.of(text)
    case .strong(let text):
      // Emphasis must end at a letter to be one.
      let trimmed = text.reversed().drop { $0 == " " }.reversed()
      let space = trimmed.count < text.count ? " " : ""
      return "**\(MarkdownText.of(String(trimmed)))**\(space)"
    case .code(let text): return MarkdownText.code(text)
    case .tag(let text, _): return "*\(MarkdownText.of(text))*"
    case .link(let text, let address):
      let isPlain = address.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"<>()\\\"`".utf8.contains($0) }
      guard address.isWebAddress, isPlain else { return MarkdownText.of(text) }
      return "[\(MarkdownText.of(text))](\(address))"
    case .reference(let text, let anchor): return "[\(MarkdownText.of(text))](#\(anchor))"
    }
  }
}
