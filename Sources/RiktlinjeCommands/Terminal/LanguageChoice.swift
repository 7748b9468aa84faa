import RiktlinjeText

/// The language that `--lang` says, if it does.
///
/// Looked for before the arguments are parsed, so that what is wrong with them is said in it too.
func languageOption(in arguments: [String]) -> Language? {
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
func languageOfEnvironment(
  _ environment: [String: String]
) -> (language: Language, variable: String)? {
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    guard let locale = environment[name], !locale.isEmpty else { continue }
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
    return Language(rawValue: code).map { ($0, name) }
  }
  return nil
}
