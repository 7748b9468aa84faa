import Glibc

/// The math extension.
let mathFunctions: [Function] =
  extremes("greatest", isBetter: { $0 > 0 }) + extremes("least", isBetter: { $0 < 0 })
  + roundings + signs + bits

/// `math.greatest` or `math.least`: of arguments, or of the elements of a list.
private func extremes(
  _ name: String, isBetter: @escaping @Sendable (Int) -> Bool
) -> [Function] {
  let types: [(ValueType, String)] = [
    (.int, "int"), (.uint, "uint"), (.double, "double"), (.dynamic, "dyn"),
  ]
  let ofList = types.map { type, label in
    Function.function(
      "math.\(name)", "math_\(name)_list_\(label)", [.list(type)], type,
      .one { memory, list in memory.extreme(of: list, name, isBetter) })
  }
  let ofOne = types.map { type, label in
    Function.function(
      "math.\(name)", "math_\(name)_\(label)", [type], type,
      .one { memory, value in value.isNumber ? value : memory.notANumber(name) })
  }
  let ofMany = types.map { type, label in
    Function.function(
      "math.\(name)", "math_\(name)_\(label)_\(label)", [type, type], type, isVariadic: true,
      .many { memory, arguments in memory.extreme(of: arguments, name, isBetter) })
  }
  return ofList + ofOne + ofMany
}

private let roundings: [Function] =
  [
    ("ceil", FloatingPointRoundingRule.up), ("floor", .down), ("trunc", .towardZero),
    ("round", .toNearestOrAwayFromZero),
  ].map { name, rule in
    .function(
      "math.\(name)", "math_\(name)_double", [.double], .double,
      .one { _, value in .double(value.double.rounded(rule)) })
  }

private let signs: [Function] = [
  .function(
    "math.abs", "math_abs_int", [.int], .int,
    .one { _, value in value.int == .min ? .fault(.overflow) : .int(abs(value.int)) }),
  .function("math.abs", "math_abs_uint", [.uint], .uint, .one { _, value in value }),
  .function(
    "math.abs", "math_abs_double", [.double], .double,
    .one { _, value in .double(value.double.magnitude) }),
  .function(
    "math.sign", "math_sign_int", [.int], .int, .one { _, value in .int(value.int.signum()) }),
  .function(
    "math.sign", "math_sign_uint", [.uint], .uint, .one { _, value in .uint(value.uint.signum()) }),
  .function(
    "math.sign", "math_sign_double", [.double], .double,
    .one { _, value in
      value.double.isNaN
        ? value : .double(value.double < 0 ? -1 : value.double > 0 ? 1 : 0)
    }),
  .function(
    "math.sqrt", "math_sqrt_double", [.double], .double,
    .one { _, value in .double(value.double.squareRoot()) }),
  .function(
    "math.sqrt", "math_sqrt_int", [.int], .double,
    .one { _, value in .double(Double(value.int).squareRoot()) }),
  .function(
    "math.sqrt", "math_sqrt_uint", [.uint], .double,
    .one { _, value in .double(Double(value.uint).squareRoot()) }),
  .function(
    "math.isNaN", "math_isNaN_double", [.double], .bool,
    .one { _, value in .bool(value.double.isNaN) }),
  .function(
    "math.isInf", "math_isInf_double", [.double], .bool,
    .one { _, value in .bool(value.double.isInfinite) }),
  .function(
    "math.isFinite", "math_isFinite_double", [.double], .bool,
    .one { _, value in .bool(value.double.isFinite) }),
]

/// Integers as bits; `int` and `uint` have the same ones, so that both share each operation.
private let bits: [Function] =
  [ValueType.int, .uint].flatMap { type -> [Function] in
    let kind: Value.Kind = type == .int ? .int : .uint
    let label = type == .int ? "int" : "uint"
    let binary: [(String, @Sendable (UInt64, UInt64) -> UInt64)] = [
      ("bitAnd", { $0 & $1 }), ("bitOr", { $0 | $1 }), ("bitXor", { $0 ^ $1 }),
    ]
    let shifts: [(String, @Sendable (UInt64, Int64) -> UInt64)] = [
      // To the right as well, zeros come in from the side, whatever the sign.
      ("bitShiftLeft", { $0 << $1 }), ("bitShiftRight", { $0 >> $1 }),
    ]
    return binary.map { name, operation in
      .function(
        "math.\(name)", "math_\(name)_\(label)_\(label)", [type, type], type,
        .two { _, left, right in Value(kind, bits: operation(left.bits, right.bits)) })
    }
      + shifts.map { name, operation in
        .function(
          "math.\(name)", "math_\(name)_\(label)_int", [type, .int], type,
          .two { _, value, distance in
            distance.int < 0
              ? .fault(.outOfRange, number: distance.int)
              : Value(kind, bits: operation(value.bits, distance.int))
          })
      } + [
        .function(
          "math.bitNot", "math_bitNot_\(label)_\(label)", [type], type,
          .one { _, value in Value(kind, bits: ~value.bits) })
      ]
  }

extension Memory {
  fileprivate func notANumber(_ name: String) -> Value {
    .fault(.noSuchOverload, quoting: makeText("math." + name))
  }

  /// The first of the greatest or least elements.
  fileprivate func extreme(
    of list: Value, _ name: String, _ isBetter: (Int) -> Bool
  ) -> Value {
    guard list.length > 0 else { return .fault(.emptyList) }
    var best = element(list, 0)
    for candidate in elements(list) {
      guard candidate.isNumber else { return notANumber(name) }
      if let order = numberOrder(candidate, best), isBetter(order) { best = candidate }
    }
    return best
  }
}
