private let element = ValueType.parameter("T")

/// The optional-types extension; `optMap` and `optFlatMap` are macros.
let optionalFunctions: [Function] = [
  .function(
    "optional.of", "optional_of", [element], .optional(element),
    .one { memory, value in memory.makeOptional(value) }),
  .function(
    "optional.ofNonZeroValue", "optional_ofNonZeroValue", [element], .optional(element),
    .one { memory, value in
      memory.isZero(value) ? Value(.optional) : memory.makeOptional(value)
    }),
  .function(
    "optional.none", "optional_none", [], .optional(element), .none { _ in Value(.optional) }),
  .method(
    "value", "optional_value", [.optional(element)], element,
    .one { memory, optional in memory.content(optional) ?? .fault(.emptyOptional) }),
  .method(
    "hasValue", "optional_hasValue", [.optional(element)], .bool,
    .one { _, optional in .bool(optional.count > 0) }),
  .method(
    "or", "optional_or_optional", [.optional(element), .optional(element)], .optional(element),
    .two { _, optional, other in optional.count > 0 ? optional : other }),
  .method(
    "orValue", "optional_orValue_value", [.optional(element), element], element,
    .two { memory, optional, other in memory.content(optional) ?? other }),
  .function(
    "optional.unwrap", "optional_unwrap", [.list(.optional(element))], .list(element),
    .one { memory, list in memory.unwrapped(list) }),
  .method(
    "unwrapOpt", "optional_unwrapOpt", [.list(.optional(element))], .list(element),
    .one { memory, list in memory.unwrapped(list) }),
]

extension Memory {
  /// Whether a value is the one that stands for nothing in its type.
  fileprivate func isZero(_ value: Value) -> Bool {
    switch value.kind {
    case .null, .missing: true
    case .string, .bytes, .list, .map: value.count == 0
    case .bool, .int, .uint, .duration: value.bits == 0
    case .double: value.double == 0
    case .timestamp: value.bits == 0 && value.count == 0
    // An optional is a value also when it holds none.
    case .optional, .date, .record, .type, .unknown, .error: false
    }
  }

  fileprivate func unwrapped(_ list: Value) -> Value {
    var contents: [Value] = []
    for optional in elements(list) {
      guard optional.kind == .optional else {
        return .fault(.noSuchOverload, quoting: makeText("unwrapOpt"))
      }
      if let content = content(optional) { contents.append(content) }
    }
    return makeList(contents)
  }
}
