import RiktlinjeCEL

@testable import RiktlinjeCommands

/// One run of the tool in this process, and what came of it.
struct Tool {
  let code: ExitCode
  let output: String
  let errors: String

  init(
    _ arguments: String..., environment: [String: String] = [:], input: String = "",
    folder: String = "", today: String = "2026-01-31",
    isTerminal: Bool = false, width: Int? = nil
  ) {
    var terminal = Terminal(
      output: ByteSink(isTerminal: isTerminal, width: width),
      errors: ByteSink(isTerminal: isTerminal, width: width),
      input: ByteSource(bytes: Array(input.utf8)), environment: environment, folder: folder,
      today: CivilDate(iso: today) ?? .earliest)
    code = run(arguments: arguments, terminal: &terminal)
    output = terminal.output.text
    errors = terminal.errors.text
  }
}
