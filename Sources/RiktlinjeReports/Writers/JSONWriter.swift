import RiktlinjeText

/// Writes JSON (RFC 8259): structure by nesting, commas and escapes by construction.
///
/// ```swift
/// json.object { json in
///   json.member("rule", finding.rule)
///   json.array("missing", finding.missing) { json, field in json.string(field.path) }
/// }
/// ```
package struct JSONWriter {
  private var bytes: [UInt8] = []
  /// Whether every member and element stands on a line of its own, two spaces deeper than its parent.
  private let isIndented: Bool
  /// Whether it stands in markup, whose signs are then written as numbers.
  private let isInMarkup: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterName = false
  /// The number of bytes before elements that are written apart.
  private var gap = 0

  private init(isIndented: Bool, isInMarkup: Bool) {
    self.isIndented = isIndented
    self.isInMarkup = isInMarkup
  }

  /// Writes one value after what a buffer holds.
  package static func write(
    to output: inout [UInt8], isIndented: Bool = false, isInMarkup: Bool = false,
    _ content: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter(isIndented: isIndented, isInMarkup: isInMarkup)
    swap(&json.bytes, &output)
    content(&json)
    swap(&json.bytes, &output)
  }

  /// Writes an indented value around elements of an array that are written apart.
  ///
  /// - Returns: what comes before the elements and what comes after them.
  package static func frame(
    _ content: (inout JSONWriter) -> Void
  ) -> (before: [UInt8], after: [UInt8]) {
    var json = JSONWriter(isIndented: true, isInMarkup: false)
    content(&json)
    return (Array(json.bytes[..<json.gap]), Array(json.bytes[json.gap...]))
  }

  /// Writes an element of an array that has its place in a ``frame(_:)``.
  ///
  /// - Parameters:
  ///   - depth: how many objects and arrays it lies in.
  ///   - isFirst: whether the array has no element before it.
  package static func writeElement(
    to output: inout [UInt8], depth: Int, isFirst: Bool, _ content: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter(isIndented: true, isInMarkup: false)
    json.depth = depth
    json.needsComma = !isFirst
    swap(&json.bytes, &output)
    content(&json)
    swap(&json.bytes, &output)
  }

  // MARK: Structure

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    nest("{", "}", content)
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ content: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { json in
      for element in elements { content(&json, element) }
    }
  }

  package mutating func object(_ name: String, _ content: (inout JSONWriter) -> Void) {
    self.name(name)
    object(content)
  }

  package mutating func array<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ content: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array(elements, content)
  }

  /// Writes an array whose elements are written apart.
  package mutating func arrayApart(_ name: String? = nil, isEmpty: Bool) {
    if let name { self.name(name) }
    nest("[", "]") { json in
      json.gap = json.bytes.count
      json.needsComma = !isEmpty
    }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    content(&self)
    depth -= 1
    if needsComma { beginLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  // MARK: Members

  package mutating func member(_ name: String, _ value: String?) {
    self.name(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    number(Int64(value))
  }

  package mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// The name of the member whose value is written next.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(contentsOf: isIndented ? ": ".utf8 : ":".utf8)
    isAfterName = true
  }

  // MARK: Values

  package mutating func string(_ value: String?) {
    guard let value else { return null() }
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    Self.escape(value, isInMarkup: isInMarkup, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  package mutating func number(_ value: Int64) { literal(value.description) }

  /// A number, or `null` for what JSON has no number for.
  package mutating func number(_ value: Double) {
    literal(value.isFinite ? value.description : "null")
  }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  private mutating func literal(_ text: String) {
    beginValue()
    bytes.append(text)
    needsComma = true
  }

  private mutating func beginValue() {
    guard !isAfterName else { return isAfterName = false }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { beginLine() }
  }

  private mutating func beginLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  // MARK: Escapes

  /// Escapes what JSON asks for, and besides every character that would act on a terminal or turn
  /// the reading order on a reviewer's screen.
  private static func escape(_ text: String, isInMarkup: Bool, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case let value where isInMarkup && (value == 0x26 || value == 0x3C || value == 0x3E):
        spell(UInt16(value), to: &output)
      case 0x22: output.append("\\\"")
      case 0x5C: output.append("\\\\")
      case 0x0A: output.append("\\n")
      case 0x0D: output.append("\\r")
      case 0x09: output.append("\\t")
      case 0x20...0x7E: output.append(UInt8(scalar.value))
      case ..<0x20, 0x7F...0x9F: spell(UInt16(scalar.value), to: &output)
      default:
        if scalar.isUnseen {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            spell(unit, to: &output)
          }
        } else {
          output.append(scalar: scalar.value)
        }
      }
    }
  }

  /// Writes `\uXXXX` for a unit of UTF-16.
  private static func spell(_ unit: UInt16, to output: inout [UInt8]) {
    output.append("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(unit >> shift & 0xF)
      output.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
    }
  }
}
