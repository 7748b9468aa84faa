import RiktlinjeRules
import RiktlinjeText

extension Configuration.Pin {
  /// Whether a pack is the one that is pinned; if not, what differs, for the place of the pin.
  func problem(with pack: RulePack) -> ConfigurationProblem? {
    guard let found = pack.digest, found.text != digest else { return nil }
    let name = "\(pack.id) \(pack.version)"
    return .otherPack(
      pack: name, pinned: Self.short(digest), found: found.short, changes: changes(to: found))
  }

  /// The files that differ, as far as the pin tells them.
  private func changes(to found: PackDigest) -> [ConfigurationProblem.Change] {
    guard !files.isEmpty else { return [] }
    let now = Dictionary(
      found.files.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
    var changes: [ConfigurationProblem.Change] = []
    for name in Set(files.keys).union(now.keys).sorted() {
      switch (files[name], now[name]) {
      case (let before?, let after?):
        if !after.hasPrefix(before) { changes.append(.changed(name)) }
      case (nil, _?): changes.append(.added(name))
      case (_?, nil): changes.append(.removed(name))
      case (nil, nil): break
      }
    }
    return changes
  }

  private static func short(_ digest: String) -> String {
    String(digest.dropFirst("sha256:".count).prefix(PackDigest.shortCount))
  }

  /// How a pack is pinned, as lines for `riktlinje.yaml`.
  static func lines(for digest: PackDigest) -> String {
    var text = "pack:\n  digest: \(digest.text)\n  files:\n"
    for file in digest.files {
      // A prefix may look like a number, which is text all the same.
      text += "    \(quoted(file.name)): \"\(file.digest.prefix(PackDigest.shortCount))\"\n"
    }
    return text
  }

  private static func quoted(_ name: String) -> String {
    let plain = name.utf8.allSatisfy { byte in
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "-") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
    }
    guard !plain else { return name }
    return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
