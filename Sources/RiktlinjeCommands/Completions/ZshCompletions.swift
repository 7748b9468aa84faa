import RiktlinjeText

/// A script that completes the tool's command lines in zsh.
func zshCompletions(of commands: [Command], language: Language) -> String {
  let names = commands.map { command in
    "    '\(command.name):\(quoted(command.summary[language], escaping: ":"))'\n"
  }.joined()
  let cases = commands.map { command in
    let arguments =
      command.options.map { zshOption($0, language: language) }
      + command.operands.map { zshOperand($0, language: language) }
    return """
          \(command.name))
            _arguments -s \\
              \(arguments.joined(separator: " \\\n        "))
            ;;

      """
  }.joined()
  return """
    #compdef riktlinje
    # Completes the command lines of riktlinje in zsh.
    _riktlinje() {
      local context state line
      local -a commands
      commands=(
    \(names)  )
      _arguments -C '1: :->command' '*:: :->arguments'
      case $state in
      command) _describe command commands ;;
      arguments)
        case $line[1] in
    \(cases)    esac
        ;;
      esac
    }
    _riktlinje "$@"

    """
}

private func zshOption(_ option: OptionDeclaration, language: Language) -> String {
  let help = "[\(quoted(option.help[language], escaping: ":[]"))]"
  let value = option.placeholder.map {
    ":\(quoted($0[language], escaping: ":")):\(zshAction(option.completion))"
  }
  let long = option.spelling + (value == nil ? "" : "=")
  let repeated = option.isRepeated ? "*" : ""
  guard let letter = option.letter else { return "'\(repeated)\(long)\(help)\(value ?? "")'" }
  let short = "-\(letter)" + (value == nil ? "" : "+")
  let exclusion = option.isRepeated ? "*" : "(-\(letter) \(option.spelling))"
  return "'\(exclusion)'{\(short),\(long)}'\(help)\(value ?? "")'"
}

private func zshOperand(_ operand: Operand, language: Language) -> String {
  let count = operand.most == nil ? "*" : ""
  let optional = operand.least == 0 && operand.most != nil ? ":" : ""
  let name = quoted(operand.placeholder[language], escaping: ":")
  return "'\(count)\(optional):\(name):\(zshAction(operand.completion))'"
}

private func zshAction(_ completion: OptionDeclaration.Completion) -> String {
  switch completion {
  case .nothing: " "
  case .files: "_files"
  case .folders: "_files -/"
  case .words(let words): "(\(words.joined(separator: " ")))"
  }
}

/// A text for the inside of single quotes, with some characters escaped besides.
private func quoted(_ text: String, escaping special: String = "") -> String {
  text.reduce(into: "") { result, character in
    if character == "'" {
      result += "'\\''"
    } else {
      if special.contains(character) { result += "\\" }
      result.append(character)
    }
  }
}
