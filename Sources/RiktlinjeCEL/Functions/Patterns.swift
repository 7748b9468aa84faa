/// Regular expressions, in RE2’s syntax.
let patternFunctions: [Function] = []
