import RiktlinjeEngine
import RiktlinjeText

/// What a run finds around it, besides what it is called with: the environment's variables, and the
/// configuration of the repository.
struct Surroundings: Sendable {
  static let rulesVariable = "RIKTLINJE_RULES"
  static let languageVariable = "RIKTLINJE_LANG"

  /// The configuration; `nil` where there is none.
  let configuration: Configuration?
  /// What is wrong with it.
  let diagnostics: [Diagnostic]
  /// Its name; `nil` where there is none.
  let path: String?
  private let environment: [String: String]

  /// Looks for the configuration from the working folder up to the root of the repository.
  ///
  /// - Parameter words: the words of the call, among which `--no-config` may be.
  init(_ terminal: Terminal, words: [String]) {
    environment = terminal.environment
    let isUnwanted = words.prefix { $0 != "--" }.contains(CommonOptions.noConfig.spelling)
    let folders = isUnwanted ? [] : foldersUpToRoot(from: terminal.typedPath("."))
    let found = folders.first { folder in
      FileIdentity(at: terminal.typedPath(Self.joined(folder))) != nil
    }
    guard let found else {
      (configuration, diagnostics, path) = (nil, [], nil)
      return
    }
    let path = terminal.path(Self.joined(found))
    let (configuration, diagnostics) = ConfigurationReader.read(path, in: found)
    self.path = path
    self.configuration = configuration
    self.diagnostics = diagnostics
  }

  private static func joined(_ folder: String) -> String {
    folder == "." ? configurationFileName : "\(folder)/\(configurationFileName)"
  }

  // MARK: Language

  /// The language of a run: what the call says, else the tool's own variable, else the configuration,
  /// else the environment, else Swedish.
  func language(_ words: [String]) -> (language: Language, origin: Origin) {
    if let language = languageOption(in: words) { return (language, .call) }
    if let language = environment[Self.languageVariable].flatMap(Language.init(rawValue:)) {
      return (language, .environment(Self.languageVariable))
    }
    if let setting = configuration?.language { return (setting.value, .file(setting.location)) }
    if let (language, variable) = languageOfEnvironment(environment) {
      return (language, .environment(variable))
    }
    return (.swedish, .usual)
  }

  /// Throws when a variable of the tool has a value that it cannot have.
  func checkVariables() throws(UsageProblem) {
    if let text = environment[Self.languageVariable], !text.isEmpty {
      _ = try Language.read(text, for: Self.languageVariable)
    }
  }

  // MARK: Arguments

  /// The arguments of a command with what the surroundings say where the call says nothing.
  func completing(
    _ arguments: Arguments, of command: Command, languageOrigin: Origin
  ) -> Arguments {
    var arguments = arguments
    arguments.configuration = configuration
    arguments.languageOrigin = languageOrigin
    func add(_ option: OptionDeclaration, _ values: [(text: String, origin: Origin)]) {
      guard command.options.contains(where: { $0.name == option.name }),
        !arguments.occurrences.contains(where: { $0.name == option.name })
      else { return }
      arguments.occurrences += values.map { text, origin in
        Arguments.Occurrence(name: option.name, text: text, origin: origin)
      }
    }
    func settings(_ settings: [Configuration.Setting<String>]) -> [(text: String, origin: Origin)] {
      settings.map { ($0.value, .file($0.location)) }
    }
    if let rules = environment[Self.rulesVariable], !rules.isEmpty {
      add(PackChoice.rules.declaration, [(rules, .environment(Self.rulesVariable))])
    }
    guard let configuration else { return arguments }
    add(PackChoice.rules.declaration, settings(configuration.rules.map { [$0] } ?? []))
    if let failOn = configuration.failOn {
      let words = failOn.value.map(\.rawValue).joined(separator: ",")
      add(CheckOptions.failOn.declaration, [(words, .file(failOn.location))])
    }
    guard command.options.contains(where: { $0.name == CheckOptions.waivers.declaration.name })
    else { return arguments }
    add(CheckOptions.waivers.declaration, settings(configuration.waivers))
    add(CheckOptions.baseline.declaration, settings(configuration.baseline.map { [$0] } ?? []))
    add(CheckOptions.handbook.declaration, settings(configuration.handbook.map { [$0] } ?? []))
    // Other commands have formats of their own.
    if command.options.contains(where: { $0.name == CheckOptions.baseline.declaration.name }) {
      addOutputs(configuration, to: &arguments)
    }
    let isListed = [CheckOptions.filesFrom, CheckOptions.stdinFilename].contains { option in
      arguments.occurrences.contains { $0.name == option.declaration.name }
    }
    if arguments.operands.isEmpty, !isListed {
      arguments.operands = configuration.paths.map(\.value)
      arguments.operandOrigins = configuration.paths.map { .file($0.location) }
    }
    return arguments
  }

  private func addOutputs(_ configuration: Configuration, to arguments: inout Arguments) {
    let (format, output) = (CheckOptions.format.declaration, CheckOptions.output.declaration)
    guard !arguments.occurrences.contains(where: { [format.name, output.name].contains($0.name) })
    else { return }
    for setting in configuration.outputs {
      let origin = Origin.file(setting.location)
      arguments.occurrences.append(
        .init(name: format.name, text: setting.value.format.rawValue, origin: origin))
      if let file = setting.value.file {
        arguments.occurrences.append(.init(name: output.name, text: file, origin: origin))
      }
    }
  }
}

/// Where a setting comes from.
enum Origin: Sendable {
  /// What the tool does where nobody says anything.
  case usual
  case call
  case environment(String)
  case file(SourceLocation)
}
