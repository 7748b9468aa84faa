import RiktlinjeCEL
import RiktlinjeText

@testable import RiktlinjeCommands

/// One run of the tool in this process, and what came of it.
struct Tool {
  let code: ExitCode
  /// What it wrote, with the folder taken away from paths.
  let output: String
  let errors: String
  /// How many bytes arrived.
  let byteCount: Int

  /// The folder of the package.
  static let root = packageRoot()

  init(
    _ arguments: String..., environment: [String: String] = [:], input: String = "",
    folder: String = Tool.root, today: String = "2026-01-31", isTerminal: Bool = false,
    width: Int? = nil
  ) {
    self.init(
      words: arguments, environment: environment, input: input, folder: folder, today: today,
      isTerminal: isTerminal, width: width)
  }

  init(
    words: [String], environment: [String: String] = [:], input: String = "",
    folder: String = Tool.root, today: String = "2026-01-31", isTerminal: Bool = false,
    width: Int? = nil, capacity: Int? = nil, then end: ByteSink.State = .failed(.diskFull)
  ) {
    var terminal = Terminal(
      output: ByteSink(isTerminal: isTerminal, width: width, capacity: capacity, then: end),
      errors: ByteSink(isTerminal: isTerminal, width: width),
      input: ByteSource(bytes: Array(input.utf8)), environment: environment, folder: folder,
      today: CivilDate(iso: today) ?? .earliest, secondsSinceEpoch: 1_769_860_800, coreCount: 2)
    code = run(arguments: words, terminal: &terminal)
    byteCount = terminal.output.bytes.count
    var names = PathNames()
    let name = names.name(of: folder)
    func withoutFolder(_ text: String) -> String {
      text.replacing(folder + "/", with: "").replacing(name + "/", with: "")
    }
    output = withoutFolder(terminal.output.text)
    errors = withoutFolder(terminal.errors.text)
  }
}

/// The folder three levels above this file.
private func packageRoot(testFile: String = #filePath) -> String {
  testFile.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
}
