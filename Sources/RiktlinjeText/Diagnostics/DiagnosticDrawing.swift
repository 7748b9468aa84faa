/// Draws diagnostics for a terminal or a log: place and message, the line with the stretch
/// underlined, other places that explain it, and what to do.
package struct DiagnosticDrawing: Sendable {
  private let language: Language
  private let usesColour: Bool

  /// Creates a drawing in a language, plain or with ANSI colours.
  package init(language: Language, usesColour: Bool = false) {
    self.language = language
    self.usesColour = usesColour
  }

  /// One diagnostic on several lines, each ended.
  package func text(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    var places = diagnostic.related.map { $0.location }
    if let location = diagnostic.location { places.append(location) }
    let gutter = places.map { String($0.span.start.line).utf8.count }.max() ?? 1

    var text = heading(
      diagnostic.location, severity, diagnostic.problem.message(in: language))
    if let location = diagnostic.location { text += excerpt(of: location, severity, gutter) }
    for related in diagnostic.related {
      text += heading(related.location, .note, related.message[language])
      text += excerpt(of: related.location, .note, gutter)
    }
    if let help = diagnostic.problem.help(in: language) {
      text += coloured(helpWord + ":", .help) + " " + visible(help) + "\n"
    }
    return text
  }

  // MARK: Parts

  private func heading(
    _ location: SourceLocation?, _ severity: Severity, _ message: String
  ) -> String {
    var text = ""
    if let location {
      let start = location.span.start
      let hasLines = !location.file.bytes.isEmpty
      let place = hasLines ? ":\(start.line):\(start.column):" : ":"
      text = coloured(visible(location.file.path) + place, .strong) + " "
    }
    return text + coloured(word(for: severity) + ":", style(for: severity)) + " "
      + coloured(visible(message), .strong) + "\n"
  }

  private func excerpt(
    of location: SourceLocation, _ severity: Severity, _ gutter: Int
  ) -> String {
    guard !location.file.bytes.isEmpty else { return "" }
    let excerpt = SourceExcerpt(of: location)
    let line = String(location.span.start.line)
    let space = String(repeating: " ", count: gutter)
    let number = String(repeating: " ", count: gutter - line.utf8.count) + line
    let marks =
      String(repeating: " ", count: excerpt.indent)
      + coloured(String(repeating: "^", count: excerpt.length), style(for: severity))
    let source = excerpt.text.isEmpty ? "" : " " + excerpt.text
    return coloured(" \(number) |", .gutter) + source + "\n"
      + coloured(" \(space) |", .gutter) + " " + marks + "\n"
  }

  // MARK: Words

  private func word(for severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .swedish): "fel"
    case (.error, .english): "error"
    case (.warning, .swedish): "varning"
    case (.warning, .english): "warning"
    case (.note, .swedish): "notera"
    case (.note, .english): "note"
    }
  }

  private var helpWord: String {
    switch language {
    case .swedish: "hjälp"
    case .english: "help"
    }
  }

  // MARK: Colours

  /// The ways in which a part stands out, as ANSI codes.
  private enum Style: String {
    case strong = "1"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "1;32"
    case gutter = "34"
  }

  private func style(for severity: Severity) -> Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  private func coloured(_ text: String, _ style: Style) -> String {
    usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
