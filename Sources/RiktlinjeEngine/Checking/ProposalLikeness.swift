import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Tells what is perhaps meant as a proposal from whatever else lies in a folder.
///
/// A near miss names a kind, or nearly so, under `kind` or a key that is nearly that; or most of its keys
/// are fields of proposals, three at least, and not all of them such that every kind has them.
struct ProposalLikeness {
  private let kinds: Wording
  private let kindKeys: [String]
  /// The names of all fields that stand at the top of a proposal.
  private let fields: Set<String>
  /// Those that not every kind has.
  private let distinctive: Set<String>

  /// How many keys of a document are looked at, and how many bytes of one that cannot be read.
  private static let (keyLimit, byteLimit) = (200, 16_384)
  /// Keys by which other people’s files say their kind.
  private static let otherKindKeys: Set<String> = ["type", "typ"]
  /// What resources of Kubernetes have beside their `kind`, which is none of ours.
  private static let foreignKey = "apiVersion"

  init(_ pack: RulePack) {
    kinds = pack.labels.kinds
    kindKeys = ProposalKey.kind.names.map { plainWord($0) }
    var owners: [String: Int] = [:]
    for kind in pack.vocabulary.kinds {
      let names = kind.fields.flatMap { Wording.Entry($0).names }
      for name in Set(names.map { plainWord($0) }) { owners[name, default: 0] += 1 }
    }
    fields = Set(owners.keys)
    let count = pack.vocabulary.kinds.count
    distinctive = Set(owners.filter { $0.value < count || count == 1 }.keys)
  }

  /// Whether a document without a kind that is known may be meant as a proposal all the same.
  func isNear(_ root: Node) -> Bool {
    switch root.kind {
    case .scalar: return false
    case .sequence:
      guard let first = root.elements.first(where: { _ in true }) else { return false }
      return first.kind == .mapping && isNear(first)
    case .mapping: break
    }
    guard root[Self.foreignKey] == nil else { return false }
    var (count, known, special) = (0, 0, 0)
    for entry in root.entries {
      let key = plainWord(entry.key.string)
      if entry.value.kind == .scalar, says(kind: entry.value.string, under: key) { return true }
      count += 1
      if fields.contains(key) { known += 1 }
      if distinctive.contains(key) { special += 1 }
      if count == Self.keyLimit { break }
    }
    return known >= 3 && known * 2 >= count && special > 0
  }

  /// Whether a document has any field of a proposal.
  func hasField(_ root: Node) -> Bool {
    root.kind == .mapping
      && root.entries.prefix(Self.keyLimit).contains { entry in
        fields.contains(plainWord(entry.key.string))
      }
  }

  /// Whether a resource of Kubernetes, whose kinds may be called as ours are.
  func isForeign(_ root: Node) -> Bool { root[Self.foreignKey] != nil }

  /// Whether a file that cannot be read may be meant as a proposal: by what its first lines look like.
  func isNear(_ file: SourceFile) -> Bool {
    let breaks: Set = [UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "{")]
    var isNear = false
    for line in file.bytes.prefix(Self.byteLimit).split(whereSeparator: breaks.contains) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = Self.word(line[..<colon])
      if key == Self.foreignKey { return false }
      if says(kind: Self.word(line[(colon + 1)...]), under: plainWord(key)) { isNear = true }
    }
    return isNear
  }

  /// A key or value without quotes, and without a comment behind it.
  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.prefix { $0 != UInt8(ascii: "#") }
    let around = Set("\"'{}[] \t\r".utf8)
    let start = text.drop { around.contains($0) }
    let end = start.lastIndex { !around.contains($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }

  /// Whether a key and its value say a kind, or are nearly so.
  private func says(kind word: String, under key: String) -> Bool {
    if kindKeys.contains(key) {
      return kinds.meaning(of: word) != .nothing || kinds.nearest(to: word) != nil
    }
    guard
      Self.otherKindKeys.contains(key) || nearestSpelling(to: key, among: kindKeys) != nil
    else { return false }
    return kinds.meaning(of: word) != .nothing
  }
}
