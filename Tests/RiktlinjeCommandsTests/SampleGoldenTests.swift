import Glibc
import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

/// What every format says of the samples by the city's rules, on a day that stays the same.
///
/// All samples in the text that an officer reads; of the other formats, which are far longer, a few
/// samples of different kinds and verdicts.
@Suite struct `Reports of the samples` {
  private static let few = [
    "agreements/shanghai-1986.yaml", "proposals/avsiktsforklaring-lyon.yaml",
    "proposals/medlemskap-c40.yaml", "proposals/projekt-smart-stad-xian.yaml",
    "proposals/resa-bryssel.yaml",
  ].map { "samples/" + $0 }

  /// Formats in which every text is there in both languages.
  private static let bilingual: Set<OutputFormat> = [.json, .jsonl]

  /// Runs a check from the package's folder, so that paths, and fingerprints of them, are relative.
  private func check(_ words: [String], language: Language) throws -> (ExitCode, String) {
    try #require(unsafe chdir(Tool.root) == 0)
    var terminal = Terminal(
      output: ByteSink(), errors: ByteSink(), input: ByteSource(),
      environment: ["SOURCE_DATE_EPOCH": "1769860800"],
      today: CivilDate(iso: "2026-01-31"), coreCount: 2)
    let code = run(
      arguments: ["check", "--rules", "rules/goteborg", "--waivers", "samples/waivers.yaml"]
        + ["--as-of", "2026-01-31", "--lang", language.code] + words, terminal: &terminal)
    #expect(terminal.errors.text == "")
    return (code, Self.withoutDigest(terminal.output.text))
  }

  /// A text without what changes with every byte of the packs.
  private static func withoutDigest(_ text: String) -> String {
    guard let digest = digest else { return text }
    // One of the same form, for readers of the model expect it.
    let other = "sha256:" + String(repeating: "0", count: 64)
    return text.replacing(digest.text, with: other).replacing(digest.short, with: "…")
  }

  private static let digest = try? RulePack(at: Tool.root + "/rules/goteborg").digest

  @Test(arguments: Language.allCases) func `as text`(language: Language) throws {
    let (code, text) = try check(["samples"], language: language)
    #expect(code == .found)
    expectGolden(text, "samples.\(language.code).txt")
  }

  @Test(arguments: Language.allCases) func `in every other format`(language: Language) throws {
    let folder = TemporaryFolder(["x": ""])
    let formats = OutputFormat.allCases.filter { $0 != .text }
    let outputs = formats.flatMap { format in
      ["--format", format.rawValue, "--output", "\(folder.path)/\(format.rawValue)"]
    }
    let (code, _) = try check(Self.few + outputs, language: language)
    #expect(code == .found)
    for format in formats {
      let file = try #require(textOfFile("\(folder.path)/\(format.rawValue)"))
      let text = Self.withoutDigest(file)
      let suffix = Self.bilingual.contains(format) ? "" : ".\(language.code)"
      expectGolden(text, "samples\(suffix).\(format.rawValue)")
    }
  }
}
