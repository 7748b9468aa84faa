import Glibc

/// Formatting by a template, as `printf` does: `'%s costs %.2f'.format([name, price])`.
///
/// Source: the CEL specification, doc/extensions/strings.md.
let stringFormatFunctions: [Function] = [
  .method(
    "format", "string_format", [.string, .list(.dynamic)], .string, textForms: [0: .format],
    .two { memory, template, arguments in memory.formatted(template, arguments) })
]

private let lowercaseDigits = Array("0123456789abcdef".utf8)
private let uppercaseDigits = Array("0123456789ABCDEF".utf8)

/// What a `%` in a template asks for.
private struct Clause {
  let conversion: UInt8
  /// Digits after the point.
  let precision: Int
}

extension Memory {
  fileprivate func formatted(_ template: Value, _ arguments: Value) -> Value {
    let bytes = text(template)
    let start = openText()
    var position = 0
    var next = 0
    while position < bytes.count, !isTextFull {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "%") else {
        write(byte)
        continue
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "%") {
        write(byte)
        position += 1
        continue
      }
      guard let clause = clause(bytes, &position) else {
        return failed(start, "unrecognized clause")
      }
      guard next < arguments.length else { return failed(start, "index \(next) out of range") }
      if let reason = write(element(arguments, next), clause) { return failed(start, reason) }
      next += 1
    }
    return closeText(start)
  }

  private func failed(_ start: Int, _ reason: String) -> Value {
    truncateText(to: start)
    return .fault(.invalidFormat, quoting: makeText(reason))
  }

  /// Reads `[.precision]conversion`, of which the `%` has been read.
  private func clause(_ bytes: Text, _ position: inout Int) -> Clause? {
    var precision = 6
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let digits = bytes[position...].prefix {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= 1000 else {
        return nil
      }
      precision = number
      position += digits.count
    }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return Clause(conversion: bytes[position], precision: precision)
  }

  /// Writes one argument; says why not when it cannot be written so.
  private func write(_ argument: Value, _ clause: Clause) -> String? {
    switch clause.conversion {
    case UInt8(ascii: "s"): writePlain(argument)
    case UInt8(ascii: "d"):
      guard argument.isNumber else { return "decimal clause needs a number" }
      writePlain(argument)
    case UInt8(ascii: "f"), UInt8(ascii: "e"):
      guard argument.isNumber else { return "fixed-point clause needs a number" }
      writeFloating(argument, clause)
    case UInt8(ascii: "x"): return writeHexadecimal(argument, uppercase: false)
    case UInt8(ascii: "X"): return writeHexadecimal(argument, uppercase: true)
    case UInt8(ascii: "o"):
      guard argument.kind != .bool else { return "octal clause needs an integer" }
      return writeInteger(argument, radix: 8)
    case UInt8(ascii: "b"): return writeInteger(argument, radix: 2)
    default: return "unrecognized clause ‘\(Character(Unicode.Scalar(clause.conversion)))’"
    }
    return nil
  }

  private func writePlain(_ argument: Value) {
    switch argument.kind {
    case .double: write(decimal(argument.double, mayHaveExponent: false))
    case .bytes: writeRepaired(argument)
    case .list: writeList(argument)
    case .map: writeMap(argument)
    default: writeDescription(of: argument)
    }
  }

  func writeList(_ list: Value) {
    write("[")
    for index in 0..<list.length {
      guard charge(1), !isTextFull else { return }
      if index > 0 { write(", ") }
      writePlain(element(list, index))
    }
    write("]")
  }

  /// Entries in the order of their keys as written.
  func writeMap(_ map: Value) {
    let start = openText()
    var keys: [[UInt8]] = []
    for index in 0..<map.length {
      guard charge(1), !isTextFull else { return }
      writePlain(key(map, index))
      keys.append(Array(openedText(from: start)))
      truncateText(to: start)
    }
    let order = sorted(keys.count) { left, right in
      _ = charge(forLength: Swift.min(keys[left].count, keys[right].count))
      return keys[left].lexicographicallyPrecedes(keys[right])
    }
    guard let order else { return }
    write("{")
    for (number, index) in order.enumerated() {
      guard charge(1), !isTextFull else { return }
      if number > 0 { write(", ") }
      write(keys[index])
      write(": ")
      writePlain(mapValue(map, index))
    }
    write("}")
  }

  /// Bytes as a text, with U+FFFD for each stretch that is no UTF-8.
  private func writeRepaired(_ bytes: Value) {
    guard charge(forLength: bytes.length) else { return }
    var isAfterReplacement = false
    for scalar in text(bytes).string.unicodeScalars {
      let isReplacement = scalar == "\u{FFFD}"
      if !(isReplacement && isAfterReplacement) { write(scalar) }
      isAfterReplacement = isReplacement
    }
  }

  private func writeFloating(_ argument: Value, _ clause: Clause) {
    let number: Double =
      switch argument.kind {
      case .int: Double(argument.int)
      case .uint: Double(argument.uint)
      default: argument.double
      }
    guard number.isFinite else { return write(decimal(number, mayHaveExponent: false)) }
    guard charge(8 + clause.precision / 8) else { return }
    // C’s printf rounds the exact binary value, half to even, as the specification asks for.
    let format = "%.\(clause.precision)" + (clause.conversion == UInt8(ascii: "f") ? "f" : "e")
    let length = 400 + clause.precision
    let written = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let size = unsafe withVaList([number]) { list in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe vsnprintf(characters.baseAddress, length, format, list)
        }
      }
      count = Swift.max(0, Swift.min(Int(size), length - 1))
    }
    write(written)
  }

  private func writeHexadecimal(_ argument: Value, uppercase: Bool) -> String? {
    switch argument.kind {
    case .string, .bytes:
      guard charge(forLength: argument.length) else { return nil }
      let digits = uppercase ? uppercaseDigits : lowercaseDigits
      for byte in text(argument) {
        write(digits[Int(byte >> 4)])
        write(digits[Int(byte & 0xF)])
      }
      return nil
    case .bool: return "hexadecimal clause needs an integer, a text or bytes"
    default: return writeInteger(argument, radix: 16, uppercase: uppercase)
    }
  }

  private func writeInteger(_ argument: Value, radix: Int, uppercase: Bool = false) -> String? {
    switch argument.kind {
    case .bool: write(argument.isTrue ? "1" : "0")
    case .int: write(String(argument.int, radix: radix, uppercase: uppercase))
    case .uint: write(String(argument.uint, radix: radix, uppercase: uppercase))
    default: return "the clause needs an integer"
    }
    return nil
  }
}
