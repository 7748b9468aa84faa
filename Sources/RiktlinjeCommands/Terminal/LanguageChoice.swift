import RiktlinjeText

/// The language of a run: what `--lang` says, else the environment, else Swedish.
///
/// Looked for before the arguments are parsed, so that what is wrong with them is said in it too.
func chosenLanguage(arguments: [String], environment: [String: String]) -> Language {
  languageOption(in: arguments) ?? languageOfEnvironment(environment) ?? .swedish
}

private func languageOption(in arguments: [String]) -> Language? {
  var language: Language?
  for (index, word) in arguments.enumerated() {
    if word == "--" { break }
    if word == "--lang", index + 1 < arguments.count {
      language = Language(rawValue: arguments[index + 1]) ?? language
    } else if word.hasPrefix("--lang=") {
      language = Language(rawValue: String(word.dropFirst("--lang=".count))) ?? language
    }
  }
  return language
}

/// The language of the first variable that is set, by the order of POSIX; `nil` for other languages.
private func languageOfEnvironment(_ environment: [String: String]) -> Language? {
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    guard let locale = environment[name], !locale.isEmpty else { continue }
    return Language(rawValue: locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased())
  }
  return nil
}
