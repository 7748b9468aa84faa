import RiktlinjeText

extension PatternParser {
  /// A class in brackets, such as `[a-z\d[:punct:]]`.
  mutating func parseClass() throws(PatternProblem) -> ScalarSet {
    let start = position
    position += 1
    let isNegated = skip("^")
    var named: [ClosedRange<UInt32>] = []
    var written: [ClosedRange<UInt32>] = []
    var isFirst = true
    // A bracket that would close an empty class is a character.
    while isFirst || peek != UInt8(ascii: "]") {
      guard position < text.count else {
        throw problem(.missingClosingBracket, from: start, to: start + 1)
      }
      isFirst = false
      var set = try parsePOSIXClass()
      if set == nil { set = try parseNamedClass() }
      if let set {
        note(set)
        named += set.ranges
      } else {
        written.append(try parseRange())
      }
      guard named.count <= Self.rangeLimit else { throw problem(.tooLarge, from: start) }
    }
    position += 1
    let set = ScalarSet(named + folded(ScalarSet(written)).ranges)
    return isNegated ? set.inverted : set
  }

  /// A single character or a range of them, such as `a-z`.
  private mutating func parseRange() throws(PatternProblem) -> ClosedRange<UInt32> {
    let start = position
    let first = try parseClassCharacter()
    // A hyphen before the closing bracket is a character.
    guard peek == UInt8(ascii: "-"), position + 1 < text.count,
      text[position + 1] != UInt8(ascii: "]")
    else { return first...first }
    position += 1
    let last = try parseClassCharacter()
    guard first <= last else { throw problem(.rangeOutOfOrder(excerpt(start)), from: start) }
    return first...last
  }

  private mutating func parseClassCharacter() throws(PatternProblem) -> UInt32 {
    guard peek == UInt8(ascii: "\\") else { return nextScalar() }
    return try parseEscape()
  }

  /// `[:alpha:]`, or `nil` when nothing of the kind follows.
  private mutating func parsePOSIXClass() throws(PatternProblem) -> ScalarSet? {
    let start = position
    guard !hasNoMoreNamedClasses, skip("[:") else { return nil }
    let nameStart = position
    while position < text.count, !text[position...].starts(with: ":]".utf8) { position += 1 }
    guard position < text.count else {
      // Searched for once only, or many would take quadratic time.
      hasNoMoreNamedClasses = true
      position = start
      return nil
    }
    var name = excerpt(nameStart)
    let isNegated = name.first == "^"
    if isNegated { name.removeFirst() }
    position += 2
    guard let set = Self.posixClasses[name] else {
      let near = nearestSpelling(to: name, among: Self.posixClasses.keys.sorted())
      throw problem(
        .unknownClass(excerpt(start), near: near.map { isNegated ? "[:^\($0):]" : "[:\($0):]" }),
        from: start)
    }
    return isNegated ? folded(set).inverted : folded(set)
  }

  /// `\d`, `\pL`, `\p{Greek}` and such, or `nil` when nothing of the kind follows.
  mutating func parseNamedClass() throws(PatternProblem) -> ScalarSet? {
    guard peek == UInt8(ascii: "\\"), position + 1 < text.count else { return nil }
    let letter = text[position + 1]
    // Capital letters mean the opposite.
    let isNegated = letter & 0x20 == 0
    let set: ScalarSet
    switch letter | 0x20 {
    case UInt8(ascii: "d"): set = Self.digits
    case UInt8(ascii: "s"): set = Self.spaces
    case UInt8(ascii: "w"): set = Self.words
    case UInt8(ascii: "p"): return try parseUnicodeClass(isNegated: isNegated)
    default: return nil
    }
    position += 2
    return isNegated ? folded(set).inverted : folded(set)
  }

  private mutating func parseUnicodeClass(isNegated: Bool) throws(PatternProblem) -> ScalarSet {
    let start = position
    position += 2
    var isNegated = isNegated
    var name: String
    if skip("{") {
      let nameStart = position
      while let byte = peek, byte != UInt8(ascii: "}") { position += 1 }
      name = excerpt(nameStart)
      guard skip("}") else { throw problem(.unknownClass(excerpt(start), near: nil), from: start) }
      if name.first == "^" {
        isNegated.toggle()
        name.removeFirst()
      }
    } else {
      let nameStart = position
      if position < text.count { _ = nextScalar() }
      name = excerpt(nameStart)
    }
    guard let set = unicodeSet(named: name) else {
      let near = nearestSpelling(to: name, among: UnicodeCategories.names + UnicodeScripts.names)
      throw problem(.unknownClass(excerpt(start), near: near.map { "\\p{\($0)}" }), from: start)
    }
    return isNegated ? set.inverted : set
  }

