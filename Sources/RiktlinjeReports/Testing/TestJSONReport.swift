package import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What came of rule tests as one JSON object: cases, coverage and mutants, texts in every language.
package struct TestJSONReport {
  package init() {}

  package func bytes(of report: TestReport) -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.object("pack") { json in
          json.member("id", report.pack.id)
          json.member("version", report.pack.version)
        }
        json.member("passes", report.passes)
        json.member("failed", report.failureCount)
        json.array("cases", report.outcomes) { json, outcome in write(outcome, to: &json) }
        json.object("coverage") { json in write(report.coverage, to: &json) }
        json.name("mutation")
        if let mutation = report.mutation {
          json.object { json in write(mutation, to: &json) }
        } else {
          json.null()
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func write(_ outcome: TestOutcome, to json: inout JSONWriter) {
    json.object { json in
      json.member("tests", outcome.test.suite)
      json.member("name", outcome.test.id)
      write(outcome.test.location, to: &json)
      json.member("passes", outcome.passes)
      json.array("failures", outcome.failures) { json, failure in
        json.object { json in write(failure, to: &json) }
      }
    }
  }

  private func write(_ coverage: Coverage, to json: inout JSONWriter) {
    json.member("possible", coverage.possibleCount)
    json.member("seen", coverage.seenCount)
    json.name("percent")
    json.number(coverage.percent)
    json.array("lines", coverage.lines) { json, line in
      json.object { json in
        json.member("part", line.subject.part.rawValue)
        json.member("id", line.subject.id)
        write(line.location, to: &json)
        json.array("seen", line.showings.filter(\.isSeen)) { $0.string($1.name) }
        json.array("missing", line.missing) { $0.string($1.name) }
      }
    }
  }

  private func write(_ mutation: MutationReport, to json: inout JSONWriter) {
    json.member("mutants", mutation.mutantCount)
    json.member("killed", mutation.killedCount)
    json.member("killed_by_expectation", mutation.expectedCount)
    json.name("percent")
    json.number(mutation.percent)
    json.array("survivors", mutation.survivors) { json, survivor in
      json.object { json in
        json.member("rule", survivor.use.owner.id)
        json.member("part", survivor.use.part.name)
        json.member("mutation", survivor.text)
        write(survivor.use.condition.location, to: &json)
        write("reason", survivor.reason, to: &json)
      }
    }
    json.array("stale_explanations", mutation.staleExplanations) { json, stale in
      json.object { json in write(stale, to: &json) }
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let problem = diagnostic.problem
    json.member("code", problem.code)
    write(
      "message",
      LocalizedText(
        swedish: problem.message(in: .swedish), english: problem.message(in: .english)),
      to: &json)
    if let location = diagnostic.location { write(location, to: &json) }
  }

  private func write(_ name: String, _ text: LocalizedText?, to json: inout JSONWriter) {
    json.name(name)
    guard let text else { return json.null() }
    json.object { json in
      for language in Language.allCases { json.member(language.code, text[language]) }
    }
  }

  private func write(_ location: SourceLocation, to json: inout JSONWriter) {
    json.member("file", location.file.path)
    json.member("line", Int(location.span.start.line))
    json.member("column", Int(location.span.start.column))
  }
}
