import Glibc

/// Why a file cannot be read, listed or written.
public enum FileProblem: Problem, Error, Hashable {
  case notFound
  /// A file of a list of changes that is no longer there.
  case gone
  case noPermission
  case isFolder
  case notAFolder
  /// More bytes than the limit allows; the count is `nil` for a stream that was cut off.
  case tooLarge(bytes: Int?, limit: Int)
  /// A pattern such as `samples/*.yaml` that fits no file.
  case noMatch(pattern: String)
  case nameTooLong
  case tooManyLinks
  case tooManyOpenFiles
  case deviceFailed
  case diskFull
  case readOnly
  /// The system lets no file of the process grow further, as `ulimit -f` asks.
  case sizeLimit
  /// A stream that whoever started the program has closed.
  case closed
  /// Nobody reads what is written any more.
  case readerGone
  /// A name that is no text, of which only a likeness can be shown.
  case nameNotUTF8
  /// Something rarer, by the system’s number for it.
  case system(errno: Int32)

  /// Translates an error number of the system.
  package init(errno code: Int32) {
    switch code {
    case ENOENT: self = .notFound
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    case ENOTDIR: self = .notAFolder
    case ENAMETOOLONG: self = .nameTooLong
    case ELOOP: self = .tooManyLinks
    case EMFILE, ENFILE: self = .tooManyOpenFiles
    case EIO: self = .deviceFailed
    case ENOSPC, EDQUOT: self = .diskFull
    case EROFS: self = .readOnly
    case EFBIG: self = .sizeLimit
    case EBADF: self = .closed
    case EPIPE: self = .readerGone
    default: self = .system(errno: code)
    }
  }

  /// The problem by name.
  public var code: String {
    switch self {
    case .notFound: "file-not-found"
    case .gone: "file-gone"
    case .noPermission: "file-no-permission"
    case .isFolder: "file-is-folder"
    case .notAFolder: "file-not-a-folder"
    case .tooLarge: "file-too-large"
    case .noMatch: "file-no-match"
    case .nameTooLong: "file-name-too-long"
    case .tooManyLinks: "file-too-many-links"
    case .tooManyOpenFiles: "file-too-many-open"
    case .deviceFailed: "file-device-failed"
    case .diskFull: "file-disk-full"
    case .readOnly: "file-read-only"
    case .sizeLimit: "file-size-limit"
    case .closed: "file-closed"
    case .readerGone: "file-reader-gone"
    case .nameNotUTF8: "file-name-not-utf-8"
    case .system: "file-system"
    }
  }

  /// Whether something is missing of what was to be read: what is gone was not.
  public var severity: Severity { self == .gone ? .note : .error }

  /// The problem in words.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.notFound, .swedish): "filen eller mappen finns inte"
    case (.notFound, .english): "there is no such file or folder"
    case (.gone, .swedish): "filen står i listan men finns inte längre"
    case (.gone, .english): "the file is in the list but no longer there"
    case (.noPermission, .swedish): "behörighet till filen eller mappen saknas"
    case (.noPermission, .english): "permission to the file or folder is lacking"
    case (.isFolder, .swedish): "det är en mapp, inte en fil"
    case (.isFolder, .english): "it is a folder; a file was expected"
    case (.notAFolder, .swedish): "en del av sökvägen är ingen mapp"
    case (.notAFolder, .english): "a part of the path is no folder"
    case (.tooLarge(let bytes?, let limit), .swedish):
      "filen är \(mebibytes(bytes, ",")) MiB; högst \(mebibytes(limit, ",")) MiB läses"
    case (.tooLarge(let bytes?, let limit), .english):
      "the file is \(mebibytes(bytes, ".")) MiB; at most \(mebibytes(limit, ".")) MiB is read"
    case (.tooLarge(nil, let limit), .swedish):
      "innehållet är större än \(mebibytes(limit, ",")) MiB"
    case (.tooLarge(nil, let limit), .english):
      "the content is larger than \(mebibytes(limit, ".")) MiB"
    case (.noMatch(let pattern), .swedish): "ingen fil passar mönstret ”\(pattern)”"
    case (.noMatch(let pattern), .english): "no file fits the pattern ‘\(pattern)’"
    case (.nameTooLong, .swedish): "sökvägen är för lång"
    case (.nameTooLong, .english): "the path is too long"
    case (.tooManyLinks, .swedish): "de symboliska länkarna går runt i en ring"
    case (.tooManyLinks, .english): "the symbolic links go round in a circle"
    case (.tooManyOpenFiles, .swedish): "för många filer är öppna samtidigt"
    case (.tooManyOpenFiles, .english): "too many files are open at once"
    case (.deviceFailed, .swedish): "disken svarar inte som den ska"
    case (.deviceFailed, .english): "the disk does not answer as it should"
    case (.diskFull, .swedish): "disken är full"
    case (.diskFull, .english): "the disk is full"
    case (.readOnly, .swedish): "disken kan bara läsas, inte skrivas"
    case (.readOnly, .english): "the disk can only be read, not written"
    case (.sizeLimit, .swedish): "filen får inte bli så stor: systemets gräns är nådd"
    case (.sizeLimit, .english): "the file may not grow so large: the system’s limit is reached"
    case (.closed, .swedish): "strömmen är stängd av den som startade programmet"
    case (.closed, .english): "the stream was closed by whoever started the program"
    case (.readerGone, .swedish): "ingen läser längre det som skrivs"
    case (.readerGone, .english): "nobody reads what is written any more"
    case (.nameNotUTF8, .swedish): "namnet är inte UTF-8, så filen kan inte öppnas"
    case (.nameNotUTF8, .english): "the name is not UTF-8, so the file cannot be opened"
    case (.system(let errno), .swedish): "systemet svarade med fel nummer \(errno)"
    case (.system(let errno), .english): "the system answered with error number \(errno)"
    }
  }

  /// What to do about the few problems that do not say it.
  public func help(in language: Language) -> String? {
    switch (self, language) {
    case (.nameNotUTF8, .swedish): "döp om filen eller mappen"
    case (.nameNotUTF8, .english): "rename the file or folder"
    default: nil
    }
  }

  /// A diagnostic that names the file.
  package func diagnostic(path: String) -> Diagnostic {
    let file = SourceFile(path: path, bytes: [])
    return Diagnostic(self, at: SourceLocation(file: file, span: .fileStart))
  }
}

/// A size in mebibytes with one decimal, rounded up so that it never equals a limit it exceeds.
private func mebibytes(_ bytes: Int, _ separator: String) -> String {
  let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
  return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(separator)\(tenths % 10)"
}
