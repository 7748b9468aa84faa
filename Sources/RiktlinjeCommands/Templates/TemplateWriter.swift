import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The lines of a template, in the words of the one who fills it in, with what to write as comments.
///
/// What is optional is commented out with a `#` right before the text, so that taking it away from a
/// field's lines puts the field in place; explanations begin with `# `.
struct TemplateWriter {
  /// Where lines stand: how deep, and from which column on they are commented out.
  struct Place {
    var indentation = 0
    var commentColumn: Int?

    /// The place of what is optional here.
    var commentedOut: Place {
      Place(indentation: indentation, commentColumn: commentColumn ?? indentation)
    }

    func deeper(by columns: Int = 2) -> Place {
      Place(indentation: indentation + columns, commentColumn: commentColumn)
    }

    fileprivate func line(_ text: String) -> String {
      guard let commentColumn else { return spaces(indentation) + text }
      return spaces(commentColumn) + "#" + spaces(indentation - commentColumn) + text
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
  }

  let pack: RulePack
  let language: Language
  /// The day on which entries of registers must be valid.
  let today: CivilDate
  private(set) var lines: [String] = []

  /// The most columns of an explanation.
  private static let width = 88

  init(_ pack: RulePack, _ language: Language, today: CivilDate) {
    self.pack = pack
    self.language = language
    self.today = today
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: Lines

  mutating func blank() { lines.append("") }

  /// A key with its value, if any.
  mutating func entry(_ key: String, _ value: String? = nil, at place: Place, dash: Bool = false) {
    lines.append(place.line((dash ? "- " : "") + key + ":" + (value.map { " " + $0 } ?? "")))
  }

  mutating func explain(_ text: LocalizedText, at place: Place = Place()) {
    explain(text[language], at: place)
  }

  /// An explanation, broken between words.
  mutating func explain(_ text: String, at place: Place = Place()) {
    var line = "#"
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count > 1, place.indentation + line.count + 1 + word.count > Self.width {
        lines.append(place.line(line))
        line = "#"
      }
      line += " " + word
    }
    lines.append(place.line(line))
  }

  mutating func heading(_ title: String) {
    blank()
    lines.append("# --- \(title) ---")
  }

  /// What a field is about, and what may be written in it; nothing where its key says as much.
  ///
  /// - Parameter isWhole: whether all is told that there is to tell.
  mutating func explain(_ field: Field, isWhole: Bool, at place: Place) {
    var text = field.question?[language] ?? ""
    switch field.type.element {
    case .oneOf, .reference: break
    default:
      if let form = field.type.form(in: language, unit: field.unit) {
        text += text.isEmpty ? form.prefix(1).uppercased() + form.dropFirst() : " (\(form))"
      }
    }
    if isWhole {
      let more = [field.reason, field.help].compactMap { $0?[language] }
      text = ([text] + more).filter { !$0.isEmpty }.joined(separator: " ")
      if let assumed = field.assumedValue(in: pack)?.text(in: language) {
        text += LocalizedText(sv: " (antas: \(assumed))", en: " (assumed: \(assumed))")[language]
      }
    }
    if !text.isEmpty { explain(text, at: place) }
    if let choices = choices(of: field) { explain("· " + choices, at: place) }
  }

  // MARK: Words

  /// The most entries of a register that are listed; of a longer one only their number is told.
  private static let fewEntries = 20

  /// The words that may be written in a field; `nil` when there is no list of them.
  private func choices(of field: Field) -> String? {
    let type = field.type.element
    switch type {
    case .oneOf:
      return pack.labels.values(of: type).map { word($0.name, $0.label, of: type) }
        .joined(separator: " · ")
    case .reference(let name):
      let entries = entries(of: name, for: field)
      guard entries.count > Self.fewEntries else {
        return entries.map { word($0.key, $0.label, of: type) }.joined(separator: " · ")
      }
      return LocalizedText(
        sv: "ett av \(entries.count): riktlinje list poster --register \(name)",
        en: "one of \(entries.count): riktlinje list entries --register \(name)")[language]
    default: return nil
    }
  }

  /// The entries that a proposal may name today; of a body that decides, those that can.
  private func entries(of register: String, for field: Field) -> [Register.Entry] {
    let entries = pack.register(register)?.entries.filter { $0.valid.contains(today) } ?? []
    guard field.role == .decisionBody, register == "bodies" else { return entries }
    return entries.filter { pack.canDecide($0.key) }
  }

  /// A value by its label, where that says which is meant; else by its id.
  func word(_ id: String, _ label: LocalizedText, of type: FieldType) -> String {
    guard pack.labels.wording(of: type)?.id(of: label[language]) == id else {
      return "\(id) (\(label[language]))"
    }
    return label[language]
  }

  /// The key of a field: its label where that says which is meant, else its name.
  func key(_ field: Field, in shape: RecordShape) -> String {
    let label = field.label[language]
    return shape.wording.id(of: label) == field.name ? Self.scalar(label) : field.name
  }

  /// A key that every proposal has.
  func key(_ entry: Wording.Entry) -> String { Self.scalar(entry.label[language]) }

  /// A text as YAML writes it on a line: plain where that is read as the same.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { !"-?:,[]{}#&*!|>'\"%@` ".contains($0) } ?? false
      && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
      && !text.hasSuffix(" ")
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension FieldType {
  /// Whether its value stands on the lines below the key.
  var isNested: Bool {
    switch self {
    case .record, .list(.record): true
    default: false
    }
  }
}
