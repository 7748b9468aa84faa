import RiktlinjeText

/// Grows a tree from the events of a reader, within limits.
///
/// Its memory is used again for the next file; a finished tree has memory of its exact size.
struct TreeBuilder: ~Copyable {
  private let limits: Limits
  private var records = GrowingBuffer<NodeRecord>(capacity: 512)
  private var text = GrowingBuffer<UInt8>(capacity: 4096)
  private var roots: [Int32] = []
  /// What is known so far of a sequence or mapping that is not closed yet.
  private struct Container {
    /// Its record; -1 for the stream, which holds the documents.
    var index: Int32 = -1
    var form = NodeForm.sequence
    var count: Int32 = 0
    var nodes: Int32 = 1
    var height: UInt16 = 1
  }

  /// The innermost open container, kept apart since every node changes it.
  private var innermostOpen = Container()
  /// Those around it, from the stream inward; as many as there are open sequences and mappings.
  private var open: [Container] = []
  /// The latest node of each anchor in the document.
  private var anchors: [[UInt8]: Int32] = [:]
  private var aliasedNodes = 0
  /// Where the latest node ends.
  private(set) var lastEnd = SourcePosition.start
  private var keys = KeyTable()
  /// Each duplicate key with the first one, as indices.
  private(set) var duplicates: [(key: Int32, first: Int32)] = []

  init(limits: Limits) {
    self.limits = limits
  }

  deinit {
    records.free()
    text.free()
    keys.free()
  }

  /// The levels of sequences and mappings allowed; a height must fit in its field.
  private var nestingLimit: Int { min(limits.nesting, Int(UInt16.max)) }

  /// The nodes that aliases may add; a count of nodes must fit in its field.
  private var aliasedNodesLimit: Int { min(limits.aliasedNodes, 1 << 30) }

  /// Forgets the last file but keeps the memory.
  mutating func reset() {
    records.truncate(to: 0)
    text.truncate(to: 0)
    roots.removeAll(keepingCapacity: true)
    closeAll()
    duplicates.removeAll(keepingCapacity: true)
    aliasedNodes = 0
  }

  /// Begins a document: anchors do not reach from one document to the next.
  mutating func startDocument() {
    roots.append(Int32(records.count))
    if !anchors.isEmpty { anchors.removeAll() }
  }

  /// Takes back what a document that turned out to be broken has added.
  mutating func dropDocument() {
    guard let root = roots.popLast() else { return }
    records.truncate(to: Int(root))
    duplicates.removeAll { $0.key >= root }
    closeAll()
  }

  private mutating func closeAll() {
    open.removeAll(keepingCapacity: true)
    innermostOpen = Container()
  }

  /// The tree of all documents so far, of which the builder then knows nothing any more.
  mutating func finished(file: SourceFile) -> Tree {
    Tree(file: file, records: records.moved(), text: text.moved(), roots: Array(roots[...]))
  }

  // MARK: Nodes

  /// Where the text of the next scalar begins: behind all that was added.
  var textCount: Int { text.count }

  /// The text from an offset on.
  func text(from start: Int) -> ArraySlice<UInt8> {
    unsafe Array(text.elements[start...])[...]
  }

  /// Adds a scalar whose text is the tail of the tree’s text.
  @inline(__always)
  mutating func addScalar(textFrom start: Int, form: NodeForm, tag: NodeTag, span: SourceSpan) {
    add(
      NodeRecord(
        start: span.start, end: span.end, payload: Int32(start), count: Int32(text.count - start),
        next: Int32(records.count + 1), height: 0, form: form, tag: tag))
  }

  /// Adds bytes to the text of the scalar that is being read.
  mutating func appendText(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { text.append(byte) }
  }

