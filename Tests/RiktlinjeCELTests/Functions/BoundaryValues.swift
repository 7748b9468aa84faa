import RiktlinjeCEL

/// Values at the bounds of each type: where a conversion or a sum may not fit, a text ends, or a list
/// is empty.
enum BoundaryValues {
  static func of(_ type: ValueType) -> [CELValue] {
    switch type {
    case .null: [.null]
    case .bool: [.bool(false), .bool(true)]
    case .int: integers.map(CELValue.int)
    case .uint: naturals.map(CELValue.uint)
    case .double: doubles.map(CELValue.double)
    case .string: texts.map(CELValue.string)
    case .bytes: bytes.map(CELValue.bytes)
    case .timestamp: timestamps.map(CELValue.timestamp)
    case .duration: durations.map { .duration(Duration(nanoseconds: $0)) }
    case .date: dates.map(CELValue.date)
    case .list(let element): lists(of: element)
    case .map: maps
    case .optional: [.optional(nil), .optional(.int(.min)), .optional(.optional(nil))]
    case .type: [.type("int"), .type("")]
    default: oneOfEachKind
    }
  }

  static let integers: [Int64] = [
    0, 1, -1, 2, 10, 63, 64, 65, 1_000_000, .min, .min + 1, .max, .max - 1, 1 << 31, 1 << 31 - 1,
    -1 << 31 - 1, 1 << 32, 1 << 53 + 1, 253_402_300_800, -62_135_596_801,
  ]
  static let naturals: [UInt64] = [0, 1, 2, 63, 64, 1 << 31, 1 << 32, 1 << 63, .max, .max - 1]
  static let doubles: [Double] = [
    0, -0.0, 0.5, 1.5, -1, 2.5, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    -.greatestFiniteMagnitude, .nan, .infinity, -.infinity, 0x1p63, -0x1p63, 0x1p64, 0x1p53, 1e21,
    1e-7,
  ]
  static let texts: [String] = [
    "", "a", "aaaa", "åäö☺", "e\u{301}", "\u{FEFF}\u{A0} x\t", "\0", "%", "%s%d", "%.1000f", ",",
    "UTC", "-03:30", "Europe/Stockholm", "2026-01-31", "9999-12-31T23:59:59.999999999Z",
    "9223372036854775808", "-9223372036.854775808s", "1e999", "[a-z]+(b|c)*$", "a{1000}(", "YQ==",
    String(repeating: "aab", count: 1000),
  ]
  static let bytes: [[UInt8]] = [
    [], [0], [0xFF], [0xED, 0xA0, 0x80], Array("abc".utf8), [UInt8](repeating: 0x80, count: 300),
  ]
  static let timestamps: [Timestamp] =
    [.earliest, .latest]
    + [-1, 0, 1 << 31, 2_208_988_800, 4_294_967_296].compactMap { Timestamp(seconds: $0) }
  static let durations: [Int64] = [0, 1, -1, .min, .max, 3_600_000_000_000, -1_500_000_000]
  static let dates: [CivilDate] =
    [.earliest, .latest]
    + ["1970-01-01", "2024-02-29", "2025-12-31"].compactMap { CivilDate(iso: $0) }

  private static func lists(of element: ValueType) -> [CELValue] {
    let elements = of(element)
    var lists: [[CELValue]] = [[], [elements[0]], Array(elements.prefix(3)), elements]
    lists.append(elements + elements.reversed())
    if case .dynamic = element {
      lists += [ValueType.int, .double, .string, .bytes, .timestamp].map { of($0) }
      lists.append([.list([.list([.list([])])]), .list([.int(1)])])
      lists.append((0..<40).map { .string("text \($0 % 30)") })
    }
    return lists.map(CELValue.list)
  }

  private static let maps: [CELValue] = [
    [],
    [(.string(""), .null)],
    [
      (.int(.min), .int(1)), (.uint(.max), .int(2)), (.bool(false), .int(3)), (.string("a"), .null),
    ],
    (0..<20).map { (.int($0 << 59), .int($0)) },
    (0..<20).map { (.string("key \($0)"), .double(.nan)) },
  ].map(CELValue.map)

  /// A value of each kind, and of some kinds two.
  static let oneOfEachKind: [CELValue] = [
    .null, .bool(true), .int(0), .int(.min), .uint(.max), .double(.nan), .double(0x1p63),
    .string(""),
    .string("aaaa"), .bytes([0xFF]), .timestamp(.latest), .duration(Duration(nanoseconds: .min)),
    .date(.earliest), .list([]), .list([.int(.max), .string("a"), .double(.nan)]), .map([]),
    .map([(.string("a"), .list([]))]), .optional(nil), .optional(.int(1)), .type("int"),
  ]
}
