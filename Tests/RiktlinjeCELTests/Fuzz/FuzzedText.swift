import RiktlinjeCEL
import RiktlinjeText

/// Makes texts that are, or resemble, expressions of the language.
struct FuzzedText {
  enum Kind: CaseIterable {
    /// Any bytes.
    case bytes
    /// Words and signs of the language in any order.
    case words
    /// What the grammar allows, of any type.
    case grammar
    /// What the grammar allows with something cut out, doubled or changed.
    case damaged
  }

  static let environment: Environment = {
    var environment = Environment()
    environment.variables = [
      "i": .int, "u": .uint, "d": .double, "s": .string, "b": .bytes, "t": .timestamp,
      "n": .duration, "day": .date, "l": .list(.int), "m": .map(key: .string, value: .int),
      "x": .dynamic, "missing": .bool, "today": .date,
    ]
    environment.limits.evaluationCost = 100_000
    return environment
  }()

  static let bindings: [String: CELValue] = [
    "i": .int(7), "u": .uint(3), "d": .double(-1.5), "s": .string("Göteborg 2026"),
    "b": .bytes([0, 255, 65]), "l": .list([.int(1), .int(2), .int(3)]),
    "m": .map([(.string("a"), .int(1)), (.string("b"), .int(2))]),
    "x": .list([.string("a"), .null, .double(.nan)]), "t": .timestamp(.latest),
    "n": .duration(Duration(nanoseconds: .min)), "day": .date(.earliest), "today": .date(.latest),
  ]

  let kind: Kind
  private var random: SplitMix

  init(kind: Kind, seed: UInt64) {
    self.kind = kind
    random = SplitMix(state: seed)
  }

  mutating func next() -> String {
    switch kind {
    case .bytes: bytes()
    case .words: (0..<number(9)).map { _ in pick(Self.words) }.joined(separator: pick(["", " "]))
    case .grammar: expression(number(7))
    case .damaged: damaged(expression(number(6)))
    }
  }

  // MARK: Random choices

  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(choices.count)]
  }

  private mutating func bytes() -> String {
    let ascii = number(2) == 0
    let bytes = (0..<number(64)).map { _ in ascii ? UInt8(32 + number(95)) : UInt8(number(256)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func damaged(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...number(3) where !bytes.isEmpty {
      let start = number(bytes.count)
      let end = min(bytes.count, start + 1 + number(8))
      switch number(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 2: bytes[start] = UInt8(number(256))
      default: bytes.insert(contentsOf: pick(Self.words).utf8, at: start)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: The grammar

  private mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else { return pick(Self.leaves) }
    switch number(12) {
    case 0, 1: return pick(Self.leaves)
    case 2, 3: return "(\(expression(depth - 1)) \(pick(Self.signs)) \(expression(depth - 1)))"
    case 4: return pick(["!", "-"]) + "(\(expression(depth - 1)))"
    case 5:
      return "(\(expression(depth - 1)) ? \(expression(depth - 1)) : \(expression(depth - 1)))"
    case 6: return "[\(list(depth).joined(separator: ", "))]"
    case 7:
      let entries = list(depth).map { "\(pick(["'a'", "1", "true", "2u", "s"])): \($0)" }
      return "{\(entries.joined(separator: ", "))}"
    case 8: return "\(expression(depth - 1))[\(pick(["", "?"]))\(expression(depth - 1))]"
    case 9: return "\(pick(Self.functions))(\(list(depth).joined(separator: ", ")))"
    case 10:
      return
        "\(expression(depth - 1)).\(pick(Self.methods))(\(list(depth).joined(separator: ", ")))"
    default: return macro(depth)
    }
  }

  private mutating func list(_ depth: Int) -> [String] {
    (0..<number(4)).map { _ in expression(depth - 1) }
  }

  private mutating func macro(_ depth: Int) -> String {
    let range = pick([expression(depth - 1), "l", "m", "x", "[1, 2, 3]"])
    let body = expression(depth - 1)
    return switch number(8) {
    case 0: "\(range).\(pick(["all", "exists", "exists_one", "filter", "map"]))(i, \(body))"
    case 1: "\(range).\(pick(["all", "exists", "existsOne"]))(i, x, \(body))"
    case 2: "\(range).map(x, \(expression(depth - 1)), \(body))"
    case 3: "\(range).\(pick(["transformList", "transformMap"]))(i, x, \(body))"
    case 4: "\(range).transformMapEntry(i, x, {i: \(body)})"
    case 5: "cel.bind(\(pick(["x", "s", "y"])), \(range), \(body))"
    case 6: "optional.of(\(range)).\(pick(["optMap", "optFlatMap"]))(x, \(body))"
    default: "has(\(range).\(pick(["a", "b", "c"])))"
    }
  }

  private static let leaves = [
    "i", "u", "d", "s", "b", "t", "n", "day", "l", "m", "x", "missing", "today", "0", "1", "-1",
    "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "0u", "1.5", "1e308",
    "0.0", "'a'", "''", "'åäö 😀'", "b'\\xff'", "r'\\d+'", "'(a+)+$'", "'%s %d %x %.3f %e %b'",
    "true",
    "false", "null", "int", "string", "[]", "{}", "[1, 2.0, 3u]", "{'a': 1}", "'2026-01-31'",
    "timestamp('2026-01-31T12:00:00Z')", "timestamp(0)", "duration('1h30m')", "date('2026-01-31')",
    "optional.none()", "optional.of(1)", "'Europe/Stockholm'", "'+02:00'", "dyn(1)", "dyn('a')",
  ]

  private static let signs = [
    "+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "in",
  ]

  private static let functions = [
    "size", "int", "uint", "double", "string", "bytes", "bool", "dyn", "type", "timestamp",
    "duration", "date", "daysBetween", "monthsBetween", "yearsBetween", "addDays", "addMonths",
    "addYears", "math.greatest", "math.least", "math.abs", "math.ceil", "math.round",
    "math.bitShiftLeft", "math.bitAnd", "math.sign", "math.isNaN", "base64.encode",
    "base64.decode", "optional.of", "optional.ofNonZeroValue", "lists.range", "sets.contains",
    "sets.intersects", "sets.equivalent", "strings.quote",
  ]

  private static let methods = [
    "size", "contains", "startsWith", "endsWith", "matches", "charAt", "indexOf", "lastIndexOf",
    "join", "split", "replace", "substring", "trim", "lowerAscii", "upperAscii", "reverse",
    "format", "flatten", "slice", "sort", "distinct", "first", "last", "getFullYear", "getMonth",
    "getDate", "getHours", "getMilliseconds", "getDayOfYear", "year", "month", "day", "isWeekday",
    "hasValue", "value", "or", "orValue",
  ]

  private static let words =
    leaves + signs + functions + methods.map { "." + $0 + "(" } + [
      "(", ")", "[", "]", "{", "}", ",", ":", "?", ".", "[?", ".?", "'", "\"", "'''", "`", "\\",
      "//",
      "\n", "_", "=", "&", "|", "1e", "0x", "..", ".all(i, ", ".map(i, ", "cel.bind(y, ", "has(",
    ]
}
