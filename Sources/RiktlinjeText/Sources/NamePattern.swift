/// A pattern for names that are no paths, such as ids: `*` for any text, `?` and `[…]` for one character.
package struct NamePattern: Sendable {
  private let scalars: [Unicode.Scalar]

  /// Reads a pattern; a text without signs fits itself alone.
  package init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Whether the pattern fits a whole name.
  package func matches(_ name: String) -> Bool {
    GlobPattern.nameMatches(scalars, Array(name.unicodeScalars))
  }
}
