import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

/// Waiver files in which nothing is waived, or something is left blank.
@Suite struct `A waiver file` {
  private func file(_ text: String) throws -> Result<[Waiver], InvalidPack> {
    let pack = try councilPack()
    let folder = TemporaryFolder(["waivers.yaml": text])
    return withExtendedLifetime(folder) {
      Result { () throws(InvalidPack) in
        try WaiverFile(at: folder.path + "/waivers.yaml", pack: pack).waivers
      }
    }
  }

  @Test(arguments: [
    "waivers:\n#  - rule: x\n", "waivers: ~\n", "waivers: []\n", "waivers: # none yet\n",
  ]) func `may be empty`(text: String) throws {
    #expect(try file(text).get().isEmpty)
  }

  @Test(arguments: [
    ("waivers: none\n", "wrong-shape"), ("waiver:\n", "missing-key"),
    (
      "waivers:\n  - {rule: short-term, proposal: a, reason: ' ', decided_by: council,"
        + " date: 2026-01-01, reference: § 1, expires: 2026-12-31}\n", "empty-text"
    ),
  ]) func `may not be anything else`(text: String, code: String) throws {
    switch try file(text) {
    case .success: Issue.record("\(text)")
    case .failure(let invalid): #expect(invalid.diagnostics.first?.problem.code == code)
    }
  }
}
