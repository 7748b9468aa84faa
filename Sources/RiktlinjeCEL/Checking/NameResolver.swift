/// Finds out what each name in an expression stands for, whatever the types.
///
/// Names of macro variables come first, then, of a qualified name, the longest beginning that is
/// declared, each looked up in the container's namespaces from the innermost out. A leading dot
/// leaves both out.
///
/// Source: CEL's language definition, “Name Resolution”.
struct NameResolver {
  let expression: Expression
  let environment: Environment
  let functions: FunctionTable
  /// The node that each node is a part of; `nil` for the root.
  let parents: [Expression.ID?]
  /// What names stand for, by the node's index.
  private(set) var references: [CheckedExpression.Reference?]
  /// Whether a node is an inner part of a qualified name, with no meaning of its own.
  private(set) var isPartOfName: [Bool]
  /// The full names of the functions that calls are of, by the call's index; `nil` when unknown.
  private(set) var functionNames: [String?]

  init(_ expression: Expression, in environment: Environment, functions: FunctionTable) {
    self.expression = expression
    self.environment = environment
    self.functions = functions
    let count = expression.nodes.count
    var parents = [Expression.ID?](repeating: nil, count: count)
    for id in expression.ids {
      for part in expression[id].parts { parents[Int(part.index)] = id }
    }
    self.parents = parents
    references = Array(repeating: nil, count: count)
    isPartOfName = Array(repeating: false, count: count)
    functionNames = Array(repeating: nil, count: count)
    for id in expression.ids {
      switch expression[id] {
      case .identifier(let name): resolve(name, at: id)
      case .call(let function, _, _) where functionNames[Int(id.index)] == nil:
        functionNames[Int(id.index)] = candidates(for: function).first { isFunction($0) }
      default: break
      }
    }
  }

  /// The names of the macro variables that can be seen from a node, the innermost first.
  func localNames(at id: Expression.ID) -> [String] {
    enclosingMacros(of: id).flatMap(\.variables)
  }

  /// The names that a name may stand for, the first that is declared counts.
  func candidates(for name: String) -> [String] {
    if name.utf8.first == UInt8(ascii: ".") { return [String(name.dropFirst())] }
    if environment.container.isEmpty { return [name] }
    var namespace = environment.container.split(separator: ".")
    var candidates: [String] = []
    while !namespace.isEmpty {
      candidates.append((namespace + [Substring(name)]).joined(separator: "."))
      namespace.removeLast()
    }
    return candidates + [name]
  }

  // MARK: Names

  private mutating func resolve(_ name: String, at id: Expression.ID) {
    if let local = local(name, at: id) {
      references[Int(id.index)] = local
      return
    }
    let chain = qualifiedNames(from: id, name)
    if let outermost = chain.last, resolveFunction(outermost) {
      for part in chain { isPartOfName[Int(part.id.index)] = true }
      return
    }
    for (length, (node, name)) in chain.enumerated().reversed() {
      guard let reference = declared(name) else { continue }
      references[Int(node.index)] = reference
      for part in chain.prefix(length) { isPartOfName[Int(part.id.index)] = true }
      return
    }
  }

  /// The variable of an enclosing macro that a name stands for.
  private func local(_ name: String, at id: Expression.ID) -> CheckedExpression.Reference? {
    for (macro, variables) in enclosingMacros(of: id) {
      if let variable = variables.firstIndex(of: name) {
        return .local(macro: macro, variable: variable)
      }
    }
    return nil
  }

  /// The macros in whose later arguments a node stands, the innermost first.
  private func enclosingMacros(
    of id: Expression.ID
  ) -> [(macro: Expression.ID, variables: [String])] {
    var macros: [(Expression.ID, [String])] = []
    var child = id
    while let parent = parents[Int(child.index)] {
      if case .macro(_, let range, let variables, _) = expression[parent], child != range {
        macros.append((parent, variables))
      }
      child = parent
    }
    return macros
  }

  /// A name and the qualified names that begin with it, the shortest first.
  private func qualifiedNames(
    from id: Expression.ID, _ name: String
  ) -> [(id: Expression.ID, name: String)] {
    var chain = [(id: id, name: name)]
    var last = (id: id, name: name)
    while let parent = parents[Int(last.id.index)],
      case .select(_, let field, isOptional: false) = expression[parent], field.isName
    {
      last = (parent, "\(last.name).\(field)")
      chain.append(last)
    }
    return chain
  }

  private func declared(_ name: String) -> CheckedExpression.Reference? {
    for candidate in candidates(for: name) {
      if environment.variables[candidate] != nil { return .variable(candidate) }
      if let type = typeNames[candidate] { return .type(type) }
    }
    return nil
  }

  // MARK: Functions

  private func isFunction(_ name: String) -> Bool { !functions.overloads(of: name).isEmpty }

  /// Reads a qualified name and the method called on it as the name of a function, if it is one.
  ///
  /// So is a misspelt function of a known namespace, unless something else has the namespace's name.
  private mutating func resolveFunction(_ receiver: (id: Expression.ID, name: String)) -> Bool {
    guard let call = parents[Int(receiver.id.index)],
      case .call(let method, receiver.id, _) = expression[call]
    else { return false }
    let names = candidates(for: "\(receiver.name).\(method)")
    if let function = names.first(where: isFunction) {
      functionNames[Int(call.index)] = function
      return true
    }
    guard declared(receiver.name) == nil, let name = names.last,
      functions.names.contains(where: { $0.hasPrefix("\(receiver.name).") })
    else { return false }
    functionNames[Int(call.index)] = name
    return true
  }
}

/// The types that can be named as values.
private let typeNames: [String: ValueType] = [
  "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
  "bytes": .bytes, "null_type": .null, "list": .list(.dynamic),
  "map": .map(key: .dynamic, value: .dynamic), "type": .type(.dynamic),
  "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  "optional_type": .optional(.dynamic), "date": .date,
]
