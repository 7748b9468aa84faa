import Glibc
import RiktlinjeCEL

extension Terminal {
  /// The machine that the process runs on, or `nil` when its clock shows no day.
  ///
  /// From then on writing to a reader that has gone, or more than a file may hold, is an error of the
  /// write, not a signal.
  package static func ofProcess() -> Terminal? {
    guard let today = localDay() else { return nil }
    holdClosedStreams()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    return Terminal(
      output: ByteSink(descriptor: STDOUT_FILENO), errors: ByteSink(descriptor: STDERR_FILENO),
      input: ByteSource(descriptor: STDIN_FILENO), environment: processEnvironment(), today: today,
      secondsSinceEpoch: time(nil), coreCount: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
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
  for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", SourceDate.variable] {
    if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
  }
  return variables
}

/// The day by the machine's clock and time zone.
private func localDay() -> CivilDate? {
  var now = time(nil)
  var parts = unsafe tm()
  guard unsafe localtime_r(&now, &parts) != nil else { return nil }
  return unsafe CivilDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}
