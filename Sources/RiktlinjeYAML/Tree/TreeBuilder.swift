import RiktlinjeText

/// Grows a tree from the events of a reader, within limits.
///
/// Its memory is used again for the next file; a finished tree is a copy of the exact size.
struct TreeBuilder: ~Copyable {
  private let limits: Limits
  private(set) var records: [NodeRecord] = []
  private(set) var text: [UInt8] = []
  private var roots: [Int32] = []
  /// The sequences and mappings that are not closed yet, the innermost last.
  private var open: [Int32] = []
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

  /// The levels of sequences and mappings allowed; a height must fit in its field.
  private var nestingLimit: Int { min(limits.nesting, Int(UInt16.max)) }

  /// The nodes that aliases may add; a count of nodes must fit in its field.
  private var aliasedNodesLimit: Int { min(limits.aliasedNodes, 1 << 30) }

  /// Forgets the last file but keeps the memory.
  mutating func reset() {
    records.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    roots.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
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
    records.removeLast(records.count - Int(root))
    duplicates.removeAll { $0.key >= root }
    open.removeAll(keepingCapacity: true)
  }

  /// The tree of all documents so far.
  func finished(file: SourceFile) -> Tree {
    Tree(
      file: file, records: Array(records[...]), text: Array(text[...]), roots: Array(roots[...]))
  }

  // MARK: Nodes

  /// Adds a scalar whose text is the tail of the tree’s text.
  mutating func addScalar(textFrom start: Int, form: NodeForm, tag: NodeTag, span: SourceSpan) {
    add(
      NodeRecord(
        start: span.start, end: span.end, payload: Int32(start), count: Int32(text.count - start),
        next: Int32(records.count + 1), height: 0, form: form, tag: tag))
  }

  /// Adds bytes to the text of the scalar that is being read.
  mutating func appendText(_ bytes: ArraySlice<UInt8>) {
    text.append(contentsOf: bytes)
  }

  /// Adds bytes that libyaml holds to the text of the scalar that is being read.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(contentsOf: bytes)
  }

  /// Replaces the text of the scalar that is being read.
  mutating func replaceText(from start: Int, by bytes: [UInt8]) {
    text.replaceSubrange(start..., with: bytes)
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
    open.append(index)
  }

  /// Ends the innermost sequence or mapping.
  mutating func close(at end: SourcePosition) {
    guard let index = open.popLast() else { return }
    let container = Int(index)
    records[container].end = end
    lastEnd = end
    records[container].next = Int32(records.count)
    if records[container].form == .mapping { findDuplicates(inMapping: container) }
    if let parent = open.last {
      add(
        toContainer: Int(parent), nodes: records[container].payload,
        height: records[container].height)
    }
  }

  /// Whether the innermost open node is a mapping or a sequence; `nil` outside both.
  var innermost: NodeForm? { open.last.map { records[Int($0)].form } }

  /// The number of children read so far of the innermost open node.
  var innermostCount: Int32 { open.last.map { records[Int($0)].count } ?? 0 }

  /// Adds an alias; its nodes count as if they were written out.
  mutating func addAlias(of name: [UInt8], span: SourceSpan) throws(TreeProblem) {
    guard let target = anchors[name] else {
      let near = nearestSpelling(
        to: String(decoding: name, as: UTF8.self),
        among: anchors.keys.map { String(decoding: $0, as: UTF8.self) }.sorted())
      throw .undefinedAlias(String(decoding: name, as: UTF8.self), near: near)
    }
    guard !open.contains(target) else {
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
    if let parent = open.last {
      // The alias’ own place is counted already; what it stands for may hold more.
      add(toContainer: Int(parent), nodes: nodes - 1, height: anchored.height)
    }
  }

  /// Names the node that will be added next.
  mutating func anchorNext(_ name: [UInt8]) {
    anchors[name] = Int32(records.count)
  }

  private mutating func add(_ record: NodeRecord) {
    if let parent = open.last {
      records[Int(parent)].count += 1
      if record.form.isScalar || record.form == .alias { records[Int(parent)].payload += 1 }
    }
    records.append(record)
    lastEnd = record.end
  }

  private mutating func add(toContainer index: Int, nodes: Int32, height: UInt16) {
    records[index].payload += nodes
    records[index].height = max(records[index].height, height + 1)
  }

  // MARK: Duplicate keys

  private mutating func findDuplicates(inMapping index: Int) {
    let pairs = Int(records[index].count) / 2
    guard pairs > 1 else { return }
    keys.prepare(pairs: pairs)
    var key = Int32(index + 1)
    for _ in 0..<pairs {
      let named = records[Int(key)].form == .alias ? records[Int(key)].payload : key
      if records[Int(named)].form.isScalar,
        let first = keys.insert(key: key, text: records[Int(named)].textRange, of: text)
      {
        duplicates.append((key, first))
      }
      key = records[Int(records[Int(key)].next)].next
    }
  }
}
