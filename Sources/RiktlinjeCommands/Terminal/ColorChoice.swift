/// When output is coloured.
enum ColorChoice: String, Choice {
  /// In a terminal, unless the environment asks for none.
  case auto
  case always
  case never

  /// Whether to colour what goes to a stream.
  func isOn(for sink: ByteSink, environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      // Source: no-color.org, “when present and not an empty string”.
      sink.isTerminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}
