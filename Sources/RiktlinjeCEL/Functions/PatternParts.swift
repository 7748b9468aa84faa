/// The regex extension: the parts of a text that a regular expression matches.
///
/// Source: cel-go, extension `regex`.
let patternPartFunctions: [Function] = [
  .function(
    "regex.extract", "regex_extract_string_string", [.string, .string], .optional(.string),
    textForms: [1: .regularExpression],
    .two { memory, text, pattern in
      memory.withPattern(pattern) { memory.extracted(from: text, $0) }
    }),
  .function(
    "regex.extractAll", "regex_extractAll_string_string", [.string, .string], .list(.string),
    textForms: [1: .regularExpression],
    .two { memory, text, pattern in
      memory.withPattern(pattern) { memory.allExtracted(from: text, $0) }
    }),
  .function(
    "regex.replace", "regex_replace_string_string_string", [.string, .string, .string], .string,
    textForms: [1: .regularExpression],
    .three { memory, text, pattern, replacement in
      memory.withPattern(pattern) { memory.replaced(in: text, $0, by: replacement, limit: -1) }
    }),
  .function(
    "regex.replace", "regex_replace_string_string_string_int", [.string, .string, .string, .int],
    .string, textForms: [1: .regularExpression],
    .many { memory, arguments in
      memory.withPattern(memory.element(arguments, 1)) { pattern in
        memory.replaced(
          in: memory.element(arguments, 0), pattern, by: memory.element(arguments, 2),
          limit: memory.element(arguments, 3).int)
      }
    }),
]

extension Memory {
  fileprivate func withPattern(_ text: Value, _ use: (Pattern) -> Value) -> Value {
    pattern(text).map(use) ?? .fault(isExhausted ? .costExceeded : .invalidPattern, quoting: text)
  }

  /// What the first match gives; an optional without value when there is none.
  fileprivate func extracted(from text: Value, _ pattern: Pattern) -> Value {
    guard pattern.groupCount <= 1 else { return tooManyGroups(pattern) }
    var part: Value?
    forEachMatch(of: pattern, in: text) { match in
      part = self.part(match, of: text)
      return false
    }
    if isExhausted { return .fault(.costExceeded) }
    return part.map(makeOptional) ?? Value(.optional)
  }

  fileprivate func allExtracted(from text: Value, _ pattern: Pattern) -> Value {
    guard pattern.groupCount <= 1 else { return tooManyGroups(pattern) }
    var parts: [Value] = []
    forEachMatch(of: pattern, in: text) { match in
      if let part = part(match, of: text) { parts.append(part) }
      return true
    }
    return isExhausted ? .fault(.costExceeded) : makeList(parts)
  }

  /// The text with what matches replaced, at most so many times unless the limit is negative.
  fileprivate func replaced(
    in text: Value, _ pattern: Pattern, by replacement: Value, limit: Int64
  ) -> Value {
    guard limit != 0 else { return text }
    guard let parts = replacementParts(replacement, groups: pattern.groupCount) else {
      return .fault(.invalidReplacement, quoting: replacement)
    }
    let bytes = self.text(text)
    let start = openText()
    var written = 0
    var remaining = limit < 0 ? .max : limit
    forEachMatch(of: pattern, in: text) { match in
      write(bytes.slice(written, match.range.lowerBound))
      for part in parts {
        switch part {
        case .text(let range):
          write(self.text(replacement).slice(range.lowerBound, range.upperBound))
        case .group(let number):
          if let range = match.groups[number] {
            write(bytes.slice(range.lowerBound, range.upperBound))
          }
        }
      }
      written = match.range.upperBound
      remaining -= 1
      return remaining != 0 && !isTextFull
    }
    write(bytes.slice(written, bytes.count))
    return closeText(start)
  }

  /// The bytes of the one group of a match, or of all of it when there is none; `nil` for a group that
  /// is empty.
  private func part(_ match: Match, of text: Value) -> Value? {
    guard match.groups.count > 1 else {
      return text.slice(from: match.range.lowerBound, to: match.range.upperBound)
    }
    guard let range = match.groups[1], !range.isEmpty else { return nil }
    return text.slice(from: range.lowerBound, to: range.upperBound)
  }

  /// Calls back with each match from the left, until that says `false` or the budget is spent.
  ///
  /// An empty match that touches the one before it is none.
  private func forEachMatch(
    of pattern: Pattern, in text: Value, _ use: (Match) -> Bool
  ) {
    let bytes = self.text(text)
    var start = 0
    var end = -1
    // A short way to a match costs nothing by its steps, but the match does.
    while charge(8), start <= bytes.count, let match = firstMatch(of: pattern, in: bytes, from: start) {
      let isNew = !match.range.isEmpty || match.range.lowerBound != end
      end = match.range.upperBound
      if isNew, !use(match) { return }
      guard match.range.isEmpty else {
        start = end
        continue
      }
      start = end < bytes.count ? bytes.endOfScalar(at: end) : end + 1
    }
  }

  private func firstMatch(of pattern: Pattern, in text: Text, from start: Int) -> Match? {
    withMatchingBudget { budget in
      text.withSpan { bytes in
        pattern.firstMatch(in: bytes, from: start, budget: &budget, memory: &matchMemory)
      }
    }
  }

  private func tooManyGroups(_ pattern: Pattern) -> Value {
    .fault(.tooManyGroups, number: Int64(pattern.groupCount))
  }

  /// A piece of a replacement.
  private enum ReplacementPart {
    /// Bytes of it, as they are.
    case text(Range<Int>)
    /// What a group matched; 0 is the whole match.
    case group(Int)
  }

  /// The pieces of a replacement, in which `\1` is a group and `\\` a backslash; `nil` when something else
  /// follows a backslash, or a number that is no group's.
  private func replacementParts(_ replacement: Value, groups: Int) -> [ReplacementPart]? {
    let bytes = text(replacement)
    guard charge(forLength: bytes.count) else { return nil }
    var parts: [ReplacementPart] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if start < index { parts.append(.text(start..<index)) }
      guard index + 1 < bytes.count else { return nil }
      let next = bytes[index + 1]
      switch next {
      case UInt8(ascii: "\\"):
        parts.append(.text(index + 1..<index + 2))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = Int(next - UInt8(ascii: "0"))
        guard number <= groups else { return nil }
        parts.append(.group(number))
      default: return nil
      }
      index += 2
      start = index
    }
    if start < bytes.count { parts.append(.text(start..<bytes.count)) }
    return parts
  }
}
