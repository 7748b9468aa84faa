/// A value that owns what it holds: for what goes into programs and comes out of evaluators.
package indirect enum CELValue: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(Timestamp)
  case duration(Duration)
  case date(CivilDate)
  case list([CELValue])
  /// The entries in order; each key once.
  case map([(key: CELValue, value: CELValue)])
  case optional(CELValue?)
  /// A type, by the name it has when conditions run.
  case type(String)
  /// A record, with the fields that it has.
  case record(String, [(name: String, value: CELValue)])
  /// Something that depends on missing fields.
  case unknown
  case error(EvaluationProblem)
}

extension Memory {
  /// Makes a value in scratch memory; an unknown or an error becomes `null`.
  func make(_ value: CELValue) -> Value {
    switch value {
    case .null, .unknown, .error: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let value): return makeText(value)
    case .bytes(let value):
      let start = openText()
      write(value)
      return closeText(start, .bytes)
    case .timestamp(let value): return value.value
    case .duration(let value): return value.value
    case .date(let value): return .date(value)
    case .list(let elements): return makeList(elements.map(make))
    case .map(let entries): return makeMap(entries.map { (make($0.key), make($0.value)) })
    case .optional(let content):
      return content.map { makeOptional(make($0)) } ?? Value(.optional)
    case .type(let name):
      let start = openText()
      write(name)
      return closeText(start, .type)
    case .record(_, let fields):
      return makeMap(fields.map { (makeText($0.name), make($0.value)) })
    }
  }

  private func makeMap(_ entries: [(key: Value, value: Value)]) -> Value {
    guard let start = takeCells(Memory.cellCount(ofMap: entries.count)) else {
      return .fault(.memoryExceeded)
    }
    for (index, entry) in entries.enumerated() {
      setCell(start + 2 * index, to: entry.key)
      setCell(start + 2 * index + 1, to: entry.value)
    }
    return closeMap(start: start, count: entries.count)
  }
}

extension Memory {
  /// A value with all its parts, of which none points into this memory.
  ///
  /// One that has a part many times over may be far larger than the memory; beyond a bound it is an
  /// error.
  func export(_ value: Value) -> CELValue {
    var room = 1 << 22
    return export(value, within: &room)
  }

  /// A value with all its parts, or an error when it does not fit in the room, of which it takes some.
  func export(_ value: Value, within room: inout Int) -> CELValue {
    let exported = export(value, &room)
    return room >= 0 ? exported : .error(EvaluationProblem(fault: .memoryExceeded, quoted: ""))
  }

  private func export(_ value: Value, _ room: inout Int) -> CELValue {
    room -= value.kind == .string || value.kind == .bytes ? 16 + value.length : 16
    guard room >= 0 else { return .null }
    switch value.kind {
    case .missing, .unknown: return .unknown
    case .null: return .null
    case .bool: return .bool(value.isTrue)
    case .int: return .int(value.int)
    case .uint: return .uint(value.uint)
    case .double: return .double(value.double)
    case .string: return .string(text(value).string)
    case .bytes: return .bytes(Array(text(value)))
    case .timestamp: return .timestamp(Timestamp(value))
    case .duration: return .duration(Duration(value))
    case .date: return .date(value.civilDate)
    case .list: return .list(elements(value).map { export($0, &room) })
    case .map:
      return .map(
        (0..<value.length).map {
          (export(key(value, $0), &room), export(mapValue(value, $0), &room))
        })
    case .optional: return .optional(content(value).map { export($0, &room) })
    case .type: return .type(text(value).string)
    case .record:
      let layout = layouts[value.detail]
      return .record(
        layout.name,
        layout.fields.compactMap { declared in
          let part = field(value, at: declared.offset)
          return part.kind == .missing ? nil : (declared.name, export(part, &room))
        })
    case .error: return .error(problem(of: value))
    }
  }
}
