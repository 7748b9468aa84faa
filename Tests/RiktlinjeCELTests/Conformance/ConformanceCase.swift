import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// A case of the CEL specification’s conformance suite, as `../shared/conformance` has it.
struct ConformanceCase {
  enum Expectation {
    case value(CELValue)
    case error
    case type(ValueType)
  }

  let name: String
  let expression: String
  let environment: Environment
  let bindings: [String: CELValue]
  let isChecked: Bool
  let isOnlyChecked: Bool
  let expectations: [Expectation]

  /// All cases, or `nil` when the folder is not there.
  static func all() throws -> [ConformanceCase]? {
    let folder =
      unsafe getenv("RIKTLINJE_CONFORMANCE").map { unsafe String(cString: $0) }
      ?? "../shared/conformance"
    guard let text = textOfFile(folder + "/cel-cases.jsonl") else { return nil }
    var reader = JSONReader()
    let file = SourceFile(path: "cel-cases.jsonl", bytes: Array(text.utf8))
    var cases: [ConformanceCase] = []
    for line in reader.lines(of: file) {
      guard let node = reader.read(line, of: file).documents.first else {
        throw UnreadableCase(reason: "no JSON")
      }
      cases.append(try ConformanceCase(node))
    }
    return cases
  }

  init(_ node: Node) throws {
    func text(_ key: String) -> String? { node[key]?.string }
    name = ["file", "section", "name"].compactMap(text).joined(separator: "/")
    expression = text("expr") ?? ""
    isChecked = text("disable_check") != "true"
    isOnlyChecked = text("check_only") == "true"
    var environment = Environment()
    environment.container = text("container") ?? ""
    environment.hasMacros = text("disable_macros") != "true"
    bindings = try Dictionary(
      (node["bindings"].map { Array($0.entries) } ?? []).map {
        ($0.key.string, try CELValue(tagged: $0.value))
      }, uniquingKeysWith: { first, _ in first })
    for name in bindings.keys { environment.variables[name] = .dynamic }
    for declaration in node["type_env"].map({ Array($0.elements) }) ?? [] {
      let name = declaration["name"]?.string ?? ""
      if let type = declaration["type"] { environment.variables[name] = try ValueType(type) }
      guard let overloads = declaration["overloads"] else { continue }
      environment.functions.append(
        FunctionDeclaration(
          name,
          try overloads.elements.map { overload in
            Overload(
              overload["id"]?.string ?? "", isMethod: overload["instance"]?.string == "true",
              try overload["params"]?.elements.map { try ValueType($0) } ?? [],
              try overload["result"].map { try ValueType($0) } ?? .dynamic)
          }))
    }
    self.environment = environment
    expectations =
      try node["expect"]?.entries.map { entry in
        switch entry.key.string {
        case "value": .value(try CELValue(tagged: entry.value))
        case "type": .type(try ValueType(entry.value))
        default: .error
        }
      } ?? []
  }

  /// What is wrong with the outcome, or `nil` when it is as expected.
  var failure: String? {
    let compilation =
      isChecked
      ? Compilation(expression, in: environment)
      : Compilation(unchecked: expression, in: environment)
    for expectation in expectations {
      guard let checked = compilation.expression else {
        if case .error = expectation { continue }
        return compilation.mistakes.map { $0.problem.message(in: .english) }.joined(separator: "; ")
      }
      if case .type(let type) = expectation {
        if checked.type != type { return "has type \(checked.type)" }
        continue
      }
      let outcome = Evaluation(checked, in: environment, with: bindings).outcome
      switch (expectation, outcome) {
      case (.error, .error): continue
      case (.value(let expected), .value(let value)) where value.isSame(as: expected): continue
      case (_, .value(let value)): return "gives \(value.taggedJSON)"
      case (_, .error(let problem)): return "fails: \(problem.message(in: .english))"
      case (_, .unknown(let names)): return "is unknown for \(names)"
      }
    }
    return nil
  }
}

extension ValueType {
  /// A type as the cases write it: a name, or an object whose one key is the type’s constructor.
  init(_ node: Node) throws {
    guard let (constructor, content) = Array(node.entries).first.map({ ($0.key.string, $0.value) })
    else {
      let names: [String: ValueType] = [
        "dyn": .dynamic, "bool": .bool, "int": .int, "uint": .uint, "double": .double,
        "string": .string, "bytes": .bytes, "null_type": .null, "timestamp": .timestamp,
        "duration": .duration, "type": .type(.dynamic),
      ]
      guard let type = names[node.string] else {
        throw UnreadableCase(reason: "no type: \(node.string)")
      }
      self = type
      return
    }
    let parts = Array(content.elements)
    switch constructor {
    case "list": self = .list(try ValueType(content))
    case "map": self = .map(key: try ValueType(parts[0]), value: try ValueType(parts[1]))
    case "param": self = .parameter(content.string)
    case "type": self = .type(try ValueType(content))
    case "abstract":
      let parameters = try parts.dropFirst().map { try ValueType($0) }
      self =
        parts[0].string == "optional_type"
        ? .optional(parameters[0]) : .opaque(parts[0].string, parameters)
    default: throw UnreadableCase(reason: "no type: \(constructor)")
    }
  }
}
