import RiktlinjeText

/// Thrown at what the direct scanner leaves to libyaml.
struct Unusual: Error {}

/// Reads the YAML that nearly every file is written in, in one pass from bytes to nodes.
///
/// It knows block mappings and sequences, flow collections, plain scalars over one or more lines,
/// quoted ones on one line, literal and folded ones, comments and `---`. At all else, and at whatever
/// may be a mistake, it gives up, and libyaml reads the file from the beginning: what is YAML and what
/// is not, is for libyaml to say. Where it does not give up, the tree is the one that libyaml’s events
/// make, place by place; the tests hold the one against the other. It takes about a sixth of the time.
///
/// The bytes must be ordinary text (``isOrdinaryText(_:)``), so that a line feed ends every search.
@safe struct DirectYAMLScanner: ~Copyable {
  let base: UnsafePointer<UInt8>
  let end: Int
  /// Where it is.
  var offset = 0
  var line: Int32
  /// The offset from which columns count: the line’s first byte, moved on by every byte that only
  /// continues a character.
  var columnZero = 0
  /// The column, from 0, at which the line that was reached begins; -1 at the end of a document.
  private var indent = -1
  private var isAtMarker = false
  private var depth = 0

  /// Recursion ends here, far beyond what people write and well within a thread’s stack.
  private static let depthLimit = 128

  /// libyaml wants the colon within 1,024 characters of a key’s beginning.
  static let keyBytesLimit = 1000

  /// A scalar whose text is in the builder already, but not its node.
  struct Scalar {
    let textStart: Int
    let form: NodeForm
    let span: SourceSpan
  }

