#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import RiktlinjeEngine
public import RiktlinjeReports
public import RiktlinjeRules
public import RiktlinjeText

extension RulePack {
  /// Reads a pack's folder, and the packs that it extends.
  ///
  /// - Throws: ``InvalidPack`` with everything that is wrong with any of its files.
  public init(contentsOf folder: URL, limits: Limits = Limits()) throws(InvalidPack) {
    try self.init(at: folder.path, limits: limits)
  }
}

extension Checker {
  /// Checks the proposals in files and folders away from the caller's thread.
  ///
  /// - Throws: `CancellationError` when the task is cancelled before it begins.
  @concurrent
  public func check(filesAt urls: [URL]) async throws -> Report {
    try Task.checkCancellation()
    return check(paths: urls.map(\.path))
  }
}

extension RenderedReport {
  /// Writes the report to a file, whole or not at all.
  public func write(to url: URL) throws {
    try Data(bytes).write(to: url, options: .atomic)
  }
}
