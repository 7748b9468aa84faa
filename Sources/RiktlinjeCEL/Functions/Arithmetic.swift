/// Arithmetic on numbers, times and durations, and joining of texts and lists.
let arithmeticFunctions: [Function] = integerArithmetic + otherArithmetic

private let integerArithmetic: [Function] = [
  .function(
    "_+_", "add_int64", [.int, .int], .int,
    .two { _, left, right in .checked(left.int.addingReportingOverflow(right.int)) }),
  .function(
    "_-_", "subtract_int64", [.int, .int], .int,
    .two { _, left, right in .checked(left.int.subtractingReportingOverflow(right.int)) }),
  .function(
    "_*_", "multiply_int64", [.int, .int], .int,
    .two { _, left, right in .checked(left.int.multipliedReportingOverflow(by: right.int)) }),
  .function(
    "_/_", "divide_int64", [.int, .int], .int,
    .two { _, left, right in
      right.int == 0
        ? .fault(.divisionByZero) : .checked(left.int.dividedReportingOverflow(by: right.int))
    }),
  .function(
    "_%_", "modulo_int64", [.int, .int], .int,
    .two { _, left, right in
      right.int == 0
        ? .fault(.divisionByZero)
        : .checked(left.int.remainderReportingOverflow(dividingBy: right.int))
    }),
  .function(
    "-_", "negate_int64", [.int], .int,
    .one { _, value in .checked(Int64(0).subtractingReportingOverflow(value.int)) }),
  .function(
    "_+_", "add_uint64", [.uint, .uint], .uint,
    .two { _, left, right in .checked(left.uint.addingReportingOverflow(right.uint)) }),
  .function(
    "_-_", "subtract_uint64", [.uint, .uint], .uint,
    .two { _, left, right in .checked(left.uint.subtractingReportingOverflow(right.uint)) }),
  .function(
    "_*_", "multiply_uint64", [.uint, .uint], .uint,
    .two { _, left, right in .checked(left.uint.multipliedReportingOverflow(by: right.uint)) }),
  .function(
    "_/_", "divide_uint64", [.uint, .uint], .uint,
    .two { _, left, right in
      right.uint == 0 ? .fault(.divisionByZero) : .uint(left.uint / right.uint)
    }),
  .function(
    "_%_", "modulo_uint64", [.uint, .uint], .uint,
    .two { _, left, right in
      right.uint == 0 ? .fault(.divisionByZero) : .uint(left.uint % right.uint)
    }),
]

private let otherArithmetic: [Function] = [
  .function(
    "_+_", "add_double", [.double, .double], .double,
    .two { _, left, right in .double(left.double + right.double) }),
  .function(
    "_-_", "subtract_double", [.double, .double], .double,
    .two { _, left, right in .double(left.double - right.double) }),
  .function(
    "_*_", "multiply_double", [.double, .double], .double,
    .two { _, left, right in .double(left.double * right.double) }),
  .function(
    "_/_", "divide_double", [.double, .double], .double,
    .two { _, left, right in .double(left.double / right.double) }),
  .function(
    "-_", "negate_double", [.double], .double, .one { _, value in .double(-value.double) }),
  .function(
    "_+_", "add_string", [.string, .string], .string,
    .two { memory, left, right in memory.joined(left, right) }),
  .function(
    "_+_", "add_bytes", [.bytes, .bytes], .bytes,
    .two { memory, left, right in memory.joined(left, right) }),
  .function(
    "_+_", "add_list", [.list(.parameter("T")), .list(.parameter("T"))], .list(.parameter("T")),
    .two { memory, left, right in
      memory.makeList(left.length + right.length) { index in
        index < left.length
          ? memory.element(left, index) : memory.element(right, index - left.length)
      }
    }),
  .function(
    "_+_", "add_timestamp_duration", [.timestamp, .duration], .timestamp,
    .two { _, time, duration in .inRange(Timestamp(time).adding(Duration(duration))?.value) }),
  .function(
    "_+_", "add_duration_timestamp", [.duration, .timestamp], .timestamp,
    .two { _, duration, time in .inRange(Timestamp(time).adding(Duration(duration))?.value) }),
  .function(
    "_+_", "add_duration_duration", [.duration, .duration], .duration,
    .two { _, left, right in .inRange(Duration(left).adding(Duration(right))?.value) }),
  .function(
    "_-_", "subtract_timestamp_timestamp", [.timestamp, .timestamp], .duration,
    .two { _, left, right in .inRange(Timestamp(left).duration(since: Timestamp(right))?.value) }),
  .function(
    "_-_", "subtract_timestamp_duration", [.timestamp, .duration], .timestamp,
    .two { _, time, duration in
      .inRange(Timestamp(time).subtracting(Duration(duration))?.value)
    }),
  .function(
    "_-_", "subtract_duration_duration", [.duration, .duration], .duration,
    .two { _, left, right in .inRange(Duration(left).subtracting(Duration(right))?.value) }),
]

extension Value {
  /// The result of integer arithmetic, or an error when it overflowed.
  static func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .fault(.overflow) : .int(result.partialValue)
  }

  static func checked(_ result: (partialValue: UInt64, overflow: Bool)) -> Value {
    result.overflow ? .fault(.overflow) : .uint(result.partialValue)
  }

  /// A result, or an error when there is none because it is out of range.
  static func inRange(_ result: Value?) -> Value { result ?? .fault(.overflow) }
}

extension Memory {
  /// Two texts, one after the other; one of them alone when the other is empty.
  fileprivate func joined(_ left: Value, _ right: Value) -> Value {
    if right.count == 0 { return left }
    if left.count == 0 { return right }
    let start = openText()
    write(left)
    write(right)
    return closeText(start, left.kind)
  }
}
