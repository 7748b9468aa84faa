import RiktlinjeCEL
import RiktlinjeReports
import RiktlinjeText

/// What came of an evaluation case.
enum EvaluationAnswer {
  case value(CELValue, ValueType)
  /// The case was only to be checked.
  case type(ValueType)
  /// The case is not one, or its expression failed when it ran.
  case error(LocalizedText)
  /// The expression cannot be read, or its types do not fit.
  case mistakes([Mistake], phase: Phase)
  case unknown([String])

  enum Phase: String {
    case parse, check
  }

  /// Reads, checks and evaluates a case.
  init(of test: EvaluationCase) {
    let compilation =
      test.isChecked
      ? Compilation(test.expression, in: test.environment)
      : Compilation(unchecked: test.expression, in: test.environment)
    guard let expression = compilation.expression else {
      self = .mistakes(compilation.mistakes, phase: compilation.tree == nil ? .parse : .check)
      return
    }
    guard !test.isOnlyChecked else {
      self = .type(expression.type)
      return
    }
    switch Evaluation(expression, in: test.environment, with: test.bindings).outcome {
    case .value(let value): self = .value(value, expression.type)
    case .error(let problem): self = .error(LocalizedText(of: problem))
    case .unknown(let paths): self = .unknown(paths)
    }
  }

  /// The answer as a line of JSON.
  func json(language: Language) -> String {
    switch self {
    case .value(let value, let type):
      "{\"value\": \(value.taggedJSON), \"type\": \(TypeNotation.json(of: type))}\n"
    case .type(let type): "{\"type\": \(TypeNotation.json(of: type))}\n"
    case .error(let message): "{\"error\": \(jsonString(message[language]))}\n"
    case .mistakes(let mistakes, let phase):
      "{\"error\": "
        + jsonString(
          mistakes.map { $0.problem.message(in: language) }.joined(separator: "; "))
        + ", \"phase\": \(jsonString(phase.rawValue))}\n"
    case .unknown(let paths):
      "{\"unknown\": [\(paths.map(jsonString).joined(separator: ", "))]}\n"
    }
  }
}

extension LocalizedText {
  /// The message of a problem in every language.
  init(of problem: some Problem) {
    self.init(sv: problem.message(in: .swedish), en: problem.message(in: .english))
  }
}

/// A text as JSON.
func jsonString(_ text: String) -> String {
  var output: [UInt8] = []
  JSONWriter.write(to: &output) { $0.string(text) }
  return String(decoding: output, as: UTF8.self)
}
