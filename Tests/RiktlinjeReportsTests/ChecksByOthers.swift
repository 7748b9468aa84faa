import Foundation
import TestSupport
import Testing

/// What other programs say of the golden files, which are what the formats write.
@Suite struct `Other programs` {
  @Test func `validate JSON and SARIF and read JUnit`() throws {
    let schema = pathBesideTest(
      "../../Sources/RiktlinjeReports/Schemas/riktlinje-report.schema.json")
    var arguments = ["--riktlinje", schema]
    // The schema of the standard is OASIS’s; its place is given where it is installed.
    if let path = ProcessInfo.processInfo.environment["RIKTLINJE_SARIF_SCHEMA"] {
      arguments += ["--sarif", path]
    }
    try expectSuccess(of: "check_formats.py", arguments + [pathBesideTest("Golden")])
  }

  @Test func `show HTML without an error or a barrier`() throws {
    let pages = [
      "Golden/report.sv.html", "Golden/report.en.html", "Handbook/Golden/handbook.sv.html",
      "Handbook/Golden/handbook.en.html",
    ]
    try expectSuccess(of: "check_html.py", pages.map { pathBesideTest($0) })
  }

  /// Runs a script; one that lacks its tools says so and counts as skipped.
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
    #expect([0, 77].contains(process.terminationStatus), "\(output)")
  }
}
