import Glibc

@testable import RiktlinjeCommands

/// The tool as it was built beside these tests; `nil` when it is not there.
let builtTool: String? = {
  guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
  defer { unsafe free(resolved) }
  let runner = unsafe String(cString: resolved)
  let path = runner.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
  return unsafe access(path + "/riktlinje", X_OK) == 0 ? path + "/riktlinje" : nil
}()

/// What a shell prints for a command in which `$RIKTLINJE` is the tool, and the command's exit code.
func shell(_ command: String, _ tool: String) -> (output: String, code: Int32) {
  let script =
    "RIKTLINJE='\(tool)'; unset LC_ALL LC_MESSAGES; export LANG=sv_SE.UTF-8; cd '\(Tool.root)'; \(command)"
  let quoted = script.replacing("'", with: "'\\''")
  guard let stream = unsafe popen("bash -c '\(quoted)' 2>&1", "r") else { return ("", -1) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe fread(&buffer, 1, buffer.count, stream)
    if count == 0 { break }
    bytes.append(contentsOf: buffer[..<count])
  }
  let status = unsafe pclose(stream)
  return (String(decoding: bytes, as: UTF8.self), (status >> 8) & 0xFF)
}

let rules = "--rules Tests/Corpus/packs/good-minimal"
