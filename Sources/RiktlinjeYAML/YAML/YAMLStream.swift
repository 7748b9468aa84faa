import CYAML
import Glibc
import RiktlinjeText

/// One pass over a file: from libyaml’s events to nodes.
struct YAMLStream: ~Copyable {
  /// How a pass ended.
  enum Outcome {
    case finished
    case broken(Diagnostic)
    /// The anchor or alias at the offset has a name that libyaml cannot read.
    case misreadAnchor(Int, Diagnostic)
    /// The tab at the offset may be the text of a block scalar’s first line.
    case misreadTab(Int, Diagnostic)
  }

  private let file: SourceFile
  private let input: YAMLInput
  private var events: YAMLEvents
  private var cursor: SourceCursor
  /// The end of a file that has no final line break, beyond which libyaml may go; else `nil`.
  private let end: SourcePosition?

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - input: what libyaml is to see of it.
  ///   - bytes: the input’s bytes, which must outlive the stream.
  init(file: SourceFile, input: YAMLInput, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.input = input
    events = unsafe YAMLEvents(UnsafeBufferPointer(rebasing: bytes[input.startByte...]))
    cursor = SourceCursor(startByte: input.startByte, firstLine: file.firstLine)
    let hasEnd = file.bytes.last.map(isBreak) ?? true
    end = hasEnd ? nil : file.position(ofByte: file.bytes.count)
  }

  /// Reads until the end of the stream or the first mistake.
  mutating func read(into builder: inout TreeBuilder) -> Outcome {
    while events.advance() {
      let start = position(of: unsafe events.event.start_mark)
      let span = SourceSpan(start: start, end: position(of: unsafe events.event.end_mark))
      var anchor: [UInt8] = []
      if let name = events.anchor {
        let offset = offsetOfAnchor()
        let range = input.nameOfAnchor(at: offset)
        guard range.count == name.count else {
          return .misreadAnchor(
            offset,
            Diagnostic(YAMLProblem.nameOfAnchor, in: file, from: file.position(ofByte: offset)))
        }
        anchor = Array(file.bytes[range])
      }
      do throws(TreeProblem) {
        switch unsafe events.event.type {
        case YAML_STREAM_END_EVENT: return .finished
        case YAML_DOCUMENT_START_EVENT: builder.startDocument()
        case YAML_SCALAR_EVENT:
          if !anchor.isEmpty { builder.anchorNext(anchor) }
          try addScalar(to: &builder, span: span)
        case YAML_SEQUENCE_START_EVENT:
          if !anchor.isEmpty { builder.anchorNext(anchor) }
          let name = unsafe events.event.data.sequence_start.tag
          try unsafe builder.open(.sequence, tag: tag(name, of: .sequence), span: span)
        case YAML_MAPPING_START_EVENT:
          if !anchor.isEmpty { builder.anchorNext(anchor) }
          let name = unsafe events.event.data.mapping_start.tag
          try unsafe builder.open(.mapping, tag: tag(name, of: .mapping), span: span)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
          // A block has no end of its own: the mark is the next token’s, maybe lines below.
          builder.close(at: span.start == span.end ? builder.lastEnd : span.end)
        case YAML_ALIAS_EVENT: try builder.addAlias(of: anchor, span: span)
        default: break
        }
      } catch {
        return .broken(Diagnostic(error, in: file, from: span.start, to: span.end))
      }
    }
    return outcome(of: events.failure)
  }

  private mutating func addScalar(
    to builder: inout TreeBuilder, span: SourceSpan
  ) throws(TreeProblem) {
    let scalar = unsafe events.event.data.scalar
    let start = builder.textCount
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
    var tag = NodeTag.none
    if unsafe scalar.tag != nil {
      tag = try unsafe self.tag(scalar.tag, of: form)
      if !tag.admits(builder.text(from: start)) {
        throw .tagMismatch(tag: authoredTag(unsafe bytesOfString(scalar.tag)))
      }
    } else if unsafe form == .plain && hasNonSpecificTag(text) {
      tag = .text
    }
    if input.hasStandIns { restoreText(from: start, form, in: &builder) }
    builder.addScalar(textFrom: start, form: form, tag: tag, span: span)
  }

  /// Puts the author’s own characters where libyaml has read stand-ins.
  private mutating func restoreText(
    from start: Int, _ form: NodeForm, in builder: inout TreeBuilder
  ) {
    // The break that the last line was given is not in the file.
    let first = min(byteOffset(of: unsafe events.event.start_mark), file.bytes.count)
    let range = first..<min(byteOffset(of: unsafe events.event.end_mark), file.bytes.count)
    guard input.hasStandIn(in: range) else { return }
    let source = ScalarSource(
      file.bytes, range: range, form: form, text: builder.text(from: start))
    builder.replaceText(from: start, by: source.text)
  }

