package import RiktlinjeText

/// One change to a tree: what stands at the end of a path, or that it is gone.
package struct TreeChange: Sendable {
  /// One step of a path.
  package enum Step: Hashable, Sendable {
    case key(String)
    /// An element of a sequence, from 0; the number of elements stands for a new one.
    case element(Int)
  }

  let path: ArraySlice<Step>
  let value: Node?
  /// Where the path is written: the place of the keys that are made on it.
  let namedAt: Node?

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - path: from the top node; what is not there yet is made.
  ///   - value: the node to stand there; `nil` takes away what does.
  ///   - namedAt: where the path is written; `nil` for the place of the value.
  package init(_ path: [Step], to value: Node?, namedAt: Node? = nil) {
    self.init(path: path[...], value: value, namedAt: namedAt)
  }

  /// The change as it looks from one step further down; `nil` when it lies elsewhere.
  fileprivate func within(_ step: Step) -> TreeChange? {
    path.first == step ? TreeChange(path: path.dropFirst(), value: value, namedAt: namedAt) : nil
  }

  private init(path: ArraySlice<Step>, value: Node?, namedAt: Node?) {
    self.path = path
    self.value = value
    self.namedAt = namedAt
  }
}

extension Node {
  /// The node at the end of a path; `nil` when the path leads nowhere.
  package func node(at path: [TreeChange.Step]) -> Node? {
    path.reduce(self) { (node: Node?, step) in
      switch step {
      case .key(let key): node?[key]
      case .element(let index):
        index >= 0 ? node?.elements.dropFirst(index).first { _ in true } : nil
      }
    }
  }

  /// A copy of the node with changes, the later over the earlier; every part keeps its own place.
  ///
  /// - Throws: ``TreeProblem`` when the copy would be nested too deep.
  package func copy(
    with changes: [TreeChange], limits: Limits = Limits()
  ) throws(TreeProblem) -> Node {
    var builder = TreeBuilder(limits: limits)
    builder.startDocument()
    try builder.copy(self, changes)
    return builder.finished(file: tree.file).documents.first ?? self
  }
}

extension TreeBuilder {
  fileprivate mutating func copy(_ node: Node, _ changes: [TreeChange]) throws(TreeProblem) {
    if let index = changes.lastIndex(where: { $0.path.isEmpty }), let value = changes[index].value {
      return try copy(value, Array(changes[(index + 1)...]))
    }
    switch node.kind {
    case .scalar:
      let start = textCount
      appendText(node.utf8)
      addScalar(textFrom: start, form: node.record.form, tag: node.record.tag, span: node.span)
    case .sequence:
      try open(.sequence, tag: node.record.tag, span: node.span)
      var count = 0
      for (index, element) in node.elements.enumerated() {
        try copyUnlessRemoved(element, changes.compactMap { $0.within(.element(index)) }, key: nil)
        count = index + 1
      }
      let added = changes.compactMap { $0.within(.element(count)) }
      if let place = added.first(where: { $0.value != nil })?.value { try make(added, at: place) }
      close(at: node.span.end)
    case .mapping:
      try open(.mapping, tag: node.record.tag, span: node.span)
      for (key, value) in node.entries {
        try copyUnlessRemoved(value, changes.compactMap { $0.within(.key(key.string)) }, key: key)
      }
      try addKeys(changes) { node[$0] != nil }
      close(at: node.span.end)
    }
  }

  private mutating func copyUnlessRemoved(
    _ node: Node, _ changes: [TreeChange], key: Node?
  ) throws(TreeProblem) {
    if let last = changes.last(where: { $0.path.isEmpty }), last.value == nil { return }
    if let key { try copy(key, []) }
    try copy(node, changes)
  }

  /// Adds the keys that changes name and the mapping does not have.
  private mutating func addKeys(
    _ changes: [TreeChange], unless isThere: (String) -> Bool
  ) throws(TreeProblem) {
    var made: Set<String> = []
    for change in changes {
      guard case .key(let name) = change.path.first, !isThere(name), made.insert(name).inserted
      else { continue }
      let parts = changes.compactMap { $0.within(.key(name)) }
      guard let place = parts.last(where: { $0.value != nil })?.value else { continue }
      let start = textCount
      appendText(name.utf8)
      addScalar(
        textFrom: start, form: .plain, tag: .string, span: (change.namedAt ?? place).span)
      try make(parts, at: place)
    }
  }

  /// Makes the node that changes describe where nothing was: a value, or what leads to values.
  private mutating func make(_ changes: [TreeChange], at place: Node) throws(TreeProblem) {
    if let index = changes.lastIndex(where: { $0.path.isEmpty && $0.value != nil }),
      let value = changes[index].value
    {
      return try copy(value, Array(changes[(index + 1)...]))
    }
    if case .element = changes.first?.path.first {
      try open(.sequence, tag: .none, span: place.span)
      try make(changes.compactMap { $0.within(.element(0)) }, at: place)
      close(at: place.span.end)
    } else {
      try open(.mapping, tag: .none, span: place.span)
      try addKeys(changes) { _ in false }
      close(at: place.span.end)
    }
  }
}
