import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine

/// A file of several documents is a stream that is there already.
@Suite struct `The documents of a file` {
  private func report(
    _ text: String, threads: Int = 1, _ name: String = "plans.yaml"
  ) throws -> Report {
    let folder = TemporaryFolder()
    folder.write(text, to: name)
    var options = Checker.Options()
    options.threads = threads
    return try withExtendedLifetime(folder) {
      Checker(try RulePack(at: pathBesideTest("../../Corpus/packs/good-minimal")), options: options)
        .check(paths: [folder.path + "/" + name])
    }
  }

  private func told(_ report: Report) -> [String] {
    report.unreadable.map { diagnostic in
      "\(diagnostic.location?.span.start.line ?? 0) \(diagnostic.problem.code)"
    }
  }

  @Test func `are checked although another is broken`() throws {
    let report = try report(
      """
      kind: visit
      ---
      kind: [
      --- # third
      kind: visit
      id: c
      kind: visit
      ---
      # nothing
      ---
      kind: visit
      ...

      """)
    #expect(report.results.map(\.proposal.id) == ["plans#1", "plans#5"])
    #expect(report.results.map { $0.proposal.location.span.start.line } == [1, 11])
    #expect(told(report) == ["4 yaml-missing-value", "7 duplicate-key"])
  }

  @Test(arguments: [
    ("kind: visit\n", ["plans"]), ("---\nkind: visit\n...\n# end\n", ["plans"]),
    ("# a\n---\nkind: visit\n---\nkind: visit\nid: b\n", ["plans#1", "b"]),
    ("kind: visit\n...\nkind: visit\n", ["plans#1", "plans#2"]),
    ("kind: visit\r---\rkind: visit\r", ["plans#1", "plans#2"]),  // lines as they once ended
    ("---\nkind: visit\n---\n", ["plans#1"]),
  ]) func `are numbered where there are several`(text: String, ids: [String]) throws {
    #expect(try report(text).results.map(\.proposal.id) == ids)
  }

  @Test func `give the same whether the file is small or large, on one thread or several`() throws {
    let documents = (1...400).map { number in
      number % 50 == 0 ? "kind: [\n" : number % 70 == 0 ? "\n" : "kind: visit\ntitle: t\(number)\n"
    }
    let padding = "# " + String(repeating: "x", count: 2_000) + "\n"
    func summary(_ report: Report) -> [String] {
      report.results.map { result in
        "\(result.proposal.id) \(result.verdict) \(result.proposal.title ?? "")"
      } + report.unreadable.map(\.problem.code)
    }
    let small = summary(try report(documents.joined(separator: "---\n")))
    #expect(small.count == 400 - 4)
    for threads in [1, 2, 3] {
      // Larger than what is read whole.
      let large = documents.joined(separator: "---\n" + padding)
      #expect(summary(try report(large, threads: threads)) == small)
    }
  }
}
