import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Wrong usage` {
  /// Calls that make no sense, one of each sort.
  private static let calls = [
    "chek samples", "xyzzy", "check", "check samples --formatt json", "check samples -format json",
    "check samples --format jsn", "check samples --format xyzzy", "check samples --output",
    "check samples --quiet=yes", "check samples --jobs many", "check samples --jobs 1000",
    "check samples --as-of 2026-02-30",
    "check samples --fail-on must,shuld", "check samples --fail-on never,must",
    "check samples --format json --format text",
    "check samples --format json --output a --output b", "check samples --color sometimes",
    "check samples --lang no", "--langg sv", "list", "list ruls", "list rules clauses",
    "list rules --force shall", "eval", "eval --batch 1+1", "completions tcsh",
    "lint rules --rules rules",
  ]

  @Test(arguments: Language.allCases) func `is told with what was perhaps meant`(
    language: Language
  ) {
    var text = ""
    for call in Self.calls {
      let tool = Tool(
        words: call.split(separator: " ").map(String.init),
        environment: ["LANG": language.code])
      #expect(tool.code == .invalid, "\(call)")
      #expect(tool.output == "", "\(call)")
      text += "$ riktlinje \(call)\n\(tool.errors)\n"
    }
    expectGolden(text, "usage.\(language.code).txt")
  }
}
