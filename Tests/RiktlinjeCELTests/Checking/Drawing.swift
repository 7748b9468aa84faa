import RiktlinjeCEL
import RiktlinjeText

/// A mistake drawn under the expression, for golden files.
func drawing(of mistake: Mistake, in text: String, language: Language) -> String {
  let start = text.utf8.prefix(Int(mistake.span.lowerBound)).count
  let prefix = String(Substring(text.utf8.prefix(start)))
  let part = String(Substring(text.utf8.dropFirst(start).prefix(mistake.span.count)))
  let marks =
    String(repeating: " ", count: prefix.count) + String(repeating: "^", count: max(1, part.count))
  let help = mistake.problem.help(in: language).map { "\n  = \($0)" } ?? ""
  return
    "\(mistake.problem.code): \(mistake.problem.message(in: language))\n  \(text)\n  \(marks)\(help)\n"
}
