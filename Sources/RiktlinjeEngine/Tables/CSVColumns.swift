import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What the columns of a table mean for the proposals of one kind.
struct CSVColumns {
  /// For each column the field that its header names; `nil` when it names none of this kind.
  let headers: [CSVHeader?]
  /// Where the columns go in the tree of a proposal.
  let shape: RowShape
  /// The columns whose headers name no field, with what is perhaps meant.
  let unknown: [Int: WordSuggestion?]
  /// The columns that give again what another has given.
  let repeated: [Int]

  init(_ cells: [CSVTable.Cell], _ reader: CSVHeaderReader, special: CSVSpecialColumns) {
    var headers = [CSVHeader?](repeating: nil, count: cells.count)
    var unknown: [Int: WordSuggestion?] = [:]
    var repeated: [Int] = []
    var top = Branch()
    for (index, cell) in cells.enumerated() {
      if special.isPassedOver(index) { continue }
      if let name = special.key(of: index) {
        _ = top.insert([.key(name)], column: index)
      } else if let header = reader.header(cell.text) {
        headers[index] = header
        if !top.insert(header.steps[...], column: index) { repeated.append(index) }
      } else {
        unknown[index] = .some(reader.suggestion(for: cell.text))
      }
    }
    self.headers = headers
    self.shape = top.shape
    self.unknown = unknown
    self.repeated = repeated
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
  private var elements: [(number: Int, branch: Branch)] = []

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
      if let index = elements.firstIndex(where: { $0.number == number }) {
        return elements[index].branch.insert(rest, column: new)
      }
      let index = elements.firstIndex { $0.number > number } ?? elements.count
      elements.insert((number, Branch()), at: index)
      return elements[index].branch.insert(rest, column: new)
    case .nextElement:
      guard column == nil else { return false }
      for index in elements.indices {
        if elements[index].branch.insert(rest, column: new) { return true }
      }
      elements.append(((elements.last?.number ?? -1) + 1, Branch()))
      return elements[elements.count - 1].branch.insert(rest, column: new)
    }
  }

  var shape: RowShape {
    if let column { return .column(column) }
    if !elements.isEmpty { return .sequence(elements.map(\.branch.shape)) }
    return .mapping(keys.map { ($0.name, $0.branch.shape) })
  }
}
