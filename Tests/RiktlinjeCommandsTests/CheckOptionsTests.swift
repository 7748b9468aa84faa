import RiktlinjeEngine
import RiktlinjeText
import Testing

@testable import RiktlinjeCommands

@Suite struct `The options of check` {
  private func arguments(_ options: [(String, String)]) -> Arguments {
    Arguments(
      occurrences: options.map { Arguments.Occurrence(name: $0.0, text: $0.1) }, operands: [],
      language: .english)
  }

  struct OutputRow: CustomTestStringConvertible {
    let words: [(String, String)]
    let outputs: [ReportOutput]
    var testDescription: String { words.map { "--\($0.0) \($0.1)" }.joined(separator: " ") }

    init(_ words: [(String, String)], _ outputs: [ReportOutput]) {
      self.words = words
      self.outputs = outputs
    }
  }

  @Test(arguments: [
    OutputRow([], [ReportOutput(format: .text, file: nil)]),
    OutputRow([("format", "json")], [ReportOutput(format: .json, file: nil)]),
    OutputRow([("output", "a")], [ReportOutput(format: .text, file: "a")]),
    OutputRow(
      [("format", "json"), ("output", "a"), ("format", "text")],
      [ReportOutput(format: .json, file: "a"), ReportOutput(format: .text, file: nil)]),
    OutputRow(
      [("format", "text"), ("format", "json"), ("output", "a")],
      [ReportOutput(format: .text, file: nil), ReportOutput(format: .json, file: "a")]),
    OutputRow(
      [("output", "a"), ("format", "json"), ("output", "-")],
      [ReportOutput(format: .text, file: "a"), ReportOutput(format: .json, file: nil)]),
  ]) func `give each format the output right after it`(row: OutputRow) throws {
    #expect(try CheckOptions.outputs(of: arguments(row.words)) == row.outputs)
  }

  @Test func `refuse two outputs for one format`() {
    #expect(throws: UsageProblem.twoOutputsForOneFormat("json")) {
      try CheckOptions.outputs(
        of: arguments([("format", "json"), ("output", "a"), ("output", "b")]))
    }
  }

  @Test(arguments: [
    [("format", "json"), ("format", "text")],
    [("format", "json"), ("output", "a"), ("format", "text"), ("output", "a")],
  ]) func `refuse two formats for one output`(words: [(String, String)]) {
    #expect(throws: UsageProblem.twoFormatsForOneOutput) {
      try CheckOptions.outputs(of: arguments(words))
    }
  }

  struct ThresholdRow: CustomTestStringConvertible {
    let text: String?
    let thresholds: Set<Threshold>
    var testDescription: String { text ?? "(default)" }
  }

  @Test(arguments: [
    ThresholdRow(text: nil, thresholds: [.must, .undetermined]),
    ThresholdRow(text: "must", thresholds: [.must]),
    ThresholdRow(text: "should", thresholds: [.must, .should]),
    ThresholdRow(text: "undetermined", thresholds: [.must, .undetermined]),
    ThresholdRow(text: "should,undetermined", thresholds: [.must, .should, .undetermined]),
    ThresholdRow(text: "never", thresholds: []),
  ]) func `include the graver thresholds`(row: ThresholdRow) throws {
    let arguments = arguments(row.text.map { [("fail-on", $0)] } ?? [])
    #expect(try CheckOptions.thresholds(of: arguments) == row.thresholds)
  }

  @Test func `refuse never together with another threshold`() {
    #expect(throws: UsageProblem.optionsExclude("never", "must")) {
      try CheckOptions.thresholds(of: arguments([("fail-on", "never,must")]))
    }
  }
}
