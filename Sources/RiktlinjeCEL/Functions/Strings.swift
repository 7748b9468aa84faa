/// Texts: the standard tests and the strings extension.
///
/// Positions count Unicode scalars from 0.
let stringFunctions: [Function] = textTests + textParts + textMaking

private let textTests: [Function] = [
  .method(
    "contains", "contains_string", [.string, .string], .bool,
    .two { memory, text, part in
      guard memory.charge(forLength: text.length) else { return .fault(.costExceeded) }
      return .bool(memory.text(text).firstOffset(of: memory.text(part)) != nil)
    }),
  .method(
    "startsWith", "starts_with_string", [.string, .string], .bool,
    .two { memory, text, part in .bool(memory.text(text).hasPrefix(memory.text(part))) }),
  .method(
    "endsWith", "ends_with_string", [.string, .string], .bool,
    .two { memory, text, part in .bool(memory.text(text).hasSuffix(memory.text(part))) }),
  .method(
    "indexOf", "string_index_of_string", [.string, .string], .int,
    .two { memory, text, part in memory.firstIndex(text, part, from: .int(0)) }),
  .method(
    "indexOf", "string_index_of_string_int", [.string, .string, .int], .int,
    .three { memory, text, part, start in memory.firstIndex(text, part, from: start) }),
  .method(
    "lastIndexOf", "string_last_index_of_string", [.string, .string], .int,
    .two { memory, text, part in
      memory.lastIndex(text, part, upTo: .int(memory.text(text).scalarCount))
    }),
  .method(
    "lastIndexOf", "string_last_index_of_string_int", [.string, .string, .int], .int,
    .three { memory, text, part, end in memory.lastIndex(text, part, upTo: end) }),
]

private let textParts: [Function] = [
  .method(
    "charAt", "string_char_at_int", [.string, .int], .string,
    .two { memory, text, index in
      let bytes = memory.text(text)
      guard let start = bytes.offset(ofScalar: index) else {
        return .fault(.indexOutOfRange, number: index.int)
      }
      let end = start < bytes.count ? bytes.endOfScalar(at: start) : start
      return text.slice(from: start, to: end)
    }),
  .method(
    "substring", "string_substring_int", [.string, .int], .string,
    .two { memory, text, start in
      guard let offset = memory.text(text).offset(ofScalar: start) else {
        return .fault(.indexOutOfRange, number: start.int)
      }
      return text.slice(from: offset, to: text.length)
    }),
  .method(
    "substring", "string_substring_int_int", [.string, .int, .int], .string,
    .three { memory, text, start, end in
      let bytes = memory.text(text)
      guard let from = bytes.offset(ofScalar: start) else {
        return .fault(.indexOutOfRange, number: start.int)
      }
      guard let to = bytes.offset(ofScalar: end) else {
        return .fault(.indexOutOfRange, number: end.int)
      }
      return from <= to ? text.slice(from: from, to: to) : .fault(.invalidRange, number: end.int)
    }),
  .method(
    "trim", "string_trim", [.string], .string,
    .one { memory, text in
      let range = memory.text(text).rangeWithoutBlanksAround
      return text.slice(from: range.lowerBound, to: range.upperBound)
    }),
  .method(
    "split", "string_split_string", [.string, .string], .list(.string),
    .two { memory, text, separator in memory.split(text, separator, limit: -1) }),
  .method(
    "split", "string_split_string_int", [.string, .string, .int], .list(.string),
    .three { memory, text, separator, limit in memory.split(text, separator, limit: limit.int) }),
]

private let textMaking: [Function] = [
  .method(
    "lowerAscii", "string_lower_ascii", [.string], .string,
    .one { memory, text in
      memory.mapped(text) { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 + 32 : $0 }
    }),
  .method(
    "upperAscii", "string_upper_ascii", [.string], .string,
    .one { memory, text in
      memory.mapped(text) { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 ? $0 - 32 : $0 }
    }),
  .method(
    "replace", "string_replace_string_string", [.string, .string, .string], .string,
    .three { memory, text, old, new in memory.replaced(text, old, new, limit: -1) }),
  .method(
    "replace", "string_replace_string_string_int", [.string, .string, .string, .int], .string,
    .many { memory, arguments in
      memory.replaced(
        memory.element(arguments, 0), memory.element(arguments, 1), memory.element(arguments, 2),
        limit: memory.element(arguments, 3).int)
    }),
  .method(
    "reverse", "string_reverse", [.string], .string,
    .one { memory, text in
      let start = memory.openText()
      let bytes = memory.text(text)
      var end = bytes.count
      for index in (0..<bytes.count).reversed() where !bytes.isContinuation(at: index) {
        memory.write(bytes.slice(index, end))
        end = index
      }
      return memory.closeText(start)
    }),
  .method(
    "join", "list_join", [.list(.string)], .string,
    .one { memory, list in memory.joined(list, Value(.string)) }),
  .method(
    "join", "list_join_string", [.list(.string), .string], .string,
    .two { memory, list, separator in memory.joined(list, separator) }),
  .function(
    "strings.quote", "strings_quote", [.string], .string,
    .one { memory, text in memory.quoted(text) }),
]

