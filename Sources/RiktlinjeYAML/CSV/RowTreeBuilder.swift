package import RiktlinjeText

/// Makes the trees that a YAML file would have made from the rows of a table: a document a row.
///
/// Every scalar has the place of its cell. What has no value is left out, and a record or list of
/// which nothing is filled in is null.
package struct RowTreeBuilder: ~Copyable {
  /// What stands in a cell, in the words of a YAML file.
  package struct Value: Sendable {
    package let text: String
    /// Whether it is text whatever it looks like, rather than a number or truth value.
    package let isText: Bool

    package init(_ text: String, isText: Bool) {
      self.text = text
      self.isText = isText
    }
  }

  private var builder: TreeBuilder

  package init(limits: Limits = Limits()) {
    builder = TreeBuilder(limits: limits)
  }

  /// Adds the document of a row.
  ///
  /// - Parameters:
  ///   - shape: where its columns go; a mapping.
  ///   - values: for each column its value, or its several values; none when the cell is empty.
  ///   - places: the places of the row's cells; the columns beyond them stand at its end.
  ///   - span: where the row is written.
  /// - Throws: ``TreeProblem`` when the shape is nested too deep.
  package mutating func add(
    _ shape: RowShape, values: [[Value]], places: [SourceSpan], span: SourceSpan
  ) throws(TreeProblem) {
    builder.startDocument()
    do throws(TreeProblem) {
      try write(shape, Row(values: values, places: places, end: span.end), at: span)
    } catch {
      builder.dropDocument()
      throw error
    }
  }

  /// The trees of the rows so far, of which it then knows nothing any more.
  package mutating func finished(file: SourceFile) -> Tree { builder.finished(file: file) }

  private struct Row {
    let values: [[Value]]
    let places: [SourceSpan]
    let end: SourcePosition

    func place(of column: Int) -> SourceSpan {
      column < places.count ? places[column] : SourceSpan(start: end, end: end)
    }

    func isEmpty(_ shape: RowShape) -> Bool {
      switch shape {
      case .column(let index): values[index].isEmpty
      case .mapping(let entries): entries.allSatisfy { isEmpty($0.value) }
      case .sequence(let elements): elements.allSatisfy(isEmpty)
      }
    }

    /// The place of the first cell that has a value, or of the first cell.
    func place(of shape: RowShape) -> SourceSpan? {
      switch shape {
      case .column(let index): place(of: index)
      case .mapping(let entries):
        place(among: entries.map { $0.value })
      case .sequence(let elements): place(among: elements)
      }
    }

    private func place(among shapes: [RowShape]) -> SourceSpan? {
      (shapes.first { !isEmpty($0) } ?? shapes.first).flatMap(place)
    }
  }

  private mutating func write(
    _ shape: RowShape, _ row: Row, at span: SourceSpan
  ) throws(TreeProblem) {
    switch shape {
    case .column(let index):
      for value in row.values[index].prefix(1) { scalar(value, at: row.place(of: index)) }
    case .sequence(let elements):
      try builder.open(.sequence, tag: .none, span: span)
      for element in elements where !row.isEmpty(element) {
        if case .column(let index) = element {
          for value in row.values[index] { scalar(value, at: row.place(of: index)) }
        } else {
          try write(element, row, at: row.place(of: element) ?? span)
        }
      }
      builder.close(at: span.end)
    case .mapping(let entries):
      try builder.open(.mapping, tag: .none, span: span)
      for (key, value) in entries {
        let place = row.place(of: value) ?? span
        scalar(Value(key, isText: true), at: place)
        if row.isEmpty(value) {
          scalar(Value("", isText: false), at: place)
        } else {
          try write(value, row, at: place)
        }
      }
      builder.close(at: span.end)
    }
  }

  private mutating func scalar(_ value: Value, at span: SourceSpan) {
    let start = builder.textCount
    builder.appendText(value.text.utf8)
    builder.addScalar(
      textFrom: start, form: value.isText ? .doubleQuoted : .plain, tag: .none, span: span)
  }
}
