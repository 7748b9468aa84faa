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
  /// The bytes of the template that it covers.
  let range: Range<Int>

  var isKnown: Bool { "sdfexXob".utf8.contains(conversion) }
}

extension Memory {
  fileprivate func formatted(_ template: Value, _ arguments: Value) -> Value {
    let bytes = text(template)
    let start = openText()
    var position = 0
    var next = 0
    while position < bytes.count, !isTextFull {
      guard bytes[position] == UInt8(ascii: "%") else {
        write(bytes[position])
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "%") {
        write(UInt8(ascii: "%"))
        position += 2
        continue
      }
      let clause = clause(bytes, at: position)
      position = clause.range.upperBound
      let fault: Fault? =
        if !clause.isKnown { .unknownClause } else if clause.precision > 1000 {
          .clauseTooPrecise
        } else if next >= arguments.length {
          .clauseWithoutValue
        } else { write(element(arguments, next), clause) }
      if let fault {
        truncateText(to: start)
        return .fault(
          fault, quoting: template.slice(from: clause.range.lowerBound, to: position))
      }
      next += 1
    }
    return closeText(start)
  }

  /// Reads `%[.precision]conversion`; the conversion is 0 when there is none.
  private func clause(_ bytes: Text, at start: Int) -> Clause {
    var position = start + 1
    var precision = 6
    var isComplete = true
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let digits = position
      precision = 0
      while position < bytes.count, isDigit(bytes[position]) {
        precision = min(1001, precision * 10 + Int(bytes[position] - UInt8(ascii: "0")))
        position += 1
      }
      isComplete = position > digits
    }
    guard position < bytes.count else {
      return Clause(conversion: 0, precision: 0, range: start..<position)
    }
    let end = bytes.endOfScalar(at: position)
    return Clause(
      conversion: isComplete ? bytes[position] : 0, precision: precision, range: start..<end)
  }

  /// Writes one argument; says why not when it cannot be written so.
  private func write(_ argument: Value, _ clause: Clause) -> Fault? {
    switch clause.conversion {
    case UInt8(ascii: "s"):
      guard argument.kind != .optional else { return .clauseMismatch }
      writePlain(argument)
    case UInt8(ascii: "d"):
      guard argument.isNumber else { return .clauseMismatch }
      writePlain(argument)
    case UInt8(ascii: "f"), UInt8(ascii: "e"):
      guard argument.isNumber else { return .clauseMismatch }
      writeFloating(argument, clause)
    case UInt8(ascii: "x"): return writeHexadecimal(argument, uppercase: false)
    case UInt8(ascii: "X"): return writeHexadecimal(argument, uppercase: true)
    case UInt8(ascii: "o"):
      return argument.kind == .bool ? .clauseMismatch : writeInteger(argument, radix: 8)
    default: return writeInteger(argument, radix: 2)
    }
    return nil
  }

  private func writePlain(_ argument: Value) {
    switch argument.kind {
    case .double: writeDecimal(argument.double, mayHaveExponent: false)
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
    let exact = ExactDecimal(number)
    write(
      clause.conversion == UInt8(ascii: "f")
        ? exact.fixed(clause.precision) : exact.scientific(clause.precision))
  }

  private func writeHexadecimal(_ argument: Value, uppercase: Bool) -> Fault? {
    switch argument.kind {
    case .string, .bytes:
      guard charge(forLength: argument.length) else { return nil }
      let digits = uppercase ? uppercaseDigits : lowercaseDigits
      for byte in text(argument) {
        write(digits[Int(byte >> 4)])
        write(digits[Int(byte & 0xF)])
      }
      return nil
    case .bool: return .clauseMismatch
    default: return writeInteger(argument, radix: 16, uppercase: uppercase)
    }
  }

  private func writeInteger(_ argument: Value, radix: Int, uppercase: Bool = false) -> Fault? {
    switch argument.kind {
    case .bool: write(argument.isTrue ? "1" : "0")
    case .int: write(String(argument.int, radix: radix, uppercase: uppercase))
    case .uint: write(String(argument.uint, radix: radix, uppercase: uppercase))
    default: return .clauseMismatch
    }
    return nil
  }
}