  private mutating func unicodeSet(named name: String) -> ScalarSet? {
    let key = flags.ignoresCase ? "(?i)" + name : name
    if let known = unicodeSets[key] { return known }
    let found =
      name == "Any" ? .all : UnicodeCategories.set(named: name) ?? UnicodeScripts.set(named: name)
    guard let found else { return nil }
    let set = folded(found)
    unicodeSets[key] = set
    note(set, isNew: true)
    return set
  }

  /// The character that a backslash and what follows it stand for.
  mutating func parseEscape() throws(PatternProblem) -> UInt32 {
    let start = position
    position += 1
    guard position < text.count else { throw problem(.trailingBackslash, from: start) }
    let scalar = nextScalar()
    switch Unicode.Scalar(scalar) {
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    case "x": return try parseHexadecimal(from: start)
    case "0", "1", "2", "3", "4", "5", "6", "7":
      // A single digit other than 0 would refer back to a group.
      let isOctal = scalar == 0x30 || peek.map { 48...55 ~= $0 } ?? false
      guard isOctal else { throw problem(.backReference(excerpt(start)), from: start) }
      var value = scalar - 0x30
      while position - start < 4, let byte = peek, 48...55 ~= byte {
        value = value * 8 + UInt32(byte - 48)
        position += 1
      }
      return value
    case "8", "9", "g", "k": throw problem(.backReference(excerpt(start)), from: start)
    case "C": throw problem(.singleByte, from: start)
    default:
      let isLetterOrDigit = Self.words.contains(scalar) && scalar != 0x5F
      guard scalar < 0x80, !isLetterOrDigit else {
        throw problem(.unknownEscape(excerpt(start)), from: start)
      }
      return scalar
    }
  }

  /// `\x7F` or `\x{10FFFF}`, of which `\x` has been read.
  private mutating func parseHexadecimal(from start: Int) throws(PatternProblem) -> UInt32 {
    let isBraced = skip("{")
    let digitsStart = position
    while let byte = peek, isBraced ? byte != UInt8(ascii: "}") : position < digitsStart + 2 {
      guard 48...57 ~= byte || 65...70 ~= byte & 0xDF else { break }
      position += 1
    }
    let digits = excerpt(digitsStart)
    guard isBraced ? skip("}") : digits.utf8.count == 2, let value = UInt32(digits, radix: 16),
      value <= ScalarSet.highest
    else { throw problem(.unknownEscape(excerpt(start)), from: start) }
    return value
  }

  static let digits = ScalarSet(ascii: "09")
  static let spaces = ScalarSet(ascii: "\t\n\u{C}\r  ")
  static let words = ScalarSet(ascii: "09AZ__az")

  private static let posixClasses: [String: ScalarSet] = [
    "alnum": ScalarSet(ascii: "09AZaz"), "alpha": ScalarSet(ascii: "AZaz"),
    "ascii": ScalarSet([0...0x7F]), "blank": ScalarSet(ascii: "\t\t  "),
    "cntrl": ScalarSet([0...0x1F, 0x7F...0x7F]), "digit": digits,
    "graph": ScalarSet(ascii: "!~"), "lower": ScalarSet(ascii: "az"),
    "print": ScalarSet(ascii: " ~"), "punct": ScalarSet(ascii: "!/:@[`{~"),
    "space": ScalarSet(ascii: "\t\r  "), "upper": ScalarSet(ascii: "AZ"), "word": words,
    "xdigit": ScalarSet(ascii: "09AFaf"),
  ]
}

extension Span<UInt8> {
  /// The scalar whose UTF-8 begins at an index, and its length in bytes.
  ///
  /// A byte that begins none is U+FFFD by itself.
  func scalar(at index: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard 0xC2...0xF4 ~= first, index + width <= count else { return (0xFFFD, 1) }
    var value = first & (0x7F >> UInt32(width))
    for offset in 1..<width {
      let next = UInt32(self[index + offset])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | next & 0x3F
    }
    return (value, width)
  }
}
