/// How much work evaluating an expression is at most, in cost units, before any value is known.
///
/// A node costs one unit; a macro costs its parts once for each element that it goes through. Lists
/// and texts that are written out have known sizes, all others are taken to be of the usual size.
/// A call costs a unit more for every ten characters or elements that it is given. A figure to
/// compare conditions by, and to warn of one that grows with the square of a list; what bounds a run
/// is the evaluator's budget.
package struct CostEstimate: Sendable {
  /// How large a list, map or text is taken to be when nothing is known of it.
  package static let usualSize = 100

  /// The units for the whole; the greatest integer when there are more.
  package let units: Int

  package init(of checked: CheckedExpression) {
    let expression = checked.expression
    var units: [Int] = []
    var sizes: [Int] = []
    for id in expression.ids {
      let node = expression[id]
      sizes.append(Self.size(of: node, sizes))
      let parts = node.parts.map { units[Int($0.index)] }.reduce(0, Self.sum)
      switch node {
      case .macro(let macro, let range, _, let arguments) where macro.isLoop:
        let body = arguments.map { units[Int($0.index)] }.reduce(1, Self.sum)
        let rounds = Self.product(sizes[Int(range.index)], body)
        units.append(Self.sum(1, Self.sum(units[Int(range.index)], rounds)))
      case .call:
        let read = node.parts.filter(checked.isSized).map { sizes[Int($0.index)] }
        units.append(Self.sum(parts, 1 + read.reduce(0, Self.sum) / 10))
      default: units.append(Self.sum(parts, 1))
      }
    }
    self.units = units[Int(expression.root.index)]
  }

  private static func size(of node: Expression.Node, _ sizes: [Int]) -> Int {
    switch node {
    case .literal(.string(let text)): text.utf8.count
    case .literal(.bytes(let bytes)): bytes.count
    case .list(let elements): elements.count
    case .map(let entries): entries.count
    case .call("_+_", _, let operands):
      operands.map { sizes[Int($0.index)] }.reduce(0, sum)
    case .call("_?_:_", _, let operands):
      operands.dropFirst().map { sizes[Int($0.index)] }.max() ?? usualSize
    case .macro(let macro, let range, _, let arguments):
      macro.isLoop ? sizes[Int(range.index)] : arguments.last.map { sizes[Int($0.index)] } ?? 1
    default: usualSize
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? .max : sum
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
    return isTooLarge ? .max : product
  }
}

extension Expression.Macro {
  /// Whether the macro's later parts are evaluated for each element.
  fileprivate var isLoop: Bool {
    switch self {
    case .bind, .optionalMap, .optionalFlatMap: false
    default: true
    }
  }
}

extension CheckedExpression {
  /// Whether values of a node's type have a size that work on them grows with.
  fileprivate func isSized(_ id: Expression.ID) -> Bool {
    switch types[Int(id.index)] {
    case .string, .bytes, .list, .map: true
    default: false
    }
  }
}
