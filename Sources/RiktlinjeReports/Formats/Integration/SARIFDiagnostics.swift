package import RiktlinjeText

/// What is wrong with files, as SARIF: a result for each diagnostic, a rule for each code.
package struct SARIFDiagnostics {
  let language: Language
  let paths: RepositoryPaths
  /// The command that found it: `lint` or `test`.
  let command: String

  /// Creates the format in one language.
  ///
  /// - Parameters:
  ///   - command: the command that found what is wrong.
  ///   - paths: how the code host names files.
  package init(language: Language, command: String, paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.command = command
    self.paths = paths
  }

  /// Writes the whole file after what is already there.
  package func write(_ diagnostics: [Diagnostic], to output: inout [UInt8]) {
    var rules: [SARIFRules.Descriptor] = []
    var indices: [String: Int] = [:]
    for problem in diagnostics.map(\.problem) where indices[problem.code] == nil {
      indices[problem.code] = rules.count
      let message = problem.message(in: language)
      rules.append(
        SARIFRules.Descriptor(
          id: problem.code, title: problem.code, help: problem.help(in: language) ?? message,
          level: problem.severity.name))
    }
    SARIFLog.write(rules, language, category: "riktlinje/\(command)/", to: &output) { json in
      json.array("results", diagnostics) { json, diagnostic in
        json.object { write(diagnostic, indices[diagnostic.problem.code], to: &$0) }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, _ index: Int?, to json: inout JSONWriter) {
    let problem = diagnostic.problem
    json.member("ruleId", problem.code)
    if let index { json.member("ruleIndex", index) }
    json.member("level", problem.severity.name)
    let help = problem.help(in: language).map { " – " + $0 } ?? ""
    json.object("message") { $0.member("text", problem.message(in: language) + help) }
    if let location = diagnostic.location {
      json.array("locations", [location]) { json, location in
        json.object { location.writeSARIF(paths, to: &$0) }
      }
    }
    if !diagnostic.related.isEmpty {
      json.array("relatedLocations", diagnostic.related) { json, related in
        json.object { json in
          related.location.writeSARIF(paths, to: &json)
          json.object("message") { $0.member("text", related.message[language]) }
        }
      }
    }
  }
}
