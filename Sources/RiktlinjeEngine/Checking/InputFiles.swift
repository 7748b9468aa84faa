import RiktlinjeText
import RiktlinjeYAML

/// The files that a run reads, in order: those named, and those found in the folders named.
package struct InputFiles: Sendable {
  /// A file to read.
  package struct File: Sendable {
    package let path: String
    /// Whether the user named the file itself, rather than a folder around it.
    package let isNamed: Bool

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
  let unreadable: [Diagnostic]

  /// Whether all of them can be read once more: standard input and pipes are gone when they are read.
  package var canBeReadAgain: Bool {
    // In folders only ordinary files are taken.
    files.allSatisfy { file in
      file.path != FileReader.standardInput && (!file.isNamed || isOrdinaryFile(file.path))
    }
  }

  /// - Parameters:
  ///   - packs: the ids of the packs that are checked against. A folder met on the way is passed over
  ///     whole when it holds another pack, by itself or in a folder directly below, as another city's
  ///     folder does: its proposals have other kinds.
  ///   - takesTables: whether to take tables in folders, of which not all need be about proposals.
  ///   - excluded: a file that is passed over in folders: the one that output goes to.
  ///   - allowsNone: whether a pattern may fit no file.
  init(
    paths: [String], packs: Set<String> = [], takesTables: Bool = false, limits: Limits = Limits(),
    except excluded: FileIdentity? = nil, allowsNone: Bool = false
  ) {
    let extensions: Set = ["yaml", "yml", "json", "jsonl", "ndjson"]
    let listing = FileListing(
      of: paths, extensions: takesTables ? extensions.union(["csv", "tsv"]) : extensions,
      except: excluded)
    let others = foldersOfOtherPacks(
      in: listing.paths.filter { !listing.named.contains($0) }, arguments: listing.asked, packs,
      limits)
    files = listing.paths.compactMap { path in
      let isNamed = listing.named.contains(path)
      guard isNamed || !others.contains(where: path.hasPrefix) else { return nil }
      return File(path: path, isNamed: isNamed)
    }
    arguments = listing.arguments
    unreadable = listing.diagnostics.filter { diagnostic in
      guard allowsNone, case .noMatch? = diagnostic.problem as? FileProblem else { return true }
      return false
    }
  }
}

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
