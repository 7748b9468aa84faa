import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// Every place of some files at which something of a pack is declared or named.
struct SymbolTable {
  private(set) var occurrences: [Occurrence] = []

  /// Of nothing.
  init() {}

  /// All that stands in a pack's own files and in those of the packs that it extends.
  init(of pack: RulePack, in files: PackFiles) {
    var walk = PackWalk(pack)
    for folder in files.names {
      for file in files[folder]?.files ?? [] {
        for root in file.documents { walk.read(root) }
      }
    }
    walk.readConditions()
    occurrences = walk.occurrences
  }

  /// All that stands in a document of proposals or waivers.
  init(of documents: [Node], by pack: RulePack) {
    var walk = PackWalk(pack)
    for root in documents {
      if root["waivers"] != nil { walk.readWaivers(root) } else { walk.readProposal(root) }
    }
    occurrences = walk.occurrences
  }

  mutating func add(_ other: SymbolTable) { occurrences += other.occurrences }

  /// What stands at a byte of a file: the narrowest.
  func occurrence(at offset: Int, of path: String) -> Occurrence? {
    occurrences.filter { $0.location.file.path == path && $0.holds(offset) }
      .min { $0.length < $1.length }
  }

  func occurrences(of symbol: Symbol) -> [Occurrence] {
    occurrences.filter { $0.symbol == symbol }
  }
}
