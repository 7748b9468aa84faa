import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Turns the cells of a table into the scalars of a YAML file: a cell of a list into several, and what
/// can be read in two ways into what the other cells of its column say.
///
/// All else stays as it is written, for the binder reads it as it reads every file.
struct CSVCells {
  typealias Value = RowTreeBuilder.Value

  /// A cell that was read as the others of its column are written.
  struct Settled {
    let text: String
    let reading: String
    /// The cell that settles it.
    let evidence: String
  }

  private let table: CSVTable
  private let labels: Labels
  /// What people may call the values of enumerations and the keys of registers.
  private var wordings: [FieldType: Wording] = [:]
  /// The fields that columns stand for, one list for each kind of proposal.
  var fields: [[(index: Int, header: CSVHeader)]] = []
  /// How the numbers and dates of columns are written; `nil` until somebody asks.
  private var habits: [Int: Habit]?
  /// The first cell of each column that its others have settled, since it was last asked for.
  private(set) var settled: Settled?

  init(_ table: CSVTable, _ labels: Labels) {
    self.table = table
    self.labels = labels
  }

  /// The values of a cell: none when it is empty, several only in a list.
  mutating func values(of cell: String, column: Int, _ header: CSVHeader) -> [Value] {
    settled = nil
    let text = trimmed(cell)
    guard !text.isEmpty else { return [] }
    guard header.isList else { return [value(of: text, column, header)] }
    var parts = text.split { ";|\n".contains($0) }.map { trimmed(String($0)) }
    if let wording = wording(of: header.type) {
      // A comma parts ids and labels too, unless it belongs to one.
      parts = parts.flatMap { part in
        wording.meaning(of: part) == .nothing
          ? part.split(separator: ",").map { trimmed(String($0)) } : [part]
      }
    }
    return parts.filter { !$0.isEmpty }.map { value(of: $0, column, header) }
  }

  private mutating func value(of text: String, _ column: Int, _ header: CSVHeader) -> Value {
    switch header.type {
    case .integer, .number:
      guard case .ambiguous? = WrittenNumber(text, unit: header.unit) else {
        return Value(text, isText: !text.utf8.allSatisfy(isPlainNumber))
      }
      guard let habit = habit(of: column), let mark = habit.decimalMark.said,
        let number = WrittenNumber.plain(text, unit: header.unit, decimalMark: mark.value)
      else { return Value(text, isText: true) }
      note(text, number, mark.evidence, column)
      return Value(number, isText: false)
    case .date:
      guard let written = WrittenDate(text), case .ambiguous = written,
        let order = habit(of: column)?.order.said, let day = written.day(in: order.value)
      else { return Value(text, isText: true) }
      note(text, day.description, order.evidence, column)
      return Value(day.description, isText: true)
    default: return Value(text, isText: true)
    }
  }

  private func isPlainNumber(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") <= 9 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private mutating func wording(of type: FieldType) -> Wording? {
    if wordings[type] == nil { wordings[type] = labels.wording(of: type) }
    return wordings[type]
  }

  // MARK: - Columns

  /// What all cells of a column that tell anything tell alike.
  private struct Habit {
    var decimalMark = Common<Character>()
    var order = Common<WrittenDate.Order>()
    var isTold = false
  }

  /// What every text says that says anything, with the first of them; nothing once they differ.
  private struct Common<Said: Equatable> {
    private(set) var said: (value: Said, evidence: String)?
    private var isMixed = false

    mutating func add(_ value: Said?, from text: String) {
      guard let value, !isMixed else { return }
      if let said, said.value != value {
        isMixed = true
        self.said = nil
      } else if said == nil {
        said = (value, trimmed(text))
      }
    }
  }

  private mutating func habit(of column: Int) -> Habit? {
    if habits == nil { habits = allHabits() }
    return habits?[column]
  }

  /// Looks at all columns of numbers and dates in one go through the table.
  private func allHabits() -> [Int: Habit] {
    let asked = Dictionary(fields.joined().map { ($0.index, $0.header) }) { first, _ in first }
      .filter { [.integer, .number, .date].contains($0.value.type) }.sorted { $0.key < $1.key }
    var habits: [Int: Habit] = [:]
    for row in table.rows {
      for (index, header) in asked {
        guard index < row.cells.count else { break }
        let text = row.cells[index].text
        if header.type == .date {
          habits[index, default: Habit()].order.add(WrittenDate.order(of: text), from: text)
        } else {
          let mark = WrittenNumber.decimalMark(of: text, unit: header.unit)
          habits[index, default: Habit()].decimalMark.add(mark, from: text)
        }
      }
    }
    return habits
  }

  private mutating func note(_ text: String, _ reading: String, _ evidence: String, _ column: Int) {
    guard habits?[column]?.isTold == false else { return }
    habits?[column]?.isTold = true
    settled = Settled(text: text, reading: reading, evidence: evidence)
  }
}
