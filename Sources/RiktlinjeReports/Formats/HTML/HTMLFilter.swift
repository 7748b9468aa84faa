import RiktlinjeEngine

/// Which proposals a link leads to, by the names of the filters above their list.
struct HTMLFilter {
  var verdict: Verdict?
  var waits: Waiting?
  var body: String?
  var clause: String?
  /// How they stand against the clause.
  var status: Status?

  /// The filter as the address of the page has it.
  var address: String {
    let values: [(String, String?)] = [
      ("verdict", verdict?.rawValue), ("waits", waits?.rawValue), ("body", body),
      ("clause", clause), ("status", status?.rawValue),
    ]
    return values.compactMap { name, value in value.map { "\(name)=\(Self.escaped($0))" } }
      .joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return escaped
  }
}
