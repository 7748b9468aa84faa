import RiktlinjeRules
import RiktlinjeText

/// What the header of a column stands for: the way to a field, and the field.
struct CSVHeader {
  /// One step of the way.
  enum Step: Hashable {
    case key(String)
    /// An element of a list, from 0.
    case element(Int)
    /// The first element of a list that lacks what the rest of the way leads to.
    case nextElement
  }

  var steps: [Step]
  /// What the field holds; of a list whose elements are not numbered, what each of them holds.
  let type: FieldType
  /// The unit of its numbers; `nil` when it has none.
  let unit: String?
  /// Whether a cell may hold several values.
  let isList: Bool

  /// The same on a way that begins with other steps.
  fileprivate func after(_ first: [Step]) -> CSVHeader {
    CSVHeader(steps: first + steps, type: type, unit: unit, isList: isList)
  }
}

/// Finds the fields that headers name: by path (`term.end`, `partners[0].city`), by label in any
/// language (`Avtalstid – gäller till och med`), or by a mixture of both, whatever their case.
struct CSVHeaderReader {
  private let kind: Kind
  private let vocabulary: Vocabulary
  private let judgements: [String]
  private let depthLimit: Int
  private let memory = Memory()

  /// - Parameter judgements: the ids of the kind's judgements.
  init(_ kind: Kind, _ vocabulary: Vocabulary, judgements: [String], limits: Limits) {
    self.kind = kind
    self.vocabulary = vocabulary
    self.judgements = judgements
    // A list of records is two levels deep, and the proposal one.
    self.depthLimit = limits.nesting / 2 - 1
  }

  /// The field that a header names; `nil` when there is none, or it is not one value.
  func header(_ text: String) -> CSVHeader? {
    let name = plainWord(text)
    if let judgement = judgement(name) { return judgement }
    let prefix = plainWord(kind.name) + "."
    if name.hasPrefix(prefix), let found = header(name.dropFirst(prefix.count), in: nil, 0) {
      return found
    }
    return header(name[...], in: nil, 0)
  }

  // MARK: Fields

  /// - Parameter record: the record around the fields; `nil` for the kind.
  private func header(_ rest: Substring, in record: String?, _ depth: Int) -> CSVHeader? {
    guard depth < depthLimit else { return nil }
    for (field, spellings) in fields(in: record) {
      for spelling in spellings where begins(rest, with: spelling) {
        if let found = header(of: field, rest.dropFirst(spelling.count), depth) { return found }
      }
    }
    return nil
  }

  /// The fields of a record with the names under which a header may give them, the longest first: one
  /// may begin another.
  private func fields(in record: String?) -> [(field: Field, spellings: [String])] {
    memory.fields(in: record) {
      let fields = record.map(vocabulary.fields) ?? kind.fields
      return fields.map { field in
        let spellings = Set(Wording.Entry(field).names.map(plainWord)).sorted()
        return (field, spellings.sorted { $0.count > $1.count })
      }
    }
  }

  private func begins(_ text: Substring, with start: String) -> Bool {
    // Most texts differ in their first letter, which is soon told of plain ones.
    if let first = text.utf8.first, let other = start.utf8.first, first != other,
      first < 0x80, other < 0x80
    {
      return false
    }
    return text.hasPrefix(start)
  }

  /// What follows the name of a field: nothing, the number of an element, a field within.
  private func header(of field: Field, _ rest: Substring, _ depth: Int) -> CSVHeader? {
    var rest = rest
    var steps = [CSVHeader.Step.key(field.name)]
    var type = field.type
    var isList = false
    if case .list(let element) = type {
      type = element
      if let number = Self.takeNumber(&rest) {
        steps.append(.element(number))
      } else {
        steps.append(.nextElement)
        isList = true
      }
    }
    guard case .record(let record) = type else {
      guard rest.isEmpty else { return nil }
      return CSVHeader(steps: steps, type: type, unit: field.unit, isList: isList)
    }
    // Whatever stands between two labels is a space by now.
    guard rest.hasPrefix(".") || rest.hasPrefix(" ") else { return nil }
    return header(rest.dropFirst(), in: record, depth + 1)?.after(steps)
  }

