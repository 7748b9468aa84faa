import RiktlinjeCEL
import RiktlinjeText

/// The options of `eval`.
enum EvalOptions {
  static let vars = Option<String>.text(
    "vars", placeholder: LocalizedText(sv: "FIL", en: "FILE"), completion: .files,
    help: LocalizedText(
      sv: "fil med värden på variabler, i YAML eller JSON",
      en: "file of values of variables, in YAML or JSON"))

  static let json = Option<Bool>.flag(
    "json",
    help: LocalizedText(
      sv: "skriv svaret som JSON, med typ", en: "write the answer as JSON, with its type"))

  static let batch = Option<Bool>.flag(
    "batch",
    help: LocalizedText(
      sv: "läs fall som JSON Lines från standard in, och skriv en rad JSON för varje",
      en: "read cases as JSON Lines from standard input, and write a line of JSON for each"))
}

extension Command {
  /// Evaluates an expression of the condition language.
  static let eval = Command(
    "eval",
    summary: LocalizedText(
      sv: "beräknar ett uttryck i villkorsspråket CEL",
      en: "evaluates an expression of the condition language CEL"),
    discussion: LocalizedText(
      sv: "Slutkoder: 0 ett värde, 1 uttrycket misslyckas eller värdet är okänt, 2 uttrycket går"
        + " inte att läsa. Med --batch är slutkoden 0, eller 3 när standard in inte går att läsa;"
        + " varje fall är ett objekt med expr"
        + " och vid behov container, type_env, bindings, disable_macros, disable_check och"
        + " check_only, värden skrivna som {\"int\": \"5\"}.",
      en: "Exit codes: 0 a value, 1 the expression fails or its value is unknown, 2 the expression"
        + " cannot be read. With --batch the exit code is 0, or 3 when standard input cannot be"
        + " read; each case is an object with expr and where needed container, type_env, bindings, disable_macros, disable_check and"
        + " check_only, values written as {\"int\": \"5\"}."),
    operands: [
      Operand(
        LocalizedText(sv: "UTTRYCK", en: "EXPRESSION"), least: 0,
        help: LocalizedText(sv: "uttrycket, inom citattecken", en: "the expression, in quotes"))
    ],
    options: [
      EvalOptions.vars.declaration, EvalOptions.json.declaration, EvalOptions.batch.declaration,
    ],
    examples: [
      Example(
        "riktlinje eval \"monthsBetween(date('2026-01-01'), date('2028-12-31'))\"",
        LocalizedText(
          sv: "Hur många hela månader är det?", en: "How many whole months is that?")),
      Example(
        LocalizedText(
          sv: "riktlinje eval 'budget.total > 100000' --vars avtal.yaml",
          en: "riktlinje eval 'budget.total > 100000' --vars agreement.yaml"),
        LocalizedText(
          sv: "Ett uttryck med värden ur en fil.", en: "An expression with values from a file.")),
      Example(
        LocalizedText(
          sv: "riktlinje eval --batch < fall.jsonl", en: "riktlinje eval --batch < cases.jsonl"),
        LocalizedText(sv: "Många uttryck i ett svep.", en: "Many expressions in one go.")),
    ]
  ) { arguments, terminal throws(UsageProblem) in
    if arguments.has(EvalOptions.batch) {
      if let expression = arguments.operands.first {
        throw .optionsExclude(EvalOptions.batch.declaration.spelling, expression)
      }
      evaluateBatch(arguments, &terminal)
      guard let problem = terminal.input.problem else { return .success }
      try PackChoice.draw([problem.diagnostic(path: "-")], arguments, &terminal)
      return .unreadable
    }
    guard let expression = arguments.operands.first else {
      throw .missingOperand(LocalizedText(sv: "UTTRYCK", en: "EXPRESSION"))
    }
    guard let variables = try variables(arguments, &terminal) else { return .invalid }
    return try evaluate(
      EvaluationCase(expression: expression, bindings: variables), arguments, &terminal)
  }
}

/// The values of the file of variables; `nil` when it cannot be read, which is then told.
private func variables(
  _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) -> [String: CELValue]? {
  guard let path = try arguments.value(of: EvalOptions.vars) else { return [:] }
  do throws(InvalidVariables) {
    return try VariablesFile(at: terminal.path(path)).values
  } catch {
    try PackChoice.draw(error.diagnostics, arguments, &terminal)
    return nil
  }
}

/// Evaluates one expression for a person, or with `--json` for a program.
private func evaluate(
  _ test: EvaluationCase, _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) -> ExitCode {
  let language = arguments.language
  let answer = EvaluationAnswer(of: test)
  if arguments.has(EvalOptions.json) {
    terminal.output.write(answer.json(language: language))
  }
  let isForPerson = !arguments.has(EvalOptions.json)
  switch answer {
  case .value(let value, _):
    if isForPerson { terminal.output.write(value.text + "\n") }
    return .success
  case .type:
    return .success
  case .error(let message):
    if isForPerson { terminal.errors.write(message[language] + "\n") }
    return .found
  case .unknown(let paths):
    let names = paths.joined(separator: ", ")
    if isForPerson {
      terminal.errors.write(
        LocalizedText(sv: "okänt: \(names) saknas\n", en: "unknown: \(names) missing\n")[language])
    }
    return .found
  case .mistakes(let mistakes, _):
    if isForPerson { try draw(mistakes, of: test.expression, arguments, &terminal) }
    return .invalid
  }
}

/// Tells what is wrong with an expression, with the place in it.
private func draw(
  _ mistakes: [Mistake], of expression: String, _ arguments: Arguments, _ terminal: inout Terminal
) throws(UsageProblem) {
  let file = SourceFile(
    path: LocalizedText(sv: "uttrycket", en: "expression")[arguments.language],
    bytes: Array(expression.utf8))
  let diagnostics = mistakes.map { mistake in
    let span = SourceSpan(
      start: file.position(ofByte: Int(mistake.span.lowerBound)),
      end: file.position(ofByte: Int(mistake.span.upperBound)))
    return Diagnostic(mistake.problem, at: SourceLocation(file: file, span: span))
  }
  try PackChoice.draw(diagnostics, arguments, &terminal)
}

/// Answers each line of standard input with a line, in order, until there are no more or no one reads.
private func evaluateBatch(_ arguments: Arguments, _ terminal: inout Terminal) {
  let language = arguments.language
  while !terminal.output.isClosed {
    // A partner that waits for each answer gets it before its next line is waited for.
    if !terminal.input.holdsLine { terminal.output.flush() }
    guard let line = terminal.input.nextLine(limit: Limits().fileBytes) else { return }
    guard line.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
    let answer: EvaluationAnswer
    do throws(CaseProblem) {
      answer = EvaluationAnswer(of: try EvaluationCase(line))
    } catch {
      answer = .error(error.message)
    }
    terminal.output.write(answer.json(language: language))
  }
}
