import RiktlinjeText
import Synchronization

/// What a pack was read from, to the byte: tells which pack has judged.
///
/// Of its files and of those of the packs that it extends, rule tests and templates of documents apart,
/// for they judge nothing.
/// The digest of the whole is the SHA-256 of a list as `sha256sum` writes it: a line for each file with
/// its digest, two spaces and its name, in the order of the names’ bytes.
///
/// A class, so that it is computed once and only where it is asked for.
public final class PackDigest: Sendable {
  /// The digest of one file.
  public struct File: Hashable, Sendable {
    /// The pack’s id and the path in its folder, such as `sweden/pack.yaml`.
    public let name: String
    /// The SHA-256 of its bytes: 64 hexadecimal digits.
    public let digest: String
  }

  private struct Digests {
    let files: [File]
    let whole: String
  }

  private let sources: [(name: String, file: SourceFile)]
  private let found = Mutex<Digests?>(nil)

  /// - Parameter sources: the files with their names, in any order.
  init(of sources: [(name: String, file: SourceFile)]) {
    self.sources = sources.sorted { left, right in
      left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  /// The digest of the whole, such as `sha256:9f86d0…`, with 64 hexadecimal digits.
  public var text: String { "sha256:" + digests.whole }

  /// The first twelve digits, for people to compare.
  public var short: String { String(digests.whole.prefix(Self.shortCount)) }

  /// The files, in the order of their names.
  public var files: [File] { digests.files }

  /// How many digits people compare.
  public static let shortCount = 12

  private var digests: Digests {
    found.withLock { found in
      if let found { return found }
      var files: [File] = []
      var list = ""
      for (name, file) in sources {
        let digest = SHA256.hexadecimal(of: file.bytes)
        files.append(File(name: name, digest: digest))
        list += "\(digest)  \(name)\n"
      }
      let digests = Digests(files: files, whole: SHA256.hexadecimal(of: Array(list.utf8)))
      found = digests
      return digests
    }
  }
}
