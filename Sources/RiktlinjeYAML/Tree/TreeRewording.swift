/// Another text for a scalar of a tree.
package struct NodeWord: Sendable {
  package let node: Node
  package let text: String
  /// Whether it is a text, rather than a number or a truth value.
  package let isText: Bool

  package init(_ node: Node, text: String, isText: Bool) {
    self.node = node
    self.text = text
    self.isText = isText
  }
}

extension Node {
  /// The document that the node is the top of, with other texts in some of its scalars; every place
  /// stays that of the file.
  package func reworded(_ words: [NodeWord]) -> Node {
    let first = index
    let all = tree.records[Int(first)..<Int(tree.records[Int(first)].next)]
    // Not in order where something was reworded before.
    let ranges = all.lazy.filter { $0.form.isScalar }.map { $0.textRange }
    let start = ranges.map { $0.lowerBound }.min() ?? 0
    let bytes = start..<(ranges.map { $0.upperBound }.max() ?? start)
    var text = Array(tree.text[bytes])
    // What an alias stands for is in the same document, so that all of it moves alike.
    var records = all.map { record in
      var moved = record
      moved.next -= first
      switch record.form {
      case .alias: moved.payload -= first
      case .sequence, .mapping: break
      default: moved.payload -= Int32(bytes.lowerBound)
      }
      return moved
    }
    for word in words {
      let place = Int(word.node.index - first)
      guard records.indices.contains(place), records[place].form.isScalar else { continue }
      let start = text.count
      text.append(contentsOf: word.text.utf8)
      records[place] = records[place].with(
        text: start..<text.count, form: word.isText ? .doubleQuoted : .plain)
    }
    return Node(
      tree: Tree(file: tree.file, records: records, text: text, roots: [0]), place: 0)
  }
}

extension NodeRecord {
  fileprivate func with(text: Range<Int>, form: NodeForm) -> NodeRecord {
    NodeRecord(
      start: start, end: end, payload: Int32(text.lowerBound), count: Int32(text.count),
      next: next, height: height, form: form, tag: .none)
  }
}
