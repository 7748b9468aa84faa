import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Finds the pack that a file belongs to.
struct PackFinder {
  private static let firstFiles = ["pack.yaml", "pack.yml"]

  /// The folder of the pack that holds a file; `nil` for a file of no pack.
  static func folder(holding path: String) -> String? {
    folders(around: path).first(where: isPack)
  }

  /// The folder of the pack by which a proposal is checked: the nearest that `rules` beside it, or beside
  /// a folder around it, holds.
  static func folder(forProposal path: String) -> String? {
    for folder in folders(around: path) {
      let rules = folder + "/rules"
      if isPack(rules) { return rules }
      let packs = packs(in: rules)
      // A pack that others extend is there for them.
      let own = packs.filter { !isBase($0) }
      if let only = own.first, own.count == 1 { return only }
      if let only = packs.first, packs.count == 1 { return only }
    }
    return nil
  }

  /// The folders that a path lies in, the nearest first.
  static func folders(around path: String) -> [String] {
    guard path.hasPrefix("/") else { return [] }
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while parts.popLast() != nil { folders.append("/" + parts.joined(separator: "/")) }
    return folders
  }

  private static func firstFile(of folder: String) -> String? {
    firstFiles.lazy.map { folder + "/" + $0 }.first { sizeOfFile($0) > 0 }
  }

  private static func isPack(_ folder: String) -> Bool { root(of: folder) != nil }

  private static func isBase(_ folder: String) -> Bool {
    if case .boolean(true) = root(of: folder)?["base"]?.scalar { true } else { false }
  }

  /// The mapping of a pack's first file.
  private static func root(of folder: String) -> Node? {
    guard let path = firstFile(of: folder), let source = try? FileReader().read(path) else {
      return nil
    }
    return PackFiles.File(source).documents.first { $0["pack"] != nil }
  }

  private static func packs(in folder: String) -> [String] {
    let listing = FileListing(
      of: firstFiles.map { folder + "/*/" + $0 }, extensions: ["yaml", "yml"], names: nil)
    return listing.paths.map { path in
      String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }.filter(isPack)
  }
}