  /// - Parameters:
  ///   - bytes: ordinary text, which must outlive the scanner.
  ///   - line: the number of the first line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, line: Int32) {
    guard let base = bytes.baseAddress, unsafe isOrdinaryText(bytes) else { return nil }
    unsafe self.base = base
    end = bytes.count
    self.line = line
  }

  /// Reads all documents; false, with the builder in any state, when it gives up.
  mutating func read(into builder: inout TreeBuilder) -> Bool {
    do throws(Unusual) {
      try goToContent()
      repeat {
        if isAtMarker {
          isAtMarker = false
          offset += 3
          try leaveLine()
        }
        guard indent >= 0 else { throw Unusual() }
        builder.startDocument()
        try readNode(in: -1, canBeBlock: true, into: &builder)
        guard indent == -1 else { throw Unusual() }
      } while isAtMarker
      return true
    } catch {
      return false
    }
  }

  var position: SourcePosition {
    SourcePosition(line: line, column: Int32(truncatingIfNeeded: offset - columnZero + 1))
  }

  /// The byte at the offset.
  var byte: UInt8 { unsafe base[offset] }

  /// Whether a space or the end of the line follows the byte at the offset.
  var isBeforeBlank: Bool {
    let next = unsafe base[offset + 1]
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
  }

  /// Whether a space stands before the byte at the offset, which is not the first.
  var isBehindSpace: Bool { unsafe base[offset - 1] == UInt8(ascii: " ") }

  private var isAtDash: Bool { byte == UInt8(ascii: "-") && isBeforeBlank }

  // MARK: - Lines

  mutating func skipSpaces() {
    while byte == UInt8(ascii: " ") { offset += 1 }
  }

  mutating func skipToLineEnd() {
    while byte != UInt8(ascii: "\n") { offset += 1 }
  }

  /// Goes past the break of a line, on to the first byte of the next.
  mutating func passBreak() {
    offset += 1
    line += 1
    columnZero = offset
  }

  /// Goes on from behind a node, after which only a comment may stand, to the next line with content.
  private mutating func leaveLine() throws(Unusual) {
    skipSpaces()
    if byte != UInt8(ascii: "\n") {
      guard byte == UInt8(ascii: "#"), isBehindSpace else { throw Unusual() }
      skipToLineEnd()
    }
    passBreak()
    try goToContent()
  }

  /// Goes on from the first byte of a line to the first that is neither space nor comment.
  private mutating func goToContent() throws(Unusual) {
    while offset < end {
      columnZero = offset
      skipSpaces()
      if byte == UInt8(ascii: "#") { skipToLineEnd() }
      if byte == UInt8(ascii: "\n") {
        passBreak()
        continue
      }
      indent = offset - columnZero
      if indent == 0 {
        if isAtThree(UInt8(ascii: ".")) { throw Unusual() }
        if isAtThree(UInt8(ascii: "-")) {
          isAtMarker = true
          indent = -1
        }
      }
      return
    }
    indent = -1
  }

  /// Whether a marker such as `---` stands here.
  private func isAtThree(_ mark: UInt8) -> Bool {
    guard unsafe base[offset] == mark, unsafe base[offset + 1] == mark,
      unsafe base[offset + 2] == mark
    else { return false }
    let next = unsafe base[offset + 3]
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
  }

  // MARK: - Block collections

  /// Reads a node and goes on to the next line with content.
  ///
  /// - Parameters:
  ///   - parent: the column of the mapping or sequence that it is in; -1 for the top.
  ///   - canBeBlock: whether a block mapping or sequence may begin here, as it may not behind `key:`.
  private mutating func readNode(
    in parent: Int, canBeBlock: Bool, into builder: inout TreeBuilder
  ) throws(Unusual) {
    try enter()
    defer { leave() }
    let start = offset
    let column = offset - columnZero
    let scalar: Scalar
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try readFlowCollection(into: &builder)
      return try leaveLine()
    case UInt8(ascii: "-") where isBeforeBlank:
      guard canBeBlock else { throw Unusual() }
      return try readSequence(at: column, into: &builder)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      guard parent >= 0 else { throw Unusual() }
      builder.add(try readBlockScalar(in: parent, into: &builder))
      return try goToContent()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      scalar = try readQuoted(into: &builder)
    default:
      scalar = try readPlain(in: parent, into: &builder)
    }
    if byte == UInt8(ascii: ":") {
      guard canBeBlock, isBeforeBlank, offset - start <= Self.keyBytesLimit else {
        throw Unusual()
      }
      return try readMapping(at: column, firstKey: scalar, into: &builder)
    }
    guard parent >= 0 else { throw Unusual() }
    builder.add(scalar)
    try leaveLine()
  }

  /// Reads a mapping from the colon behind its first key.
  private mutating func readMapping(
    at column: Int, firstKey: Scalar, into builder: inout TreeBuilder
  ) throws(Unusual) {
    try open(.mapping, at: firstKey.span.start, in: &builder)
    var key = firstKey
    while true {
      builder.add(key)
      offset += 1
      let afterColon = position
      skipSpaces()
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") {
        try leaveLine()
        if indent > column {
          try readNode(in: column, canBeBlock: true, into: &builder)
        } else if indent == column, isAtDash {
          try readSequence(at: column, into: &builder)
        } else {
          builder.addNothing(at: afterColon)
        }
      } else {
        try readNode(in: column, canBeBlock: false, into: &builder)
      }
      guard indent >= column else { break }
      guard indent == column else { throw Unusual() }
      key = try readKey(into: &builder)
    }
    close(in: &builder)
  }

  /// Reads a key up to its colon.
  private mutating func readKey(into builder: inout TreeBuilder) throws(Unusual) -> Scalar {
    let start = offset
    let key: Scalar
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      key = try readQuoted(into: &builder)
    } else {
      key = try readPlainOnLine(isInFlow: false, into: &builder)
    }
    guard byte == UInt8(ascii: ":"), isBeforeBlank, offset - start <= Self.keyBytesLimit else {
      throw Unusual()
    }
    return key
  }

  /// Reads a sequence from its first dash, in its own column or in that of the mapping around it.
  private mutating func readSequence(
    at column: Int, into builder: inout TreeBuilder
  ) throws(Unusual) {
    try open(.sequence, at: position, in: &builder)
    repeat {
      offset += 1
      let afterDash = position
      skipSpaces()
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") {
        try leaveLine()
        if indent > column {
          try readNode(in: column, canBeBlock: true, into: &builder)
        } else {
          builder.addNothing(at: afterDash)
        }
      } else {
        try readNode(in: column, canBeBlock: true, into: &builder)
      }
      guard indent <= column else { throw Unusual() }
    } while indent == column && isAtDash
    close(in: &builder)
  }

  func open(
    _ form: NodeForm, at start: SourcePosition, in builder: inout TreeBuilder
  ) throws(Unusual) {
    do throws(TreeProblem) {
      try builder.open(form, tag: .none, span: SourceSpan(start: start, end: start))
    } catch {
      throw Unusual()
    }
  }

  /// Ends a block collection where its last node ends.
  private func close(in builder: inout TreeBuilder) { builder.close(at: builder.lastEnd) }

  /// Goes a level down, or gives up where there are very many.
  mutating func enter() throws(Unusual) {
    depth += 1
    guard depth <= Self.depthLimit else { throw Unusual() }
  }

  mutating func leave() { depth -= 1 }
}

extension TreeBuilder {
  /// Adds a scalar whose text ends the tree’s text.
  mutating func add(_ scalar: DirectYAMLScanner.Scalar) {
    addScalar(textFrom: scalar.textStart, form: scalar.form, tag: .none, span: scalar.span)
  }

  /// Adds the empty scalar that stands where a value is left out.
  mutating func addNothing(at place: SourcePosition) {
    addScalar(
      textFrom: textCount, form: .plain, tag: .none, span: SourceSpan(start: place, end: place))
  }
}
