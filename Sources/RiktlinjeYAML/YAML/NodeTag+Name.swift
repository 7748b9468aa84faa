extension NodeTag {
  /// Reads a tag by its full name.
  init(tagNamed name: [UInt8]) {
    let core = Array("tag:yaml.org,2002:".utf8)
    guard name.starts(with: core) else {
      self = .text
      return
    }
    switch String(decoding: name[core.count...], as: UTF8.self) {
    case "null": self = .null
    case "bool": self = .boolean
    case "int": self = .integer
    case "float": self = .number
    case "seq": self = .sequence
    case "map": self = .mapping
    case "str": self = .string
    default: self = .text
    }
  }

  /// Whether a node of the form may have the tag.
  func admits(_ form: NodeForm) -> Bool {
    switch self {
    case .none, .text: true
    case .sequence: form == .sequence
    case .mapping: form == .mapping
    case .null, .boolean, .integer, .number, .string: form.isScalar
    }
  }

  /// Whether a scalar with the text may have the tag.
  func admits(_ text: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .none, .text, .string, .sequence, .mapping: return true
    case .null, .boolean, .integer, .number: break
    }
    switch (self, coreScalar(of: text)) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.number, .integer),
      (.number, .number):
      return true
    // An integer beyond 64 bits is read as a number.
    case (.integer, .number): return text.allSatisfy { $0 != UInt8(ascii: ".") }
    default: return false
    }
  }
}

/// A tag as its author would write it, such as `!!int`.
func authoredTag(_ name: [UInt8]) -> String {
  let full = String(decoding: name, as: UTF8.self)
  let core = "tag:yaml.org,2002:"
  return full.hasPrefix(core) ? "!!" + full.dropFirst(core.count) : full
}
