import Foundation
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeText
import TestSupport
import Testing

/// What other programs say of what the formats write.
///
@Suite struct `Other programs` {
  /// Golden files are what the formats write, of invented proposals and of the samples.
  @Test func `validate JSON and SARIF and read JUnit`() throws {
    try expectFormats(in: [
      pathBesideTest("Golden"), pathBesideTest("../RiktlinjeCommandsTests/Golden"),
    ])
  }

  @Test func `validate and read what holds hostile texts`() throws {
    let folder = TemporaryFolder()
    for (number, hostile) in HostileText.all.enumerated() {
      let report = hostile.report
      for sample in FormatSample.all {
        folder.write(sample.format.render(report).text, to: "\(number)/\(sample.name)")
      }
      let baseline = Baseline(of: FixtureReport.report)
      let sarif = SARIFReport(language: .english, gate: Gate(baseline: baseline)).render(report)
      folder.write(sarif.text, to: "\(number)/baseline.sarif")
    }
    try expectFormats(in: [folder.path])
  }

  @Test func `show HTML without an error or a barrier`() throws {
    // Each with the most pages that it may print on; fonts differ a little between machines.
    let pages = [
      "Golden/report.sv.html=10", "Golden/report.en.html=10", "Handbook/Golden/handbook.sv.html=11",
      "Handbook/Golden/handbook.en.html=11", "Golden/comparison.sv.html=3",
      "Golden/comparison.en.html=3",
      "../RiktlinjeCommandsTests/Golden/samples.sv.html=36",
      "../RiktlinjeCommandsTests/Golden/document-agreement.sv.html=5",
      "../RiktlinjeCommandsTests/Golden/document-agreement.en.html=5",
    ]
    let folder = TemporaryFolder()
    let hostile = HTMLReport(language: .swedish).render(HostileText.reportOfAll)
    folder.write(hostile.text, to: "hostile.sv.html")
    try expectSuccess(
      of: "check_html.py", pages.map { pathBesideTest($0) } + [folder.path + "/hostile.sv.html"])
  }

  private func expectFormats(in folders: [String]) throws {
    let schema = pathBesideTest(
      "../../Sources/RiktlinjeReports/Schemas/riktlinje-report.schema.json")
    try expectSuccess(of: "check_formats.py", ["--riktlinje", schema] + folders)
  }

  /// Runs a script; one that lacks its tools says so and counts as skipped, unless they are required.
  private func expectSuccess(of script: String, _ arguments: [String]) throws {
    let python = ProcessInfo.processInfo.environment["RIKTLINJE_PYTHON"] ?? "python3"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, pathBesideTest("Checks/\(script)")] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(output, terminator: "")
    let accepted: [Int32] = otherProgramsAreRequired ? [0] : [0, 77]
    #expect(accepted.contains(process.terminationStatus), "\(output)")
  }
}
