import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

extension Command {
  /// The commands in the order in which the help lists them.
  static let all: [Command] = [
    .check, .compare, .impact, .document, .list, .explain, .docs, .new, .schema, .lint, .test,
    .eval,
    .config, .lsp, .completions, .man,
  ]
}

/// Runs the tool.
///
/// - Parameters:
///   - arguments: The words after the tool's name.
///   - terminal: Where it reads and writes; flushed at the end.
package func run(arguments: [String], terminal: inout Terminal) -> ExitCode {
  let surroundings = Surroundings(terminal, words: arguments)
  let (language, origin) = surroundings.language(arguments)
  var code = dispatch(
    arguments[...], surroundings, language: language, from: origin, terminal: &terminal)
  terminal.output.finish()
  switch terminal.output.state {
  case .open: break
  case .readerGone: if ![.invalid, .interrupted, .terminated].contains(code) { code = .readerGone }
  case .failed(let problem):
    code = .invalid
    let name = LocalizedText(sv: "standard ut", en: "standard output")[language]
    terminal.errors.write(
      DiagnosticDrawing(language: language).text(of: problem.diagnostic(path: name)))
  }
  terminal.errors.finish()
  // Nobody is left to be told why.
  if case .failed = terminal.errors.state { code = .invalid }
  return code
}

/// Finds the command and runs it, or says what is wrong with the call.
private func dispatch(
  _ arguments: ArraySlice<String>, _ surroundings: Surroundings, language: Language,
  from origin: Origin, terminal: inout Terminal
) -> ExitCode {
  var command: Command?
  do throws(UsageProblem) {
    try surroundings.checkVariables()
    var (leading, rest) = try ArgumentParser.parseLeading(arguments, options: CommonOptions.leading)
    if leading.contains(where: { $0.name == CommonOptions.version.declaration.name }) {
      let arguments = Arguments(occurrences: leading, operands: [], language: language)
      return try showVersion(arguments, &terminal)
    }
    // `help` and `help check` are what `--help` and `check --help` are.
    if rest.first == CommonOptions.help.declaration.name {
      rest.removeFirst()
      leading.append(Arguments.Occurrence(name: CommonOptions.help.declaration.name, text: ""))
    }
    let asksForHelp = leading.contains { $0.name == CommonOptions.help.declaration.name }
    guard let name = rest.popFirst() else {
      let page = overview(language: language, width: terminal.output.width)
      if asksForHelp {
        terminal.output.write(page)
      } else {
        terminal.errors.write(page)
      }
      return asksForHelp ? .success : .invalid
    }
    let found = try findCommand(name)
    command = found
    let arguments = try ArgumentParser.parse(rest, of: found, after: leading, language: language)
    if arguments.has(CommonOptions.help) {
      terminal.output.write(
        HelpPage.page(of: found, language: language, width: terminal.output.width))
      return .success
    }
    if found.heedsConfiguration, surroundings.diagnostics.contains(where: { $0.severity == .error })
    {
      try PackChoice.draw(surroundings.diagnostics, arguments, &terminal)
      return .invalid
    }
    return try found.run(
      surroundings.completing(arguments, of: found, languageOrigin: origin), &terminal)
  } catch {
    explain(error, command: command, language: language, terminal: &terminal)
    return .invalid
  }
}

/// Says which version the tool has, and of a pack that is named which it is, to the byte.
private func showVersion(
  _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) -> ExitCode {
  var text = "riktlinje \(riktlinjeVersion)\n"
  if try arguments.value(of: PackChoice.rules) != nil {
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    text += "\(pack.id) \(pack.version)"
    if let digest = pack.digest { text += " \(digest.text)" }
    text += "\n"
    for base in pack.extends { text += "  \(base.id) \(base.version)\n" }
  }
  terminal.output.write(text)
  return .success
}

private func findCommand(_ name: String) throws(UsageProblem) -> Command {
  guard let command = Command.all.first(where: { $0.name == name }) else {
    throw .unknownCommand(name, near: nearestSpelling(to: name, among: Command.all.map(\.name)))
  }
  return command
}

private func overview(language: Language, width: Int?) -> String {
  HelpPage.overview(
    of: Command.all, options: CommonOptions.leading, language: language, width: width)
}

/// Says what is wrong with a call, what was perhaps meant, and where more is to be read.
private func explain(
  _ problem: UsageProblem, command: Command?, language: Language, terminal: inout Terminal
) {
  terminal.errors.write("riktlinje: \(problem.message(in: language))\n")
  if let help = problem.help(in: language) { terminal.errors.write("  \(help)\n") }
  let page = "riktlinje \(command.map { $0.name + " " } ?? "")--help"
  terminal.errors.write(
    LocalizedText(sv: "  hjälp: \(page)\n", en: "  help: \(page)\n")[language])
}
