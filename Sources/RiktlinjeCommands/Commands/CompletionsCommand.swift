import RiktlinjeText

/// The shells that complete the tool's command lines.
enum Shell: String, Choice {
  case bash, zsh, fish
}

extension Command {
  /// Prints a script that completes command lines in a shell.
  static let completions = Command(
    "completions",
    summary: LocalizedText(
      sv: "skriver ett skript som kompletterar kommandoraden i bash, zsh eller fish",
      en: "writes a script that completes command lines in bash, zsh or fish"),
    operands: [
      Operand(
        LocalizedText(sv: "SKAL", en: "SHELL"), completion: .words(Shell.spellings),
        help: LocalizedText(sv: "bash, zsh eller fish", en: "bash, zsh or fish"))
    ],
    examples: [
      Example(
        "source <(riktlinje completions bash)",
        LocalizedText(
          sv: "Komplettera i den här bash-sessionen.", en: "Complete in this session of bash.")),
      Example(
        "riktlinje completions zsh > ~/.zfunc/_riktlinje",
        LocalizedText(
          sv: "Komplettera i zsh, när ~/.zfunc är med i fpath.",
          en: "Complete in zsh, when ~/.zfunc is in fpath.")),
      Example(
        "riktlinje completions fish > ~/.config/fish/completions/riktlinje.fish",
        LocalizedText(sv: "Komplettera i fish.", en: "Complete in fish.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    let operand = arguments.operands.first ?? ""
    let script =
      switch try Shell.read(operand, for: "completions") {
      case .bash: bashCompletions(of: all)
      case .zsh: zshCompletions(of: all, language: arguments.language)
      case .fish: fishCompletions(of: all, language: arguments.language)
      }
    terminal.output.write(script)
    return .success
  }
}
