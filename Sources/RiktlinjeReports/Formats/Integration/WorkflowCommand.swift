package import RiktlinjeText

/// A command to GitHub Actions to show a message beside a line.
///
/// Source: docs.github.com, “Workflow commands for GitHub Actions”.
package struct WorkflowCommand {
  /// `error`, `warning` or `notice`.
  let name: String
  let location: SourceLocation?
  let title: String
  let lines: [String]

  init(name: String, location: SourceLocation?, title: String, lines: [String]) {
    self.name = name
    self.location = location
    self.title = title
    self.lines = lines
  }

  /// Creates the command that shows what is wrong, and below it what to do.
  package init(_ diagnostic: Diagnostic, _ language: Language) {
    let problem = diagnostic.problem
    self.init(
      name: problem.severity == .note ? "notice" : problem.severity.name,
      location: diagnostic.location, title: problem.code,
      lines: [problem.message(in: language), problem.help(in: language)].compactMap(\.self))
  }

  /// Writes the command on a line of its own.
  ///
  /// - Parameter paths: how the code host names files.
  package func write(paths: RepositoryPaths = .unchanged, to output: inout [UInt8]) {
    output.append("::\(name) ")
    if let location {
      output.append("file=")
      Self.escape(paths.path(location.file.path), isProperty: true, to: &output)
      let (start, end) = (location.span.start, location.span.end)
      output.append(",line=\(start.line),endLine=\(end.line)")
      // GitHub takes columns only within one line.
      if start.line == end.line { output.append(",col=\(start.column),endColumn=\(end.column)") }
      output.append(",")
    }
    output.append("title=")
    Self.escape(title, isProperty: true, to: &output)
    output.append("::")
    for (number, line) in lines.enumerated() {
      if number > 0 { output.append("%0A") }
      Self.escape(line, isProperty: false, to: &output)
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
