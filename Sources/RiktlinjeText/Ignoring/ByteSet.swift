/// The bytes that stand between brackets in a pattern for paths.
struct ByteSet: Sendable {
  private var isMember = [Bool](repeating: false, count: 256)

  func contains(_ byte: UInt8) -> Bool { isMember[Int(byte)] }

  /// Reads `[a-z_]`, `[!a-z]` or `[[:digit:]]` with the index behind it; `nil` when it is not well formed.
  static func read(_ pattern: [UInt8], from start: Int) -> (set: ByteSet, end: Int)? {
    var set = ByteSet()
    var index = start + 1
    let isNegated = index < pattern.count && negations.contains(pattern[index])
    if isNegated { index += 1 }
    let first = index
    /// The byte before a hyphen; `nil` behind a range or a class.
    var low: UInt8?
    while index < pattern.count, pattern[index] != bracketEnd || index == first {
      if let (isWellFormed, end) = set.takeClass(pattern, from: index) {
        guard isWellFormed else { return nil }
        (low, index) = (nil, end)
      } else if let from = low, pattern[index] == hyphen, index + 1 < pattern.count,
        pattern[index + 1] != bracketEnd
      {
        index += 1
        guard let high = byte(pattern, &index) else { return nil }
        if from <= high { for byte in from...high { set.isMember[Int(byte)] = true } }
        low = nil
      } else {
        guard let byte = byte(pattern, &index) else { return nil }
        set.isMember[Int(byte)] = true
        low = byte
      }
    }
    guard index < pattern.count else { return nil }
    if isNegated { for byte in set.isMember.indices { set.isMember[byte].toggle() } }
    return (set, index + 1)
  }

  /// The byte at an index, or the one behind a backslash.
  private static func byte(_ pattern: [UInt8], _ index: inout Int) -> UInt8? {
    if pattern[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < pattern.count else { return nil }
    index += 1
    return pattern[index - 1]
  }

  /// Takes a class such as `[:alpha:]`, if one begins at an index; it is well formed when it is known.
  private mutating func takeClass(
    _ pattern: [UInt8], from start: Int
  ) -> (isWellFormed: Bool, end: Int)? {
    let colon = UInt8(ascii: ":")
    guard pattern[start...].starts(with: [UInt8(ascii: "["), colon]) else { return nil }
    let inside = pattern[(start + 2)...]
    guard let end = inside.firstIndex(of: bracketEnd) else { return (false, pattern.count) }
    guard end > inside.startIndex, pattern[end - 1] == colon else { return nil }
    let name = String(decoding: pattern[(start + 2)..<(end - 1)], as: UTF8.self)
    guard let isMember = Self.classes[name] else { return (false, end + 1) }
    for byte in UInt8(0)...127 where isMember(byte) { self.isMember[Int(byte)] = true }
    return (true, end + 1)
  }

  private static let classes: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { isLetter($0) || isDigit($0) },
    "alpha": isLetter,
    "blank": { $0 == 0x20 || $0 == 0x09 },
    "cntrl": { $0 < 0x20 || $0 == 0x7F },
    "digit": isDigit,
    "graph": isVisible,
    "lower": { $0 | 0x20 == $0 && isLetter($0) },
    "print": { isVisible($0) || $0 == 0x20 },
    "punct": { isVisible($0) && !isLetter($0) && !isDigit($0) },
    "space": { [0x20, 0x09, 0x0A, 0x0D].contains($0) },
    "upper": { $0 | 0x20 != $0 && isLetter($0) },
    "xdigit": { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) },
  ]
}

private let bracketEnd = UInt8(ascii: "]")
private let hyphen = UInt8(ascii: "-")
private let negations = [UInt8(ascii: "!"), UInt8(ascii: "^")]

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
