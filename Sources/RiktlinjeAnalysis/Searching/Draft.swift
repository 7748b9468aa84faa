import RiktlinjeCEL
import RiktlinjeRules

/// A value of a proposal that is made up.
indirect enum DraftValue: Hashable, Sendable {
  case truth(Bool)
  case whole(Int64)
  case number(Double)
  case text(String)
  case day(CivilDate)
  case list([DraftValue])
  /// A record by its fields, in the order of the vocabulary.
  case record([Entry])

  struct Entry: Hashable, Sendable {
    let name: String
    let value: DraftValue
  }
}

/// A proposal that is made up, field by field.
struct Draft: Hashable {
  /// The values by the paths of the fields; of a record only that it is there.
  var values: [String: DraftValue] = [:]
  /// The judgements that are recorded as met.
  var judgements: Set<String> = []

  /// The proposal in canonical YAML: ids and plain values, in the order of the vocabulary.
  func yaml(of formulas: KindFormulas) -> String {
    var lines = ["kind: \(formulas.plan.kind.name)"]
    write(formulas.layout.shape, path: "", indent: 0, &lines)
    if !judgements.isEmpty {
      lines.append("judgements:")
      for id in judgements.sorted() {
        lines.append(
          "  \(id): {answer: met, by: example, date: \(formulas.day), note: example}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ shape: RecordShape, path: String, indent: Int, _ lines: inout [String]) {
    let space = String(repeating: " ", count: indent)
    for slot in shape.slots {
      let name = slot.field.name
      let path = path.isEmpty ? name : "\(path).\(name)"
      if case .record(let inner) = slot.content {
        let isWritten = values.keys.contains { $0.hasPrefix(path + ".") }
        if isWritten {
          lines.append("\(space)\(name):")
          write(inner, path: path, indent: indent + 2, &lines)
        } else if values[path] != nil {
          lines.append("\(space)\(name): {}")
        }
      } else if let value = values[path] {
        lines.append("\(space)\(name): \(value.flow)")
      }
    }
  }
}

extension DraftValue {
  /// The value on one line.
  var flow: String {
    switch self {
    case .truth(let value): String(value)
    case .whole(let value): String(value)
    case .number(let value): Int64(exactly: value).map { String($0) } ?? String(value)
    case .text(let text): Self.quoted(text)
    case .day(let day): day.description
    case .list(let elements): "[" + elements.map { $0.flow }.joined(separator: ", ") + "]"
    case .record(let entries):
      "{" + entries.map { "\($0.name): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  /// A text, plain where that is read as the same text.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.first.map { isLetter($0) } == true
      && text.utf8.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || $0 == 0x5F || $0 == 0x2D }
      && !["true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"].contains(text)
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
