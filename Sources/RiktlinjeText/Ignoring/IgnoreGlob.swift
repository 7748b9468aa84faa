/// A pattern of bytes as files such as `.gitignore` write them, for a name or the rest of a path.
///
/// `*` and `?` stay within a name, `**` between slashes takes any number of folders, `[…]` is one byte
/// of several, `\` takes the next byte as it is.
///
/// Source: the page gitignore(5) of Git’s manual; the tests compare with `git check-ignore`.
struct IgnoreGlob: Sendable {
  private enum Token: Sendable {
    case byte(UInt8)
    case one
    case anyOf(ByteSet)
    /// Any number of bytes of a name.
    case many
    /// Any number of bytes, slashes among them.
    case everything
    /// Any number of folders, each with its slash.
    case folders
  }

  /// `nil` for a pattern that is not well formed, which fits nothing.
  private let tokens: [Token]?

  init(_ pattern: ArraySlice<UInt8>) { tokens = Self.tokens(of: Array(pattern)) }

  /// Whether the pattern fits all of a text.
  ///
  /// All ways through the pattern are followed at once, so that the work is at most the product of both
  /// lengths.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard let tokens else { return false }
    var places = [Bool](repeating: false, count: tokens.count + 1)
    places[0] = true
    Self.passEmpty(tokens, &places, isFolderStart: true)
    for byte in text {
      var next = [Bool](repeating: false, count: places.count)
      var isAnywhere = false
      for (index, token) in tokens.enumerated() where places[index] {
        isAnywhere = true
        switch token {
        case .byte(let own): if own == byte { next[index + 1] = true }
        case .one: if byte != slash { next[index + 1] = true }
        case .anyOf(let set): if byte != slash, set.contains(byte) { next[index + 1] = true }
        case .many: if byte != slash { next[index] = true }
        case .everything: next[index] = true
        case .folders:
          next[index] = true
          if byte == slash { next[index + 1] = true }
        }
      }
      guard isAnywhere else { return false }
      Self.passEmpty(tokens, &next, isFolderStart: false)
      places = next
    }
    return places[tokens.count]
  }

  /// Goes past what may stand for nothing at all.
  ///
  /// Inside of a text the way past folders is their last slash.
  private static func passEmpty(
    _ tokens: [Token], _ places: inout [Bool], isFolderStart: Bool
  ) {
    for (index, token) in tokens.enumerated() where places[index] {
      switch token {
      case .many, .everything: places[index + 1] = true
      case .folders: if isFolderStart { places[index + 1] = true }
      case .byte, .one, .anyOf: break
      }
    }
  }

  private static func tokens(of pattern: [UInt8]) -> [Token]? {
    var tokens: [Token] = []
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case UInt8(ascii: "\\"):
        guard index + 1 < pattern.count else { return nil }
        tokens.append(.byte(pattern[index + 1]))
        index += 2
      case UInt8(ascii: "?"):
        tokens.append(.one)
        index += 1
      case UInt8(ascii: "["):
        guard let (set, end) = ByteSet.read(pattern, from: index) else { return nil }
        tokens.append(.anyOf(set))
        index = end
      case star: tokens.append(stars(pattern, &index))
      default:
        tokens.append(.byte(pattern[index]))
        index += 1
      }
    }
    return tokens
  }

  /// Reads one star or more, and the slash behind those that stand for folders.
  private static func stars(_ pattern: [UInt8], _ index: inout Int) -> Token {
    let start = index
    while index < pattern.count, pattern[index] == star { index += 1 }
    guard index - start > 1, start == 0 || pattern[start - 1] == slash else { return .many }
    let rest = pattern[index...]
    if rest.isEmpty || rest.starts(with: [UInt8(ascii: "\\"), slash]) { return .everything }
    guard rest.first == slash else { return .many }
    index += 1
    return .folders
  }
}

let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
