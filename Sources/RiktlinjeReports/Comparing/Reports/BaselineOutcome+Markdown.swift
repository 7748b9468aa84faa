import RiktlinjeEngine
import RiktlinjeText

extension BaselineOutcome {
  /// Writes what is new, worse and mended below a heading of a level.
  func writeMarkdown(in language: Language, level: Int, to output: inout [UInt8]) {
    let hashes = String(repeating: "#", count: level)
    output.append("\(hashes) \(Phrase.sinceBaseline[language])\n\n\(summary(language))\n\n")
    for line in lines(in: language) {
      output.append("- **\(line.mark):** \(MarkdownText.of(line.name))")
      if let detail = line.detail { output.append(" (\(MarkdownText.of(detail)))") }
      output.append("\n")
    }
    if !lines(in: language).isEmpty { output.append("\n") }
  }
}
