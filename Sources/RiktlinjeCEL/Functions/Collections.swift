/// Size and membership of texts, lists and maps.
let collectionFunctions: [Function] =
  sizes.flatMap { type, body in
    [
      .function("size", "size_\(type.runtimeName)", [type], .int, body),
      .method("size", "\(type.runtimeName)_size", [type], .int, body),
    ]
  } + [
    .function(
      "@in", "in_list", [.parameter("T"), .list(.parameter("T"))], .bool,
      .two { memory, element, list in .bool(memory.contains(list, element)) }),
    .function(
      "@in", "in_map", [.parameter("K"), .map(key: .parameter("K"), value: .parameter("V"))], .bool,
      .two { memory, key, map in .bool(memory.position(of: key, in: map) != nil) }),
  ]

private let sizes: [(ValueType, Function.Body)] = [
  (.string, .one { memory, text in .int(memory.text(text).scalarCount) }),
  (.bytes, .one { _, bytes in .int(bytes.length) }),
  (.list(.parameter("T")), .one { _, list in .int(list.length) }),
  (.map(key: .parameter("K"), value: .parameter("V")), .one { _, map in .int(map.length) }),
]

/// The functions that look at the outside of lists, records and optionals: what is missing inside does
/// not matter to them.
let structuralFunctions: Set<String> = [
  "size", "_+_", "dyn", "type", "slice", "reverse", "first", "last", "flatten", "optional.of",
  "value", "hasValue", "or", "orValue", "optional.unwrap", "unwrapOpt",
]

extension Memory {
  /// Whether a list without missing parts has an element.
  func contains(_ list: Value, _ element: Value) -> Bool {
    elements(list).contains { isExhausted || areEqual($0, element) }
  }
}
