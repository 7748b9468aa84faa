/// A pattern for paths: `*` and `?` within a name, `[…]` for one character of several, and `**` for
/// any number of folders.
package struct GlobPattern: Sendable {
  private let parts: [[Unicode.Scalar]]
  private let isAbsolute: Bool

  private static let anyFolders: [Unicode.Scalar] = ["*", "*"]

  package init(_ text: String) {
    isAbsolute = text.utf8.first == UInt8(ascii: "/")
    parts = text.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
  }

  /// Whether any part is more than a plain name.
  package var hasWildcard: Bool { parts.contains(where: Self.isWild) }

  private static func isWild(_ part: [Unicode.Scalar]) -> Bool {
    part.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// The folder to search: the parts before the first wildcard.
  var root: String {
    let plain = parts.prefix { !Self.isWild($0) }.map(Self.string).joined(separator: "/")
    if isAbsolute { return "/" + plain }
    return plain.isEmpty ? "." : plain
  }

  /// The pattern from the root on.
  var remainder: String {
    parts.drop { !Self.isWild($0) }.map(Self.string).joined(separator: "/")
  }

  /// The levels of folders below the root that can hold a match; `nil` for any number.
  var depth: Int? {
    if parts.contains(Self.anyFolders) { return nil }
    return parts.count - parts.prefix { !Self.isWild($0) }.count
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// Whether the pattern fits a whole path.
  package func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }.map { Array($0.unicodeScalars) }
    return Self.matches(parts, names, isMany: { $0 == Self.anyFolders }, Self.nameMatches)
  }

  /// Whether a pattern without folders fits a name.
  static func nameMatches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    matches(tokens(of: pattern), name, isMany: { $0 == .many }) { token, scalar in
      token.matches(scalar)
    }
  }

  /// Fits patterns to items, where some patterns take any number of items.
  ///
  /// Only the latest such pattern is ever tried again, so that the work is at most the product of both
  /// counts.
  private static func matches<Pattern, Item>(
    _ patterns: [Pattern], _ items: [Item], isMany: (Pattern) -> Bool,
    _ matchesOne: (Pattern, Item) -> Bool
  ) -> Bool {
    var pattern = 0
    var item = 0
    var retry: (pattern: Int, item: Int)?
    while item < items.count {
      if pattern < patterns.count, isMany(patterns[pattern]) {
        retry = (pattern, item)
        pattern += 1
      } else if pattern < patterns.count, matchesOne(patterns[pattern], items[item]) {
        pattern += 1
        item += 1
      } else if let last = retry {
        retry = (last.pattern, last.item + 1)
        pattern = last.pattern + 1
        item = last.item + 1
      } else {
        return false
      }
    }
    return patterns[pattern...].allSatisfy(isMany)
  }

  /// A part of a pattern for a name.
  private enum Token: Equatable {
    case scalar(Unicode.Scalar)
    case one
    case many
    case anyOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)

    func matches(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .scalar(let own): own == scalar
      case .one: true
      case .many: false
      case .anyOf(let ranges, let isNegated):
        ranges.contains { $0.contains(scalar) } != isNegated
      }
    }
  }

  private static func tokens(of pattern: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case "*": tokens.append(.many)
      case "?": tokens.append(.one)
      case "[":
        if let (token, end) = bracket(pattern, from: index) {
          tokens.append(token)
          index = end
        } else {
          tokens.append(.scalar("["))
        }
      default: tokens.append(.scalar(pattern[index]))
      }
      index += 1
    }
    return tokens
  }

  /// Reads `[a-z_]` or `[!a-z]` with the index of its end; `nil` when it is not closed.
  private static func bracket(
    _ pattern: [Unicode.Scalar], from start: Int
  ) -> (Token, end: Int)? {
    var index = start + 1
    let isNegated = index < pattern.count && (pattern[index] == "!" || pattern[index] == "^")
    if isNegated { index += 1 }
    let first = index
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < pattern.count, pattern[index] != "]" || index == first {
      let low = pattern[index]
      if index + 2 < pattern.count, pattern[index + 1] == "-", pattern[index + 2] != "]" {
        if low <= pattern[index + 2] { ranges.append(low...pattern[index + 2]) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return index < pattern.count ? (.anyOf(ranges, isNegated: isNegated), index) : nil
  }
}
