package import RiktlinjeText

/// The content of a YAML or JSON file: flat arrays in the order of the file, every node with its place.
///
/// A node is a few trivial bytes and its text lies with all other text, so that a file costs a
/// handful of allocations however many nodes it has.
package final class Tree: Sendable {
  /// The file that the places refer to.
  package let file: SourceFile
  /// The nodes, each before its children; the children of a mapping are key, value, key, value.
  let records: [NodeRecord]
  /// The decoded text of every scalar, in UTF-8, one after the other.
  package let text: [UInt8]
  /// The top node of each document.
  let roots: [Int32]

  init(file: SourceFile, records: [NodeRecord], text: [UInt8], roots: [Int32]) {
    self.file = file
    self.records = records
    self.text = text
    self.roots = roots
  }

  /// The top node of each document; a YAML stream may hold several or none.
  package var documents: [Node] { roots.map { Node(tree: self, place: $0) } }
}

/// One node as it lies in the tree’s array.
package struct NodeRecord: BitwiseCopyable {
  /// The first character.
  var start: SourcePosition
  /// The place after the last character.
  var end: SourcePosition
  /// A scalar’s first byte in the tree’s text; an alias’ target; the number of nodes that a
  /// sequence or mapping is when every alias in it is written out, itself among them.
  package internal(set) var payload: Int32
  /// A scalar’s length in bytes; the number of children of a sequence or mapping.
  package internal(set) var count: Int32
  /// The index after the node and all that is in it, where its next sibling is, if it has one.
  package internal(set) var next: Int32
  /// The levels of sequences and mappings within, itself among them; zero for a scalar.
  var height: UInt16
  /// How the author wrote it.
  package let form: NodeForm
  /// What its tag says of its type.
  package let tag: NodeTag

  /// The scalar’s bytes in the tree’s text.
  var textRange: Range<Int> { Int(payload)..<Int(payload) + Int(count) }
}

/// How a node is written; in JSON, strings are double-quoted and other scalars plain.
package enum NodeForm: UInt8, BitwiseCopyable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
  case sequence
  case mapping
  case alias

  /// Whether it is neither a sequence nor a mapping, nor stands for one.
  package var isScalar: Bool { rawValue <= NodeForm.folded.rawValue }
}

/// The tags that matter to the core schema of YAML 1.2.
package enum NodeTag: UInt8, BitwiseCopyable {
  /// No tag: the form decides.
  case none
  /// `!`, or a tag that the core schema does not know: what is written is text.
  case text
  case string
  case null
  case boolean
  case integer
  case number
  case sequence
  case mapping
}
