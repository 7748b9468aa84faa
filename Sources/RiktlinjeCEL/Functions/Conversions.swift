/// Conversions from one type to another.
let conversionFunctions: [Function] = identities + numberConversions + textConversions

private let identities: [Function] =
  [ValueType.bool, .bytes, .double, .int, .uint, .string, .timestamp, .duration].map { type in
    .function(
      type.conversionName, "\(type.conversionName)_to_\(type.conversionName)", [type], type,
      .one { _, value in value })
  } + [
    .function("dyn", "to_dyn", [.parameter("T")], .dynamic, .one { _, value in value }),
    .function(
      "type", "type", [.parameter("T")], .type(.parameter("T")),
      .one { memory, value in memory.type(of: value) }),
  ]

private let numberConversions: [Function] = [
  .function(
    "double", "int64_to_double", [.int], .double, .one { _, value in .double(Double(value.int)) }),
  .function(
    "double", "uint64_to_double", [.uint], .double,
    .one { _, value in .double(Double(value.uint)) }),
  .function(
    "int", "uint64_to_int64", [.uint], .int,
    .one { memory, value in
      Int64(exactly: value.uint).map(Value.int) ?? memory.outOfRange(value)
    }),
  .function(
    "int", "double_to_int64", [.double], .int,
    .one { memory, value in
      // Both ends are left out, since not every implementation gives them back unchanged.
      -0x1p63 < value.double && value.double < 0x1p63
        ? .int(Int64(value.double)) : memory.outOfRange(value)
    }),
  .function(
    "int", "timestamp_to_int64", [.timestamp], .int,
    .one { _, time in .int(Timestamp(time).seconds) }),
  .function(
    "uint", "int64_to_uint64", [.int], .uint,
    .one { memory, value in
      UInt64(exactly: value.int).map(Value.uint) ?? memory.outOfRange(value)
    }),
  .function(
    "uint", "double_to_uint64", [.double], .uint,
    .one { memory, value in
      0 <= value.double && value.double < 0x1p64
        ? .uint(UInt64(value.double)) : memory.outOfRange(value)
    }),
  .function(
    "timestamp", "int64_to_timestamp", [.int], .timestamp,
    .one { memory, seconds in
      Timestamp(seconds: seconds.int)?.value ?? memory.outOfRange(seconds)
    }),
]

private let textConversions: [Function] =
  [
    .function(
      "bool", "string_to_bool", [.string], .bool,
      .one { memory, text in
        switch memory.text(text).string {
        case "1", "t", "T", "true", "TRUE", "True": .bool(true)
        case "0", "f", "F", "false", "FALSE", "False": .bool(false)
        default: .fault(.notConvertible, quoting: text)
        }
      }),
    .function(
      "int", "string_to_int64", [.string], .int,
      .one { memory, text in
        Int64(memory.text(text).string).map(Value.int) ?? .fault(.notConvertible, quoting: text)
      }),
    .function(
      "uint", "string_to_uint64", [.string], .uint,
      .one { memory, text in
        // A sign has no place before it, though Swift reads “-0”.
        memory.text(text).first == UInt8(ascii: "-")
          ? .fault(.notConvertible, quoting: text)
          : UInt64(memory.text(text).string).map(Value.uint)
            ?? .fault(.notConvertible, quoting: text)
      }),
    .function(
      "double", "string_to_double", [.string], .double,
      .one { memory, text in
        Double(memory.text(text).string).map(Value.double) ?? .fault(.notConvertible, quoting: text)
      }),
    .function(
      "bytes", "string_to_bytes", [.string], .bytes,
      .one { _, text in
        .text(.bytes, text.region, start: text.start, count: text.length)
      }),
    .function(
      "string", "bytes_to_string", [.bytes], .string,
      .one { memory, bytes in
        guard memory.charge(forLength: bytes.length), memory.text(bytes).isValidUTF8 else {
          return .fault(.invalidUTF8)
        }
        return .text(.string, bytes.region, start: bytes.start, count: bytes.length)
      }),
    .function(
      "timestamp", "string_to_timestamp", [.string], .timestamp, textForms: [0: .timestamp],
      .one { memory, text in
        memory.text(text).withSpan { bytes in
          do throws(TimeProblem) { return try Timestamp(parsing: bytes).value } catch {
            return .fault(error == .timestampOutOfRange ? .outOfRange : .invalidTime, quoting: text)
          }
        }
      }),
    .function(
      "duration", "string_to_duration", [.string], .duration, textForms: [0: .duration],
      .one { memory, text in
        memory.text(text).withSpan { bytes in
          do throws(TimeProblem) { return try Duration(parsing: bytes).value } catch {
            return .fault(error == .durationOutOfRange ? .outOfRange : .invalidTime, quoting: text)
          }
        }
      }),
  ]
  + [ValueType.bool, .int, .uint, .double, .timestamp, .duration, .date].map { type in
    .function(
      "string", "\(type.conversionName)_to_string", [type], .string,
      .one { memory, value in memory.description(value) })
  }

