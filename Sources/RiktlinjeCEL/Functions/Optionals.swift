/// The optional-types extension; `optMap` and `optFlatMap` are macros.
let optionalFunctions: [Function] = [
  .function("optional.of", "optional_of", [.parameter("T")], .optional(.parameter("T"))),
  .function(
    "optional.ofNonZeroValue", "optional_ofNonZeroValue", [.parameter("T")],
    .optional(.parameter("T"))),
  .function("optional.none", "optional_none", [], .optional(.parameter("T"))),
  .method("value", "optional_value", [.optional(.parameter("T"))], .parameter("T")),
  .method("hasValue", "optional_hasValue", [.optional(.parameter("T"))], .bool),
  .method(
    "or", "optional_or_optional", [.optional(.parameter("T")), .optional(.parameter("T"))],
    .optional(.parameter("T"))),
  .method(
    "orValue", "optional_orValue_value", [.optional(.parameter("T")), .parameter("T")],
    .parameter("T")),
  .function(
    "optional.unwrap", "optional_unwrap", [.list(.optional(.parameter("T")))],
    .list(.parameter("T"))),
  .method(
    "unwrapOpt", "optional_unwrapOpt", [.list(.optional(.parameter("T")))], .list(.parameter("T"))),
]