  /// Adds bytes of the file, or that libyaml holds, to the text of the scalar that is being read.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(bytes)
  }

  /// Replaces the text of the scalar that is being read.
  mutating func replaceText(from start: Int, by bytes: [UInt8]) {
    text.truncate(to: start)
    appendText(bytes)
  }

  /// Adds one byte to the text of the scalar that is being read.
  mutating func appendText(_ byte: UInt8) {
    text.append(byte)
  }

  /// Begins a sequence or mapping.
  mutating func open(_ form: NodeForm, tag: NodeTag, span: SourceSpan) throws(TreeProblem) {
    guard open.count < nestingLimit else { throw .nestedTooDeep(limit: nestingLimit) }
    let index = Int32(records.count)
    add(
      NodeRecord(
        start: span.start, end: span.end, payload: 1, count: 0, next: index + 1, height: 1,
        form: form, tag: tag))
    open.append(innermostOpen)
    innermostOpen = Container(index: index, form: form)
  }

  /// Ends the innermost sequence or mapping.
  mutating func close(at end: SourcePosition) {
    guard let parent = open.popLast() else { return }
    let closed = innermostOpen
    innermostOpen = parent
    innermostOpen.nodes += closed.nodes - 1
    innermostOpen.height = max(innermostOpen.height, closed.height + 1)
    let index = Int(closed.index)
    records[index].end = end
    records[index].count = closed.count
    records[index].payload = closed.nodes
    records[index].height = closed.height
    records[index].next = Int32(records.count)
    lastEnd = end
    if closed.form == .mapping { findDuplicates(inMapping: index, pairs: Int(closed.count) / 2) }
  }

  /// Whether the innermost open node is a mapping or a sequence; `nil` outside both.
  var innermost: NodeForm? { open.isEmpty ? nil : innermostOpen.form }

  /// Adds an alias; its nodes count as if they were written out.
  mutating func addAlias(of name: [UInt8], span: SourceSpan) throws(TreeProblem) {
    guard let target = anchors[name] else {
      let near = nearestSpelling(
        to: String(decoding: name, as: UTF8.self),
        among: anchors.keys.map { String(decoding: $0, as: UTF8.self) }.sorted())
      throw .undefinedAlias(String(decoding: name, as: UTF8.self), near: near)
    }
    guard innermostOpen.index != target, !open.contains(where: { $0.index == target }) else {
      throw .aliasWithinItself(String(decoding: name, as: UTF8.self))
    }
    let anchored = records[Int(target)]
    let nodes = anchored.form.isScalar ? 1 : anchored.payload
    aliasedNodes += Int(nodes)
    guard aliasedNodes <= aliasedNodesLimit else {
      throw .tooManyAliasedNodes(limit: aliasedNodesLimit)
    }
    guard open.count + Int(anchored.height) <= nestingLimit else {
      throw .nestedTooDeep(limit: nestingLimit)
    }
    add(
      NodeRecord(
        start: span.start, end: span.end, payload: target, count: 0,
        next: Int32(records.count + 1), height: anchored.height, form: .alias, tag: .none))
    // The alias’ own place is counted already; what it stands for may hold more.
    innermostOpen.nodes += nodes - 1
    innermostOpen.height = max(innermostOpen.height, anchored.height + 1)
  }

  /// Names the node that will be added next.
  mutating func anchorNext(_ name: [UInt8]) {
    anchors[name] = Int32(records.count)
  }

  /// The record of a node that was added.
  func record(_ index: Int32) -> NodeRecord { records[Int(index)] }

  /// The text of a scalar that was added.
  func text(of scalar: NodeRecord) -> ArraySlice<UInt8> {
    unsafe Array(text.elements[scalar.textRange])[...]
  }

  @inline(__always)
  private mutating func add(_ record: NodeRecord) {
    innermostOpen.count += 1
    innermostOpen.nodes += 1
    records.append(record)
    lastEnd = record.end
  }

  // MARK: Duplicate keys

  private mutating func findDuplicates(inMapping index: Int, pairs: Int) {
    guard pairs > 1 else { return }
    keys.prepare(pairs: pairs)
    var key = Int32(index + 1)
    for _ in 0..<pairs {
      let named = records[Int(key)].form == .alias ? records[Int(key)].payload : key
      if records[Int(named)].form.isScalar,
        let first = unsafe keys.insert(
          key: key, text: records[Int(named)].textRange, of: text.elements)
      {
        duplicates.append((key, first))
      }
      key = records[Int(records[Int(key)].next)].next
    }
  }
}
