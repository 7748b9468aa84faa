import RiktlinjeText

/// Reads a regular expression in RE2’s syntax.
///
/// Source: “Regular expression syntax reference” of the RE2 project (google/re2, `doc/syntax.txt`).
struct PatternParser {
  /// The settings that `(?i)` and its like change until the end of the group.
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
    var isUngreedy = false
  }

  /// The deepest nesting of groups.
  static let depthLimit = 200
  /// The highest count of a repetition, and the highest product of nested counts.
  static let countLimit = 1000
  /// The most ranges that the distinct sets of one pattern may have together.
  static let rangeLimit = 200_000
  /// The longest pattern, in bytes.
  static let sizeLimit = 1 << 14
  /// The most groups.
  static let groupLimit = 1000

  let text: [UInt8]
  var position = 0
  var flags = Flags()
  /// The distinct sets of characters, in order of appearance.
  private(set) var sets: [ScalarSet] = []
  /// The names of the groups, by number; group 0 is the whole.
  private(set) var groupNames: [String?] = [nil]
  private var setIndices: [ScalarSet: Int] = [:]
  private var rangeCount = 0
  /// The steps taken so far, about as long each as those of matching.
  private(set) var work = 0
  private var depth = 0
  /// Sets of Unicode’s, by name and whether case matters: making one takes a while.
  var unicodeSets: [String: ScalarSet] = [:]
  /// Whether `[:` begins no named class from here on.
  var hasNoMoreNamedClasses = false

  init(_ pattern: String) { text = Array(pattern.utf8) }

  mutating func parse() throws(PatternProblem) -> PatternTree {
    guard text.count <= Self.sizeLimit else { throw problem(.tooLarge, from: 0, to: text.count) }
    work += 8 * text.count
    let tree = try parseAlternatives().tree
    // Alternatives end only at the end or at a parenthesis that closes.
    if position < text.count {
      throw problem(.unexpectedClosingParenthesis, from: position, to: position + 1)
    }
    return tree
  }

  // MARK: Structure

  /// A tree and the highest product of the nested counts in it.
  private typealias Counted = (tree: PatternTree, count: Int)

  private mutating func parseAlternatives() throws(PatternProblem) -> Counted {
    var alternatives: [PatternTree] = []
    var count = 1
    repeat {
      let (tree, inner) = try parseSequence()
      alternatives.append(tree)
      count = max(count, inner)
    } while skip("|")
    return (alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives), count)
  }

  private mutating func parseSequence() throws(PatternProblem) -> Counted {
    var items: [Counted] = []
    // Where the last repetition began, if nothing has come after it.
    var lastRepetition: Int?
    while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      let start = position
      if let bounds = try parseRepetition() {
        if let lastRepetition {
          throw problem(.repeatedRepetition(excerpt(lastRepetition)), from: lastRepetition)
        }
        guard let (item, inner) = items.popLast() else {
          throw problem(.nothingToRepeat(excerpt(start)), from: start)
        }
        let count = bounds.isCounted ? inner * max(1, bounds.most ?? bounds.least) : inner
        guard count <= Self.countLimit else {
          throw problem(.countTooLarge(excerpt(start), limit: Self.countLimit), from: start)
        }
        items.append(
          (
            .repetition(
              item, least: bounds.least, most: bounds.most, isGreedy: bounds.isGreedy),
            count
          ))
        lastRepetition = start
      } else {
        let before = items.count
        try parseItem(into: &items)
        if items.count > before { lastRepetition = nil }
      }
    }
    let count = items.reduce(1) { max($0, $1.count) }
    switch items.count {
    case 0: return (.empty, 1)
    case 1: return items[0]
    default: return (.sequence(items.map { $0.tree }), count)
    }
  }

  /// One item; nothing for a setting of flags, and several for a quotation.
  private mutating func parseItem(into items: inout [Counted]) throws(PatternProblem) {
    switch text[position] {
    case UInt8(ascii: "("):
      if let group = try parseGroup() { items.append(group) }
    case UInt8(ascii: "["):
      items.append((try character(try parseClass()), 1))
    case UInt8(ascii: "."):
      position += 1
      let newline = ScalarSet(0x0A)
      items.append((try character(flags.dotMatchesNewline ? .all : newline.inverted), 1))
    case UInt8(ascii: "^"):
      position += 1
      items.append((.assertion(flags.isMultiline ? .lineStart : .textStart), 1))
    case UInt8(ascii: "$"):
      position += 1
      items.append((.assertion(flags.isMultiline ? .lineEnd : .textEnd), 1))
    case UInt8(ascii: "\\"):
      try parseBackslash(into: &items)
    default:
      items.append((try literal(nextScalar()), 1))
    }
  }

  private mutating func parseBackslash(into items: inout [Counted]) throws(PatternProblem) {
    let assertion: PatternTree.Assertion? =
      switch position + 1 < text.count ? text[position + 1] : 0 {
      case UInt8(ascii: "A"): .textStart
      case UInt8(ascii: "z"): .textEnd
      case UInt8(ascii: "b"): .wordBoundary
      case UInt8(ascii: "B"): .noWordBoundary
      default: nil
      }
    if let assertion {
      position += 2
      items.append((.assertion(assertion), 1))
    } else if skip("\\Q") {
      while position < text.count, !skip("\\E") { items.append((try literal(nextScalar()), 1)) }
    } else if let set = try parseNamedClass() {
      items.append((try character(set), 1))
    } else {
      items.append((try literal(try parseEscape()), 1))
    }
  }

  // MARK: Groups

  /// A group, or `nil` for a setting of flags.
  private mutating func parseGroup() throws(PatternProblem) -> Counted? {
    let start = position
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw problem(.tooDeep(limit: Self.depthLimit), from: start, to: start + 1)
    }
    guard groupNames.count <= Self.groupLimit else { throw problem(.tooLarge, from: start) }
    let outerFlags = flags
    var number: Int?
    position += 1
    if skip("?P<") || (peek == UInt8(ascii: "?") && !isLookBehind && skip("?<")) {
      number = try parseGroupName(from: start)
    } else if skip("?") {
      guard try parseFlags(from: start) else { return nil }
    } else {
      groupNames.append(nil)
      number = groupNames.count - 1
    }
    let (content, count) = try parseAlternatives()
    guard skip(")") else { throw problem(.missingClosingParenthesis, from: start, to: start + 1) }
    flags = outerFlags
    return (number.map { .group($0, content) } ?? content, count)
  }

  private var isLookBehind: Bool {
    position + 2 < text.count
      && (text[position + 2] == UInt8(ascii: "=") || text[position + 2] == UInt8(ascii: "!"))
  }

  private mutating func parseGroupName(from start: Int) throws(PatternProblem) -> Int {
    let nameStart = position
    while let byte = peek, byte != UInt8(ascii: ">"), byte != UInt8(ascii: ")") { position += 1 }
    let name = excerpt(nameStart)
    let isWord = name.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard !name.isEmpty, isWord, skip(">") else { throw problem(.badGroupName(name), from: start) }
    guard !groupNames.contains(name) else {
      throw problem(.repeatedGroupName(name), from: nameStart, to: nameStart + name.utf8.count)
    }
    groupNames.append(name)
    return groupNames.count - 1
  }

  /// Reads what follows `(?`; `true` when a group follows, `false` when only flags were set.
  private mutating func parseFlags(from start: Int) throws(PatternProblem) -> Bool {
    var changed = flags
    var isOn = true
    var isComplete = true
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "i"): changed.ignoresCase = isOn
      case UInt8(ascii: "m"): changed.isMultiline = isOn
      case UInt8(ascii: "s"): changed.dotMatchesNewline = isOn
      case UInt8(ascii: "U"): changed.isUngreedy = isOn
      case UInt8(ascii: "-") where isOn:
        isOn = false
        isComplete = false
        continue
      case UInt8(ascii: ":") where isComplete, UInt8(ascii: ")") where isComplete:
        flags = changed
        return byte == UInt8(ascii: ":")
      default:
        position -= 1
        throw unknownGroup(from: start)
      }
      isComplete = true
    }
    throw problem(.missingClosingParenthesis, from: start, to: start + 1)
  }

  /// What is wrong with a group that begins in no known way, up to the character at the position.
  private mutating func unknownGroup(from start: Int) -> PatternProblem {
    let end = position
    position = start
    for lookAround in ["(?<=", "(?<!", "(?=", "(?!"] where skip(lookAround) {
      return problem(.lookAround(lookAround), from: start)
    }
    for reference in ["(?P=", "(?P>", "(?&", "(?R"] where skip(reference) {
      return problem(.backReference(reference), from: start)
    }
    position = end
    _ = nextScalar()
    return problem(.unknownGroup(excerpt(start)), from: start)
  }

  // MARK: Repetitions

  private struct Bounds {
    var least: Int
    var most: Int?
    /// Written with numbers, which are limited.
    var isCounted = false
    var isGreedy = true
  }

  /// The bounds that `*`, `+`, `?` or `{2,5}` says, or `nil` when none of these follows.
  private mutating func parseRepetition() throws(PatternProblem) -> Bounds? {
    let start = position
    var bounds: Bounds
    switch text[position] {
    case UInt8(ascii: "*"): bounds = Bounds(least: 0, most: nil)
    case UInt8(ascii: "+"): bounds = Bounds(least: 1, most: nil)
    case UInt8(ascii: "?"): bounds = Bounds(least: 0, most: 1)
    case UInt8(ascii: "{"):
      guard let counted = parseCounts() else {
        // A brace that counts nothing is a character.
        position = start
        return nil
      }
      bounds = counted
      position -= 1
    default: return nil
    }
    position += 1
    bounds.isGreedy = !skip("?")
    if flags.isUngreedy { bounds.isGreedy.toggle() }
    guard bounds.least <= Self.countLimit, bounds.most ?? 0 <= Self.countLimit else {
      throw problem(.countTooLarge(excerpt(start), limit: Self.countLimit), from: start)
    }
    guard bounds.least <= bounds.most ?? .max else {
      throw problem(.countOutOfOrder(excerpt(start)), from: start)
    }
    return bounds
  }

  private mutating func parseCounts() -> Bounds? {
    position += 1
    guard let least = parseCount() else { return nil }
    var bounds = Bounds(least: least, most: least, isCounted: true)
    if skip(",") {
      bounds.most = nil
      if peek != UInt8(ascii: "}") {
        guard let most = parseCount() else { return nil }
        bounds.most = most
      }
    }
    return skip("}") ? bounds : nil
  }

  /// A number without zeros in front; one that is too large to matter stands for all such.
  private mutating func parseCount() -> Int? {
    let start = position
    var number = 0
    while let byte = peek, 48...57 ~= byte {
      number = min(number * 10 + Int(byte - 48), 1_000_000)
      position += 1
    }
    let hasZeroInFront = position - start > 1 && text[start] == UInt8(ascii: "0")
    return position > start && !hasZeroInFront ? number : nil
  }

  // MARK: Characters

  private mutating func literal(_ scalar: UInt32) throws(PatternProblem) -> PatternTree {
    try character(folded(ScalarSet(scalar)))
  }

  /// The set with the other cases of its letters, when case does not matter here.
  mutating func folded(_ set: ScalarSet) -> ScalarSet {
    flags.ignoresCase ? CaseFolding.simple.closure(of: set, steps: &work) : set
  }

  /// Counts the steps of putting a set together with others, or of making it.
  mutating func note(_ set: ScalarSet, isNew: Bool = false) {
    // To look a class of Unicode’s up takes about as long as a thousand steps.
    work += set.ranges.count + (isNew ? 1000 : 0)
  }

  private mutating func character(_ set: ScalarSet) throws(PatternProblem) -> PatternTree {
    note(set)
    if let index = setIndices[set] { return .character(index) }
    rangeCount += set.ranges.count
    guard rangeCount <= Self.rangeLimit else { throw problem(.tooLarge, from: 0) }
    setIndices[set] = sets.count
    sets.append(set)
    return .character(sets.count - 1)
  }

  // MARK: Reading

  var peek: UInt8? { position < text.count ? text[position] : nil }

  mutating func skip(_ expected: String) -> Bool {
    guard text[position...].starts(with: expected.utf8) else { return false }
    position += expected.utf8.count
    return true
  }

  /// The scalar at the position, which moves past it; the end must not have been reached.
  mutating func nextScalar() -> UInt32 {
    let (scalar, width) = text.span.scalar(at: min(position, text.count - 1))
    position += width
    return scalar
  }

  func excerpt(_ start: Int) -> String {
    String(decoding: text[start..<min(position, text.count)], as: UTF8.self)
  }

  func problem(_ kind: PatternProblem.Kind, from start: Int, to end: Int? = nil) -> PatternProblem {
    PatternProblem(kind: kind, range: start..<min(end ?? position, text.count))
  }
}
