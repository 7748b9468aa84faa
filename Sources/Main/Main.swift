import Glibc
import RiktlinjeCommands

/// The tool `riktlinje`: one call.
@main enum Main {
  static func main() {
    var terminal = Terminal.ofProcess()
    exit(run(arguments: Array(CommandLine.arguments.dropFirst()), terminal: &terminal).rawValue)
  }
}
