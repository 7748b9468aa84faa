import RiktlinjeReports
import RiktlinjeText

/// A JSON Schema (2020-12) as a value: what may stand in a file, and what editors say of it.
indirect enum Schema: Sendable {
  /// Anything at all.
  case anything
  /// No value.
  case nothing
  /// A text that is not blank; a number or a truth value counts as the text that it is written as.
  case text
  /// A text in an expression’s form.
  case pattern(String)
  case integer(least: Int)
  case number
  case boolean
  /// A day, as 2026-01-31.
  case date
  /// One of a closed list, each with its meaning where the word does not say it.
  case choice([(word: String, meaning: LocalizedText?)])
  case list(Schema)
  /// Keys of any name, or of names in an expression’s form, with values of one kind.
  case entries(Schema, names: String? = nil)
  case record([Key])
  case either([Schema])
  /// One of the schema’s definitions.
  case reference(String)

  /// A key of a record.
  struct Key: Sendable {
    let name: String
    let schema: Schema
    var isRequired = false
    /// What it means, in Markdown.
    let meaning: LocalizedText?
    /// What may stand there, as an editor offers it.
    var examples: [String] = []

    /// A key that may be left out.
    init(
      _ name: String, _ schema: Schema, _ meaning: LocalizedText? = nil, like examples: String...
    ) {
      self.name = name
      self.schema = schema
      self.meaning = meaning
      self.examples = examples
    }

    /// A key that must be there.
    static func required(
      _ name: String, _ schema: Schema, _ meaning: LocalizedText? = nil, like examples: String...
    ) -> Key {
      var key = Key(name, schema, meaning)
      key.isRequired = true
      key.examples = examples
      return key
    }
  }

  /// One of a closed list of words that say what they mean.
  static func words(_ words: [String]) -> Schema { .choice(words.map { ($0, nil) }) }

  /// A text for people: in both languages of the tool, or in the languages of the pack.
  static let localized = Schema.reference("text")

  /// A list, or one alone.
  static func oneOrMore(_ schema: Schema) -> Schema { .either([schema, .list(schema)]) }
}

/// A schema with its name and its definitions, as a file.
struct SchemaFile: Sendable {
  let name: String
  let title: LocalizedText
  let root: Schema
  let definitions: [(name: String, schema: Schema)]
  /// What the file may hold, by the key that says so; then the root is not asked.
  ///
  /// A key may stand beside others, which then say what the file holds.
  var variants: [(key: String, besides: [String])] = []

  /// The schema's text in one language.
  func bytes(in language: Language) -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("$id", "urn:riktlinje:schema:\(name)")
        json.member("title", title[language])
        if variants.isEmpty {
          SchemaWriter(language).write(root, to: &json)
        } else {
          write(variants, to: &json)
        }
        json.object("$defs") { json in
          for (name, schema) in definitions {
            json.object(name) { SchemaWriter(language).write(schema, to: &$0) }
          }
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func write(_ variants: [(key: String, besides: [String])], to json: inout JSONWriter) {
    func require(_ key: String, _ json: inout JSONWriter) {
      json.array("required", [key]) { $0.string($1) }
    }
    json.member("type", "object")
    json.array("anyOf", variants) { json, variant in json.object { require(variant.key, &$0) } }
    json.array("allOf", variants) { json, variant in
      json.object { json in
        json.object("if") { json in
          require(variant.key, &json)
          guard !variant.besides.isEmpty else { return }
          json.object("not") { json in
            json.array("anyOf", variant.besides) { json, key in json.object { require(key, &$0) } }
          }
        }
        json.object("then") { $0.member("$ref", "#/$defs/\(variant.key)") }
      }
    }
  }
}

/// Writes schemas in one language.
struct SchemaWriter {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func write(_ schema: Schema, to json: inout JSONWriter) {
    switch schema {
    case .anything: break
    case .nothing: json.member("type", "null")
    case .text:
      json.array("type", ["string", "number", "boolean"]) { $0.string($1) }
      json.member("pattern", #"\S"#)
    case .pattern(let pattern):
      json.member("type", "string")
      json.member("pattern", pattern)
    case .integer(let least):
      json.member("type", "integer")
      json.member("minimum", least)
    case .number: json.member("type", "number")
    case .boolean: json.member("type", "boolean")
    case .date:
      json.member("type", "string")
      json.member("format", "date")
      json.member("pattern", WrittenForms.isoDay)
    case .choice(let words): write(words, to: &json)
    case .list(let element):
      json.member("type", "array")
      json.object("items") { write(element, to: &$0) }
    case .entries(let value, let names):
      json.member("type", "object")
      if let names { json.object("propertyNames") { $0.member("pattern", names) } }
      json.object("additionalProperties") { write(value, to: &$0) }
    case .record(let keys): write(keys, to: &json)
    case .either(let schemas):
      json.array("anyOf", schemas) { json, schema in json.object { write(schema, to: &$0) } }
    case .reference(let name): json.member("$ref", "#/$defs/\(name)")
    }
  }

  private func write(
    _ words: [(word: String, meaning: LocalizedText?)], to json: inout JSONWriter
  ) {
    json.member("type", "string")
    guard words.contains(where: { $0.meaning != nil }) else {
      return json.array("enum", words) { $0.string($1.word) }
    }
    json.array("oneOf", words) { json, word in
      json.object { json in
        json.member("const", word.word)
        if let meaning = word.meaning { json.member("title", meaning[language]) }
      }
    }
  }

  private func write(_ keys: [Schema.Key], to json: inout JSONWriter) {
    json.member("type", "object")
    json.object("properties") { json in
      for key in keys {
        json.object(key.name) { json in
          if let meaning = key.meaning?[language] {
            json.member("description", Self.plain(meaning))
            json.member("markdownDescription", meaning)
          }
          if !key.examples.isEmpty { json.array("examples", key.examples) { $0.string($1) } }
          write(key, to: &json)
        }
      }
    }
    let required = keys.filter(\.isRequired)
    if !required.isEmpty { json.array("required", required) { $0.string($1.name) } }
    json.member("additionalProperties", false)
  }

  /// A key without a value is as good as one that is not there, unless it must be.
  private func write(_ key: Schema.Key, to json: inout JSONWriter) {
    if key.isRequired { return write(key.schema, to: &json) }
    json.array("anyOf", [key.schema, nil]) { json, schema in
      json.object { json in
        if let schema { write(schema, to: &json) } else { json.member("type", "null") }
      }
    }
  }

  /// A description without its Markdown, for editors that show it as it is.
  private static func plain(_ markdown: String) -> String { markdown.replacing("`", with: "") }
}
