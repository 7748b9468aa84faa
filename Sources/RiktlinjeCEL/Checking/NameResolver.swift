/// Finds out what each name in an expression stands for, whatever the types.
///
/// Names of macro variables come first, then, of a qualified name, the longest beginning that is
/// declared, each looked up in the container's namespaces from the innermost out. A leading dot
/// leaves both out.
///
/// Source: CEL's language definition, “Name Resolution”.
struct NameResolver {
  let expression: Expression
  let scope: Scope
  /// The node that each node is a part of, `nil` for the root; empty until it matters.
  private var parents: [Expression.ID?] = []
  /// What names stand for, by the node's index; what else does, once it is checked.
  var references: [CheckedExpression.Reference?]
  /// The inner parts of qualified names, which have no meaning of their own.
  private(set) var partsOfNames: [Expression.ID] = []
  /// The full names of the functions that calls are of, where those are written otherwise.
  private var functionNames: [(call: Expression.ID, name: String)] = []

  init(_ expression: Expression, in scope: Scope) {
    self.expression = expression
    self.scope = scope
    references = Array(repeating: nil, count: expression.nodes.count)
    if expression.hasMacros { findParents() }
    for id in expression.ids {
      switch expression[id] {
      case .identifier(let name): resolve(name, at: id)
      case .call(let function, _, _)
      where !isFullName(function) && !functionNames.contains { $0.call == id }:
        fullName(of: function, where: isFunction).map { functionNames.append((id, $0)) }
      default: break
      }
    }
  }

  /// The full name of the function that a call is of; as it is written when there is no such function.
  func functionName(of call: Expression.ID, _ written: String) -> String {
    functionNames.first { $0.call == call }?.name ?? written
  }

  /// The names of the macro variables that can be seen from a node, the innermost first.
  func localNames(at id: Expression.ID) -> [String] {
    var names: [String] = []
    _ = enclosingMacro(of: id) { _, variables in
      names += variables
      return false
    }
    return names
  }

  /// Whether a name can only stand for itself.
  private func isFullName(_ name: String) -> Bool {
    scope.environment.container.isEmpty && name.utf8.first != UInt8(ascii: ".")
  }

  /// The first of the names that a name may stand for of which something is true.
  private func fullName(of name: String, where isDeclared: (String) -> Bool) -> String? {
    if name.utf8.first == UInt8(ascii: ".") {
      let name = String(name.dropFirst())
      return isDeclared(name) ? name : nil
    }
    if !scope.environment.container.isEmpty {
      var namespace = scope.environment.container.split(separator: ".")
      while !namespace.isEmpty {
        let candidate = (namespace + [Substring(name)]).joined(separator: ".")
        if isDeclared(candidate) { return candidate }
        namespace.removeLast()
      }
    }
    return isDeclared(name) ? name : nil
  }

  // MARK: Names

  private mutating func resolve(_ name: String, at id: Expression.ID) {
    if expression.hasMacros, let local = local(name, at: id) {
      references[Int(id.index)] = local
      return
    }
    if let meaning = scope.meaning(ofPlain: name) {
      references[Int(id.index)] = meaning.reference
      return
    }
    if parents.isEmpty { findParents() }
    let chain = qualifiedNames(from: id, name)
    if let outermost = chain.last, resolveFunction(outermost) {
      partsOfNames += chain.map { $0.id }
      return
    }
    for (length, (node, name)) in chain.enumerated().reversed() {
      guard let reference = declared(name) else { continue }
      references[Int(node.index)] = reference
      partsOfNames += chain.prefix(length).map { $0.id }
      return
    }
  }

  private mutating func findParents() {
    parents = Array(repeating: nil, count: expression.nodes.count)
    for id in expression.ids {
      expression[id].forEachPart { parents[Int($0.index)] = id }
    }
  }

  /// The variable of an enclosing macro that a name stands for.
  private func local(_ name: String, at id: Expression.ID) -> CheckedExpression.Reference? {
    var number: Int?
    let macro = enclosingMacro(of: id) { _, variables in
      number = variables.firstIndex(of: name)
      return number != nil
    }
    guard let macro, let number else { return nil }
    return .local(macro: macro, variable: number)
  }

  /// The innermost macro in whose later arguments a node stands and of which something is true.
  private func enclosingMacro(
    of id: Expression.ID, where isWanted: (Expression.ID, [String]) -> Bool
  ) -> Expression.ID? {
    var child = id
    while let parent = parents[Int(child.index)] {
      if case .macro(_, let range, let variables, _) = expression[parent], child != range,
        isWanted(parent, variables)
      {
        return parent
      }
      child = parent
    }
    return nil
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
    var meaning: Scope.Meaning?
    _ = fullName(of: name) {
      meaning = scope.declared($0)
      return meaning != nil
    }
    return meaning?.reference
  }

  // MARK: Functions

  private func isFunction(_ name: String) -> Bool { scope.functions.isDeclared(name) }

  /// Reads a qualified name and the method called on it as the name of a function, if it is one.
  ///
  /// So is a misspelt function of a known namespace, unless something else has the namespace's name.
  private mutating func resolveFunction(_ receiver: (id: Expression.ID, name: String)) -> Bool {
    guard let call = parents[Int(receiver.id.index)],
      case .call(let method, receiver.id, _) = expression[call]
    else { return false }
    let name = "\(receiver.name).\(method)"
    if let function = fullName(of: name, where: isFunction) {
      functionNames.append((call, function))
      return true
    }
    guard declared(receiver.name) == nil,
      scope.functions.names.contains(where: { $0.hasPrefix("\(receiver.name).") })
    else { return false }
    functionNames.append((call, name.hasPrefix(".") ? String(name.dropFirst()) : name))
    return true
  }
}
