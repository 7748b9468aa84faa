import RiktlinjeText

/// What can be wrong with a case of `eval --batch`.
enum CaseProblem: Error, Hashable {
  case notJSON(LocalizedText)
  case noExpression
  case notATaggedValue
  case unknownType(String)

  var message: LocalizedText {
    switch self {
    case .notJSON(let reason): reason
    case .noExpression:
      LocalizedText(
        sv: "fallet har inget uttryck (”expr”)", en: "the case has no expression (‘expr’)")
    case .notATaggedValue:
      LocalizedText(
        sv: "ett värde ska skrivas som {\"int\": \"5\"}",
        en: "a value must be written as {\"int\": \"5\"}")
    case .unknownType(let name):
      LocalizedText(sv: "”\(name)” är ingen typ", en: "‘\(name)’ is not a type")
    }
  }
}
