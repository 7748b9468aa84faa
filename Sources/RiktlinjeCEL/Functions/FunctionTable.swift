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
      mathFunctions, listFunctions, setFunctions, encoderFunctions, optionalFunctions,
      timestampFunctions, calendarFunctions,
    ].flatMap(\.self))

  private let functions: [Function]
  private let identifiers: [String: [Overload.ID]]

  init(_ functions: [Function]) {
    self.functions = functions
    identifiers = Dictionary(
      grouping: functions.indices.map { Overload.ID(index: Int32($0)) },
      by: { functions[Int($0.index)].name })
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

  /// The overloads of a function in the order declared; empty when there is no such function.
  package func overloads(of function: String) -> [Overload.ID] { identifiers[function] ?? [] }

  package subscript(id: Overload.ID) -> Overload { functions[Int(id.index)].overload }

  /// The name of the function that an overload belongs to.
  package func function(of id: Overload.ID) -> String { functions[Int(id.index)].name }

  /// The names of all functions, in no particular order.
  package var names: some Sequence<String> { identifiers.keys }

  /// What an overload does; `nil` for one that an environment only declares.
  func body(of id: Overload.ID) -> Function.Body? { functions[Int(id.index)].body }
}