extension ValueType {
  /// The name of the function that converts to the type.
  fileprivate var conversionName: String {
    switch self {
    case .timestamp: "timestamp"
    case .duration: "duration"
    default: runtimeName
    }
  }

  /// The name that `type()` gives for values of the type.
  var runtimeName: String {
    switch self {
    case .dynamic, .parameter, .invalid: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .enumeration, .key: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .date: "date"
    case .list: "list"
    case .map: "map"
    case .optional: "optional_type"
    case .type: "type"
    case .record(let name): name
    case .opaque(let name, _): name
    }
  }
}

extension Memory {
  fileprivate func outOfRange(_ number: Value) -> Value {
    .fault(.outOfRange, quoting: description(number))
  }

  /// The type of a value, as a value.
  fileprivate func type(of value: Value) -> Value {
    let type: ValueType =
      switch value.kind {
      case .bool: .bool
      case .int: .int
      case .uint: .uint
      case .double: .double
      case .string: .string
      case .bytes: .bytes
      case .timestamp: .timestamp
      case .duration: .duration
      case .date: .date
      case .list: .list(.dynamic)
      case .map: .map(key: .dynamic, value: .dynamic)
      case .record: .record(layouts[value.detail].name)
      case .type: .type(.dynamic)
      case .optional: .optional(.dynamic)
      case .null, .missing, .unknown, .error: .null
      }
    let start = openText()
    write(type.runtimeName)
    return closeText(start, .type)
  }

  /// A text that says a value, as `string()` makes it.
  func description(_ value: Value) -> Value {
    if value.kind == .string { return value }
    let start = openText()
    writeDescription(of: value)
    return closeText(start)
  }

  /// Writes a value as `string()` says it, and lists and maps as templates do.
  func writeDescription(of value: Value) {
    switch value.kind {
    case .null: write("null")
    case .bool: write(value.isTrue ? "true" : "false")
    case .int: write(String(value.int))
    case .uint: write(String(value.uint))
    case .double: writeDecimal(value.double, mayHaveExponent: true)
    case .string, .type: write(value)
    case .bytes: write(text(value).string)
    case .timestamp: write(Timestamp(value).description)
    case .duration: write(Duration(value).description)
    case .date: write(value.civilDate.description)
    case .list: writeList(value)
    case .map: writeMap(value)
    case .optional:
      write(value.count == 0 ? "optional.none()" : "optional.of(")
      guard let content = content(value) else { return }
      writeDescription(of: content)
      write(")")
    case .record: write(layouts[value.detail].name)
    case .missing, .unknown, .error: write("?")
    }
  }
}

extension Memory {
  /// Writes a number in as few digits as tell it from its neighbours; see ``decimal(_:mayHaveExponent:)``.
  func writeDecimal(_ number: Double, mayHaveExponent: Bool) {
    let written = decimal(number, mayHaveExponent: mayHaveExponent)
    // To find the digits takes far longer than to write them.
    if charge(8 + written.utf8.count / 8) { write(written) }
  }
}

/// A number in as few digits as tell it from its neighbours.
///
/// When it may have an exponent, it has one from 10²¹ up and below 0.0001.
func decimal(_ number: Double, mayHaveExponent: Bool) -> String {
  guard number.isFinite else {
    return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }
  let sign = number.sign == .minus ? "-" : ""
  // Swift’s own description has the fewest digits; here it is only written another way.
  let description = number.magnitude.description.utf8
  let mantissa = description.prefix { $0 != UInt8(ascii: "e") }
  let exponent = Int(String(description.dropFirst(mantissa.count + 1)) ?? "") ?? 0
  let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
  let fraction = mantissa.dropFirst(whole.count + 1)
  var digits = Array(whole) + Array(fraction)
  var point = whole.count + exponent
  let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
  digits.removeFirst(min(zeros, digits.count - 1))
  point -= min(zeros, whole.count + fraction.count - 1)
  while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  let text = String(decoding: digits, as: UTF8.self)
  if number == 0 { return sign + "0" }
  if mayHaveExponent && (point > 21 || point < -3) {
    let rest = text.dropFirst()
    let power = point - 1
    let padded = abs(power) < 10 ? "0\(abs(power))" : "\(abs(power))"
    return sign + text.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + (power < 0 ? "-" : "+")
      + padded
  }
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
  if point >= digits.count {
    return sign + text + String(repeating: "0", count: point - digits.count)
  }
  return sign + text.prefix(point) + "." + text.dropFirst(point)
}
