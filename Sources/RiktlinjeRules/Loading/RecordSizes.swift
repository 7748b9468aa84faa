import RiktlinjeText

/// How many fields records have with all that is within them: a proposal has room for each of them,
/// whether it is given or not.
struct RecordSizes {
  typealias Record = (fields: [Field], location: SourceLocation)

  /// The records that are laid out, by name.
  let names: [String]
  /// Those that hold themselves other than through a list, or too much, all of them reported.
  private(set) var endless: Set<String> = []
  private let records: [String: Record]
  private let log: DiagnosticLog
  private var counts: [String: Int] = [:]

  /// The most record types, and the most kinds.
  private static let typeLimit = 10_000
  /// The most fields of a kind or record, with all within.
  private static let fieldLimit = 10_000
  /// How deep records may lie in others.
  private static let depthLimit = 64

  init(of records: [String: Record], log: DiagnosticLog) {
    self.records = records
    self.log = log
    let all = records.keys.sorted()
    names = Array(all.prefix(Self.typeLimit))
    if all.count > names.count, let first = records[all[names.count]] {
      log.report(PackProblem.tooManyTypes(.record, limit: Self.typeLimit), at: first.location)
    }
    for name in names { _ = count(of: name, path: []) }
  }

  /// The kinds that are laid out; that there are too many is reported.
  func first(_ kinds: [String], at last: SourceLocation?) -> [String] {
    if kinds.count > Self.typeLimit, let last {
      log.report(PackProblem.tooManyTypes(.kind, limit: Self.typeLimit), at: last)
    }
    return Array(kinds.prefix(Self.typeLimit))
  }

  /// Whether a kind has more fields than there may be, which is then reported.
  mutating func areTooMany(
    _ fields: [Field], ofKind name: String, at location: SourceLocation
  ) -> Bool {
    guard total(of: fields, path: []) > Self.fieldLimit else { return false }
    log.report(PackProblem.tooManyFields(.kind, name, limit: Self.fieldLimit), at: location)
    return true
  }

  /// - Parameter path: the records that the record lies in.
  private mutating func count(of name: String, path: [String]) -> Int {
    guard let record = records[name] else { return 0 }
    if let known = counts[name] { return known }
    if let first = path.firstIndex(of: name) {
      let circle = Array(path[first...])
      log.report(PackProblem.containsItself(.record, circle + [name]), at: record.location)
      endless.formUnion(circle)
      return 0
    }
    var count = Self.fieldLimit + 1
    if path.count < Self.depthLimit { count = total(of: record.fields, path: path + [name]) }
    if count > Self.fieldLimit {
      log.report(
        PackProblem.tooManyFields(.record, name, limit: Self.fieldLimit), at: record.location)
      endless.insert(name)
      count = record.fields.count
    }
    counts[name] = count
    return count
  }

  private mutating func total(of fields: [Field], path: [String]) -> Int {
    var total = fields.count
    for field in fields where total <= Self.fieldLimit {
      if case .record(let inner) = field.type { total += count(of: inner, path: path) }
    }
    return total
  }
}
