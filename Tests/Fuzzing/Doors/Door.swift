import Glibc

/// A way in for bytes that nobody has looked at, as the fuzzer takes it.
enum Door: String {
  case yaml, json, csv, cel

  /// The door that the environment names.
  static let chosen: Door = {
    let name = unsafe getenv("RIKTLINJE_DOOR").map { unsafe String(cString: $0) } ?? ""
    guard let door = Door(rawValue: name) else {
      fatalError("RIKTLINJE_DOOR must be yaml, json, csv or cel")
    }
    return door
  }()

  /// Goes in with an input; what should not be ends the process.
  func enter(_ bytes: [UInt8]) {
    switch self {
    case .yaml: enterYAML(bytes)
    case .json: enterJSON(bytes)
    case .csv: enterCSV(bytes)
    case .cel: enterCEL(bytes)
    }
  }
}

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Door.chosen.enter(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the process when something does not hold, and says what, also in an optimized build.
func expect(_ holds: Bool, _ claim: @autoclosure () -> String) {
  if !holds { fatalError("does not hold: \(claim())") }
}
