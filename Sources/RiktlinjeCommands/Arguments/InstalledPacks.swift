import RiktlinjeText
import RiktlinjeYAML

/// The packs that come with the program: in `rules` beside it, and in `share/riktlinje` beside its folder.
///
/// They are looked for only where the working folder has none.
struct InstalledPacks {
  /// Where packs may lie.
  private let places: [String]

  /// - Parameter program: the folder of the program; `nil` where it is not known, for no packs.
  init(besideProgramIn program: String?) {
    places =
      program.map { program in
        let prefix = program.lastIndex(of: "/").map { program[..<$0] } ?? ""
        return [program + "/rules", prefix + "/share/riktlinje"]
      } ?? []
  }

  /// Where most of them lie, as a message names it.
  var place: String { places.last ?? "" }

  /// The folder of an installed pack by its name, such as `goteborg`.
  func folder(named name: String) -> String? {
    guard !name.isEmpty, !name.hasPrefix(".") else { return nil }
    return folders.first { $0.hasSuffix("/" + name) }
  }

  /// The folders of all packs that proposals can be checked by: not those that are there to be extended.
  var choices: [String] {
    folders.filter { folder in
      guard let file = try? FileReader(limits: Limits()).read(folder + "/pack.yaml") else {
        return false
      }
      var reader = YAMLReader(limits: Limits())
      return reader.read(file).documents.first?["base"]?.hasText("true") != true
    }
  }

  private var folders: [String] {
    let first = "/pack.yaml"
    return places.flatMap { place in
      FileListing(of: [place + "/*" + first], extensions: ["yaml"]).paths
        .map { String($0.dropLast(first.count)) }
    }
  }
}
