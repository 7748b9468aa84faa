import RiktlinjeText

/// What can be wrong with the way in which the tool is called.
enum UsageProblem: Error, Hashable {
  case unknownCommand(String, near: String?)
  case unknownOption(String, near: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case notAChoice(option: String, value: String, choices: [String])
  case notANumber(option: String, value: String, bounds: ClosedRange<Int>)
  case notADate(option: String, value: String)
  case notAnAddress(option: String, value: String)
  case missingOperand(LocalizedText)
  case tooManyOperands(first: String)
  case unknownName(what: LocalizedText, name: String, known: [String])
  case twoOutputsForOneFormat(String)
  case twoFormatsForOneOutput
  case wouldOverwrite(String, ReadFiles.Purpose)
  case optionsExclude(String, String)
  case optionNeeds(String, other: String)
  case ruleNotForKind(rule: String, kind: LocalizedText)
  case noDocument(kind: LocalizedText)
  case severalProposals([String])
  case unknownProposal(String, known: [String])
  /// A format that no screen can show.
  case needsFile(String)
  case noRules(folder: String)
  case severalPacks(folder: String, names: [String])
}

extension UsageProblem: Problem {
  var code: String {
    switch self {
    case .unknownCommand: "unknown-command"
    case .unknownOption: "unknown-option"
    case .missingValue: "missing-value"
    case .unexpectedValue: "unexpected-value"
    case .notAChoice: "not-a-choice"
    case .notANumber: "not-a-number"
    case .notADate: "not-a-date"
    case .notAnAddress: "not-an-address"
    case .missingOperand: "missing-operand"
    case .tooManyOperands: "too-many-operands"
    case .unknownName: "unknown-name"
    case .twoOutputsForOneFormat: "two-outputs-for-one-format"
    case .twoFormatsForOneOutput: "two-formats-for-one-output"
    case .wouldOverwrite: "would-overwrite"
    case .optionsExclude: "options-exclude"
    case .optionNeeds: "option-needs-another"
    case .ruleNotForKind: "rule-not-for-kind"
    case .noDocument: "no-document"
    case .severalProposals: "several-proposals"
    case .unknownProposal: "unknown-proposal"
    case .needsFile: "needs-file"
    case .noRules: "no-rules"
    case .severalPacks: "several-packs"
    }
  }

  func message(in language: Language) -> String { message[language] }

  func help(in language: Language) -> String? { help?[language] }

  private var message: LocalizedText {
    switch self {
    case .unknownCommand(let name, _):
      LocalizedText(sv: "”\(name)” är inget kommando", en: "‘\(name)’ is not a command")
    case .unknownOption(let name, _):
      LocalizedText(sv: "”\(name)” är inget alternativ här", en: "‘\(name)’ is not an option here")
    case .missingValue(let option):
      LocalizedText(sv: "”\(option)” behöver ett värde", en: "‘\(option)’ needs a value")
    case .unexpectedValue(let option):
      LocalizedText(sv: "”\(option)” tar inget värde", en: "‘\(option)’ takes no value")
    case .notAChoice(let option, let value, _):
      LocalizedText(
        sv: "”\(value)” är inget värde för ”\(option)”",
        en: "‘\(value)’ is not a value of ‘\(option)’")
    case .notANumber(let option, let value, let bounds):
      LocalizedText(
        sv: "”\(option)” ska vara ett heltal från \(bounds.lowerBound) till \(bounds.upperBound),"
          + " inte ”\(value)”",
        en: "‘\(option)’ must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound),"
          + " not ‘\(value)’")
    case .notADate(let option, let value):
      LocalizedText(
        sv: "”\(option)” ska vara ett datum som 2026-01-31, inte ”\(value)”",
        en: "‘\(option)’ must be a date such as 2026-01-31, not ‘\(value)’")
    case .notAnAddress(let option, let value):
      LocalizedText(
        sv: "”\(option)” ska vara en adress som börjar med https://, eller en sökväg från"
          + " rapporten, inte ”\(value)”",
        en: "‘\(option)’ must be an address that begins with https://, or a path from the report,"
          + " not ‘\(value)’")
    case .missingOperand(let placeholder):
      LocalizedText(
        sv: "\(placeholder.swedish) saknas", en: "\(placeholder.english) is missing")
    case .tooManyOperands(let first):
      LocalizedText(
        sv: "”\(first)” är ett argument för mycket", en: "‘\(first)’ is one argument too many")
    case .unknownName(let what, let name, _):
      LocalizedText(
        sv: "regelpaketet har \(what.swedish) ”\(name)”",
        en: "the rule pack has \(what.english) ‘\(name)’")
    case .twoOutputsForOneFormat(let format):
      LocalizedText(
        sv: "formatet ”\(format)” har två utfiler",
        en: "the format ‘\(format)’ has two output files")
    case .twoFormatsForOneOutput:
      LocalizedText(
        sv: "två format går till samma utdata", en: "two formats go to the same output")
    case .wouldOverwrite(let path, let purpose):
      LocalizedText(
        sv: "”\(path)” \(purpose.claim.swedish), och skrivs inte över",
        en: "‘\(path)’ \(purpose.claim.english), and is not written over")
    case .optionsExclude(let one, let other):
      LocalizedText(
        sv: "”\(one)” och ”\(other)” går inte ihop",
        en: "‘\(one)’ and ‘\(other)’ do not go together")
    case .optionNeeds(let option, let other):
      LocalizedText(
        sv: "”\(option)” behöver ”\(other)”", en: "‘\(option)’ needs ‘\(other)’")
    case .ruleNotForKind(let rule, let kind):
      LocalizedText(
        sv: "regeln ”\(rule)” gäller inte ärendetypen \(kind.swedish)",
        en: "the rule ‘\(rule)’ does not apply to the kind \(kind.english)")
    case .noDocument(let kind):
      LocalizedText(
        sv: "regelpaketet har ingen sådan dokumentmall för ärendetypen \(kind.swedish)",
        en: "the rule pack has no such document template for the kind \(kind.english)")
    case .severalProposals:
      LocalizedText(
        sv: "filen har flera ärenden", en: "the file has several proposals")
    case .unknownProposal(let id, _):
      LocalizedText(
        sv: "filen har inget ärende ”\(id)”", en: "the file has no proposal ‘\(id)’")
    case .needsFile(let format):
      LocalizedText(
        sv: "formatet ”\(format)” går inte att visa på skärmen",
        en: "the format ‘\(format)’ cannot be shown on the screen")
    case .noRules(let folder):
      LocalizedText(
        sv: "inget regelpaket finns i ”\(folder)”", en: "there is no rule pack in ‘\(folder)’")
    case .severalPacks(let folder, _):
      LocalizedText(
        sv: "flera regelpaket finns i ”\(folder)”",
        en: "there are several rule packs in ‘\(folder)’")
    }
  }

