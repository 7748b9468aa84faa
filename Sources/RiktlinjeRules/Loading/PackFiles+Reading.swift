package import RiktlinjeText

extension PackFiles {
  /// Reads a pack's folder, and those of the packs that it extends.
  ///
  /// - Parameter leftOut: what begins the files that are not read; a check has no use for those of tests
  ///   and documents.
  package init(
    at folder: String, leavingOut leftOut: [PackFileKey] = [.tests, .document],
    limits: Limits = Limits()
  ) {
    self.init()
    readFolders(from: folder, leavingOut: leftOut, limits: limits)
  }

  /// Reads the folders of a pack and of those that it extends, but for those that are there.
  package mutating func readFolders(
    from folder: String, leavingOut leftOut: [PackFileKey], limits: Limits = Limits()
  ) {
    var next: String? = Self.normalized(folder)
    var path: Set<String> = []
    // A circle is for the loader to tell.
    while let name = next, path.insert(name).inserted {
      let folder = self[name] ?? Folder(at: name, leavingOut: leftOut, limits: limits)
      self[name] = folder
      next = folder.extended.map { Self.normalized(name + "/" + $0) }
    }
  }
}

extension PackFiles.Folder {
  /// Reads the files in a folder and below.
  package init(at folder: String, leavingOut leftOut: [PackFileKey], limits: Limits) {
    let listing = FileListing(of: [folder], extensions: ["yaml", "yml"], names: nil)
    self.init(
      files: listing.paths.map { path in
        do throws(FileProblem) {
          let source = try FileReader(limits: limits).read(path)
          return PackFiles.File(source, leavingOut: leftOut, limits: limits)
        } catch {
          return PackFiles.File(path: path, problem: error)
        }
      },
      problems: listing.diagnostics)
  }
}
