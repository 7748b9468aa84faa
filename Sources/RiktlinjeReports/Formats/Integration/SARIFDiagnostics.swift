package import RiktlinjeText

/// What is wrong with files, as SARIF: a result for each diagnostic, a rule for each code.
package struct SARIFDiagnostics {
  let language: Language
  let paths: RepositoryPaths

  /// Creates the format in one language.
  ///
  /// - Parameter paths: how the code host names files.
  package init(language: Language, paths: RepositoryPaths = .unchanged) {
    self.language = language
    self.paths = paths
  }

  /// Writes the whole file after what is already there.
  package func write(_ diagnostics: [Diagnostic], to output: inout [UInt8]) {
    var rules: [SARIFRules.Descriptor] = []
    for problem in diagnostics.map(\.problem)
    where !rules.contains(where: { $0.id == problem.code }) {
      rules.append(
        SARIFRules.Descriptor(
          id: problem.code, title: problem.code, clause: nil, level: problem.severity.name))
    }
    JSONWriter.write(to: &output, isIndented: true) { json in
      SARIFLog.write(rules, language, to: &json) { json in
        json.array("results", diagnostics) { json, diagnostic in
          json.object { write(diagnostic, rules, to: &$0) }
        }
      }
    }
    output.append("\n")
  }

  private func write(
    _ diagnostic: Diagnostic, _ rules: [SARIFRules.Descriptor], to json: inout JSONWriter
  ) {
    let problem = diagnostic.problem
    json.member("ruleId", problem.code)
    if let index = rules.firstIndex(where: { $0.id == problem.code }) {
      json.member("ruleIndex", index)
    }
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
