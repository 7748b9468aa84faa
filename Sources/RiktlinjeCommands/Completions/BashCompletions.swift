/// A script that completes the tool's command lines in bash.
func bashCompletions(of commands: [Command]) -> String {
  let names = commands.map(\.name)
  let options = commands.map { command in
    command.options.filter { $0.placeholder != nil }.map { option in
      let short = option.letter.map { "|'\(command.name) -\($0)'" } ?? ""
      return
        "    '\(command.name) \(option.spelling)'\(short)) \(bashReply(option.completion)); return ;;\n"
    }.joined()
  }.joined()
  let words = commands.map { command in
    let spellings = command.options.map(\.spelling).joined(separator: " ")
    let operand = command.operands.last?.completion ?? .nothing
    return """
          '\(command.name) '-*) \(bashReply(.words([spellings]))) ;;
          '\(command.name) '*) \(bashReply(operand)) ;;

      """
  }.joined()
  return """
    # Completes the command lines of riktlinje in bash.
    _riktlinje() {
      local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
      local command='' index
      # bash takes an equals sign for a word of its own.
      if [[ $word == '=' ]]; then
        word=''
      elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
        \(names.joined(separator: "|")))
          command=${COMP_WORDS[index]}
          break
          ;;
        esac
      done
      case "$command $previous" in
    \(options)  esac
      case "$command $word" in
        ' '*) \(bashReply(.words(names + ["--help", "--lang", "--version"]))) ;;
    \(words)  esac
    }
    complete -F _riktlinje riktlinje

    """
}

/// The command that offers what fits the word at hand.
private func bashReply(_ completion: OptionDeclaration.Completion) -> String {
  switch completion {
  case .nothing:
    "COMPREPLY=()"
  case .files:
    "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"
  case .folders:
    "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\")"
  case .words(let words):
    "mapfile -t COMPREPLY < <(compgen -W '\(words.joined(separator: " "))' -- \"$word\")"
  }
}
