/// All functions and operators that a condition may call: the standard ones, the extensions, the
/// calendar, and what an environment declares besides.
///
/// Operators stand under CEL's own names (`_+_`, `@in`, `!_` …) except those that do not evaluate
/// all their arguments (`_&&_`, `_||_`, `_?_:_`) and indexing; namespaced functions stand under their
/// full names (`math.greatest`). An overload's ID is its index in the table; the built-in ones come
/// first, in the order of their themes, and the declared ones after them, in the order declared.
package struct FunctionTable: Sendable {
  /// The functions that every environment has.
  package static let builtIn = FunctionTable(
    [
      logicFunctions, comparisonFunctions, arithmeticFunctions, collectionFunctions,
      conversionFunctions, stringFunctions, stringFormatFunctions, patternFunctions,
      patternPartFunctions, mathFunctions, listFunctions, reductionFunctions, setFunctions,
      encoderFunctions, optionalFunctions,
      timestampFunctions, calendarFunctions,
    ].flatMap { $0 })

  /// The overloads of one name, by the way in which they are called.
  private struct Overloads {
    var functions: [Overload.ID] = []
    var methods: [Overload.ID] = []
  }

  private let functions: [Function]
  private let overloads: [String: Overloads]
  /// The first words of all names that have dots, such as `math`.
  let namespaces: Set<String>

  init(_ functions: [Function]) {
    self.functions = functions
    var overloads: [String: Overloads] = [:]
    for (index, function) in functions.enumerated() {
      let id = Overload.ID(index: Int32(index))
      if function.overload.isMethod {
        overloads[function.name, default: Overloads()].methods.append(id)
      } else {
        overloads[function.name, default: Overloads()].functions.append(id)
      }
    }
    self.overloads = overloads
    namespaces = Set(overloads.keys.compactMap { $0.firstWord })
  }

  /// The built-in functions and those that an environment declares.
  package init(adding declarations: [FunctionDeclaration]) {
    let builtIn = FunctionTable.builtIn
    self =
      declarations.isEmpty
      ? builtIn
      : FunctionTable(
        builtIn.functions
          + declarations.flatMap { declaration in
            declaration.overloads.map { Function(name: declaration.name, overload: $0, body: nil) }
          })
  }

  /// The overloads of a function, or of a method, in the order declared; empty when there is none.
  func overloads(of name: String, isMethod: Bool) -> [Overload.ID] {
    guard let overloads = overloads[name] else { return [] }
    return isMethod ? overloads.methods : overloads.functions
  }

  /// Whether there is a function or a method of a name.
  package func isDeclared(_ name: String) -> Bool { overloads[name] != nil }

  /// All overloads, the built-in ones first.
  package var ids: [Overload.ID] { functions.indices.map { Overload.ID(index: Int32($0)) } }

  package subscript(id: Overload.ID) -> Overload { functions[Int(id.index)].overload }

  /// The name of the function that an overload belongs to.
  package func function(of id: Overload.ID) -> String { functions[Int(id.index)].name }

  /// The names of all functions, in no particular order.
  package var names: some Sequence<String> { overloads.keys }

  /// What an overload does; `nil` for one that an environment only declares.
  func body(of id: Overload.ID) -> Function.Body? { functions[Int(id.index)].body }
}
