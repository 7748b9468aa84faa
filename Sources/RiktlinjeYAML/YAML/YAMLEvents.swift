import CYAML

/// The events of a YAML stream, one at a time, by libyaml.
///
/// Owns the parser and the current event, and frees both. The input must outlive it.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let current: UnsafeMutablePointer<yaml_event_t>
  /// The current event.
  var event: yaml_event_t { unsafe current.pointee }

  /// What stopped the parser, in its own words.
  struct Failure {
    let isOfEncoding: Bool
    let problem: String
    let context: String
    let mark: yaml_mark_t
    let contextMark: yaml_mark_t
    /// For a failure of encoding: the byte’s offset in the input, and the scalar refused or -1.
    let byteOffset: Int
    let value: Int
  }

  /// Starts on UTF-8 text without a byte-order mark.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe current = .allocate(capacity: 1)
    unsafe current.initialize(to: yaml_event_t())
    let isReady = unsafe yaml_parser_initialize(parser)
    precondition(isReady == 1, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_event_delete(current)
    unsafe current.deallocate()
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Goes to the next event; false when the text is not YAML.
  mutating func advance() -> Bool {
    unsafe yaml_event_delete(current)
    return unsafe yaml_parser_parse(parser, current) == 1
  }

  /// What stopped the parser.
  var failure: Failure {
    unsafe Failure(
      isOfEncoding: parser.pointee.error == YAML_READER_ERROR,
      problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "",
      context: parser.pointee.context.map { unsafe String(cString: $0) } ?? "",
      mark: parser.pointee.problem_mark,
      contextMark: parser.pointee.context_mark,
      byteOffset: parser.pointee.problem_offset,
      value: Int(parser.pointee.problem_value))
  }
}
