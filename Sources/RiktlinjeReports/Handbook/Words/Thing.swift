import RiktlinjeRules
import RiktlinjeText

/// What a part of a condition stands for, in words: a field, a register's entry, a number.
struct Thing {
  /// The labels that lead to a field, outermost first.
  private var labels: [String] = []
  /// What follows the labels: “in the entry”, “for “country” in the register “Countries””.
  private var setting = ""
  /// The words of what is no field.
  private let words: String?
  /// What it holds; `nil` when nobody can tell.
  let type: FieldType?
  /// The unit of its numbers.
  let unit: String?
  /// The fields below it, where it has some; in the proposal of a rule for several kinds, some have
  /// more than one label.
  private let fields: [Field]

  /// Something that only its fields have a name for: a proposal, an entry.
  init(fields: [Field], setting: String = "", words: String? = nil) {
    self.words = words
    self.setting = setting
    self.fields = fields
    self.type = nil
    self.unit = nil
  }

  /// Something said in words of its own.
  init(_ words: String, type: FieldType? = nil, unit: String? = nil) {
    self.words = words
    self.type = type
    self.unit = unit
    self.fields = []
  }

  private init(_ outer: Thing, _ field: Field, label: String, fields: [Field]) {
    labels = outer.labels + [label]
    setting = outer.setting
    words = nil
    type = field.type
    unit = field.unit
    self.fields = fields
  }

  /// A field of the thing; `nil` when it has none of that name.
  func field(_ name: String, _ language: Language, _ vocabulary: Vocabulary) -> Thing? {
    let found = fields.filter { $0.name == name }
    guard let field = found.first else { return nil }
    var labels: [String] = []
    for label in found.map({ $0.label[language] }) where !labels.contains(label) {
      labels.append(label)
    }
    var inner: [Field] = []
    if case .record(let record) = field.type { inner = vocabulary.fields(ofRecord: record) }
    return Thing(self, field, label: labels.joined(separator: "/"), fields: inner)
  }

  /// The words for it.
  func text(in language: Language) -> String {
    words ?? language.quoted(labels.joined(separator: " – ")) + setting
  }

  /// What the entries of a list are; `nil` for what is no list.
  var elementType: FieldType? {
    if case .list(let element)? = type { return element }
    return nil
  }

  /// Whether it is said in words of its own rather than by the labels of fields.
  var isPhrase: Bool { words != nil }
}

extension Language {
  /// A name between the language's quotation marks.
  func quoted(_ text: String) -> String { self == .swedish ? "”\(text)”" : "“\(text)”" }

  /// Words with commas and a last “or” between them.
  func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let or = self == .swedish ? " eller " : " or "
    return words.dropLast().joined(separator: ", ") + or + last
  }
}
