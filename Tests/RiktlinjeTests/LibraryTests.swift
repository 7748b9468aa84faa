import Foundation
import Riktlinje
import Testing

/// The library as one who imports only `Riktlinje` uses it.
@Suite struct `The library` {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `checks the samples and writes a report in a few lines`() async throws {
    let rulesURL = root.appending(path: "rules/goteborg")
    let samplesURL = root.appending(path: "samples")
    let outputURL = FileManager.default.temporaryDirectory
      .appending(path: "riktlinje-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: outputURL) }

    let pack = try RulePack(contentsOf: rulesURL)
    let checker = Checker(pack, asOf: .today)
    let report = try await checker.check(filesAt: [samplesURL])
    var problems: [String] = []
    for result in report.results where result.verdict != .compliant {
      problems += result.findings.filter(\.isProblem).map(\.rule)
    }
    try HTMLReport(language: .swedish).render(report).write(to: outputURL)

    #expect(!problems.isEmpty)
    #expect(report.unreadable.isEmpty)
    #expect(try String(contentsOf: outputURL, encoding: .utf8).contains("</html>"))
  }
}
