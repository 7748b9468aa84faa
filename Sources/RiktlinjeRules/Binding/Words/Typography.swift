/// What a word processor makes of quotation marks, hyphens and minus signs as they are typed.
struct Typography {
  /// The text as it would have been typed.
  let typed: String
  /// The first sign that was put in place of another.
  let sign: FieldProblem.Typeset

  /// `nil` when the text has no such sign in it.
  init?(_ text: String) {
    var typed = trimmed(text)
    var sign: FieldProblem.Typeset?
    let isQuote = { Self.quotes.contains($0) } as (Character) -> Bool
    let marks = [typed.first, typed.last].compactMap { $0 }.filter(isQuote)
    if let first = marks.first {
      sign = .quotes(marks.count == 2 ? "\(first)…\(marks[1])" : String(first))
      typed = trimmed(String(typed.drop(while: isQuote)))
      while let last = typed.last, isQuote(last) { typed.removeLast() }
      typed = trimmed(typed)
    }
    if let dash = typed.first(where: Self.dashes.contains) {
      sign = sign ?? .dash(String(dash))
      typed = String(typed.map { Self.dashes.contains($0) ? "-" : $0 })
    }
    guard let sign else { return nil }
    self.typed = typed
    self.sign = sign
  }

  private static let quotes: Set<Character> = ["”", "“", "„", "‟", "’", "‘", "‚", "»", "«"]
  /// Hyphens that are none of ASCII, and dashes.
  private static let dashes: Set<Character> = ["‐", "‑", "‒", "–", "—", "―"]
}
