/// Walking a tree by the numbers of its nodes: for the binder, which visits every node of every file
/// and would otherwise count references to the tree at each step.
extension Tree {
  /// The content at a place: what an alias stands for, else the place itself.
  package func content(at place: Int32) -> Int32 {
    let record = records[Int(place)]
    return record.form == .alias ? record.payload : place
  }

  /// The first child's place; only of a sequence or mapping that has one.
  package func firstChild(of index: Int32) -> Int32 { index + 1 }

  /// The place after a node and all that is in it: its next sibling, if it has one.
  package func next(after place: Int32) -> Int32 { records[Int(place)].next }

  /// The elements of a sequence, or the keys and values of a mapping together; 0 for a scalar.
  package func childCount(of index: Int32) -> Int {
    let record = records[Int(index)]
    return record.form.isScalar ? 0 : Int(record.count)
  }

  /// Whether the content is a scalar, a sequence or a mapping.
  package func kind(of index: Int32) -> Node.Kind {
    switch records[Int(index)].form {
    case .sequence: .sequence
    case .mapping: .mapping
    default: .scalar
    }
  }

  /// The bytes of a scalar within ``text``.
  package func textRange(of index: Int32) -> Range<Int> { records[Int(index)].textRange }

  /// The number of documents.
  package var documentCount: Int { roots.count }

  /// Where in ``text`` the scalars of a node and of all that is in it lie; aliases reach no further
  /// than their own document.
  package func textRange(ofAllIn index: Int32) -> Range<Int> {
    let scalars = records[Int(index)..<Int(records[Int(index)].next)].lazy.filter(\.form.isScalar)
    guard let first = scalars.first, let last = scalars.last else { return 0..<0 }
    return first.textRange.lowerBound..<last.textRange.upperBound
  }

  /// Whether the content is a scalar that means nothing: empty, `~` or `null`, and not quoted.
  package func isNull(_ index: Int32) -> Bool {
    let record = records[Int(index)]
    // No other plain scalar that begins like one of these is as short.
    guard record.form.isScalar, record.count <= 4 else { return false }
    return node(at: index).isNull
  }

  /// The node at a place, for what is not done at every step.
  package func node(at place: Int32) -> Node { Node(tree: self, place: place) }
}
