import Glibc

extension Terminal {
  /// The machine that the process runs on.
  ///
  /// From then on writing to a reader that has gone, or more than a file may hold, is an error of the
  /// write, not a signal.
  package static func ofProcess() -> Terminal {
    holdClosedStreams()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var terminal = Terminal(
      output: ByteSink(descriptor: STDOUT_FILENO), errors: ByteSink(descriptor: STDERR_FILENO),
      input: ByteSource(descriptor: STDIN_FILENO), environment: processEnvironment(), today: nil,
      secondsSinceEpoch: time(nil), coreCount: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    terminal.programFolder = folderOfProgram()
    return terminal
  }
}

/// The folder of the program's file, whatever link it was started by; `nil` where the system does not say.
private func folderOfProgram() -> String? {
  guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
  defer { unsafe free(resolved) }
  let path = unsafe String(cString: resolved)
  return path.lastIndex(of: "/").map { String(path[..<$0]) }
}

/// Keeps the numbers of streams that are closed from the files that are opened next, so that what is
/// written to a closed stream does not end up in one of them.
///
/// Each is opened the wrong way round: to use it goes on being an error.
private func holdClosedStreams() {
  for (descriptor, way) in [
    (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
  ] where fcntl(descriptor, F_GETFD) < 0 {
    // A file that is opened gets the lowest number that is free.
    unsafe _ = open("/dev/null", way)
  }
}

/// The variables that the tool asks for.
private func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  let names = [
    "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", SourceDate.variable,
    Surroundings.rulesVariable, Surroundings.languageVariable,
  ]
  for name in names {
    if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
  }
  return variables
}
