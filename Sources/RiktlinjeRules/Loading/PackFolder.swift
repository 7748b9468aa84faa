import RiktlinjeText
import RiktlinjeYAML

/// What is to be known of a pack's folder without reading all of it.
package enum PackFolder {
  /// The file that a pack's folder has.
  package static let firstFile = "pack.yaml"

  /// Whether the pack is there for others to extend.
  package static func isBase(_ folder: String) -> Bool {
    guard let file = try? FileReader().read("\(folder)/\(firstFile)") else { return false }
    return PackFiles.File(file).documents.first?["base"]?.scalar == .boolean(true)
  }
}
