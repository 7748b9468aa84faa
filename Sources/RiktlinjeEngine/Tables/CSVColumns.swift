import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What the columns of a table mean for the proposals of one kind.
struct CSVColumns {
  /// The columns whose headers name a field of this kind, from the left.
  let fields: [(index: Int, header: CSVHeader)]
  /// The columns whose headers name no field, with what is perhaps meant.
  let unknown: [Int: WordSuggestion?]
  /// The columns that give again what another has given.
  let repeated: Set<Int>
  /// The columns whose headers name a field of another kind in the table only, from the left.
  private(set) var foreign: [Int] = []
  /// Where the columns go in the tree of a proposal.
  private let shape: RowShape
  /// The same for rows of so many cells at the most.
  private var shapes: [Int: RowShape] = [:]

  /// For how many columns that cannot be read something like them is looked for.
  private static let suggestionLimit = 100

  init(_ cells: [CSVTable.Cell], _ reader: CSVHeaderReader, special: CSVSpecialColumns) {
    var fields: [(index: Int, header: CSVHeader)] = []
    var unknown: [Int: WordSuggestion?] = [:]
    var repeated: Set<Int> = []
    var top = Branch()
    for (index, cell) in cells.enumerated() {
      if special.isPassedOver(index) { continue }
      if let name = special.key(of: index) {
        _ = top.insert([.key(name)], column: index)
      } else if let header = reader.header(cell.text) {
        fields.append((index, header))
        if !top.insert(header.steps[...], column: index) { repeated.insert(index) }
      } else {
        let isSought = unknown.count < Self.suggestionLimit
        unknown[index] = .some(isSought ? reader.suggestion(for: cell.text) : nil)
      }
    }
    self.fields = fields
    self.shape = top.shape
    self.unknown = unknown
    self.repeated = repeated
  }

  /// Finds the columns that are another kind's only.
  mutating func compare(with kinds: [String: CSVColumns]) {
    let known = Set(kinds.values.flatMap { $0.fields.map { $0.index } })
    foreign = unknown.keys.filter(known.contains).sorted()
  }

  /// Where the columns of a row with so many cells go.
  mutating func shape(within count: Int) -> RowShape {
    var bound = 16
    while bound < count { bound *= 2 }
    if let known = shapes[bound] { return known }
    let shape = shape.within(bound)
    shapes[bound] = shape
    return shape
  }
}

/// The columns that every kind has, and those that are not meant to be read.
struct CSVSpecialColumns {
  let kind: Int?
  let id: Int?
  private let passedOver: Set<Int>

  init(_ cells: [CSVTable.Cell]) {
    let names = cells.map { plainWord($0.text) }
    let kinds = ProposalKey.kind.names.map(plainWord)
    kind = names.firstIndex(where: kinds.contains)
    id = names.firstIndex(of: ProposalKey.id.id)
    passedOver = Set(names.indices.filter { names[$0].isEmpty || names[$0].hasPrefix("#") })
  }

  /// Whether a column has no header, or one that begins with `#`.
  func isPassedOver(_ column: Int) -> Bool { passedOver.contains(column) }

  /// The key that a column is for every kind; `nil` for the columns of fields.
  func key(of column: Int) -> String? {
    column == kind ? "kind" : column == id ? "id" : nil
  }
}

/// A tree of columns as it grows.
private struct Branch {
  private var column: Int?
  private var keys: [(name: String, branch: Branch)] = []
  /// The elements of a list, by rising number.
  private var elements: [(number: Int, branch: Branch)] = []
  /// How many of the first elements have something at a way already.
  private var taken: [ArraySlice<CSVHeader.Step>: Int] = [:]

  /// Adds a column at the end of a way; `false` when there is one, or more than one value.
  mutating func insert(_ steps: ArraySlice<CSVHeader.Step>, column new: Int) -> Bool {
    let rest = steps.dropFirst()
    switch steps.first {
    case nil:
      guard column == nil, keys.isEmpty, elements.isEmpty else { return false }
      column = new
      return true
    case .key(let name):
      guard column == nil else { return false }
      if let index = keys.firstIndex(where: { $0.name == name }) {
        return keys[index].branch.insert(rest, column: new)
      }
      keys.append((name, Branch()))
      return keys[keys.count - 1].branch.insert(rest, column: new)
    case .element(let number):
      guard column == nil else { return false }
      let index = indexOfElement(number)
      if index == elements.count || elements[index].number != number {
        elements.insert((number, Branch()), at: index)
        if index + 1 < elements.count { taken.removeAll() }
      }
      return elements[index].branch.insert(rest, column: new)
    case .nextElement:
      guard column == nil else { return false }
      var index = taken[rest] ?? 0
      while index < elements.count, !elements[index].branch.insert(rest, column: new) { index += 1 }
      taken[rest] = index + 1
      if index < elements.count { return true }
      elements.append(((elements.last?.number ?? -1) + 1, Branch()))
      return elements[index].branch.insert(rest, column: new)
    }
  }

  /// Where the element with a number is, or belongs.
  private func indexOfElement(_ number: Int) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  var shape: RowShape {
    if let column { return .column(column) }
    if !elements.isEmpty { return .sequence(elements.map({ $0.branch.shape })) }
    return .mapping(keys.map { ($0.name, $0.branch.shape) })
  }
}
