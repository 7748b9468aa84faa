import RiktlinjeText

extension Command {
  /// Explains a thing of a pack in words.
  static let explain = Command(
    "explain",
    summary: LocalizedText(
      sv: "förklarar en regel i ord: vad den kräver, varifrån den kommer och hur säkert det är",
      en: "explains a rule in words: what it requires, where it comes from and how certain that is"),
    operands: [
      Operand(
        LocalizedText(sv: "REGEL", en: "RULE"),
        help: LocalizedText(
          sv: "id på en regel, bedömning, punkt eller härledd uppgift, eller på ett steg",
          en: "id of a rule, judgement, step, clause or derived value"))
    ],
    options: [PackChoice.rules.declaration],
    examples: [
      Example(
        "riktlinje explain partner-city-term",
        LocalizedText(
          sv: "Vad säger regeln om partnerstäders avtalstid?",
          en: "What does the rule on the term of partner cities say?"))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    guard let pack = try PackChoice.pack(arguments, &terminal) else { return .invalid }
    let id = arguments.operands.first ?? ""
    let text = Explanation.text(
      of: id, in: pack, language: arguments.language, width: terminal.output.width)
    guard let text else {
      throw .unknownName(
        what: LocalizedText(sv: "ingen regel", en: "no rule"), name: id,
        known: Explanation.knownNames(in: pack))
    }
    terminal.output.write(text)
    return .success
  }
}
