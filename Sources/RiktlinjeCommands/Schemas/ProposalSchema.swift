import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The JSON Schema (2020-12) of proposals: what editors and other programs need to help and to check.
///
/// What the vocabulary says of a file is there; the rules of the guidelines are not. Editors are offered
/// ids and plain values; what `check` reads besides (labels, numbers and days as people write them) is
/// accepted too.
struct ProposalSchema {
  private let pack: RulePack
  private let language: Language

  /// The schema of one kind.
  static func bytes(of kind: Kind, in pack: RulePack, language: Language) -> [UInt8] {
    bytes { json in
      let schema = ProposalSchema(pack: pack, language: language)
      schema.writeHead("\(pack.id):\(pack.version):\(kind.name)", kind.label[language], to: &json)
      schema.write(kind, at: "#", to: &json)
      json.object("$defs") { schema.writeDefinitions(for: [kind], to: &$0) }
    }
  }

  /// The schema of all kinds of a pack: what a proposal may hold follows from its kind.
  static func bytes(ofAllIn pack: RulePack, language: Language) -> [UInt8] {
    bytes { json in
      let schema = ProposalSchema(pack: pack, language: language)
      let kinds = pack.vocabulary.kinds
      schema.writeHead("\(pack.id):\(pack.version)", pack.title[language], to: &json)
      json.member("type", "object")
      json.object("properties") { json in
        json.object("kind") { json in
          json.array("anyOf", kinds) { json, kind in
            json.object { schema.writeName(of: kind, to: &$0) }
          }
        }
      }
      json.array("required", ["kind"]) { $0.string($1) }
      json.array("allOf", kinds) { json, kind in
        json.object { json in
          json.object("if") { json in
            json.object("properties") { json in
              json.object("kind") { schema.writeName(of: kind, to: &$0) }
            }
          }
          json.object("then") { $0.member("$ref", "#/$defs/kind.\(kind.name)") }
        }
      }
      json.object("$defs") { json in
        for kind in kinds {
          let name = "kind.\(kind.name)"
          json.object(name) { schema.write(kind, at: "#/$defs/\(name)", to: &$0) }
        }
        schema.writeDefinitions(for: kinds, to: &json)
      }
    }
  }

