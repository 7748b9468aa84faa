/// Which column of a table goes where in the tree of a row.
package indirect enum RowShape: Sendable {
  /// The value of a column, by its index; in a list all the values of its cell.
  case column(Int)
  /// Keys with values, in the order of the columns.
  case mapping([(key: String, value: RowShape)])
  /// The elements of a list, in their order.
  case sequence([RowShape])
}
