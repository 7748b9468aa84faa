import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Help` {
  @Test(arguments: Language.allCases) func `of the tool lists the commands`(language: Language) {
    let tool = Tool("--help", "--lang", language.code)
    #expect(tool.code == .success)
    #expect(tool.errors == "")
    expectGolden(tool.output, "help.\(language.code).txt")
  }

  @Test(arguments: Command.all.map(\.name), Language.allCases)
  func `of a command shows its options and examples`(command: String, language: Language) {
    let tool = Tool(command, "--help", "--lang", language.code)
    #expect(tool.code == .success)
    #expect(tool.errors == "")
    expectGolden(tool.output, "help-\(command).\(language.code).txt")
  }

  @Test(arguments: [50, 60, 80, 100, 200]) func `keeps within the width`(width: Int) {
    for command in Command.all {
      let page = HelpPage.page(of: command, language: .swedish, width: width)
      let examples = command.examples.map { "  " + $0.line.swedish }
      for line in page.split(separator: "\n")
      where line.count > min(width, 100) && !examples.contains(String(line)) {
        Issue.record("\(command.name): \(line)")
      }
    }
  }

  @Test func `can be asked for by a word`() {
    #expect(Tool("help").output == Tool("--help").output)
    #expect(Tool("help", "check").output == Tool("check", "--help").output)
    #expect(Tool("--help", "check").output == Tool("check", "--help").output)
    #expect(Tool("help", "chek").code == .invalid)
  }

  @Test func `without a command goes to standard error`() {
    let tool = Tool()
    #expect(tool.code == .invalid)
    #expect(tool.output == "")
    #expect(tool.errors == Tool("--help").output)
  }

  @Test func `the version is one line`() {
    let tool = Tool("--version")
    #expect(tool.code == .success)
    #expect(tool.output == "riktlinje 0.1.0\n")
  }

  @Test func `every text is there in both languages`() {
    for command in Command.all {
      let texts =
        [command.summary] + command.examples.map(\.meaning) + command.options.map(\.help)
        + command.operands.map(\.help)
      for text in texts {
        #expect(!text.swedish.isEmpty && !text.english.isEmpty)
        #expect(text.swedish != text.english, "\(text.swedish)")
      }
    }
  }
}

@Suite struct `Completions` {
  @Test(arguments: Shell.allCases) func `are derived from the commands`(shell: Shell) {
    let tool = Tool("completions", shell.rawValue, "--lang", "en")
    #expect(tool.code == .success)
    expectGolden(tool.output, "completions.\(shell.rawValue)")
  }
}
