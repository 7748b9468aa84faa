public import Testing

import Glibc

/// Compares a text with the golden file beside the test, or rewrites the file when `UPDATE_GOLDEN` is set.
///
/// - Parameters:
///   - text: what the code printed.
///   - name: the file's name in the folder `Golden` beside the calling test.
public func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let folder = testFile[..<(testFile.lastIndex(of: "/") ?? testFile.startIndex)] + "/Golden"
  let path = "\(folder)/\(name)"
  if unsafe getenv("UPDATE_GOLDEN") != nil {
    unsafe mkdir(String(folder), 0o755)
    writeFile(text, to: path)
    return
  }
  guard let expected = textOfFile(path) else {
    Issue.record("no golden file \(path): run with UPDATE_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  #expect(text == expected, sourceLocation: sourceLocation)
}

/// The whole of a text file, or `nil` when it cannot be read.
public func textOfFile(_ path: String) -> String? {
  guard let file = unsafe fopen(path, "rb") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes.append(contentsOf: buffer[..<count])
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a text file whole.
public func writeFile(_ text: String, to path: String) {
  guard let file = unsafe fopen(path, "wb") else {
    Issue.record("cannot write \(path)")
    return
  }
  defer { unsafe fclose(file) }
  var bytes = Array(text.utf8)
  unsafe fwrite(&bytes, 1, bytes.count, file)
}

/// The path of a file beside the calling test.
public func pathBesideTest(_ name: String, testFile: String = #filePath) -> String {
  testFile[..<(testFile.lastIndex(of: "/") ?? testFile.startIndex)] + "/" + name
}
