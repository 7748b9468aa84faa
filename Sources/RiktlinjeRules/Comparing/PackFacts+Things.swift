import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

// What a pack says of each sort of thing in it.
extension PackFacts {
  init(of guideline: Guideline) {
    self.init()
    add(.title, guideline.title)
    add(.adoptedBy, guideline.adoptedBy)
    add(.binding, guideline.isBinding)
    add(.waivable, guideline.isWaivable)
    add(.reference, code: guideline.reference)
    add(.inForce, guideline.inForce)
    add(.reviewBy, code: guideline.reviewBy?.description)
    add(.source, code: guideline.source)
  }

  init(of clause: Clause) {
    self.init()
    add(.section, code: clause.section)
    add(.force, clause.force)
    add(.certainty, clause.certainty)
    add(.inForce, clause.inForce)
    add(.text, clause.text)
    add(.note, clause.note)
    add(.source, code: clause.source)
  }

  init(of rule: Rule) {
    self.init()
    add(.appliesTo, words: rule.appliesTo)
    add(.inForce, rule.inForce)
    add(.when, rule.when)
    if let exception = rule.exception {
      add(.unless, exception.when)
      add(.message, exception.message, named: "unless")
    }
    add(.overrides, words: rule.overrides)
    add(.require, rule.require)
    add(.pointsAt, code: rule.pointsAt)
    add(.message, rule.message)
    for (name, condition) in rule.values { add(.value, condition, named: name) }
    add(.remedy, rule.remedy)
  }

  init(of judgement: Judgement) {
    self.init()
    add(.appliesTo, words: judgement.appliesTo)
    add(.when, judgement.when)
    add(.question, judgement.question)
  }

  init(of step: Step) {
    self.init()
    add(.appliesTo, words: step.appliesTo)
    add(.when, step.when)
    add(.done, step.done)
    switch step.actor {
    case .body(let name), .derived(let name): add(.actor, code: name)
    }
    add(.due, step.due)
    add(.text, step.text)
  }

  init(of definition: Definition) {
    self.init()
    add(.parameters, code: definition.signature)
    add(.label, definition.label)
    add(.value, definition.value)
  }

  init(of derived: DerivedValue) {
    self.init()
    add(.appliesTo, words: derived.appliesTo)
    add(.label, derived.label)
    switch derived.content {
    case .value(let condition): add(.value, condition)
    case .first(let rows, let otherwise):
      for (index, row) in rows.enumerated() {
        add(.row, code: "\(row.when.canonical) → \(row.then.canonical)", named: String(index + 1))
      }
      add(.otherwise, otherwise)
    }
  }

  init(of kind: Kind) {
    self.init()
    add(.label, kind.label)
    add(.aliases, words: kind.aliases)
    addFields(kind.fields)
  }

  init(of record: RecordType) {
    self.init()
    add(.label, record.label)
    addFields(record.fields)
  }

  init(of enumeration: Enumeration) {
    self.init()
    add(.label, enumeration.label)
    for value in enumeration.values {
      let marks = [value.isDraft ? "draft" : nil, value.isClosed ? "closed" : nil]
      let words = [value.label.swedish, value.label.english] + value.aliases
      add(
        .value, code: (words + marks.compactMap { $0 }).joined(separator: "; "), named: value.name)
    }
  }

  init(of register: Register) {
    self.init()
    add(.title, register.title)
    add(.reviewBy, code: register.reviewBy?.description)
    addFields(register.fields)
    for entry in register.entries {
      add(.entry, code: entry.node?.writtenValues ?? entry.label.swedish, named: entry.key)
    }
  }

  private mutating func addFields(_ fields: [Field]) {
    for field in fields { add(.field, code: field.declaration, named: field.name) }
  }
}

extension Condition {
  /// The condition in canonical form, or as it is written where it cannot be read.
  package var canonical: String { Parser.parse(text).expression?.canonicalText ?? text }
}

extension Field {
  /// What the field may hold, in the words of the vocabulary's files.
  fileprivate var declaration: String {
    var parts = [type.words]
    if isRequired { parts.append("required") }
    if let minimum { parts.append("min \(minimum.written)") }
    if let maximum { parts.append("max \(maximum.written)") }
    if let pattern { parts.append("pattern \(pattern)") }
    if let assumed { parts.append("assume \(assumed.words)") }
    if let unit { parts.append("unit \(unit)") }
    if let role { parts.append("role \(role.rawValue)") }
    parts.append("label \(label.swedish) / \(label.english)")
    if !aliases.isEmpty { parts.append("aliases \(aliases.joined(separator: ", "))") }
    return parts.joined(separator: "; ")
  }
}

extension FieldType {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .oneOf(let name): "one_of \(name)"
    case .reference(let name): "ref \(name)"
    case .record(let name): name
    case .list(let element): "list of \(element.words)"
    }
  }
}

extension FieldConstant {
  fileprivate var words: String {
    switch self {
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): value.written
    case .date(let value): value.description
    case .text(let value): value
    }
  }
}

extension Double {
  /// The number without a fraction that says nothing.
  fileprivate var written: String { Int64(exactly: self).map { String($0) } ?? String(self) }
}

extension Node {
  /// The keys and values below a mapping, on one line.
  fileprivate var writtenValues: String {
    switch kind {
    case .scalar: return string
    case .sequence: return elements.map { $0.writtenValues }.joined(separator: ", ")
    case .mapping:
      return entries.map { "\($0.key.string): \($0.value.writtenValues)" }.joined(separator: "; ")
    }
  }
}
