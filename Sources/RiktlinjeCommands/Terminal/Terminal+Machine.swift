import Glibc

extension Terminal {
  /// The machine that the process runs on.
  ///
  /// From then on writing to a reader that has gone is an error of the write, not a signal.
  package static func ofProcess() -> Terminal {
    signal(SIGPIPE, SIG_IGN)
    return Terminal(
      output: ByteSink(descriptor: STDOUT_FILENO), errors: ByteSink(descriptor: STDERR_FILENO),
      input: ByteSource(descriptor: STDIN_FILENO), environment: processEnvironment(), today: nil,
      secondsSinceEpoch: time(nil), coreCount: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}

/// The variables that the tool asks for.
private func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", SourceDate.variable] {
    if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
  }
  return variables
}
