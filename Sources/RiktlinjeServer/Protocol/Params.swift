import RiktlinjeYAML

extension Node {
  /// A member that is a text.
  func text(_ name: String) throws(ProtocolError) -> String {
    guard let node = self[name], case .text = node.scalar else { throw .invalidParams(name) }
    return node.string
  }

  /// A member that is a whole number of ordinary size, at least 0.
  func count(_ name: String) throws(ProtocolError) -> Int {
    guard case .integer(let number) = self[name]?.scalar, number >= 0, number <= Int32.max else {
      throw .invalidParams(name)
    }
    return Int(number)
  }

  /// A member that is an object.
  func object(_ name: String) throws(ProtocolError) -> Node {
    guard let node = self[name], node.kind == .mapping else { throw .invalidParams(name) }
    return node
  }

  /// A member that is a place in a text.
  func place(_ name: String) throws(ProtocolError) -> TextPlace {
    let node = try object(name)
    return TextPlace(line: try node.count("line"), character: try node.count("character"))
  }

  /// A member that is a stretch of a text.
  func stretch(_ name: String) throws(ProtocolError) -> Range<TextPlace> {
    let node = try object(name)
    let (start, end) = (try node.place("start"), try node.place("end"))
    return min(start, end)..<max(start, end)
  }

  /// Whether a member is `true`.
  func isTrue(_ name: String) -> Bool {
    guard case .boolean(true) = self[name]?.scalar else { return false }
    return true
  }
}
