import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The JSON Schema (2020-12) of a kind: what editors and other programs need to help and to check.
///
/// What the vocabulary says of a file is there; the rules of the guidelines are not.
struct JSONSchema {
  private let pack: RulePack
  private let kind: Kind
  private let language: Language

  /// The schema's text.
  static func bytes(of kind: Kind, in pack: RulePack, language: Language) -> [UInt8] {
    let schema = JSONSchema(pack: pack, kind: kind, language: language)
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { schema.write(to: &$0) }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func write(to json: inout JSONWriter) {
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("$id", "urn:riktlinje:\(pack.id):\(pack.version):\(kind.name)")
    json.member("title", kind.label[language])
    json.member("type", "object")
    json.object("properties") { json in
      json.object("kind") { $0.member("const", kind.name) }
      json.object("id") { $0.member("type", "string") }
      writeProperties(of: kind.fields, to: &json)
      json.object("judgements") { writeJudgements(to: &$0) }
    }
    writeRequired(["kind"], kind.fields, to: &json)
    json.member("additionalProperties", false)
    json.object("$defs") { writeDefinitions(to: &$0) }
  }

  // MARK: Fields

  private func writeProperties(of fields: [Field], to json: inout JSONWriter) {
    for field in fields {
      json.object(field.name) { write(field, to: &$0) }
      for alias in field.aliases {
        json.object(alias) { json in
          json.member("deprecated", true)
          write(field, to: &json)
        }
      }
    }
  }

  private func write(_ field: Field, to json: inout JSONWriter) {
    json.member("title", field.label[language] + (field.unit.map { " (\($0))" } ?? ""))
    let told = [field.question, field.reason, field.help].compactMap { $0?[language] }
    if !told.isEmpty { json.member("description", told.joined(separator: " ")) }
    if let assumed = field.assumed { write(assumed, to: &json) }
    if field.isRequired {
      write(field.type, of: field, to: &json)
    } else {
      // A field without a value is as good as a field that is not there.
      json.array("anyOf", [field.type, nil]) { json, type in
        json.object { json in
          if let type {
            write(type, of: field, to: &json)
          } else {
            json.member("type", "null")
          }
        }
      }
    }
  }

  /// What a field is taken to have while it is absent.
  private func write(_ assumed: FieldConstant, to json: inout JSONWriter) {
    json.name("default")
    switch assumed {
    case .boolean(let value): json.bool(value)
    case .integer(let value): json.number(value)
    case .number(let value): json.number(value)
    case .date(let day): json.string(day.description)
    case .text(let text): json.string(text)
    }
  }

  private func write(_ type: FieldType, of field: Field?, to json: inout JSONWriter) {
    switch type {
    case .text:
      json.member("type", "string")
      if let pattern = field?.pattern { json.member("pattern", pattern) }
    case .integer, .number:
      json.member("type", type == .integer ? "integer" : "number")
      writeBound("minimum", field?.minimum, to: &json)
      writeBound("maximum", field?.maximum, to: &json)
    case .boolean:
      json.member("type", "boolean")
    case .date:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .oneOf(let name): json.member("$ref", "#/$defs/enumeration.\(name)")
    case .reference(let name): json.member("$ref", "#/$defs/register.\(name)")
    case .record(let name): json.member("$ref", "#/$defs/record.\(name)")
    case .list(let element):
      json.member("type", "array")
      json.object("items") { write(element, of: field, to: &$0) }
    }
  }

  private func writeBound(_ name: String, _ bound: Double?, to json: inout JSONWriter) {
    guard let bound else { return }
    json.name(name)
    if let whole = Int64(exactly: bound) { json.number(whole) } else { json.number(bound) }
  }

  /// What must be there; a field may stand under any of its names.
  private func writeRequired(
    _ names: [String], _ fields: [Field], to json: inout JSONWriter
  ) {
    let required = fields.filter(\.isRequired)
    let plain = names + required.filter(\.aliases.isEmpty).map(\.name)
    if !plain.isEmpty { json.array("required", plain) { $0.string($1) } }
    let aliased = required.filter { !$0.aliases.isEmpty }
    guard !aliased.isEmpty else { return }
    json.array("allOf", aliased) { json, field in
      json.object { json in
        json.array("oneOf", [field.name] + field.aliases) { json, name in
          json.object { $0.array("required", [name]) { $0.string($1) } }
        }
      }
    }
  }

  private func writeJudgements(to json: inout JSONWriter) {
    json.member("type", "object")
    json.object("properties") { json in
      for judgement in judgements {
        json.object(judgement.id) { json in
          json.member("description", judgement.question[language])
          json.member("$ref", "#/$defs/\(Self.definition(for: judgement))")
        }
      }
    }
    json.member("additionalProperties", false)
  }

  private var judgements: [Judgement] {
    pack.judgements.filter { $0.appliesTo.contains(kind.name) }
  }

  /// The reason belongs to the answer of a must.
  private static func definition(for judgement: Judgement) -> String {
    judgement.clause.force == .must ? "assessment.must" : "assessment"
  }

  // MARK: Definitions

  private func writeDefinitions(to json: inout JSONWriter) {
    let used = UsedTypes(in: pack.vocabulary, from: kind.fields)
    for name in used.records.sorted() {
      guard let record = pack.vocabulary.records[name] else { continue }
      json.object("record.\(name)") { json in
        json.member("title", record.label[language])
        json.member("type", "object")
        json.object("properties") { writeProperties(of: record.fields, to: &$0) }
        writeRequired([], record.fields, to: &json)
        json.member("additionalProperties", false)
      }
    }
    for name in used.enumerations.sorted() {
      guard let enumeration = pack.vocabulary.enumerations[name] else { continue }
      json.object("enumeration.\(name)") { json in
        json.member("title", enumeration.label[language])
        writeWords(
          enumeration.values.map { ($0.name, $0.label, stage($0)?[language]) }, to: &json)
      }
    }
    for name in used.registers.sorted() {
      guard let register = pack.register(name) else { continue }
      json.object("register.\(name)") { json in
        json.member("title", register.title[language])
        writeWords(register.entries.map { ($0.key, $0.label, nil) }, to: &json)
      }
    }
    for name in Set(judgements.map(Self.definition)).sorted() {
      json.object(name) { writeAssessment(needsNote: name != "assessment", to: &$0) }
    }
  }

  /// What a value of a stage means for a proposal; `nil` when nothing in particular.
  private func stage(_ value: Enumeration.Value) -> LocalizedText? {
    if value.isDraft {
      return LocalizedText(
        sv: "ett utkast: det som är tomt frågas det efter",
        en: "a draft: what is blank is asked for")
    }
    return value.isClosed
      ? LocalizedText(sv: "avslutat: ingen väntar på det", en: "closed: nobody waits for it") : nil
  }

  private func writeWords(
    _ words: [(name: String, label: LocalizedText, meaning: String?)], to json: inout JSONWriter
  ) {
    json.member("type", "string")
    json.array("oneOf", words) { json, word in
      json.object { json in
        json.member("const", word.name)
        json.member("title", word.label[language])
        if let meaning = word.meaning { json.member("description", meaning) }
      }
    }
  }

  private func writeAssessment(needsNote: Bool, to json: inout JSONWriter) {
    json.member("type", "object")
    json.object("properties") { json in
      json.object("answer") { $0.array("enum", ["met", "not_met"]) { $0.string($1) } }
      json.object("by") { $0.member("type", "string") }
      json.object("date") { write(.date, of: nil, to: &$0) }
      json.object("note") { $0.member("type", "string") }
    }
    json.array("required", ["answer", "by", "date"] + (needsNote ? ["note"] : [])) {
      $0.string($1)
    }
    json.member("additionalProperties", false)
  }
}

/// The named types that fields use, directly or through records.
private struct UsedTypes {
  private(set) var records: Set<String> = []
  private(set) var enumerations: Set<String> = []
  private(set) var registers: Set<String> = []

  init(in vocabulary: Vocabulary, from fields: [Field]) {
    var pending = fields.map(\.type)
    while let type = pending.popLast() {
      switch type {
      case .text, .integer, .number, .boolean, .date: break
      case .oneOf(let name): enumerations.insert(name)
      case .reference(let name): registers.insert(name)
      case .list(let element): pending.append(element)
      case .record(let name):
        if records.insert(name).inserted {
          pending += vocabulary.fields(ofRecord: name).map(\.type)
        }
      }
    }
  }
}
