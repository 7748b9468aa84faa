import Glibc
import RiktlinjeCommands

/// The tool `riktlinje`: one call.
@main enum Main {
  static func main() {
    guard var terminal = Terminal.ofProcess() else { exit(ExitCode.invalid.rawValue) }
    exit(run(arguments: Array(CommandLine.arguments.dropFirst()), terminal: &terminal).rawValue)
  }
}
