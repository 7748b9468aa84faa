/// An entry of the table of functions: one overload under its function’s name, and what it does.
///
/// A new function is one entry in the file of its theme. The body is called with arguments of the
/// kinds that the parameters say, none of them unknown or an error.
struct Function: Sendable {
  enum Body: Sendable {
    case none(@Sendable (Memory) -> Value)
    case one(@Sendable (Memory, Value) -> Value)
    case two(@Sendable (Memory, Value, Value) -> Value)
    case three(@Sendable (Memory, Value, Value, Value) -> Value)
    /// Given the arguments as a list.
    case many(@Sendable (Memory, Value) -> Value)
  }

  let name: String
  let overload: Overload
  let body: Body?
}

extension Function {
  /// A function, called as `name(…)`; a namespace is part of its name.
  static func function(
    _ name: String, _ overload: String, _ parameters: [ValueType], _ result: ValueType,
    isVariadic: Bool = false, textForms: KeyValuePairs<Int, TextForm> = [:], _ body: Body
  ) -> Function {
    Function(
      name: name,
      overload: Overload(
        overload, parameters, result, isVariadic: isVariadic, textForms: textForms),
      body: body)
  }

  /// A method, called as `receiver.name(…)`; the receiver is the first parameter.
  static func method(
    _ name: String, _ overload: String, _ parameters: [ValueType], _ result: ValueType,
    textForms: KeyValuePairs<Int, TextForm> = [:], _ body: Body
  ) -> Function {
    Function(
      name: name,
      overload: Overload(overload, isMethod: true, parameters, result, textForms: textForms),
      body: body)
  }
}

/// The kinds of values that a parameter takes.
struct KindSet {
  private let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(kind: Value.Kind) { rawValue = 1 << UInt32(kind.rawValue) }

  init(_ type: ValueType) {
    switch type {
    case .dynamic, .parameter: self.init(rawValue: .max)
    case .null: self.init(kind: .null)
    case .bool: self.init(kind: .bool)
    case .int: self.init(kind: .int)
    case .uint: self.init(kind: .uint)
    case .double: self.init(kind: .double)
    case .string, .enumeration, .key: self.init(kind: .string)
    case .bytes: self.init(kind: .bytes)
    case .timestamp: self.init(kind: .timestamp)
    case .duration: self.init(kind: .duration)
    case .date: self.init(kind: .date)
    case .list: self.init(kind: .list)
    case .map: self.init(kind: .map)
    case .optional: self.init(kind: .optional)
    case .type: self.init(kind: .type)
    case .record: self.init(kind: .record)
    case .opaque, .invalid: self.init(rawValue: 0)
    }
  }

  @inline(__always)
  func contains(_ kind: Value.Kind) -> Bool { rawValue & 1 << UInt32(kind.rawValue) != 0 }
}
