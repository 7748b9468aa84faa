import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// A line of its own above a declaration: the tests that cover it, to be run.
struct CodeLens {
  let location: SourceLocation
  let title: LocalizedText
  /// The tests to run; `nil` where there are none.
  let tests: ChosenTests?

  /// The lenses of a file of a pack.
  static func all(in path: String, of pack: OpenPack, _ table: SymbolTable) -> [CodeLens] {
    let declared = table.occurrences.filter { $0.isDeclaration && $0.location.file.path == path }
    let own = declared.compactMap { occurrence -> CodeLens? in
      switch occurrence.symbol {
      case .rule(let id), .step(let id), .derived(let id):
        return covering(id, at: occurrence.location, pack)
      case .clause(let id):
        let isJudgement = pack.loading.pack.judgements.contains { $0.id == id }
        return isJudgement ? covering(id, at: occurrence.location, pack) : nil
      default: return nil
      }
    }
    let cases = pack.cases.filter { $0.location.file.path == path }
    let whole = cases.first.map { first in
      CodeLens(
        location: SourceLocation(file: first.location.file, span: .fileStart),
        title: LocalizedText(
          swedish: "\(cases.count) prov · kör alla",
          english: "\(cases.count) \(cases.count == 1 ? "test" : "tests") · run all"),
        tests: .ofFile(path))
    }
    return own + [whole].compactMap(\.self)
      + cases.map { test in
        CodeLens(
          location: test.location, title: LocalizedText(swedish: "kör", english: "run"),
          tests: .named(test.id, file: path))
      }
  }

  private static func covering(
    _ id: String, at location: SourceLocation, _ pack: OpenPack
  ) -> CodeLens {
    let count = pack.cases.count { $0.expectsAnything(of: id) }
    let title =
      count == 0
      ? LocalizedText(swedish: "inga prov", english: "no tests")
      : LocalizedText(
        swedish: "\(count) prov · kör",
        english: "\(count) \(count == 1 ? "test" : "tests") · run")
    return CodeLens(location: location, title: title, tests: count == 0 ? nil : .covering(id))
  }
}

/// Some of a pack's tests.
enum ChosenTests {
  /// Those that say something of a rule, judgement, step or derived value.
  case covering(String)
  case ofFile(String)
  case named(String, file: String)

  /// As the arguments of a command: what is chosen, and the words that say which.
  var arguments: [String] {
    switch self {
    case .covering(let id): ["covering", id]
    case .ofFile(let path): ["file", path]
    case .named(let name, let path): ["case", path, name]
    }
  }

  init?(_ arguments: [String]) {
    switch (arguments.first, arguments.count) {
    case ("covering", 2): self = .covering(arguments[1])
    case ("file", 2): self = .ofFile(arguments[1])
    case ("case", 3): self = .named(arguments[2], file: arguments[1])
    default: return nil
    }
  }

  func holds(_ test: RuleTest) -> Bool {
    switch self {
    case .covering(let id): test.expectsAnything(of: id)
    case .ofFile(let path): test.location.file.path == path
    case .named(let name, let path): test.id == name && test.location.file.path == path
    }
  }
}
