import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Turns cells as people and spreadsheets write them into values as a YAML file has them.
///
/// What cannot be understood stays as it is written, so that the binder says what is wrong with it.
struct CSVValues {
  typealias Value = RowTreeBuilder.Value

  private let pack: RulePack
  /// The values of enumerations and keys of registers by what people call them.
  private var words: [FieldType: [String: String]] = [:]

  /// A date that was given with its day first, and how it was read; `nil` when there was none.
  private(set) var dayFirst: (text: String, date: String)?

  init(_ pack: RulePack) {
    self.pack = pack
  }

  /// The values of a cell: none when it is empty, several only in a list.
  mutating func values(of cell: String, _ header: CSVHeader) -> [Value] {
    let text = Self.trimmed(cell)
    guard !text.isEmpty else { return [] }
    guard header.isList else { return [value(of: text, header)] }
    var parts = text.split { ";|\n".contains($0) }.map { Self.trimmed(String($0)) }
    switch header.type {
    // A comma parts ids and labels too, unless it belongs to one.
    case .oneOf, .reference:
      parts = parts.flatMap { part in
        word(part, header.type) != nil
          ? [part] : part.split(separator: ",").map { Self.trimmed(String($0)) }
      }
    default: break
    }
    return parts.filter { !$0.isEmpty }.map { value(of: $0, header) }
  }

  private mutating func value(of text: String, _ header: CSVHeader) -> Value {
    switch header.type {
    case .integer, .number:
      Self.number(text, unit: header.unit).map { Value($0, isText: false) }
        ?? Value(text, isText: true)
    case .boolean:
      Self.truth(text).map { Value($0 ? "true" : "false", isText: false) }
        ?? Value(text, isText: true)
    case .date: Value(date(text) ?? text, isText: true)
    case .oneOf, .reference: Value(word(text, header.type) ?? text, isText: true)
    case .text
    where header.steps.first == .key("judgements") && header.steps.last == .key("answer"):
      Value(Self.answer(text) ?? text, isText: true)
    case .text, .list, .record: Value(text, isText: true)
    }
  }

  /// Without white space at its ends, that which a line may not be broken at among it.
  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  // MARK: Numbers

  /// A number with a point, from `1 234 567,50 kr`; `nil` when it is none.
  static func number(_ text: String, unit: String?) -> String? {
    var digits = Substring(text)
    for mark in [unit, unit == "SEK" ? "kr" : nil].compactMap(\.self)
    where digits.lowercased().hasSuffix(mark.lowercased()) {
      digits = digits.dropLast(mark.count)
    }
    var sign = ""
    digits = trimmed(String(digits))[...]
    if let first = digits.first, "-\u{2212}+".contains(first) {
      sign = first == "+" ? "" : "-"
      digits.removeFirst()
    }
    let marks = digits.filter { ",.".contains($0) }
    // The last mark parts the fraction; one that comes twice, or before another, parts thousands.
    var fraction = Substring()
    if let mark = marks.last, marks.count(where: { $0 == mark }) == 1,
      let place = digits.lastIndex(of: mark)
    {
      fraction = digits[digits.index(after: place)...]
      digits = digits[..<place]
    }
    guard let whole = withoutGroups(digits), fraction.allSatisfy(isDigit) else { return nil }
    // A spreadsheet may show a whole number with decimals.
    if fraction.allSatisfy({ $0 == "0" }) { return sign + whole }
    return sign + whole + "." + fraction.trimmingZeros
  }

  /// The digits of a whole number whose groups of three may be apart.
  private static func withoutGroups(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || ",.'".contains($0)
    }.filter { !$0.isEmpty }
    guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else {
      return nil
    }
    guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  fileprivate static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  // MARK: Words

  private static let truths = [
    "ja": true, "sant": true, "yes": true, "true": true, "1": true,
    "nej": false, "falskt": false, "no": false, "false": false, "0": false,
  ]

  static func truth(_ text: String) -> Bool? { truths[text.lowercased()] }

  /// The answer to a judgement.
  private static func answer(_ text: String) -> String? {
    switch CSVHeaderReader.normalized(text) {
    case "met", "uppfyllt", "uppfylld": "met"
    case "not_met", "not met", "inte uppfyllt", "inte uppfylld": "not_met"
    default: nil
    }
  }

  /// The value or key that a cell gives as it is or by its label; `nil` when there is none.
  private mutating func word(_ text: String, _ type: FieldType) -> String? {
    if words[type] == nil { words[type] = table(of: type) }
    return words[type]?[CSVHeaderReader.normalized(text)]
  }

  /// What people may call each value; a label that several share names none of them.
  private func table(of type: FieldType) -> [String: String] {
    let entries: [(name: String, label: LocalizedText)] =
      switch type {
      case .oneOf(let name):
        pack.vocabulary.enumerations[name]?.values.map { ($0.name, $0.label) } ?? []
      case .reference(let name): pack.register(name)?.entries.map { ($0.key, $0.label) } ?? []
      default: []
      }
    var labels: [String: Set<String>] = [:]
    for (name, label) in entries {
      for language in Language.allCases {
        labels[CSVHeaderReader.normalized(label[language]), default: []].insert(name)
      }
    }
    var table = labels.filter { $0.value.count == 1 }.compactMapValues(\.first)
    for (name, _) in entries { table[CSVHeaderReader.normalized(name)] = name }
    return table
  }

  // MARK: Dates

  /// A date as `2026-01-31`, from the ways in which spreadsheets write it; `nil` when it is none.
  private mutating func date(_ text: String) -> String? {
    var text = text
    // A day that a spreadsheet took for a point in time.
    for midnight in ["00:00", "00:00:00"] {
      for space in [" ", "T"] where text.hasSuffix(space + midnight) {
        text.removeLast(midnight.count + 1)
      }
    }
    if CivilDate(iso: text) != nil { return text }
    if text.count == 8, text.allSatisfy(Self.isDigit) {
      let parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
      let written = parts.joined(separator: "-")
      return CivilDate(iso: written) == nil ? nil : written
    }
    return dayFirstDate(text)
  }

  /// `31/1/2026`, but not `2/1/2026`, which may be January or February.
  private mutating func dayFirstDate(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(Self.isDigit) }), parts[2].count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      day > 12 || day == month, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if dayFirst == nil { dayFirst = (text, "\(date)") }
    return "\(date)"
  }
}

extension Substring {
  /// Digits without the zeros at their end.
  fileprivate var trimmingZeros: Substring {
    lastIndex { $0 != "0" }.map { self[...$0] } ?? self
  }
}
