/// Regular expressions, in RE2’s syntax.
let patternFunctions: [Function] = [
  .function("matches", "matches", [.string, .string], .bool, textForms: [1: .regularExpression]),
  .method(
    "matches", "matches_string", [.string, .string], .bool, textForms: [1: .regularExpression]),
]
