import RiktlinjeText

/// `file:line:column: error: text [rule]`, a problem a line, in the order of the report.
///
/// The form of compilers' messages, which editors and problem matchers know; paths are told as the run
/// names files, since editors look for them from where it ran.
enum ProblemLines {
  static func write(_ annotations: [Annotation], to output: inout [UInt8]) {
    for annotation in annotations {
      if let location = annotation.location {
        let start = location.span.start
        VisibleText.append(location.file.path, to: &output)
        output.append(":\(start.line):\(start.column): ")
      } else {
        output.append("riktlinje: ")
      }
      output.append("\(annotation.severity.name): ")
      VisibleText.append(annotation.text, to: &output)
      output.append(" [")
      VisibleText.append(annotation.rule, to: &output)
      output.append("]\n")
    }
  }
}
