import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// An expression to evaluate, and all that it may name: a conformance case without its expectation.
struct EvaluationCase {
  var expression: String
  var environment = Environment()
  /// The values of variables; a variable without one is unknown.
  var bindings: [String: CELValue] = [:]
  /// Whether types are checked before it runs.
  var isChecked = true
  /// Whether it is only checked.
  var isOnlyChecked = false

  /// An expression whose variables may have any type.
  init(expression: String, bindings: [String: CELValue] = [:]) {
    self.expression = expression
    self.bindings = bindings
    for name in bindings.keys { environment.variables[name] = .dynamic }
  }

  /// Reads a case from a line of JSON.
  init(_ line: [UInt8]) throws(CaseProblem) {
    let root = try document(of: SourceFile(path: FileReader.standardInput, bytes: line))
    guard let expr = root["expr"], expr.scalar == .text else { throw .noExpression }
    self.init(expression: expr.string, bindings: try Self.bindings(root["bindings"]))
    environment.container = root["container"]?.string ?? ""
    environment.hasMacros = !root.isSet("disable_macros")
    isChecked = !root.isSet("disable_check")
    isOnlyChecked = root.isSet("check_only")
    if let declarations = root["type_env"] { try readDeclarations(declarations) }
  }

  private static func bindings(_ node: Node?) throws(CaseProblem) -> [String: CELValue] {
    var bindings: [String: CELValue] = [:]
    guard let node else { return bindings }
    for (key, value) in node.entries { bindings[key.string] = try TaggedValue.read(value) }
    return bindings
  }

  private mutating func readDeclarations(_ node: Node) throws(CaseProblem) {
    for declaration in node.elements {
      let name = declaration["name"]?.string ?? ""
      if let type = declaration["type"] {
        environment.variables[name] = try TypeNotation.read(type)
      }
      guard let signatures = declaration["overloads"] else { continue }
      var overloads: [Overload] = []
      for signature in signatures.elements { overloads.append(try overload(signature)) }
      environment.functions.append(FunctionDeclaration(name, overloads))
    }
  }

  private func overload(_ node: Node) throws(CaseProblem) -> Overload {
    var parameters: [ValueType] = []
    if let list = node["params"] {
      for parameter in list.elements { parameters.append(try TypeNotation.read(parameter)) }
    }
    let result = try node["result"].map { node throws(CaseProblem) in try TypeNotation.read(node) }
    return Overload(
      node["id"]?.string ?? "", isMethod: node.isSet("instance"), parameters, result ?? .dynamic)
  }
}

/// The one document of a file in JSON.
private func document(of file: SourceFile) throws(CaseProblem) -> Node {
  var reader = JSONReader()
  let reading = reader.read(file)
  if let diagnostic = reading.diagnostics.first {
    throw .notJSON(LocalizedText(of: diagnostic.problem))
  }
  guard let root = reading.documents.first else { throw .noExpression }
  return root
}

extension Node {
  /// Whether a member is there and true.
  fileprivate func isSet(_ name: String) -> Bool { self[name]?.scalar == .boolean(true) }
}
