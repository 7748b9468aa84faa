import RiktlinjeCEL
import RiktlinjeText

/// Puts derived values in an order in which each can be computed from those before it.
struct DerivedOrder {
  /// The derived values that can be computed, in order.
  private(set) var values: [DerivedValue] = []

  /// Orders derived values; those that depend on themselves are reported and left out.
  init(_ all: [DerivedValue], log: DiagnosticLog) {
    let known = Set(all.map { $0.id })
    var isDone = [Bool?](repeating: nil, count: all.count)
    func visit(_ index: Int, path: [Int]) -> Bool {
      let value = all[index]
      if let first = path.firstIndex(of: index) {
        let circle = path[first...].map { all[$0].id } + [value.id]
        log.report(PackProblem.containsItself(.derivedValue, circle), at: value.location)
        return false
      }
      if let done = isDone[index] { return done }
      let names = value.names(among: known)
      var isComputable = true
      for other in names.isEmpty ? 0..<0 : all.indices
      where names.contains(all[other].id)
        && !Set(all[other].appliesTo).isDisjoint(with: value.appliesTo)
      {
        isComputable = visit(other, path: path + [index]) && isComputable
      }
      if isDone[index] == nil {
        isDone[index] = isComputable
        if isComputable { values.append(value) }
      }
      return isComputable
    }
    for index in all.indices { _ = visit(index, path: []) }
  }
}

extension DerivedValue {
  /// All conditions of the value, in the order written.
  var conditions: [Condition] {
    switch content {
    case .value(let condition): [condition]
    case .first(let rows, let otherwise): rows.flatMap { [$0.when, $0.then] } + [otherwise]
    }
  }

  /// The known names that its conditions use; none of those that cannot be parsed.
  fileprivate func names(among known: Set<String>) -> Set<String> {
    var names: Set<String> = []
    for condition in conditions {
      guard let expression = Parser.parse(condition.text).expression else { continue }
      for node in expression.nodes {
        if case .identifier(let name) = node, known.contains(name) { names.insert(name) }
      }
    }
    return names
  }
}
