import CYAML
import Glibc
package import RiktlinjeText

/// Reads YAML files into trees, one after the other in the same memory.
///
/// The syntax is libyaml’s (YAML 1.1 with the flow syntax of 1.2); scalars are read by the core
/// schema of 1.2. A file is read whole or up to its first mistake of syntax.
package struct YAMLReader: ~Copyable {
  private let limits: Limits
  private var builder: TreeBuilder

  /// Creates a reader with its bounds.
  package init(limits: Limits = Limits()) {
    self.limits = limits
    builder = TreeBuilder(limits: limits)
  }

  /// Reads every document of a file.
  package mutating func read(_ file: SourceFile) -> Reading {
    builder.reset()
    if let problem = problemWithBytes(of: file, limits: limits) {
      return builder.reading(of: file, failure: problem)
    }
    let failure = unsafe file.bytes.withUnsafeBufferPointer { bytes in
      var stream = unsafe YAMLStream(file: file, input: bytes)
      return stream.read(into: &builder)
    }
    if failure != nil { builder.dropDocument() }
    return builder.reading(of: file, failure: failure)
  }
}

/// One pass over a file: from events to nodes.
private struct YAMLStream: ~Copyable {
  private let file: SourceFile
  private let firstByte: Int
  private var events: YAMLEvents
  private var cursor: SourceCursor
  /// Whether libyaml sees line breaks where an editor sees none.
  private let hasForeignBreaks: Bool

  /// - Parameters:
  ///   - file: the file.
  ///   - input: its bytes, which must outlive the stream.
  init(file: SourceFile, input: UnsafeBufferPointer<UInt8>) {
    self.file = file
    firstByte = byteOrderMarkCount(of: file.bytes)
    events = unsafe YAMLEvents(UnsafeBufferPointer(rebasing: input[firstByte...]))
    cursor = SourceCursor(startByte: firstByte)
    hasForeignBreaks = unsafe containsForeignBreaks(input)
  }

  /// Reads until the end of the stream or the first mistake, which is returned.
  mutating func read(into builder: inout TreeBuilder) -> Diagnostic? {
    while events.advance() {
      let start = position(of: unsafe events.event.start_mark)
      let end = position(of: unsafe events.event.end_mark)
      let span = SourceSpan(start: start, end: end)
      do throws(TreeProblem) {
        switch unsafe events.event.type {
        case YAML_STREAM_END_EVENT: return nil
        case YAML_DOCUMENT_START_EVENT: builder.startDocument()
        case YAML_SCALAR_EVENT: try addScalar(to: &builder, span: span)
        case YAML_SEQUENCE_START_EVENT:
          let start = unsafe events.event.data.sequence_start
          unsafe addAnchor(start.anchor, to: &builder)
          try unsafe builder.open(.sequence, tag: tag(start.tag, of: .sequence), span: span)
        case YAML_MAPPING_START_EVENT:
          let start = unsafe events.event.data.mapping_start
          unsafe addAnchor(start.anchor, to: &builder)
          try unsafe builder.open(.mapping, tag: tag(start.tag, of: .mapping), span: span)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
          // A block has no end of its own: the mark is the next token’s, maybe lines below.
          builder.close(at: start == end ? builder.lastEnd : end)
        case YAML_ALIAS_EVENT:
          try builder.addAlias(
            of: unsafe bytesOfString(events.event.data.alias.anchor), span: span)
        default: break
        }
      } catch {
        return Diagnostic(error, in: file, from: start, to: end)
      }
    }
    return diagnostic(of: events.failure)
  }

  private mutating func addScalar(
    to builder: inout TreeBuilder, span: SourceSpan
  ) throws(TreeProblem) {
    let scalar = unsafe events.event.data.scalar
    unsafe addAnchor(scalar.anchor, to: &builder)
    let start = builder.text.count
    let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    unsafe builder.appendText(text)
    let form: NodeForm =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    var tag = try unsafe tag(scalar.tag, of: form)
    if unsafe form == .plain && scalar.tag == nil && hasNonSpecificTag(text) { tag = .text }
    if !tag.admits(builder.text[start...]) {
      throw .tagMismatch(tag: unsafe nameOfTag(scalar.tag))
    }
    builder.addScalar(textFrom: start, form: form, tag: tag, span: span)
  }

