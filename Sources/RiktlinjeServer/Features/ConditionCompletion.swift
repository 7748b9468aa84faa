import RiktlinjeCEL
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// What may be written in a condition: variables, functions, macros, fields, methods, and the texts that
/// closed lists and registers allow.
struct ConditionCompletion {
  private let pack: RulePack
  private let language: Language
  private let environment: Environment

  init(_ pack: RulePack, kinds: [String], _ language: Language) {
    self.pack = pack
    self.language = language
    environment = pack.environment(
      ofKinds: kinds.isEmpty ? pack.vocabulary.kinds.map { $0.name } : kinds)
  }

  /// - Parameter text: the condition as far as the cursor.
  func items(before text: String) -> [CompletionItem] {
    let cursor = ConditionCursor(before: text)
    switch cursor.place {
    case .name:
      return cursor.locals.map { local in
        CompletionItem(
          label: local.name, kind: .variable,
          detail: type(at: local.list, cursor.locals)?.name ?? "")
      } + variables + functions
    case .member(let path):
      guard let type = type(at: path, cursor.locals) else {
        return methods(of: nil, inNamespace: path)
      }
      return fields(of: type) + methods(of: type, inNamespace: path) + macros(of: type)
    case .text(let path):
      guard let type = type(at: path, cursor.locals) else { return [] }
      return texts(of: type)
    case .freeText: return []
    }
  }

  /// What may stand at the end of a path of fields.
  func fields(before text: String) -> [CompletionItem] {
    let cursor = ConditionCursor(before: text)
    switch cursor.place {
    case .name: return variables.filter { $0.kind == .variable }
    case .member(let path): return type(at: path, []).map(fields) ?? []
    case .text, .freeText: return []
    }
  }

  // MARK: Types

  /// The type of what names lead to; `[]` is an element, `[]key` the key of one.
  private func type(
    at path: [String], _ locals: [(name: String, list: [String])]
  ) -> ValueType? {
    guard let first = path.first else { return nil }
    var type: ValueType?
    if let index = locals.lastIndex(where: { $0.name == first }) {
      // A list of its own name would lead round and round.
      type = self.type(at: locals[index].list, Array(locals[..<index]))
    } else {
      type = environment.variables[first]
    }
    for step in path.dropFirst() {
      switch (step, type) {
      case ("[]", .list(let element)), ("[]", .map(_, let element)): type = element
      case ("[]key", .map(let key, _)): type = key
      case (let field, .record(let name)):
        type = environment.records[name]?.fields.first { $0.name == field }?.type
      default: return nil
      }
    }
    return type
  }

  // MARK: Items

  private var variables: [CompletionItem] {
    environment.variables.sorted { $0.key < $1.key }.map { name, type in
      CompletionItem(
        label: name, kind: .variable, detail: meaning(ofVariable: name)?[language] ?? type.name)
    }
  }

  private func meaning(ofVariable name: String) -> LocalizedText? {
    switch name {
    case "today": LocalizedText(swedish: "dagen i dag", english: "the day it is")
    case "as_of": LocalizedText(swedish: "bedömningsdatum", english: "the as-of date")
    case "proposal": LocalizedText(swedish: "ärendet", english: "the proposal")
    default:
      pack.derivedValues.first { $0.id == name }?.label ?? pack.register(name)?.title
        ?? pack.vocabulary.kind(name)?.label
    }
  }

  /// Functions by their plain names, once each, with all their signatures.
  private var functions: [CompletionItem] {
    let table = FunctionTable.builtIn
    var signatures: [String: [String]] = [:]
    for id in table.ids where !table[id].isMethod {
      let name = table.function(of: id)
      guard let first = name.utf8.first, (97...122).contains(first) else { continue }
      signatures[name, default: []].append(table[id].signature(name))
    }
    return signatures.sorted { $0.key < $1.key }.map { name, all in
      CompletionItem(
        label: name, kind: .function, detail: all.first ?? "",
        documentation: all.count > 1 ? all.map { "`\($0)`" }.joined(separator: "\n\n") : "",
        text: name + "(")
    }
      + pack.definitions.map { definition in
        CompletionItem(
          label: definition.id, kind: .function, detail: definition.signature,
          documentation: ConditionWords.label(of: definition, in: language),
          text: definition.id + "(")
      } + [
        CompletionItem(label: "has", kind: .function, detail: "has(x.field): bool", text: "has(")
      ]
  }

  private func methods(of type: ValueType?, inNamespace path: [String]) -> [CompletionItem] {
    let table = FunctionTable.builtIn
    let namespace = path.joined(separator: ".") + "."
    var signatures: [String: [String]] = [:]
    for id in table.ids {
      let (overload, name) = (table[id], table.function(of: id))
      if overload.isMethod, let type, let receiver = overload.parameters.first,
        receiver.takes(type)
      {
        signatures[name, default: []].append(overload.signature(name))
      } else if type == nil, name.hasPrefix(namespace) {
        signatures[String(name.dropFirst(namespace.count)), default: []].append(
          overload.signature(name))
      }
    }
    return signatures.sorted { $0.key < $1.key }.map { name, all in
      CompletionItem(
        label: name, kind: .method, detail: all.first ?? "",
        documentation: all.count > 1 ? all.map { "`\($0)`" }.joined(separator: "\n\n") : "",
        text: name + "(")
    }
  }

  private func macros(of type: ValueType) -> [CompletionItem] {
    switch type {
    case .list, .map:
      ConditionCursor.macroNames.map {
        CompletionItem(label: $0, kind: .method, detail: "\($0)(x, …)", text: $0 + "(")
      }
    default: []
    }
  }

  private func fields(of type: ValueType) -> [CompletionItem] {
    guard case .record(let record) = type else { return [] }
    let declared = pack.fields(ofConditionRecord: record)
    return (environment.records[record]?.fields ?? []).enumerated().map { index, field in
      let own = declared.indices.contains(index) ? declared[index].first : nil
      return CompletionItem(
        label: field.name, kind: .field,
        detail: [own?.label[language], field.type.name].compactMap(\.self)
          .joined(separator: " – "),
        documentation: own.map { FieldWords($0, pack).text(in: language) } ?? "")
    }
  }

  private func texts(of type: ValueType) -> [CompletionItem] {
    switch type {
    case .enumeration(let name): CompletionItem.values(of: .oneOf(name), in: pack, language)
    case .key(let name): CompletionItem.values(of: .reference(name), in: pack, language)
    case .list(let element): texts(of: element)
    case .map(let key, _): texts(of: key)
    default: []
    }
  }
}

extension Overload {
  /// How the function is called, with the types of its parts.
  fileprivate func signature(_ name: String) -> String {
    let types = parameters.map { $0.name }
    let arguments = (isMethod ? types.dropFirst() : types[...]).joined(separator: ", ")
    let receiver = isMethod ? "\(types.first ?? "")." : ""
    return "\(receiver)\(name)(\(arguments)): \(result.name)"
  }
}

extension ValueType {
  /// Whether a parameter of the type may be given a value of another.
  fileprivate func takes(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.dynamic, _), (.parameter, _), (_, .dynamic): true
    case (.string, _) where type.isText: true
    case (.list, .list), (.map, .map), (.optional, .optional): true
    default: self == type
    }
  }
}
