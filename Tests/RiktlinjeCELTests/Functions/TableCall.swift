@testable import RiktlinjeCEL
import Testing

/// A call of one overload of the function table, with a variable for each of its parameters.
struct TableCall: CustomTestStringConvertible {
  let name: String
  let overload: Overload

  /// A call of every overload that every environment has.
  static let all = FunctionTable.builtIn.ids.map { id in
    TableCall(name: FunctionTable.builtIn.function(of: id), overload: FunctionTable.builtIn[id])
  }

  var testDescription: String { overload.name }

  /// What the parameters are; type parameters may be anything.
  var parameters: [ValueType] {
    overload.parameters.map { $0.replacingParameters { _ in .dynamic } }
  }

  /// The call as it is written, with the texts of its arguments.
  func text(_ arguments: [String]) -> String {
    if name == "@in" { return "\(arguments[0]) in \(arguments[1])" }
    if name.hasSuffix("_") {
      let sign = name.drop { $0 == "_" }.prefix { $0 != "_" }
      return arguments.count == 1
        ? "\(sign)\(arguments[0])" : "\(arguments[0]) \(sign) \(arguments[1])"
    }
    guard overload.isMethod else { return "\(name)(\(arguments.joined(separator: ", ")))" }
    return "\(arguments[0]).\(name)(\(arguments.dropFirst().joined(separator: ", ")))"
  }
}
