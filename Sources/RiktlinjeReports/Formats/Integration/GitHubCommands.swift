import RiktlinjeText

/// Workflow commands, which GitHub Actions shows as annotations at the lines of the files.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step: the gravest are written, and a last
/// one says how many there are of all.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”, and “Limits” there.
struct GitHubCommands {
  let language: Language
  let paths: RepositoryPaths

  private static let shownOfEach = 10
  /// The bytes of a message that GitHub keeps are 64 KiB, and of a title 255 characters.
  private static let messageBytes = 60_000
  private static let titleLength = 255

  func write(_ annotations: [Annotation], to output: inout [UInt8]) {
    guard !annotations.isEmpty else { return }
    var leftOut = 0
    for severity in [Severity.error, .warning, .note] {
      let all = annotations.filter { $0.severity == severity }
      // The last line is a notice too.
      let shown = all.prefix(severity == .note ? Self.shownOfEach - 1 : Self.shownOfEach)
      leftOut += all.count - shown.count
      for annotation in shown { write(annotation, to: &output) }
    }
    output.append("::notice title=riktlinje::")
    Self.escape(closing(annotations, leftOut), isProperty: false, to: &output)
    output.append("\n")
  }

  private func closing(_ annotations: [Annotation], _ leftOut: Int) -> String {
    let counts = annotations.counts(in: language)
    guard leftOut > 0 else { return counts }
    let rest = Phrase(
      "\(leftOut) visas inte: GitHub visar 10 av varje slag i ett steg. Formaten text och sarif visar alla",
      "\(leftOut) not shown: GitHub shows 10 of each kind in a step. The formats text and sarif show all"
    )
    return "\(counts); \(rest[language])"
  }

  private func write(_ annotation: Annotation, to output: inout [UInt8]) {
    let name =
      switch annotation.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    output.append("::\(name) ")
    if let location = annotation.location {
      output.append("file=")
      Self.escape(paths.path(location.file.path), isProperty: true, to: &output)
      let (start, end) = (location.span.start, location.span.end)
      output.append(",line=\(start.line),endLine=\(end.line)")
      // GitHub takes columns only within one line.
      if start.line == end.line { output.append(",col=\(start.column),endColumn=\(end.column)") }
      output.append(",")
    }
    output.append("title=")
    Self.escape(
      String(annotation.title.prefix(Self.titleLength)), isProperty: true, to: &output)
    output.append("::")
    Self.escape(annotation.message.prefix(bytes: Self.messageBytes), isProperty: false, to: &output)
    if let help = annotation.help {
      output.append("%0A")
      Self.escape(help.prefix(bytes: 4_000), isProperty: false, to: &output)
    }
    output.append("\n")
  }

  private static func escape(_ text: String, isProperty: Bool, to output: inout [UInt8]) {
    for byte in VisibleText.of(text).utf8 {
      switch byte {
      case UInt8(ascii: "%"): output.append("%25")
      case UInt8(ascii: ":") where isProperty: output.append("%3A")
      case UInt8(ascii: ",") where isProperty: output.append("%2C")
      default: output.append(byte)
      }
    }
  }
}

extension String {
  /// The text, or its beginning and an ellipsis when it takes more bytes.
  func prefix(bytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var beginning = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      count += UTF8.width(scalar)
      if count > limit - 6 { break }
      beginning.append(scalar)
    }
    return String(beginning) + " […]"
  }
}
