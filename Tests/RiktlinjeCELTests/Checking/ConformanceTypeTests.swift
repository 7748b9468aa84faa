import Foundation
import RiktlinjeCEL
import RiktlinjeText
import Testing

@Suite struct `Conformance cases` {
  @Test func `are read and checked, and have the types expected`() throws {
    guard let cases = try CheckedCase.all() else {
      print("conformance cases not found: their types are not tested")
      return
    }
    for test in cases where test.disable_check != true {
      let compilation = Compilation(test.expr, in: test.environment)
      guard let expression = compilation.expression else {
        let found = compilation.mistakes.map { $0.problem.message(in: .english) }
        if test.expect.error == nil { Issue.record("\(test.expr): \(found)") }
        continue
      }
      if let type = test.expect.type {
        #expect(expression.type == type.type, "\(test.expr)")
      }
    }
  }

  @Test func `that are not to be checked are read`() throws {
    for test in try CheckedCase.all() ?? [] where test.disable_check == true {
      let compilation = Compilation(unchecked: test.expr, in: test.environment)
      #expect(compilation.expression != nil, "\(test.expr)")
    }
  }
}

/// What the checker needs of a conformance case.
private struct CheckedCase: Decodable {
  struct Declaration: Decodable {
    struct Signature: Decodable {
      let id: String
      let params: [TypeNotation]
      let result: TypeNotation
      let instance: Bool
    }

    let name: String
    let type: TypeNotation?
    let overloads: [Signature]?
  }

  struct Expectation: Decodable {
    let error: [String]?
    let type: TypeNotation?
  }

  struct Anything: Decodable {}

  let expr: String
  let container: String?
  let type_env: [Declaration]?
  let bindings: [String: Anything]?
  let disable_check: Bool?
  let disable_macros: Bool?
  let expect: Expectation

  static func all() throws -> [CheckedCase]? {
    let folder =
      ProcessInfo.processInfo.environment["RIKTLINJE_CONFORMANCE"] ?? "../shared/conformance"
    guard let lines = try? String(contentsOfFile: folder + "/cel-cases.jsonl", encoding: .utf8)
    else { return nil }
    return try lines.split(separator: "\n").map {
      try JSONDecoder().decode(CheckedCase.self, from: Data($0.utf8))
    }
  }

  var environment: Environment {
    var environment = Environment()
    environment.container = container ?? ""
    environment.hasMacros = disable_macros != true
    for name in (bindings ?? [:]).keys { environment.variables[name] = .dynamic }
    for declaration in type_env ?? [] {
      if let type = declaration.type { environment.variables[declaration.name] = type.type }
      guard let signatures = declaration.overloads else { continue }
      environment.functions.append(
        FunctionDeclaration(
          declaration.name,
          signatures.map {
            Overload($0.id, isMethod: $0.instance, $0.params.map(\.type), $0.result.type)
          }))
    }
    return environment
  }
}

/// A type as the cases write it: a name, or an object of one key.
private struct TypeNotation: Decodable {
  let type: ValueType

  private struct Object: Decodable {
    let list: TypeNotation?
    let map: [TypeNotation]?
    let param: String?
    let type: TypeNotation?
    let abstract: [NameOrType]?
  }

  private struct NameOrType: Decodable {
    let name: String?
    let type: ValueType

    init(from decoder: any Decoder) throws {
      name = try? decoder.singleValueContainer().decode(String.self)
      type = (try? TypeNotation(from: decoder).type) ?? .dynamic
    }
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      type = try Self.named(name)
      return
    }
    let object = try Object(from: decoder)
    if let list = object.list {
      type = .list(list.type)
    } else if let map = object.map {
      type = .map(key: map[0].type, value: map[1].type)
    } else if let param = object.param {
      type = .parameter(param)
    } else if let inner = object.type {
      type = .type(inner.type)
    } else if let abstract = object.abstract, let name = abstract[0].name {
      let parameters = abstract.dropFirst().map(\.type)
      type = name == "optional_type" ? .optional(parameters[0]) : .opaque(name, parameters)
    } else {
      throw UnknownType()
    }
  }

  private struct UnknownType: Error {}

  private static func named(_ name: String) throws -> ValueType {
    let names: [String: ValueType] = [
      "dyn": .dynamic, "bool": .bool, "int": .int, "uint": .uint, "double": .double,
      "string": .string, "bytes": .bytes, "null_type": .null, "timestamp": .timestamp,
      "duration": .duration, "type": .type(.dynamic),
    ]
    guard let type = names[name] else { throw UnknownType() }
    return type
  }
}
