/// The offset after the word that begins at an offset: up to white space or the end.
func skipWord(from offset: Int, in bytes: [UInt8]) -> Int {
  var offset = offset
  while offset < bytes.count, !isBlankOrBreak(bytes[offset]) { offset += 1 }
  return offset
}

/// The offset after white space, line breaks and comments.
func skipSeparation(from offset: Int, in bytes: [UInt8]) -> Int {
  var offset = offset
  while offset < bytes.count {
    if isBlankOrBreak(bytes[offset]) {
      offset += 1
    } else if bytes[offset] == UInt8(ascii: "#") {
      while offset < bytes.count, !isBreak(bytes[offset]) { offset += 1 }
    } else {
      break
    }
  }
  return offset
}

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// Whether a byte ends a line.
func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

private func isBlankOrBreak(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