  /// Takes `[0]`, counted from 0, or ` 1`, counted from 1 as reports write it.
  private static func takeNumber(_ rest: inout Substring) -> Int? {
    let isBracket = rest.hasPrefix("[")
    guard isBracket || rest.hasPrefix(" ") else { return nil }
    let digits = rest.dropFirst().prefix { "0"..."9" ~= $0 }
    guard let number = Int(digits), number < 1_000_000 else { return nil }
    let after = rest.dropFirst(1 + digits.count)
    if isBracket {
      guard after.hasPrefix("]") else { return nil }
      rest = after.dropFirst()
      return number
    }
    guard number > 0 else { return nil }
    rest = after
    return number - 1
  }

  /// `judgements.ID.answer`, and likewise by, date and note.
  private func judgement(_ name: String) -> CSVHeader? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3,
      ProposalKey.judgements.names.contains(where: { plainWord($0) == parts[0] }),
      let id = judgements.first(where: { plainWord($0) == parts[1] }),
      let key = AssessmentWords.keys.id(of: parts[2])
    else { return nil }
    return CSVHeader(
      steps: [.key(ProposalKey.judgements.id), .key(id), .key(key)],
      type: key == "date" ? .date : .text, unit: nil, isList: false)
  }

  // MARK: Suggestions

  /// The path that is perhaps meant by a header that names no field.
  func suggestion(for text: String) -> WordSuggestion? {
    let name = plainWord(text)
    let all = memory.spellings(allSpellings)
    // The label of a field within a record is nearly right, and more likely than a slip of the pen.
    if let inner = all.first(where: { $0.lastLabel == name }) { return inner.suggestion }
    let within = [name + ".", name + " "]
    if let record = all.first(where: { within.contains(where: $0.spelling.hasPrefix) }) {
      return record.suggestion
    }
    return nearestSpelling(to: name, among: all.map { $0.spelling }).flatMap { near in
      all.first { $0.spelling == near }?.suggestion
    }
  }

  fileprivate struct Spelling {
    let suggestion: WordSuggestion
    let spelling: String
    let lastLabel: String
  }

  /// Every field of the kind by its path and by its labels, down to records in records.
  private func allSpellings() -> [Spelling] {
    var all: [Spelling] = []
    func add(_ fields: [Field], _ path: String, _ labels: LocalizedText?, _ depth: Int) {
      for field in fields {
        let path = path + field.name
        func label(_ language: Language) -> String {
          (labels.map { $0[language] + " – " } ?? "") + field.label[language]
        }
        let labels = LocalizedText(swedish: label(.swedish), english: label(.english))
        var type = field.type
        var number = ""
        if case .list(let element) = type, case .record = element {
          type = element
          number = "[0]"
        }
        if case .record(let record) = type {
          if depth < 3 {
            add(vocabulary.fields(ofRecord: record), path + number + ".", labels, depth + 1)
          }
          continue
        }
        let suggestion = WordSuggestion(path, label: labels)
        for language in Language.allCases {
          all.append(
            Spelling(
              suggestion: suggestion, spelling: plainWord(labels[language]),
              lastLabel: plainWord(field.label[language])))
        }
        all.append(
          Spelling(
            suggestion: suggestion, spelling: plainWord(path), lastLabel: plainWord(field.name)))
      }
    }
    add(kind.fields, "", nil, 0)
    return all
  }
}

/// What is the same for every column of a table, which may have very many.
private final class Memory {
  private var fields: [String?: [(field: Field, spellings: [String])]] = [:]
  private var spellings: [CSVHeaderReader.Spelling]?

  func fields(
    in record: String?, _ find: () -> [(field: Field, spellings: [String])]
  ) -> [(field: Field, spellings: [String])] {
    if let known = fields[record] { return known }
    let found = find()
    fields[record] = found
    return found
  }

  func spellings(_ find: () -> [CSVHeaderReader.Spelling]) -> [CSVHeaderReader.Spelling] {
    let found = spellings ?? find()
    spellings = found
    return found
  }
}
