@testable import RiktlinjeCEL

/// An expression over variables `a`, `b` and `c`, each with a type.
struct GrowingCall {
  let text: String
  let types: [ValueType]

  static let names = ["a", "b", "c", "d"]

  /// A call of every overload, of every macro, and of what is in no table.
  static let all = overloads + Expression.Macro.allCases.flatMap(\.calls) + others

  private static let overloads = TableCall.all.map { call in
    GrowingCall(
      text: call.text(Array(names.prefix(call.parameters.count))), types: call.parameters)
  }

  /// Operators that the planner makes steps of, and functions that meet a large value many times.
  private static let others: [GrowingCall] = {
    let (lists, maps) = (ValueType.list(.dynamic), ValueType.map(key: .dynamic, value: .dynamic))
    let (integers, texts) = (ValueType.list(.int), ValueType.list(.string))
    let alternatives = (1...200).map { "x + \($0) < 0" }.joined(separator: " || ")
    return [
      ("a == b", [lists, lists]), ("a == b", [maps, maps]), ("a < b", [.string, .string]),
      ("b in a", [lists, .dynamic]), ("a.all(x, x in a)", [maps]),
      ("a.exists(x, a[x] == b)", [maps, .dynamic]),
      ("a.exists(x, a[?x] == b && a.?k1 == b)", [maps, .dynamic]),
      ("a.exists(x, [x, a, a] == b)", [lists, .dynamic]),
      ("a.all(x, {string(x): a} != b)", [integers, .dynamic]),
      ("a.all(x, (x > 0 ? a : b) == a || true)", [integers, integers]),
      ("a.map(i, a[i % size(a)]).size() > 0", [integers]),
      ("a.exists(x, \(alternatives))", [integers]),
      ("a.all(x, '%.900f%x'.format([x, b]) != b)", [.list(.double), .string]),
      ("a.exists(x, b.contains(c) && b == c)", [integers, .string, .string]),
      ("a.map(x, b).sort().size() > 0", [integers, .string]),
      ("a.map(x, b).distinct().size() > 0", [integers, .string]),
      ("a.exists(x, ('[' + string(x)).matches(b))", [integers, .string]),
      ("a.exists(x, 'x'.matches('(?i)\\\\pL(' + string(x)))", [integers]),
      ("a.exists(x, 'x'.matches('(?i)[a-\\\\x{ffff}]' + string(x)))", [integers]),
      ("a.exists(x, b.matches('^(a|aa)+$' + string(x)))", [integers, .string]),
      ("a.exists(x, timestamp(x).getHours('Europe/Oslo') < 0)", [integers]),
      ("a.exists(x, timestamp(x).getHours('Etc/GMT+' + string(x % 40)) < 0)", [integers]),
      ("a.all(x, a == b)", [texts, texts]),
    ].map { GrowingCall(text: $0, types: $1) }
  }()
}

extension Expression.Macro {
  /// Calls of the macro over a list and, where it may, over a map, with a body that costs little.
  fileprivate var calls: [GrowingCall] {
    let list = [ValueType.list(.dynamic)]
    let map = [ValueType.map(key: .dynamic, value: .dynamic)]
    let calls: [(String, [ValueType])] =
      switch self {
      case .all: [("a.all(x, true)", list), ("a.all(k, v, k != a)", map)]
      case .exists: [("a.exists(x, false)", list), ("a.exists(k, v, k == a)", map)]
      case .existsOne: [("a.existsOne(x, x == a)", list), ("a.existsOne(k, v, k == a)", map)]
      case .map: [("a.map(x, x)", list), ("a.map(x, x != a, [x])", map)]
      case .filter: [("a.filter(x, x != a)", list), ("a.filter(x, x != a)", map)]
      case .transformList:
        [("a.transformList(i, v, [i, v])", list), ("a.transformList(k, v, k != a, v)", map)]
      case .transformMap:
        [("a.transformMap(i, v, v)", list), ("a.transformMap(k, v, k != a, [v])", map)]
      case .transformMapEntry:
        [
          ("a.transformMapEntry(i, v, {i: v})", list),
          ("a.transformMapEntry(k, v, {k: v})", map),
          ("a.transformMapEntry(i, v, b)", list + map),
        ]
      case .sortBy:
        [("a.sortBy(x, string(x))", [.list(.int)]), ("a.sortBy(x, -x)", [.list(.int)])]
      case .bind: [("cel.bind(x, a, x == x)", list)]
      case .optionalMap: [("a.optMap(x, x == x)", [.optional(.dynamic)])]
      case .optionalFlatMap: [("a.optFlatMap(x, optional.of(x == x))", [.optional(.dynamic)])]
      }
    return calls.map { GrowingCall(text: $0, types: $1) }
  }
}