  /// Whether a plain scalar has the tag `!`, which libyaml drops although it makes `! 12` text.
  ///
  /// Only when the scalar takes more of the file than its text can there be something before it.
  private mutating func hasNonSpecificTag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = unsafe events.event.start_mark
    let length = unsafe events.event.end_mark.index - start.index
    guard length != text.count else { return false }
    let scalars = unsafe text.reduce(0) { count, byte in byte & 0xC0 == 0x80 ? count : count + 1 }
    guard length != scalars else { return false }
    var byte = byteOffset(of: start)
    if byte < file.bytes.count, file.bytes[byte] == UInt8(ascii: "&") {
      byte = skipSeparation(from: skipWord(from: byte, in: file.bytes), in: file.bytes)
    }
    return byte < file.bytes.count && file.bytes[byte] == UInt8(ascii: "!")
  }

  private func tag(
    _ name: UnsafeMutablePointer<yaml_char_t>?, of form: NodeForm
  ) throws(TreeProblem) -> NodeTag {
    guard let name = unsafe name else { return .none }
    let bytes = unsafe bytesOfString(name)
    let tag = NodeTag(tagNamed: bytes)
    guard tag.admits(form) else { throw .tagMismatch(tag: authoredTag(bytes)) }
    return tag
  }

  /// The offset of the `&` or `*` of the current event, which a tag may precede.
  private mutating func offsetOfAnchor() -> Int {
    let start = byteOffset(of: unsafe events.event.start_mark)
    guard start < input.bytes.count, input.bytes[start] == UInt8(ascii: "!") else { return start }
    return skipSeparation(from: skipWord(from: start, in: input.bytes), in: input.bytes)
  }

  private mutating func byteOffset(of mark: yaml_mark_t) -> Int {
    cursor.move(toScalar: mark.index, in: input.bytes, of: file.bytes)
    return cursor.byte
  }

  /// The place of a mark: libyaml counts from zero, but lines and scalars as an editor does.
  private mutating func position(of mark: yaml_mark_t) -> SourcePosition {
    if input.shiftsColumns {
      cursor.move(toScalar: mark.index, in: input.bytes, of: file.bytes)
      return cursor.position
    }
    let place = SourcePosition(
      line: file.firstLine + Int32(truncatingIfNeeded: mark.line),
      column: Int32(truncatingIfNeeded: mark.column + 1))
    return end.map { min(place, $0) } ?? place
  }

  // MARK: Mistakes

  private mutating func outcome(of failure: YAMLEvents.Failure) -> Outcome {
    if failure.isOfEncoding {
      let problem =
        failure.isOfControlCharacter
        ? TreeProblem.controlCharacter(UInt32(truncatingIfNeeded: failure.value)) : .notUTF8
      let place = file.position(ofByte: input.startByte + failure.byteOffset)
      return .broken(Diagnostic(problem, in: file, from: place))
    }
    // At the end of the file libyaml may be on a line that no editor shows.
    let fileEnd = file.position(ofByte: file.bytes.count)
    let place = min(position(of: failure.mark), fileEnd)
    let problem = YAMLProblem(failure, at: file.bytes[file.byteOffset(of: place)...].first)
    if problem == .tabIndentation, failure.context == "while scanning a block scalar" {
      return .misreadTab(
        file.byteOffset(of: place), Diagnostic(problem, in: file, from: place))
    }
    let context = failure.context.isEmpty ? place : position(of: failure.contextMark)
    if let cause = TypesetSigns(of: file).cause(ofFailureAt: place, since: context) {
      return .broken(cause)
    }
    guard !failure.context.isEmpty else {
      return .broken(Diagnostic(problem, in: file, from: place))
    }
    let opening = context
    if problem == .nameOfAnchor {
      return .misreadAnchor(
        file.byteOffset(of: opening), Diagnostic(problem, in: file, from: opening))
    }
    if problem == .unclosedQuote || problem == .missingColon {
      // libyaml stops lines later; the opening quote or the key is what to look at.
      return .broken(Diagnostic(problem, in: file, from: opening, to: opening.nextColumn))
    }
    guard let note = problem.noteOnContext, opening < place else {
      return .broken(Diagnostic(problem, in: file, from: place))
    }
    let related = SourceLocation(file: file, span: SourceSpan(start: opening, end: opening))
    return .broken(
      Diagnostic(
        problem,
        at: SourceLocation(file: file, span: SourceSpan(start: place, end: place)),
        related: [.init(note, at: related)]))
  }
}

extension SourcePosition {
  /// The place one column on.
  fileprivate var nextColumn: SourcePosition { SourcePosition(line: line, column: column + 1) }
}

extension YAMLEvents {
  /// The name of the current event’s anchor or alias, as libyaml has read it.
  fileprivate var anchor: [UInt8]? {
    let name: UnsafeMutablePointer<yaml_char_t>? =
      switch unsafe event.type {
      case YAML_SCALAR_EVENT: unsafe event.data.scalar.anchor
      case YAML_SEQUENCE_START_EVENT: unsafe event.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: unsafe event.data.mapping_start.anchor
      case YAML_ALIAS_EVENT: unsafe event.data.alias.anchor
      default: nil
      }
    return unsafe name.map { unsafe bytesOfString($0) }
  }
}

private func bytesOfString(_ string: UnsafeMutablePointer<yaml_char_t>?) -> [UInt8] {
  guard let string = unsafe string else { return [] }
  return unsafe Array(
    UnsafeBufferPointer(
      start: string,
      count: strlen(UnsafeRawPointer(string).assumingMemoryBound(to: CChar.self))))
}
