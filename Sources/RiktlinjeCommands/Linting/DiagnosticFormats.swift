import RiktlinjeReports
import RiktlinjeText

extension Terminal {
  /// Writes what is wrong with files as one problem a line.
  mutating func write(
    _ diagnostics: [Diagnostic], as style: AnnotationStyle, _ arguments: Arguments
  ) {
    var bytes: [UInt8] = []
    style.write(
      diagnostics.map { Annotation($0, arguments.language) }, arguments.language,
      paths: style == .line ? .unchanged : repositoryPaths, to: &bytes)
    output.write(bytes)
  }

  /// Writes what is wrong with files as SARIF.
  mutating func writeSARIF(
    _ diagnostics: [Diagnostic], of command: String, _ arguments: Arguments
  ) {
    var bytes: [UInt8] = []
    SARIFDiagnostics(language: arguments.language, command: command, paths: repositoryPaths)
      .write(diagnostics, to: &bytes)
    output.write(bytes)
  }
}

/// What is wrong as JSON Lines: an object a line, with texts in every language.
func jsonLines(of diagnostics: [Diagnostic]) -> [UInt8] {
  var output: [UInt8] = []
  for diagnostic in diagnostics {
    JSONWriter.write(to: &output) { $0.object { write(diagnostic, to: &$0) } }
    output.append(UInt8(ascii: "\n"))
  }
  return output
}

func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
  let problem = diagnostic.problem
  json.member("code", problem.code)
  json.member("severity", problem.severity.name)
  json.object("message") { json in
    for language in Language.allCases {
      json.member(language.code, problem.message(in: language))
    }
  }
  json.object("help") { json in
    for language in Language.allCases { json.member(language.code, problem.help(in: language)) }
  }
  if let location = diagnostic.location { write(location, to: &json) }
  json.array("related", diagnostic.related) { json, related in
    json.object { json in
      json.object("message") { json in
        for language in Language.allCases {
          json.member(language.code, related.message[language])
        }
      }
      write(related.location, to: &json)
    }
  }
}

private func write(_ location: SourceLocation, to json: inout JSONWriter) {
  json.member("file", location.file.path)
  json.member("line", Int(location.span.start.line))
  json.member("column", Int(location.span.start.column))
  json.member("end_line", Int(location.span.end.line))
  json.member("end_column", Int(location.span.end.column))
}
