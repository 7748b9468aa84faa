public import RiktlinjeText
package import RiktlinjeYAML

/// A condition as the pack's author wrote it, with its place; compiled once for each kind it reads.
public struct Condition: Sendable {
  /// The expression's text.
  public let text: String
  /// Where the expression stands.
  public let location: SourceLocation
  /// The scalar that holds it, from which places inside the expression are found.
  let node: Node?
  /// Where in the scalar's text it begins, in bytes.
  private let offset: Int

  package init(_ node: Node) {
    self.text = node.string
    self.location = node.location
    self.node = node
    offset = 0
  }

  /// An expression that is a part of a scalar's text.
  init(_ node: Node, utf8Range range: Range<Int>) {
    text = String(decoding: Array(node.string.utf8)[range], as: UTF8.self)
    location = node.location(utf8Range: range)
    self.node = node
    offset = range.lowerBound
  }

  package init(text: String, location: SourceLocation) {
    self.text = text
    self.location = location
    self.node = nil
    offset = 0
  }

  /// Where a stretch of the expression's bytes stands in the file.
  package func location(of bytes: Range<Int32>) -> SourceLocation {
    node?.location(utf8Range: offset + Int(bytes.lowerBound)..<offset + Int(bytes.upperBound))
      ?? location
  }
}