  private static func bytes(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { $0.object(content) }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func writeHead(_ id: String, _ title: String, to json: inout JSONWriter) {
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("$id", "urn:riktlinje:\(id)")
    json.member("title", title)
  }

  // MARK: Kinds

  /// - Parameter place: the pointer to the schema of the kind.
  private func write(_ kind: Kind, at place: String, to json: inout JSONWriter) {
    json.member("title", kind.label[language])
    json.member("type", "object")
    json.object("properties") { json in
      json.object("kind") { writeName(of: kind, to: &$0) }
      json.object("id") { writeText(pattern: nil, to: &$0) }
      writeProperties(of: kind.fields, to: &json)
      json.object("judgements") { writeJudgements(of: kind, to: &$0) }
    }
    writeOtherNames(of: kind.fields, at: place, to: &json)
    writeRequired(["kind"], kind.fields, to: &json)
    json.member("additionalProperties", false)
  }

  private func writeName(of kind: Kind, to json: inout JSONWriter) {
    let names = Wording.Entry(kind.name, label: kind.label).names
    writeWord(or: WrittenForms.words(names), to: &json) { json in
      json.member("const", kind.name)
      json.member("title", kind.label[language])
    }
  }

  // MARK: Fields

  private func writeProperties(of fields: [Field], to json: inout JSONWriter) {
    for field in fields {
      json.object(field.name) { write(field, to: &$0) }
    }
  }

  /// The other names of fields: aliases, and labels in any language.
  private func writeOtherNames(of fields: [Field], at place: String, to json: inout JSONWriter) {
    let wording = wording(of: fields)
    json.object("patternProperties") { json in
      for field in fields {
        json.object(pattern(of: field, in: wording)) { json in
          json.member("$ref", "\(place)/properties/\(field.name)")
        }
      }
    }
  }

  private func wording(of fields: [Field]) -> Wording {
    Wording { fields.map { Wording.Entry($0.name, aliases: $0.aliases, label: $0.label) } }
  }

  private func pattern(of field: Field, in wording: Wording) -> String {
    let names = Wording.Entry(field.name, aliases: field.aliases, label: field.label).names
    return WrittenForms.words(names.filter { wording.id(of: $0) == field.name })
  }

  private func write(_ field: Field, to json: inout JSONWriter) {
    json.member("title", field.label[language] + (field.unit.map { " (\($0))" } ?? ""))
    let told = [field.question, field.reason, field.help].compactMap { $0?[language] }
    if !told.isEmpty {
      json.member("description", told.joined(separator: " "))
      json.member(
        "markdownDescription", "**\(field.label[language])**\n\n" + told.joined(separator: "\n\n"))
    }
    if let example = example(of: field.type) { json.array("examples", [example]) { $0.string($1) } }
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
            json.array("enum", [nil, ""]) { $0.string($1) }
          }
        }
      }
    }
  }

  /// What an editor may put in; `nil` where any value would be a guess.
  private func example(of type: FieldType) -> String? {
    switch type {
    case .date: "2026-01-31"
    case .oneOf(let name): pack.vocabulary.enumerations[name]?.values.first?.name
    case .reference(let name): pack.register(name)?.entries.first?.key
    default: nil
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

  private func write(_ type: FieldType, of field: Field, to json: inout JSONWriter) {
    switch type {
    case .text: writeText(pattern: field.pattern, to: &json)
    case .integer, .number:
      let form = WrittenForms.number(unit: field.unit, isWhole: type == .integer)
      writeWord(or: form, to: &json) { json in
        json.member("type", type == .integer ? "integer" : "number")
        writeBound("minimum", field.minimum, to: &json)
        writeBound("maximum", field.maximum, to: &json)
      }
    case .boolean:
      writeWord(or: WrittenForms.truth, to: &json) { $0.member("type", "boolean") }
    case .date: json.member("$ref", "#/$defs/day")
    case .oneOf(let name): json.member("$ref", "#/$defs/enumeration.\(name)")
    case .reference(let name): json.member("$ref", "#/$defs/register.\(name)")
    case .record(let name): json.member("$ref", "#/$defs/record.\(name)")
    case .list(let element):
      json.member("type", "array")
      json.object("items") { write(element, of: field, to: &$0) }
    }
  }

  /// A text that is not blank; what is written as a number or a truth value is a text too.
  private func writeText(pattern: String?, to json: inout JSONWriter) {
    json.array("type", ["string", "number", "boolean"]) { $0.string($1) }
    json.member("pattern", pattern ?? #"\S"#)
  }

  /// What files have, or a text of another form that stands for it.
  private func writeWord(
    or form: String, to json: inout JSONWriter, _ plain: (inout JSONWriter) -> Void
  ) {
    json.array("anyOf", [true, false]) { json, isPlain in
      json.object { json in
        if isPlain {
          plain(&json)
        } else {
          json.member("type", "string")
          json.member("pattern", form)
        }
      }
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
    if !names.isEmpty { json.array("required", names) { $0.string($1) } }
    let required = fields.filter(\.isRequired)
    guard !required.isEmpty else { return }
    let wording = wording(of: fields)
    json.array("allOf", required) { json, field in
      json.object { json in
        json.array("anyOf", [true, false]) { json, isPlain in
          json.object { json in
            if isPlain {
              json.array("required", [field.name]) { $0.string($1) }
            } else {
              // Some key is one of the names: not every key is none of them.
              json.object("not") { json in
                json.object("propertyNames") { json in
                  json.object("not") { $0.member("pattern", pattern(of: field, in: wording)) }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Judgements

  private func writeJudgements(of kind: Kind, to json: inout JSONWriter) {
    let judgements = judgements(of: [kind])
    json.array("type", ["object", "null"]) { $0.string($1) }
    json.object("properties") { json in
      for judgement in judgements {
        json.object(judgement.id) { json in
          json.member("description", judgement.question[language])
          json.member("$ref", "#/$defs/\(Self.definition(for: judgement))")
        }
      }
    }
    json.object("patternProperties") { json in
      for judgement in judgements {
        json.object(WrittenForms.words([judgement.id])) { json in
          json.member("$ref", "#/$defs/\(Self.definition(for: judgement))")
        }
      }
    }
    json.member("additionalProperties", false)
  }

  private func judgements(of kinds: [Kind]) -> [Judgement] {
    pack.judgements.filter { judgement in
      kinds.contains { judgement.appliesTo.contains($0.name) }
    }
  }

  /// The reason belongs to the answer of a must.
  private static func definition(for judgement: Judgement) -> String {
    judgement.clause.force == .must ? "assessment.must" : "assessment"
  }

  private func writeAssessment(needsNote: Bool, to json: inout JSONWriter) {
    let keys = ["answer", "by", "date"] + (needsNote ? ["note"] : [])
    json.array("type", ["object", "null"]) { $0.string($1) }
    json.object("properties") { json in
      json.object("answer") { json in
        writeWord(or: WrittenForms.words(AssessmentWords.answers), to: &json) { json in
          json.array("enum", ["met", "not_met"]) { $0.string($1) }
        }
      }
      json.object("by") { writeText(pattern: nil, to: &$0) }
      json.object("date") { $0.member("$ref", "#/$defs/day") }
      json.object("note") { json in
        if needsNote {
          writeText(pattern: nil, to: &json)
        } else {
          json.array("type", ["string", "number", "boolean", "null"]) { $0.string($1) }
        }
      }
    }
    let entries = AssessmentWords.keys.entries
    json.object("patternProperties") { json in
      for entry in entries {
        json.object(WrittenForms.words(entry.names)) { json in
          json.member(
            "$ref", "#/$defs/assessment\(needsNote ? ".must" : "")/properties/\(entry.id)")
        }
      }
    }
    json.array("allOf", entries.filter { keys.contains($0.id) }) { json, entry in
      json.object { json in
        json.object("not") { json in
          json.object("propertyNames") { json in
            json.object("not") { $0.member("pattern", WrittenForms.words(entry.names)) }
          }
        }
      }
    }
    json.member("additionalProperties", false)
  }

  // MARK: Definitions

  private func writeDefinitions(for kinds: [Kind], to json: inout JSONWriter) {
    let used = UsedTypes(in: pack.vocabulary, from: kinds.flatMap(\.fields))
    for name in used.records.sorted() {
      guard let record = pack.vocabulary.records[name] else { continue }
      json.object("record.\(name)") { json in
        json.member("title", record.label[language])
        json.member("type", "object")
        json.object("properties") { writeProperties(of: record.fields, to: &$0) }
        writeOtherNames(of: record.fields, at: "#/$defs/record.\(name)", to: &json)
        writeRequired([], record.fields, to: &json)
        json.member("additionalProperties", false)
      }
    }
    for name in used.enumerations.sorted() {
      guard let enumeration = pack.vocabulary.enumerations[name] else { continue }
      json.object("enumeration.\(name)") { json in
        json.member("title", enumeration.label[language])
        writeWords(
          enumeration.values.map { ($0.name, $0.label, stage($0)?[language]) },
          pack.labels.wording(of: .oneOf(name)), to: &json)
      }
    }
    for name in used.registers.sorted() {
      guard let register = pack.register(name) else { continue }
      json.object("register.\(name)") { json in
        json.member("title", register.title[language])
        writeWords(
          register.entries.map { ($0.key, $0.label, nil) },
          pack.labels.wording(of: .reference(name)), to: &json)
      }
    }
    json.object("day") { json in
      writeWord(or: WrittenForms.otherDay, to: &json) { json in
        json.member("type", "string")
        json.member("format", "date")
        json.member("pattern", WrittenForms.isoDay)
      }
    }
    for name in Set(judgements(of: kinds).map(Self.definition)).sorted() {
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
    _ words: [(name: String, label: LocalizedText, meaning: String?)], _ wording: Wording?,
    to json: inout JSONWriter
  ) {
    let form = wording.map { WrittenForms.words($0) } ?? WrittenForms.words(words.map(\.name))
    writeWord(or: form, to: &json) { json in
      json.member("type", "string")
      json.array("oneOf", words) { json, word in
        json.object { json in
          json.member("const", word.name)
          json.member("title", word.label[language])
          if let meaning = word.meaning { json.member("description", meaning) }
        }
      }
    }
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
