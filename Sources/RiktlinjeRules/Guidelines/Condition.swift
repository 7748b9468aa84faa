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

  package init(_ node: Node) {
    self.text = node.string
    self.location = node.location
    self.node = node
  }

  package init(text: String, location: SourceLocation) {
    self.text = text
    self.location = location
    self.node = nil
  }

  /// Where a stretch of the expression's bytes stands in the file.
  package func location(of bytes: Range<Int32>) -> SourceLocation {
    node?.location(utf8Range: Int(bytes.lowerBound)..<Int(bytes.upperBound)) ?? location
  }
}