  /// Whether a plain scalar has the tag `!`, which libyaml drops although it makes `! 12` text.
  ///
  /// Only when the scalar takes more of the file than its text can there be something before it.
  private mutating func hasNonSpecificTag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = unsafe events.event.start_mark.index
    let length = unsafe events.event.end_mark.index - start
    guard length != text.count else { return false }
    let scalars = unsafe text.reduce(0) { count, byte in byte & 0xC0 == 0x80 ? count : count + 1 }
    guard length != scalars else { return false }
    cursor.move(toScalar: start, in: file.bytes)
    var byte = cursor.byte
    if byte < file.bytes.count, file.bytes[byte] == UInt8(ascii: "&") {
      byte = skipSeparation(from: skipWord(from: byte, in: file.bytes), in: file.bytes)
    }
    return byte < file.bytes.count && file.bytes[byte] == UInt8(ascii: "!")
  }

  private func addAnchor(
    _ name: UnsafeMutablePointer<yaml_char_t>?, to builder: inout TreeBuilder
  ) {
    guard let name = unsafe name else { return }
    builder.anchorNext(unsafe bytesOfString(name))
  }

  private func tag(
    _ name: UnsafeMutablePointer<yaml_char_t>?, of form: NodeForm
  ) throws(TreeProblem) -> NodeTag {
    guard let name = unsafe name else { return .none }
    let tag = NodeTag(tagNamed: unsafe bytesOfString(name))
    guard tag.admits(form) else { throw .tagMismatch(tag: unsafe nameOfTag(name)) }
    return tag
  }

  private mutating func position(of mark: yaml_mark_t) -> SourcePosition {
    guard hasForeignBreaks else {
      return SourcePosition(
        line: Int32(truncatingIfNeeded: mark.line + 1),
        column: Int32(truncatingIfNeeded: mark.column + 1))
    }
    cursor.move(toScalar: mark.index, in: file.bytes)
    return cursor.position
  }

  // MARK: Mistakes

  private mutating func diagnostic(of failure: YAMLEvents.Failure) -> Diagnostic {
    if failure.isOfEncoding {
      return Diagnostic(
        failure.isOfControlCharacter
          ? TreeProblem.controlCharacter(UInt32(truncatingIfNeeded: failure.value)) : .notUTF8,
        in: file, from: file.position(ofByte: firstByte + failure.byteOffset))
    }
    let place = position(of: failure.mark)
    let offset = file.byteOffset(of: place)
    let problem = YAMLProblem(failure, at: file.bytes[offset...].first)
    guard !failure.context.isEmpty else { return Diagnostic(problem, in: file, from: place) }
    let opening = position(of: failure.contextMark)
    if problem == .unclosedQuote {
      // The end of the file says nothing; the opening quote does.
      return Diagnostic(problem, in: file, from: opening, to: opening.nextColumn)
    }
    guard let note = problem.noteOnContext, opening < place else {
      return Diagnostic(problem, in: file, from: place)
    }
    let related = SourceLocation(file: file, span: SourceSpan(start: opening, end: opening))
    return Diagnostic(
      problem,
      at: SourceLocation(file: file, span: SourceSpan(start: place, end: place)),
      related: [.init(note, at: related)])
  }
}

extension SourcePosition {
  /// The place one column on.
  var nextColumn: SourcePosition { SourcePosition(line: line, column: column + 1) }
}

extension NodeTag {
  /// Reads a tag by its full name.
  fileprivate init(tagNamed name: [UInt8]) {
    let core = Array("tag:yaml.org,2002:".utf8)
    guard name.starts(with: core) else {
      self = .text
      return
    }
    switch String(decoding: name[core.count...], as: UTF8.self) {
    case "null": self = .null
    case "bool": self = .boolean
    case "int": self = .integer
    case "float": self = .number
    case "seq": self = .sequence
    case "map": self = .mapping
    case "str": self = .string
    default: self = .text
    }
  }

  /// Whether a node of the form may have the tag.
  fileprivate func admits(_ form: NodeForm) -> Bool {
    switch self {
    case .none, .text: true
    case .sequence: form == .sequence
    case .mapping: form == .mapping
    case .null, .boolean, .integer, .number, .string: form.isScalar
    }
  }

  /// Whether a scalar with the text may have the tag.
  fileprivate func admits(_ text: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .none, .text, .string, .sequence, .mapping: return true
    case .null, .boolean, .integer, .number: break
    }
    switch (self, coreScalar(of: text)) {
    case (.null, .null), (.boolean, .boolean), (.integer, .integer), (.number, .integer),
      (.number, .number):
      return true
    // An integer beyond 64 bits is read as a number.
    case (.integer, .number): return text.allSatisfy { $0 != UInt8(ascii: ".") }
    default: return false
    }
  }
}

private func bytesOfString(_ string: UnsafeMutablePointer<yaml_char_t>?) -> [UInt8] {
  guard let string = unsafe string else { return [] }
  return unsafe Array(
    UnsafeBufferPointer(
      start: string,
      count: strlen(UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self))))
}

/// A tag as its author would write it, such as `!!int`.
private func nameOfTag(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String {
  let full = String(decoding: unsafe bytesOfString(name), as: UTF8.self)
  let core = "tag:yaml.org,2002:"
  return full.hasPrefix(core) ? "!!" + full.dropFirst(core.count) : full
}

/// Whether the text holds a NEL, LS or PS, each of which libyaml takes for the end of a line.
private func containsForeignBreaks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return false }
  for lead: UInt8 in [0xC2, 0xE2] {
    var offset = 0
    while let found = unsafe memchr(base + offset, Int32(lead), bytes.count - offset) {
      let at = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      let rest = unsafe bytes[at...].dropFirst().prefix(2)
      if unsafe lead == 0xC2 && rest.first == 0x85 { return true }
      if unsafe lead == 0xE2
        && (rest.elementsEqual([0x80, 0xA8]) || rest.elementsEqual([0x80, 0xA9]))
      {
        return true
      }
      offset = at + 1
    }
  }
  return false
}
