import RiktlinjeRules
import RiktlinjeText

/// What the file `riktlinje.yaml` of a repository says of how it is checked.
struct Configuration: Sendable {
  /// A value with the place where it stands.
  struct Setting<Value: Sendable>: Sendable {
    let value: Value
    let location: SourceLocation
  }

  /// A report to write: in what format, and where.
  struct Output: Sendable {
    let format: OutputFormat
    /// The file, from the working folder; `nil` for standard output.
    let file: String?
  }

  /// The pack that alone may judge.
  struct Pin: Sendable {
    /// The digest of the whole.
    let digest: String
    /// The first digits of each file's digest, by its name, to tell what has changed; empty when the
    /// file does not say.
    let files: [String: String]
  }

  /// The folder of the file, from the working folder: `.`, `..`, `../..` and so on.
  let folder: String

  // Paths are from the working folder; those in the file are from the file's own.
  var rules: Setting<String>?
  var paths: [Setting<String>] = []
  var waivers: [Setting<String>] = []
  var baseline: Setting<String>?
  var outputs: [Setting<Output>] = []
  /// Patterns for what is left out, for paths from the folder of the file.
  var exclude: [Setting<String>] = []
  var failOn: Setting<[FailOn]>?
  var language: Setting<Language>?
  /// The address of the pack's handbook.
  var handbook: Setting<String>?
  var overrides: [ForceOverride] = []
  /// The kinds of proposals that say none, by folder.
  var kinds: [(folder: String, kind: Setting<String>)] = []
  var pin: Setting<Pin>?
}

/// What can be wrong with `riktlinje.yaml` besides its keys and their shapes.
enum ConfigurationProblem: Problem {
  case notADigest(String)
  case sameOutput(String?)
  case leavesRepository(String)
  case otherPack(pack: String, pinned: String, found: String, changes: [Change])

  /// How a file of the pack differs from the one that is pinned.
  enum Change: Hashable {
    case changed(String)
    case added(String)
    case removed(String)
  }

  var code: String {
    switch self {
    case .notADigest: "not-a-digest"
    case .sameOutput: "two-formats-for-one-output"
    case .leavesRepository: "path-is-absolute"
    case .otherPack: "pack-is-another"
    }
  }

  func message(in language: Language) -> String { message[language] }

  private var message: LocalizedText {
    switch self {
    case .notADigest(let text):
      LocalizedText(
        sv: "”\(text)” är ingen kontrollsumma", en: "‘\(text)’ is not a digest")
    case .sameOutput(let file?):
      LocalizedText(
        sv: "två format går till filen ”\(file)”", en: "two formats go to the file ‘\(file)’")
    case .sameOutput(nil):
      LocalizedText(
        sv: "två format går till standard ut", en: "two formats go to standard output")
    case .leavesRepository(let path):
      LocalizedText(
        sv: "sökvägen ”\(path)” gäller bara på den här datorn",
        en: "the path ‘\(path)’ holds on this machine only")
    case .otherPack(let pack, let pinned, let found, _):
      LocalizedText(
        sv: "regelpaketet är inte det som är låst: \(pack) har kontrollsumman \(found),"
          + " här står \(pinned)",
        en: "the pack is not the one that is pinned: \(pack) has the digest \(found), here stands"
          + " \(pinned)")
    }
  }

  func help(in language: Language) -> String? { help[language] }

  private var help: LocalizedText {
    switch self {
    case .notADigest:
      LocalizedText(
        sv: "riktlinje config --pin visar hur den skrivs",
        en: "riktlinje config --pin shows how it is written")
    case .sameOutput:
      LocalizedText(
        sv: "ge varje format en egen fil", en: "give each format a file of its own")
    case .leavesRepository:
      LocalizedText(
        sv: "skriv den från mappen som filen ligger i",
        en: "write it from the folder that the file lies in")
    case .otherPack(_, _, _, let changes):
      changes.isEmpty
        ? LocalizedText(
          sv: "läs vad som är ändrat, och lås om med det som riktlinje config --pin visar",
          en: "read what has changed, and pin again with what riktlinje config --pin shows")
        : LocalizedText(
          sv: "\(Self.list(changes, .swedish)); lås om med det som riktlinje config --pin visar",
          en: "\(Self.list(changes, .english)); pin again with what riktlinje config --pin shows")
    }
  }

  /// The most files that are named.
  private static let namedLimit = 10

  private static func list(_ changes: [Change], _ language: Language) -> String {
    let named = changes.prefix(namedLimit).map { change in
      switch change {
      case .changed(let file):
        LocalizedText(sv: "ändrad: \(file)", en: "changed: \(file)")[language]
      case .added(let file): LocalizedText(sv: "ny: \(file)", en: "new: \(file)")[language]
      case .removed(let file):
        LocalizedText(sv: "borttagen: \(file)", en: "removed: \(file)")[language]
      }
    }
    let rest = changes.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " … (+\(rest))" : "")
  }
}
