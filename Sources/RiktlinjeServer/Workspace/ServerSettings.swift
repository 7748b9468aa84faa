import RiktlinjeCEL
import RiktlinjeText
import RiktlinjeYAML

/// What the editor's configuration says, in `initializationOptions`.
struct ServerSettings: Sendable {
  /// The language of messages and hovers.
  var language = Language.swedish
  /// The folder of the pack for proposals; `nil` for the one nearest to each.
  var rules: String?
  /// The files with decided exceptions.
  var waivers: [String] = []
  /// The day on which rules in force are taken; `nil` for each proposal's own.
  var asOf: CivilDate?
  /// The day that counts as today; `nil` for the day it is.
  var today: CivilDate?
  /// The file of the proposal whose values hovers show; `nil` for the one last looked at.
  var proposal: String?

  /// Takes over what a client's options say; relative paths begin at the workspace's folder.
  mutating func read(_ options: Node, folder: String?) {
    func path(_ text: String) -> String {
      if text.hasPrefix("file://") { return DocumentAddress.path(of: text) }
      guard let folder, !text.hasPrefix("/") else { return text }
      return folder + "/" + text
    }
    func text(_ name: String) -> String? {
      guard let node = options[name], case .text = node.scalar, !node.string.isEmpty else {
        return nil
      }
      return node.string
    }
    func day(_ name: String) -> CivilDate? {
      options[name].flatMap { CivilDate(iso: $0.utf8.span) }
    }
    if let language = text("language").flatMap(Language.init(rawValue:)) {
      self.language = language
    }
    if let rules = text("rules") { self.rules = path(rules) }
    if let list = options["waivers"] {
      waivers = list.kind == .sequence ? list.elements.map { path($0.string) } : []
    }
    asOf = day("asOf") ?? asOf
    today = day("today") ?? today
    if let proposal = text("proposal") { self.proposal = path(proposal) }
  }
}
