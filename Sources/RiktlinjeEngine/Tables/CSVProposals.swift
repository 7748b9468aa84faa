import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The proposals in a table, one a row, as the trees that YAML files would have made of them.
///
/// The rows are gone through twice: once for what the table as a whole says, of which kinds its rows are
/// and which columns are filled in, and once for the proposals, a few at a time.
struct CSVProposals {
  /// What comes of a few rows.
  struct Batch {
    /// The proposals, each with the number of its row.
    var documents: [(root: Node, row: Int)] = []
    /// What is wrong with the rows, in the order of the file.
    var diagnostics: [Diagnostic] = []
  }

  /// What is wrong with the table as a whole, in the order of the file.
  private(set) var diagnostics: [Diagnostic]

  private let table: CSVTable
  private let pack: RulePack
  private let limits: Limits
  /// The kind of rows that name none.
  private let kind: String?
  private let special: CSVSpecialColumns
  private var columns: [String: CSVColumns] = [:]
  private var lines: CSVTable.Lines?
  private var cells: CSVCells
  /// The values of a row by column; empty between rows.
  private var values: [[RowTreeBuilder.Value]] = []

  init(_ table: CSVTable, _ pack: RulePack, kind: String?, limits: Limits) {
    self.table = table
    self.pack = pack
    self.limits = limits
    self.kind = kind
    special = CSVSpecialColumns(table.header?.cells ?? [])
    cells = CSVCells(table, pack.labels)
    diagnostics = table.diagnostics
    guard let header = table.header else { return }
    if let lower = headerBelowTitle() {
      diagnostics = [
        diagnostic(
          CSVColumnProblem.titleAbove(row: header.number, header: lower.number), at: header.span)
      ]
      return
    }
    guard kind != nil || special.kind != nil else {
      let known = pack.labels.kinds.entries.map(WordSuggestion.init)
      diagnostics.append(diagnostic(CSVColumnProblem.noKind(known: known), at: header.span))
      return
    }
    survey(header)
    values = [[RowTreeBuilder.Value]](repeating: [], count: header.cells.count)
    lines = table.lines
  }

  private func diagnostic(_ problem: some Problem, at span: SourceSpan) -> Diagnostic {
    Diagnostic(problem, at: SourceLocation(file: table.file, span: span))
  }

  // MARK: - The table as a whole

  /// Finds the kinds that the rows have, and tells of columns that cannot be read.
  private mutating func survey(_ header: CSVTable.Row) {
    var nameless = header.cells.indices.filter { trimmed(header.cells[$0].text).isEmpty }
    for row in table.rows {
      if let kind = kind(of: row) { addColumns(ofKind: kind, header) }
      nameless.removeAll { index in
        guard index < row.cells.count, !trimmed(row.cells[index].text).isEmpty else { return false }
        diagnostics.append(
          diagnostic(CSVColumnProblem.cellWithoutHeader, at: row.cells[index].span))
        return true
      }
      if special.kind == nil, nameless.isEmpty { break }
    }
    let all = columns
    for kind in all.keys { columns[kind]?.compare(with: all) }
    cells.fields = columns.keys.sorted().compactMap { columns[$0]?.fields }
    note(header)
    diagnostics.sort { left, right in
      (left.location?.span.start ?? .start) < (right.location?.span.start ?? .start)
    }
  }

  /// The kind that a row names, or that of rows that name none.
  private func kind(of row: CSVTable.Row) -> String? {
    let name = special.kind.flatMap { $0 < row.cells.count ? trimmed(row.cells[$0].text) : nil }
    guard let name, !name.isEmpty else { return kind }
    return pack.labels.kinds.id(of: name) ?? name
  }

  private mutating func addColumns(ofKind name: String, _ header: CSVTable.Row) {
    // Rows of another kind than the one asked for are passed over.
    guard columns[name] == nil, kind == nil || kind == name, let reader = reader(ofKind: name)
    else { return }
    columns[name] = CSVColumns(header.cells, reader, special: special)
  }

  private func reader(ofKind name: String) -> CSVHeaderReader? {
    pack.plan(ofKind: name).map { plan in
      CSVHeaderReader(
        plan.kind, pack.vocabulary, judgements: plan.judgements.map { $0.judgement.id },
        limits: limits)
    }
  }

