import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The proposals in a table, one a row, as the trees that YAML files would have made of them.
struct CSVProposals {
  /// The proposals, each with the number of its row.
  private(set) var documents: [(root: Node, row: Int)] = []
  /// What is wrong with the table, in the order of the file.
  private(set) var diagnostics: [Diagnostic]

  private let table: CSVTable
  private let pack: RulePack
  private let limits: Limits
  /// The kind of rows that name none.
  private let kind: String?
  private var columns: [String: CSVColumns] = [:]

  init(_ table: CSVTable, _ pack: RulePack, kind: String?, limits: Limits) {
    self.table = table
    self.pack = pack
    self.limits = limits
    self.kind = kind
    diagnostics = table.diagnostics
    guard let header = table.header else { return }
    if let lower = headerBelowTitle() {
      diagnostics = []
      note(
        CSVColumnProblem.titleAbove(row: header.number, header: lower.number), at: header.span)
      return
    }
    let special = CSVSpecialColumns(header.cells)
    guard kind != nil || special.kind != nil else {
      let known = pack.labels.kinds.entries.map(WordSuggestion.init)
      note(CSVColumnProblem.noKind(known: known), at: header.span)
      return
    }
    read(header, special)
    noteColumns(header, special)
    diagnostics.sort { left, right in
      (left.location?.span.start ?? .start) < (right.location?.span.start ?? .start)
    }
  }

  private mutating func note(_ problem: any Problem, at span: SourceSpan) {
    diagnostics.append(
      Diagnostic(problem, at: SourceLocation(file: table.file, span: span)))
  }

  // MARK: Rows

  private mutating func read(_ header: CSVTable.Row, _ special: CSVSpecialColumns) {
    var builder = RowTreeBuilder(limits: limits)
    var reader = CSVCells(table, pack.labels)
    var rows: [Int] = []
    for row in table.rows {
      let name = special.kind.map { cell(row, $0).text }.map(trimmed) ?? ""
      let kind = name.isEmpty ? self.kind : pack.labels.kinds.id(of: name) ?? name
      let columns = columns(ofKind: kind, header, special)
      var values = [[RowTreeBuilder.Value]](repeating: [], count: header.cells.count)
      for (index, field) in (columns?.headers ?? []).enumerated() {
        guard let field else { continue }
        values[index] = reader.values(of: cell(row, index).text, column: index, field)
        if let settled = reader.settled {
          note(
            CSVColumnProblem.settled(
              settled.text, readAs: settled.reading, by: settled.evidence),
            at: cell(row, index).span)
        }
      }
      if let index = special.kind, !name.isEmpty, let kind {
        values[index] = [RowTreeBuilder.Value(kind, isText: true)]
      }
      if let index = special.id {
        let id = trimmed(cell(row, index).text)
        if !id.isEmpty { values[index] = [RowTreeBuilder.Value(id, isText: true)] }
      }
      let shape = shape(columns, special, row, header, &values)
      let places = header.cells.indices.map { cell(row, $0).span }
      do throws(TreeProblem) {
        try builder.add(shape, values: values, places: places, span: row.span)
        rows.append(row.number)
      } catch {
        note(error, at: row.span)
      }
    }
    documents = Array(zip(builder.finished(file: table.file).documents, rows))
  }

  /// Where the columns of a row go, with those that are filled in though its kind has no such field.
  private func shape(
    _ columns: CSVColumns?, _ special: CSVSpecialColumns, _ row: CSVTable.Row,
    _ header: CSVTable.Row, _ values: inout [[RowTreeBuilder.Value]]
  ) -> RowShape {
    guard let columns, case .mapping(var entries) = columns.shape else {
      // A row of no kind that is known says so by the kind that it names.
      return .mapping(special.kind.map { [("kind", .column($0))] } ?? [])
    }
    if let index = special.kind, values[index].isEmpty { entries.removeAll { $0.key == "kind" } }
    let others = self.columns.values
    for index in columns.unknown.keys.sorted()
    where others.contains(where: { $0.headers[index] != nil }) {
      let text = trimmed(cell(row, index).text)
      guard !text.isEmpty else { continue }
      values[index] = [RowTreeBuilder.Value(text, isText: true)]
      entries.append((header.cells[index].text, .column(index)))
    }
    return .mapping(entries)
  }

  /// A cell of a row, or an empty one at the row's end.
  private func cell(_ row: CSVTable.Row, _ index: Int) -> CSVTable.Cell {
    index < row.cells.count
      ? row.cells[index]
      : CSVTable.Cell(text: "", span: SourceSpan(start: row.span.end, end: row.span.end))
  }

  // MARK: Columns

  private mutating func columns(
    ofKind name: String?, _ header: CSVTable.Row, _ special: CSVSpecialColumns
  ) -> CSVColumns? {
    guard let name else { return nil }
    if let known = columns[name] { return known }
    // Rows of another kind than the one asked for are passed over.
    guard kind == nil || kind == name, let plan = pack.plan(ofKind: name) else { return nil }
    let reader = CSVHeaderReader(
      plan.kind, pack.vocabulary, judgements: plan.judgements.map(\.judgement.id), limits: limits)
    let new = CSVColumns(header.cells, reader, special: special)
    columns[name] = new
    return new
  }

  /// The row that names the columns, where the first says what the table is about; `nil` where the first
  /// names a column, or no row further down does.
  private func headerBelowTitle() -> CSVTable.Row? {
    let kinds = kind.map { [$0] } ?? pack.vocabulary.kinds.map(\.name)
    let readers = kinds.compactMap { pack.plan(ofKind: $0) }.map { plan in
      CSVHeaderReader(
        plan.kind, pack.vocabulary, judgements: plan.judgements.map(\.judgement.id), limits: limits)
    }
    func names(_ row: CSVTable.Row) -> Int {
      let special = CSVSpecialColumns(row.cells)
      return row.cells.indices.count { index in
        special.key(of: index) != nil
          || readers.contains { $0.header(row.cells[index].text) != nil }
      }
    }
    guard let header = table.header, names(header) == 0 else { return nil }
    // The first row may have other separators in it, or none.
    return table.tops.lazy.flatMap { $0.drop { $0.number <= header.number } }.first { row in
      let filled = row.cells.count { !trimmed($0.text).isEmpty }
      return names(row) >= 2 && names(row) * 2 >= filled
    }
  }

  /// Tells once of each column that no kind in the table can read.
  private mutating func noteColumns(_ header: CSVTable.Row, _ special: CSVSpecialColumns) {
    for (index, cell) in header.cells.enumerated() {
      if trimmed(cell.text).isEmpty {
        let filled = table.rows.first {
          index < $0.cells.count && !trimmed($0.cells[index].text).isEmpty
        }
        if let filled { note(CSVColumnProblem.cellWithoutHeader, at: filled.cells[index].span) }
        continue
      }
      let kinds = pack.vocabulary.kinds.compactMap { columns[$0.name] }
      let name = trimmed(cell.text)
      if !kinds.isEmpty, kinds.allSatisfy({ $0.unknown[index] != nil }) {
        let near = kinds.lazy.compactMap { $0.unknown[index] ?? nil }.first
        note(CSVColumnProblem.unknownColumn(name, near: near), at: cell.span)
      } else if kinds.contains(where: { $0.repeated.contains(index) }) {
        note(CSVColumnProblem.repeatedColumn(name), at: cell.span)
      }
    }
  }
}
