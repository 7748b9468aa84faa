import RiktlinjeText

extension CELValue {
  /// The value as JSON that names its type, as `{"int": "5"}`: the form of the conformance cases.
  package var taggedJSON: String {
    var json = ""
    writeTagged(to: &json)
    return json
  }

  private func writeTagged(to json: inout String) {
    switch self {
    case .null: json += #"{"null": null}"#
    case .bool(let value): json += "{\"bool\": \(value)}"
    case .int(let value): json += "{\"int\": \"\(value)\"}"
    case .uint(let value): json += "{\"uint\": \"\(value)\"}"
    case .double(let value):
      json += value.isFinite ? "{\"double\": \(value)}" : "{\"double\": \"\(name(of: value))\"}"
    case .string(let value): write("string", value, to: &json)
    case .bytes(let value):
      write("bytes", String(decoding: base64(value), as: UTF8.self), to: &json)
    case .timestamp(let value): write("timestamp", value.description, to: &json)
    case .duration(let value): write("duration", value.description, to: &json)
    case .date(let value): write("date", value.description, to: &json)
    case .type(let name): write("type", name, to: &json)
    case .list(let elements):
      json += "{\"list\": ["
      for (index, element) in elements.enumerated() {
        if index > 0 { json += ", " }
        element.writeTagged(to: &json)
      }
      json += "]}"
    case .map(let entries): writeTagged(entries, to: &json)
    case .record(_, let fields):
      writeTagged(fields.map { (.string($0.name), $0.value) }, to: &json)
    case .optional(let content):
      json += "{\"optional\": "
      if let content { content.writeTagged(to: &json) } else { json += "null" }
      json += "}"
    case .unknown: json += #"{"unknown": []}"#
    case .error(let problem): write("error", problem.message(in: .english), to: &json)
    }
  }

  private func writeTagged(_ entries: [(key: CELValue, value: CELValue)], to json: inout String) {
    json += "{\"map\": ["
    for (index, entry) in entries.enumerated() {
      json += index > 0 ? ", [" : "["
      entry.key.writeTagged(to: &json)
      json += ", "
      entry.value.writeTagged(to: &json)
      json += "]"
    }
    json += "]}"
  }

  private func write(_ tag: String, _ text: String, to json: inout String) {
    json += "{\"\(tag)\": "
    appendJSON(text, to: &json)
    json += "}"
  }

  private func name(of number: Double) -> String {
    number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }
}

/// Adds a text to JSON, between quotation marks and escaped (RFC 8259, section 7).
func appendJSON(_ text: String, to json: inout String) {
  json += "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }
  json += "\""
}
