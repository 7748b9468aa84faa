package import RiktlinjeText
import RiktlinjeYAML

/// The files that a run reads, in order: those named, and those found in the folders named.
package struct InputFiles: Sendable {
  /// A file to read.
  package struct File: Sendable {
    package let path: String
    /// Whether the user named the file itself, rather than a folder around it.
    package let isNamed: Bool
    /// The kind of its proposals that say none, by the folder that it lies in; `nil` for no such kind.
    var kind: String?
    /// Whether its content comes through standard input, and the path says what it is called.
    var comesFromStandardInput = false

    /// The file's name without its folder and extension.
    var name: String {
      let last = path.split(separator: "/").last.map(String.init) ?? path
      guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
      return String(last[..<dot])
    }
  }

  package let files: [File]
  /// The folders, files and patterns that they come from, each by its one name.
  package let arguments: [String]
  /// The paths at which there is nothing to read.
  package let unreadable: [Diagnostic]
  /// How many files and folders were left out by what a repository or the call says.
  package let leftOutCount: Int
  /// Whether a folder, a pattern or a file of many records is asked for, rather than single proposals.
  package let isWhole: Bool

  /// Whether all of them can be read once more: standard input and pipes are gone when they are read.
  package var canBeReadAgain: Bool {
    // In folders only ordinary files are taken.
    files.allSatisfy { file in
      file.path != FileReader.standardInput && (!file.isNamed || isOrdinaryFile(file.path))
    }
  }

  /// - Parameters:
  ///   - list: files that another program has listed.
  ///   - rules: what is left out of folders and of the list.
  ///   - standardInput: what standard input is called; `nil` for `-`.
  ///   - packs: the ids of the packs that are checked against. A folder met on the way is passed over
  ///     whole when it holds another pack, by itself or in a folder directly below, as another city's
  ///     folder does: its proposals have other kinds.
  ///   - kinds: the kinds of proposals that say none, by the folders they lie in.
  ///   - takesTables: whether to take tables in folders, of which not all need be about proposals.
  ///   - excluded: a file that is passed over in folders: the one that output goes to.
  ///   - allowsNone: whether a pattern may fit no file.
  init(
    paths: [String], listed list: FileList? = nil, rules: WalkRules = WalkRules(),
    standardInput: String? = nil, packs: Set<String> = [], kinds: [FolderKind] = [],
    takesTables: Bool = false, limits: Limits = Limits(),
    except excluded: FileIdentity? = nil, allowsNone: Bool = false
  ) {
    let extensions: Set = ["yaml", "yml", "json", "jsonl", "ndjson"]
    let listing = FileListing(
      of: paths, listed: list,
      extensions: takesTables || !kinds.isEmpty ? extensions.union(tables) : extensions,
      except: excluded, rules: rules)
    let others = foldersOfOtherPacks(
      in: listing.paths.filter { !listing.named.contains($0) }, arguments: listing.asked, packs,
      limits)
    files = listing.paths.compactMap { path in
      if path == FileReader.standardInput, let standardInput {
        var names = PathNames()
        let name = names.name(of: standardInput)
        return File(
          path: name, isNamed: true, kind: kinds.kind(of: name), comesFromStandardInput: true)
      }
      let file = File(
        path: path, isNamed: listing.named.contains(path), kind: kinds.kind(of: path))
      if file.isNamed { return file }
      let isTable = tables.contains(extensionOfFile(path))
      if isTable && !takesTables && file.kind == nil || fileName(path) == configurationFileName {
        return nil
      }
      return others.contains(where: path.hasPrefix) ? nil : file
    }
    leftOutCount = listing.leftOutCount
    isWhole =
      listing.hasWide && list == nil
      || files.contains {
        $0.isNamed && !["yaml", "yml", "json"].contains(extensionOfFile($0.path))
      }
    arguments = listing.arguments
    unreadable = listing.diagnostics.filter { diagnostic in
      guard allowsNone, case .noMatch? = diagnostic.problem.unwrapped(as: FileProblem.self) else {
        return true
      }
      return false
    }
  }
}

/// The kind that the proposals in a folder, and in those below, are of unless they say another.
package struct FolderKind: Sendable {
  /// The name of the folder, as files are named.
  package let folder: String
  package let kind: String

  package init(folder: String, kind: String) {
    self.folder = folder
    self.kind = kind
  }
}

extension [FolderKind] {
  /// The kind of the deepest folder around a file.
  fileprivate func kind(of path: String) -> String? {
    filter { $0.folder == "." || path.hasPrefix($0.folder + "/") }
      .max { $0.folder.utf8.count < $1.folder.utf8.count }?.kind
  }
}

/// The name of the file by which a repository says how it is checked.
package let configurationFileName = "riktlinje.yaml"

private let tables: Set = ["csv", "tsv"]

/// The folders to pass over, each with a slash at its end.
private func foldersOfOtherPacks(
  in files: [String], arguments: [String], _ packs: Set<String>, _ limits: Limits
) -> [String] {
  /// What the user names, or names something in, is not passed over.
  func isMet(_ folder: Substring) -> Bool {
    !folder.isEmpty
      && !arguments.contains { ($0 + "/").hasPrefix(folder + "/") }
  }
  return files.filter { ["pack.yaml", "pack.yml"].contains(fileName($0)) }.compactMap { path in
    guard let id = idOfPack(at: path, limits), !packs.contains(id) else { return nil }
    let folder = enclosingFolder(path[...])
    let around = enclosingFolder(folder)
    return [around, folder].first(where: isMet).map { $0 + "/" }
  }
}

/// The id of the pack whose first file lies at a path; `nil` when it is none.
private func idOfPack(at path: String, _ limits: Limits) -> String? {
  guard let file = try? FileReader(limits: limits).read(path) else { return nil }
  var reader = YAMLReader(limits: limits)
  guard let first = reader.read(file).documents.first?.entries.first(where: { _ in true }),
    first.key.string == "pack"
  else { return nil }
  return first.value.string
}

private func fileName(_ path: String) -> Substring {
  path[
    (path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...]
}

/// The path of the folder that something lies in; empty for the folder that paths begin from.
private func enclosingFolder(_ path: Substring) -> Substring {
  path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
}
