import RiktlinjeText

/// Logging commands, which Azure Pipelines shows as issues of the run.
///
/// Azure knows errors and warnings, and shows ten of each: the gravest come first, notes are counted in
/// the last line, which is one of the log's own.
///
/// Source: learn.microsoft.com, “Logging commands”, “LogIssue” and “Formatting commands”.
struct AzureCommands {
  let language: Language
  let paths: RepositoryPaths

  func write(_ annotations: [Annotation], to output: inout [UInt8]) {
    guard !annotations.isEmpty else { return }
    for annotation in annotations.worstFirst where annotation.severity > .note {
      output.append("##vso[task.logissue type=\(annotation.severity.name);")
      if let location = annotation.location {
        output.append("sourcepath=")
        Self.escape(paths.path(location.file.path), to: &output)
        let start = location.span.start
        output.append(";linenumber=\(start.line);columnnumber=\(start.column);")
      }
      output.append("code=")
      Self.escape(annotation.rule, to: &output)
      output.append(";]")
      Self.escape(annotation.text, to: &output)
      output.append("\n")
    }
    output.append("##[section]riktlinje: \(annotations.counts(in: language))\n")
  }

  private static func escape(_ text: String, to output: inout [UInt8]) {
    for byte in VisibleText.of(text).utf8 {
      switch byte {
      case UInt8(ascii: "%"): output.append("%AZP25")
      case UInt8(ascii: ";"): output.append("%3B")
      case UInt8(ascii: "]"): output.append("%5D")
      default: output.append(byte)
      }
    }
  }
}