  /// The row that names the columns, where the first says what the table is about; `nil` where the first
  /// names a column, or no row further down does.
  private func headerBelowTitle() -> CSVTable.Row? {
    let kinds = kind.map { [$0] } ?? pack.vocabulary.kinds.map { $0.name }
    let readers = kinds.compactMap(reader)
    func isName(_ index: Int, _ cells: [CSVTable.Cell], _ special: CSVSpecialColumns) -> Bool {
      special.key(of: index) != nil || readers.contains { $0.header(cells[index].text) != nil }
    }
    guard let header = table.header,
      !header.cells.indices.contains(where: { isName($0, header.cells, special) })
    else { return nil }
    // The first row may have other separators in it, or none.
    return table.tops.lazy.flatMap { $0.drop { $0.number <= header.number } }.first { row in
      let filled = row.cells.count { !trimmed($0.text).isEmpty }
      let special = CSVSpecialColumns(row.cells)
      let names = row.cells.indices.count { isName($0, row.cells, special) }
      return names >= 2 && names * 2 >= filled
    }
  }

  /// Tells once of each column that no kind in the table can read.
  private mutating func note(_ header: CSVTable.Row) {
    let kinds = pack.vocabulary.kinds.compactMap { columns[$0.name] }
    guard !kinds.isEmpty else { return }
    for (index, cell) in header.cells.enumerated() {
      let name = trimmed(cell.text)
      if kinds.allSatisfy({ $0.unknown[index] != nil }) {
        let near = kinds.lazy.compactMap { $0.unknown[index] ?? nil }.first
        diagnostics.append(
          diagnostic(CSVColumnProblem.unknownColumn(name, near: near), at: cell.span))
      } else if kinds.contains(where: { $0.repeated.contains(index) }) {
        diagnostics.append(diagnostic(CSVColumnProblem.repeatedColumn(name), at: cell.span))
      }
    }
  }

  // MARK: - Rows

  /// How many cells of rows are made into trees at a time.
  private static let cellsInBatch = 2_048

  /// The proposals of the next rows; `nil` at the end.
  mutating func next() -> Batch? {
    guard let header = table.header, lines != nil else { return nil }
    var builder = RowTreeBuilder(limits: limits)
    var batch = Batch()
    var rows: [Int] = []
    var count = 0
    while count < Self.cellsInBatch, let line = lines?.next() {
      switch line {
      case .broken(let diagnostic):
        batch.diagnostics.append(diagnostic)
        count += 1
      case .row(let row):
        count += row.cells.count
        let shape = read(row, header, &batch)
        do throws(TreeProblem) {
          try builder.add(
            shape, values: values, places: row.cells.map { $0.span }, span: row.span)
          rows.append(row.number)
        } catch {
          batch.diagnostics.append(diagnostic(error, at: row.span))
        }
        for index in row.cells.indices.prefix(values.count) { values[index].removeAll() }
      }
    }
    guard count > 0 else { return nil }
    batch.documents = zip(builder.finished(file: table.file).documents, rows).map { ($0, $1) }
    return batch
  }

  /// Reads the cells of a row into `values`; where they go in its tree.
  private mutating func read(
    _ row: CSVTable.Row, _ header: CSVTable.Row, _ batch: inout Batch
  ) -> RowShape {
    let kind = kind(of: row)
    let columns = kind.flatMap { self.columns[$0] }
    for (index, field) in columns?.fields ?? [] {
      guard index < row.cells.count else { break }
      values[index] = cells.values(of: row.cells[index].text, column: index, field)
      if let settled = cells.settled {
        batch.diagnostics.append(
          diagnostic(
            CSVColumnProblem.settled(
              settled.text, readAs: settled.reading, by: settled.evidence),
            at: row.cells[index].span))
      }
    }
    for index in [special.kind, special.id].compactMap({ $0 }) where index < row.cells.count {
      let text = trimmed(row.cells[index].text)
      guard !text.isEmpty else { continue }
      let value = index == special.kind ? kind ?? text : text
      values[index] = [RowTreeBuilder.Value(value, isText: true)]
    }
    guard let kind, let columns,
      case .mapping(var entries)? = self.columns[kind]?.shape(within: row.cells.count)
    else {
      // A row of no kind that is known says so by the kind that it names.
      return .mapping(special.kind.map { [("kind", .column($0))] } ?? [])
    }
    if let index = special.kind, values[index].isEmpty { entries.removeAll { $0.key == "kind" } }
    // What is filled in though the row's kind has no such field.
    for index in columns.foreign {
      guard index < row.cells.count else { break }
      let text = trimmed(row.cells[index].text)
      guard !text.isEmpty else { continue }
      values[index] = [RowTreeBuilder.Value(text, isText: true)]
      entries.append((header.cells[index].text, .column(index)))
    }
    return .mapping(entries)
  }
}
