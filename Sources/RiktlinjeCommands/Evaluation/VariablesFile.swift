import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// The values of variables for `eval --vars`: a mapping in YAML or JSON, read by the core schema.
struct VariablesFile {
  /// The values by name; a date is a text, as everywhere in YAML 1.2.
  let values: [String: CELValue]

  /// Reads the file at a path.
  init(at path: String) throws(InvalidVariables) {
    let file: SourceFile
    do throws(FileProblem) {
      file = try FileReader().read(path)
    } catch {
      throw InvalidVariables(diagnostics: [error.diagnostic(path: path)])
    }
    let reading = Self.reading(of: file)
    guard reading.diagnostics.isEmpty else {
      throw InvalidVariables(diagnostics: reading.diagnostics)
    }
    var values: [String: CELValue] = [:]
    for root in reading.documents where !root.isNull {
      guard root.kind == .mapping else {
        throw InvalidVariables(diagnostics: [
          Diagnostic(VariablesProblem.notAMapping, at: root.location)
        ])
      }
      for (key, value) in root.entries { values[key.string] = Self.value(of: value) }
    }
    self.values = values
  }

  private static func reading(of file: SourceFile) -> Reading {
    if extensionOfFile(file.path) == "json" {
      var reader = JSONReader()
      return reader.read(file)
    }
    var reader = YAMLReader()
    return reader.read(file)
  }

  /// The depth is bounded by the reader's limit on nesting.
  private static func value(of node: Node) -> CELValue {
    switch node.kind {
    case .sequence: return .list(node.elements.map(value))
    case .mapping: return .map(node.entries.map { (.string($0.key.string), value(of: $0.value)) })
    case .scalar: break
    }
    switch node.scalar ?? .text {
    case .null: return .null
    case .boolean(let value): return .bool(value)
    case .integer(let value): return .int(value)
    case .number(let value): return .double(value)
    case .text: return .string(node.string)
    }
  }
}

/// Thrown when the file of `eval --vars` gives no values.
struct InvalidVariables: Error {
  let diagnostics: [Diagnostic]
}

/// What can be wrong with the file of `eval --vars` besides its syntax.
enum VariablesProblem: Problem, Hashable {
  case notAMapping

  var code: String { "not-a-mapping" }

  func message(in language: Language) -> String {
    switch language {
    case .swedish: "variabler ska vara namn med värden"
    case .english: "variables must be names with values"
    }
  }
}
