/// Formatting by a template, as `printf` does.
let stringFormatFunctions: [Function] = [
  .method("format", "string_format", [.string, .list(.dynamic)], .string, textForms: [0: .format])
]
