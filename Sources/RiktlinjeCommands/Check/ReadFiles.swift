import RiktlinjeEngine
import RiktlinjeText

/// The files that a run reads, none of which it may write over.
struct ReadFiles {
  /// What a run reads a file for.
  enum Purpose: Hashable {
    case proposals
    case pack
    case waivers
    case baseline
    case report
  }

  /// A file that will be written, by the path that was typed.
  private struct Target {
    let path: String
    /// Its one name, by which two that do not exist yet are seen to be the same.
    let name: String
    /// `nil` while it does not exist, so that it is nothing that is read.
    let identity: FileIdentity?
    let mayBe: Purpose?
  }

  private var targets: [Target] = []

  /// Adds a file that is to be written.
  ///
  /// - Parameter purpose: what it may be read for all the same, as a baseline that is brought up to date.
  mutating func write(_ typed: String, mayBe purpose: Purpose? = nil, _ terminal: Terminal) {
    targets.append(
      Target(
        path: typed, name: terminal.path(typed),
        identity: FileIdentity(at: terminal.typedPath(typed)), mayBe: purpose))
  }

  /// Adds standard output, where it goes to a file.
  mutating func writeStandardOutput(_ terminal: Terminal, _ language: Language) {
    guard let file = terminal.output.file else { return }
    let name = LocalizedText(sv: "standard ut", en: "standard output")[language]
    targets.append(Target(path: name, name: name, identity: file, mayBe: nil))
  }

  /// Throws when one of the files to write is among some that are read.
  func refuse(_ paths: some Sequence<String>, read purpose: Purpose) throws(UsageProblem) {
    guard targets.contains(where: { $0.identity != nil }) else { return }
    for path in paths {
      guard let identity = FileIdentity(at: path) else { continue }
      if let target = targets.first(where: { $0.identity == identity && $0.mayBe != purpose }) {
        throw .wouldOverwrite(target.path, purpose)
      }
    }
  }

  /// Throws when one of the files to write is among the proposals.
  ///
  /// What the tool itself has written may be written again, though it lies among them.
  func refuse(_ inputs: InputFiles, _ limits: Limits) throws(UsageProblem) {
    let identities = Set(targets.compactMap(\.identity))
    guard !identities.isEmpty else { return }
    let read = inputs.files.filter { file in
      guard file.path != FileReader.standardInput, let identity = FileIdentity(at: file.path),
        identities.contains(identity)
      else { return false }
      return file.isNamed || !isWrittenByTool(fileAt: file.path, limits: limits)
    }
    try refuse(read.map(\.path), read: .proposals)
  }

  /// Throws when two of the files to write are one.
  func refuseTwice() throws(UsageProblem) {
    for (index, target) in targets.enumerated() {
      let isTwice = targets[..<index].contains { other in
        other.name == target.name || target.identity.map { $0 == other.identity } ?? false
      }
      if isTwice { throw .twoFormatsForOneOutput }
    }
  }
}
