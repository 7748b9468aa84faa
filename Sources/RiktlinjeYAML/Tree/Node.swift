package import RiktlinjeText

/// A place in a tree: what a loader or binder walks.
///
/// An alias is seen as the node that it stands for; `standingSpan` tells where the alias itself is.
package struct Node: Sendable {
  /// The tree.
  package let tree: Tree
  /// The node’s own place; differs from `index` for an alias.
  let place: Int32
  /// The content.
  package let index: Int32

  init(tree: Tree, place: Int32) {
    self.tree = tree
    self.place = place
    let record = tree.records[Int(place)]
    self.index = record.form == .alias ? record.payload : place
  }

  /// The three kinds of nodes.
  package enum Kind: Sendable {
    case scalar
    case sequence
    case mapping
  }

  var record: NodeRecord { tree.records[Int(index)] }

  /// Whether it is a scalar, a sequence or a mapping.
  package var kind: Kind {
    switch record.form {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  // MARK: Places

  /// Where the content is written, quotes and brackets among it.
  package var span: SourceSpan {
    let record = record
    return SourceSpan(start: record.start, end: record.end)
  }

  /// Where the node stands in its parent: for an alias the `*name`, else the same as `span`.
  package var standingSpan: SourceSpan {
    let record = tree.records[Int(place)]
    return SourceSpan(start: record.start, end: record.end)
  }

  /// The content’s place with its file, for diagnostics.
  package var location: SourceLocation { SourceLocation(file: tree.file, span: span) }

  // MARK: Scalars

  /// The scalar’s bytes within `tree.text`; empty for a sequence or mapping.
  package var textRange: Range<Int> {
    let record = record
    return record.form.isScalar ? record.textRange : 0..<0
  }

  /// The decoded text of a scalar, without a copy; empty for a sequence or mapping.
  package var utf8: ArraySlice<UInt8> { tree.text[textRange] }

  /// The decoded text of a scalar; empty for a sequence or mapping.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether the node is a scalar with exactly this text.
  package func hasText(_ text: String) -> Bool {
    let record = record
    guard record.form.isScalar, Int(record.count) == text.utf8.count else { return false }
    return text.utf8.elementsEqual(tree.text[record.textRange])
  }

  /// What the scalar is by the core schema; `nil` for a sequence or mapping.
  package var scalar: CoreScalar? {
    let record = record
    guard record.form.isScalar else { return nil }
    switch record.tag {
    case .none:
      return record.form == .plain ? coreScalar(of: tree.text[record.textRange]) : .text
    case .number:
      // `!!float 3` is three, but a number rather than an integer.
      guard case .integer(let value) = coreScalar(of: tree.text[record.textRange]) else {
        return coreScalar(of: tree.text[record.textRange])
      }
      return .number(Double(value))
    case .null, .boolean, .integer:
      return coreScalar(of: tree.text[record.textRange])
    case .text, .string, .sequence, .mapping:
      return .text
    }
  }

  /// Whether the node is a scalar that means nothing: empty, `~` or `null`, and not quoted.
  package var isNull: Bool { scalar == .null }

  /// The place in the file of a byte of the scalar’s text, whatever its quotes, escapes and folds.
  ///
  /// - Parameter utf8Offset: the byte within the text; its length stands for the end.
  package func position(utf8Offset: Int) -> SourcePosition {
    let record = record
    guard record.form.isScalar else { return record.start }
    let range = tree.file.byteOffset(of: record.start)..<tree.file.byteOffset(of: record.end)
    let source = ScalarSource(
      tree.file.bytes, range: range, form: record.form, text: tree.text[record.textRange])
    return source.sourceOffset(ofText: utf8Offset).map { tree.file.position(ofByte: $0) }
      ?? record.end
  }

  /// The location of a stretch of the scalar’s text, in bytes.
  package func location(utf8Range: Range<Int>) -> SourceLocation {
    let start = position(utf8Offset: utf8Range.lowerBound)
    let end = position(utf8Offset: utf8Range.upperBound)
    return SourceLocation(file: tree.file, span: SourceSpan(start: start, end: max(start, end)))
  }

  // MARK: Children

  /// The pairs of a mapping in the order of the file; none for another node.
  package var entries: Entries { Entries(of: self) }

  /// The elements of a sequence in the order of the file; none for another node.
  package var elements: Elements { Elements(of: self) }

  /// The value of a key of a mapping, or `nil` when it has no such key or is no mapping.
  package subscript(key: String) -> Node? { entry(key)?.value }

  /// The pair of a mapping with a key, or `nil` when it has no such key or is no mapping.
  package func entry(_ key: String) -> (key: Node, value: Node)? {
    guard let place = tree.place(ofKey: key, in: index) else { return nil }
    return (
      Node(tree: tree, place: place), Node(tree: tree, place: tree.records[Int(place)].next)
    )
  }
}

/// The elements of a sequence.
package struct Elements: Sequence, IteratorProtocol, Sendable {
  private let tree: Tree
  private var place: Int32
  private var remaining: Int32

  fileprivate init(of node: Node) {
    let record = node.record
    tree = node.tree
    place = node.index + 1
    remaining = record.form == .sequence ? record.count : 0
  }

  /// The number of elements that are left.
  package var count: Int { Int(remaining) }

  /// The next element, or `nil` after the last.
  package mutating func next() -> Node? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let node = Node(tree: tree, place: place)
    place = tree.records[Int(place)].next
    return node
  }
}

/// The pairs of a mapping.
package struct Entries: Sequence, IteratorProtocol, Sendable {
  private let tree: Tree
  private var place: Int32
  private var remaining: Int32

  fileprivate init(of node: Node) {
    let record = node.record
    tree = node.tree
    place = node.index + 1
    remaining = record.form == .mapping ? record.count / 2 : 0
  }

  /// The number of pairs that are left.
  package var count: Int { Int(remaining) }

  /// The next key with its value, or `nil` after the last.
  package mutating func next() -> (key: Node, value: Node)? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let key = Node(tree: tree, place: place)
    let value = Node(tree: tree, place: tree.records[Int(place)].next)
    place = tree.records[Int(value.place)].next
    return (key, value)
  }
}
