import RiktlinjeText

/// A script that completes the tool's command lines in fish.
func fishCompletions(of commands: [Command], language: Language) -> String {
  var lines = ["# Completes the command lines of riktlinje in fish.", "complete -c riktlinje -f"]
  for command in commands {
    lines.append(
      "complete -c riktlinje -n __fish_use_subcommand -a \(command.name)"
        + " -d '\(fishQuoted(command.summary[language]))'")
  }
  for command in commands {
    let start = "complete -c riktlinje -n '__fish_seen_subcommand_from \(command.name)'"
    for option in command.options {
      let letter = option.letter.map { " -s \($0)" } ?? ""
      let value = option.placeholder == nil ? "" : fishValue(option.completion)
      lines.append(
        "\(start)\(letter) -l \(option.name)\(value) -d '\(fishQuoted(option.help[language]))'")
    }
    if let operand = command.operands.last, operand.completion != .nothing {
      lines.append(start + fishOperand(operand.completion))
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func fishValue(_ completion: OptionDeclaration.Completion) -> String {
  switch completion {
  case .nothing: " -x"
  case .files: " -r -F"
  case .folders: " -x -a '(__fish_complete_directories)'"
  case .words(let words): " -x -a '\(words.joined(separator: " "))'"
  }
}

private func fishOperand(_ completion: OptionDeclaration.Completion) -> String {
  switch completion {
  case .nothing: ""
  case .files: " -F"
  case .folders: " -a '(__fish_complete_directories)'"
  case .words(let words): " -a '\(words.joined(separator: " "))'"
  }
}

/// A text for the inside of fish's single quotes.
private func fishQuoted(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    if character == "'" || character == "\\" { result += "\\" }
    result.append(character)
  }
}
