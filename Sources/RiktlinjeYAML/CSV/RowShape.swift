/// Which column of a table goes where in the tree of a row.
package indirect enum RowShape: Sendable {
  /// The value of a column, by its index; in a list all the values of its cell.
  case column(Int)
  /// Keys with values, in the order of the columns.
  case mapping([(key: String, value: RowShape)])
  /// The elements of a list, in their order.
  case sequence([RowShape])
}

extension RowShape {
  /// The same for rows of so many cells: what lies wholly beyond them is one empty column, so that a
  /// short row of a wide table costs what is in it.
  package func within(_ count: Int) -> RowShape {
    switch self {
    case .column: self
    case .mapping(let entries):
      .mapping(
        entries.map { key, shape in
          (key, shape.lies(beyond: count) ? .column(shape.firstColumn) : shape.within(count))
        })
    case .sequence(let elements):
      .sequence(elements.filter { !$0.lies(beyond: count) }.map { $0.within(count) })
    }
  }

  private func lies(beyond count: Int) -> Bool {
    switch self {
    case .column(let index): index >= count
    case .mapping(let entries):
      !entries.isEmpty && entries.allSatisfy { $0.value.lies(beyond: count) }
    case .sequence(let elements):
      !elements.isEmpty && elements.allSatisfy { $0.lies(beyond: count) }
    }
  }

  /// The column whose place stands for all of it while nothing is filled in.
  private var firstColumn: Int {
    switch self {
    case .column(let index): index
    case .mapping(let entries): entries.first?.value.firstColumn ?? 0
    case .sequence(let elements): elements.first?.firstColumn ?? 0
    }
  }
}
