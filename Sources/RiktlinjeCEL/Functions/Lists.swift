/// The lists extension; `sortBy` is a macro.
let listFunctions: [Function] = [
  .method("slice", "list_slice", [.list(.parameter("T")), .int, .int], .list(.parameter("T"))),
  .method("flatten", "list_flatten", [.list(.list(.parameter("T")))], .list(.parameter("T"))),
  .method("flatten", "list_flatten_int", [.list(.dynamic), .int], .list(.dynamic)),
  .method("sort", "list_sort", [.list(.parameter("T"))], .list(.parameter("T"))),
  .method("distinct", "list_distinct", [.list(.parameter("T"))], .list(.parameter("T"))),
  .method("reverse", "list_reverse", [.list(.parameter("T"))], .list(.parameter("T"))),
  .method("first", "list_first", [.list(.parameter("T"))], .optional(.parameter("T"))),
  .method("last", "list_last", [.list(.parameter("T"))], .optional(.parameter("T"))),
  .function("lists.range", "lists_range", [.int], .list(.int)),
]
