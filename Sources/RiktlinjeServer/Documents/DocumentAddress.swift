/// Turns the addresses of documents into paths and back.
///
/// Source: RFC 8089, the file scheme, and RFC 3986 for what is percent-encoded.
package enum DocumentAddress {
  /// The path of a file; for another scheme, such as that of a text not yet saved, the address itself.
  package static func path(of uri: String) -> String {
    let scheme = "file://"
    guard uri.utf8.count > scheme.utf8.count, uri.prefix(scheme.count).lowercased() == scheme else {
      return uri
    }
    let rest = Array(uri.utf8.dropFirst(scheme.utf8.count))
    // What comes before the path is the machine, which is this one.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return uri }
    var bytes: [UInt8] = []
    var index = slash
    while index < rest.count {
      if rest[index] == UInt8(ascii: "%"), index + 2 < rest.count,
        let code = UInt8(
          String(decoding: rest[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        index += 3
      } else {
        bytes.append(rest[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address of a path; a path that is none of the file system is an address already.
  package static func uri(of path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "/") else { return path }
    var uri = "file://"
    for byte in path.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/-._~!$&'()*+,;=@".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