extension Text {
  /// The byte offset of the scalar whose number a value of kind `int` is; `nil` beyond the end.
  fileprivate func offset(ofScalar number: Value) -> Int? {
    Int(exactly: number.int).flatMap { offset(ofScalar: $0) }
  }

  /// The bytes between the blanks at the beginning and at the end.
  fileprivate var rangeWithoutBlanksAround: Range<Int> {
    var start = 0
    while start < count, isBlank(at: start) { start = endOfScalar(at: start) }
    var end = count
    while end > start {
      var last = end - 1
      while last > start, isContinuation(at: last) { last -= 1 }
      guard isBlank(at: last) else { break }
      end = last
    }
    return start..<end
  }

  private func isBlank(at offset: Int) -> Bool {
    let scalar = withSpan { Unicode.Scalar($0.scalar(at: offset).scalar) }
    return scalar?.properties.isWhitespace ?? false
  }
}

extension Memory {
  /// The position at which a part stands first, from a position on; -1 when it does not.
  fileprivate func firstIndex(_ text: Value, _ part: Value, from start: Value) -> Value {
    let bytes = self.text(text)
    guard let from = bytes.offset(ofScalar: start) else {
      return .fault(.indexOutOfRange, number: start.int)
    }
    guard charge(forLength: bytes.count) else { return .fault(.costExceeded) }
    guard let found = bytes.firstOffset(of: self.text(part), from: from) else { return .int(-1) }
    return .int(bytes.slice(0, found).scalarCount)
  }

  /// The position at which a part stands last, up to a position; -1 when it does not.
  fileprivate func lastIndex(_ text: Value, _ part: Value, upTo end: Value) -> Value {
    let bytes = self.text(text)
    guard let upTo = bytes.offset(ofScalar: end) else {
      return .fault(.indexOutOfRange, number: end.int)
    }
    guard charge(forLength: bytes.count) else { return .fault(.costExceeded) }
    guard let found = bytes.lastOffset(of: self.text(part), upTo: upTo) else { return .int(-1) }
    return .int(bytes.slice(0, found).scalarCount)
  }

  /// The parts between separators, at most so many unless the limit is negative; the last is the rest.
  ///
  /// An empty separator stands between any two scalars.
  fileprivate func split(_ text: Value, _ separator: Value, limit: Int64) -> Value {
    if limit == 0 { return makeList(0) { _ in .null } }
    let bytes = self.text(text)
    let separator = self.text(separator)
    var parts: [Value] = []
    var start = 0
    while limit < 0 || parts.count + 1 < limit {
      guard charge(1) else { return .fault(.costExceeded) }
      var end = start
      if separator.isEmpty {
        guard start < bytes.count else { break }
        end = bytes.endOfScalar(at: start)
        guard end < bytes.count else { break }
      } else {
        guard let found = bytes.firstOffset(of: separator, from: start) else { break }
        end = found
      }
      parts.append(text.slice(from: start, to: end))
      start = end + separator.count
    }
    if !(separator.isEmpty && bytes.isEmpty) {
      parts.append(text.slice(from: start, to: bytes.count))
    }
    return makeList(parts)
  }

  /// The text with a part replaced, at most so many times unless the limit is negative.
  ///
  /// An empty part stands before every scalar and at the end.
  fileprivate func replaced(_ text: Value, _ old: Value, _ new: Value, limit: Int64) -> Value {
    let bytes = self.text(text)
    let old = self.text(old)
    let start = openText()
    var position = 0
    var remaining = limit < 0 ? .max : limit
    while remaining > 0 {
      guard charge(1) else { break }
      guard let found = bytes.firstOffset(of: old, from: position) else { break }
      write(bytes.slice(position, found))
      write(new)
      remaining -= 1
      position = found + old.count
      guard old.isEmpty else { continue }
      guard position < bytes.count else { return closeText(start) }
      let next = bytes.endOfScalar(at: position)
      write(bytes.slice(position, next))
      position = next
    }
    write(bytes.slice(position, bytes.count))
    return closeText(start)
  }

  fileprivate func mapped(_ text: Value, _ transform: (UInt8) -> UInt8) -> Value {
    let start = openText()
    for byte in self.text(text) { write(transform(byte)) }
    return charge(forLength: text.length) ? closeText(start) : .fault(.costExceeded)
  }

  fileprivate func joined(_ list: Value, _ separator: Value) -> Value {
    let start = openText()
    for index in 0..<list.length where !isTextFull {
      if index > 0 { write(separator) }
      let element = element(list, index)
      guard element.kind == .string else {
        truncateText(to: start)
        return .fault(.noSuchOverload, quoting: makeText("join"))
      }
      write(element)
    }
    return closeText(start)
  }

  /// The text as it would be written in a program, between double quotation marks.
  fileprivate func quoted(_ text: Value) -> Value {
    let start = openText()
    write(UInt8(ascii: "\""))
    for byte in self.text(text) {
      switch byte {
      case 0x07: write("\\a")
      case 0x08: write("\\b")
      case 0x0C: write("\\f")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x0B: write("\\v")
      case UInt8(ascii: "\\"): write("\\\\")
      case UInt8(ascii: "\""): write("\\\"")
      default: write(byte)
      }
    }
    write(UInt8(ascii: "\""))
    return closeText(start)
  }
}