  private var help: LocalizedText? {
    switch self {
    case .unknownCommand(_, let near), .unknownOption(_, let near):
      near.map(didYouMean)
    case .notAChoice(_, let value, let choices):
      nearestSpelling(to: value, among: choices).map(didYouMean) ?? oneOf(choices)
    case .unknownName(_, let name, let known):
      nearestSpelling(to: name, among: known).map(didYouMean)
    case .twoFormatsForOneOutput:
      LocalizedText(
        sv: "ge varje ”--format” en egen fil med ”--output”",
        en: "give each ‘--format’ a file of its own with ‘--output’")
    case .wouldOverwrite:
      LocalizedText(sv: "ge utdata en egen fil", en: "give the output a file of its own")
    case .noDocument:
      LocalizedText(
        sv: "riktlinje list dokument visar de mallar som finns",
        en: "riktlinje list documents shows the templates that there are")
    case .severalProposals(let ids):
      LocalizedText(
        sv: "välj ett med ”--proposal”: \(some(ids))",
        en: "choose one with ‘--proposal’: \(some(ids))")
    case .unknownProposal(let id, let known):
      nearestSpelling(to: id, among: known).map(didYouMean) ?? oneOf([some(known)])
    case .needsFile:
      LocalizedText(
        sv: "ge det en fil med ”--output”", en: "give it a file with ‘--output’")
    case .noRules:
      LocalizedText(
        sv: "ange regelpaketets mapp med ”--rules”",
        en: "give the rule pack's folder with ‘--rules’")
    case .severalPacks(_, let names):
      LocalizedText(
        sv: "välj ett med ”--rules”: \(names.joined(separator: ", "))",
        en: "choose one with ‘--rules’: \(names.joined(separator: ", "))")
    case .missingValue, .unexpectedValue, .notANumber, .notADate,
      .notAnAddress, .missingOperand, .tooManyOperands, .twoOutputsForOneFormat, .optionsExclude,
      .optionNeeds,
      .ruleNotForKind:
      nil
    }
  }
}

extension ReadFiles.Purpose {
  /// What a file that is read for it is.
  fileprivate var claim: LocalizedText {
    switch self {
    case .proposals:
      LocalizedText(sv: "är ett underlag som prövas", en: "is one of the files that are checked")
    case .pack: LocalizedText(sv: "hör till regelpaketet", en: "belongs to the rule pack")
    case .waivers: LocalizedText(sv: "är en fil med undantag", en: "is a file of waivers")
    case .baseline: LocalizedText(sv: "är baslinjen som läses", en: "is the baseline that is read")
    case .report:
      LocalizedText(
        sv: "är en av rapporterna som jämförs", en: "is one of the reports that are compared")
    }
  }
}

/// The suggestion of a name that is nearly what was written.
private func didYouMean(_ name: String) -> LocalizedText {
  LocalizedText(sv: "menade du ”\(name)”?", en: "did you mean ‘\(name)’?")
}

/// The values that are allowed, when none is near.
private func oneOf(_ choices: [String]) -> LocalizedText {
  let list = choices.joined(separator: ", ")
  return LocalizedText(sv: "ett av: \(list)", en: "one of: \(list)")
}

/// The first few of some names.
private func some(_ names: [String]) -> String {
  let shown = 8
  return names.prefix(shown).joined(separator: ", ") + (names.count > shown ? " …" : "")
}
