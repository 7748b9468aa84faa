/// Size and membership of texts, lists and maps.
let collectionFunctions: [Function] = [
  .function("size", "size_string", [.string], .int),
  .method("size", "string_size", [.string], .int),
  .function("size", "size_bytes", [.bytes], .int),
  .method("size", "bytes_size", [.bytes], .int),
  .function("size", "size_list", [.list(.parameter("T"))], .int),
  .method("size", "list_size", [.list(.parameter("T"))], .int),
  .function("size", "size_map", [.map(key: .parameter("K"), value: .parameter("V"))], .int),
  .method("size", "map_size", [.map(key: .parameter("K"), value: .parameter("V"))], .int),
  .function("@in", "in_list", [.parameter("T"), .list(.parameter("T"))], .bool),
  .function(
    "@in", "in_map", [.parameter("K"), .map(key: .parameter("K"), value: .parameter("V"))], .bool),
]
