/// A stretch of markup that stands in the page many times, kept once; only ``MarkupWriter`` makes one, so
/// that what it holds is escaped.
struct MarkupPiece: Hashable, Sendable {
  let bytes: [UInt8]
}

/// Markup cut at its seams into pieces of which many fragments share most.
struct MarkupFragment: Sendable {
  let bytes: [UInt8]
  /// The offsets at which it may be cut, in rising order.
  let seams: [Int]

  var pieces: [MarkupPiece] {
    var pieces: [MarkupPiece] = []
    var start = 0
    for end in seams + [bytes.count] where end > start {
      pieces.append(MarkupPiece(bytes: Array(bytes[start..<end])))
      start = end
    }
    return pieces
  }
}

/// The pieces of all fragments of a page, each of them once.
struct MarkupPieces: Sendable {
  private(set) var all: [MarkupPiece] = []
  private var indices: [MarkupPiece: Int32] = [:]

  /// Adds the pieces of a fragment; their indices, in its order.
  mutating func add(_ fragment: MarkupFragment) -> [Int32] {
    fragment.pieces.map { piece in
      if let index = indices[piece] { return index }
      let index = Int32(truncatingIfNeeded: all.count)
      indices[piece] = index
      all.append(piece)
      return index
    }
  }
}
