public import RiktlinjeEngine
public import RiktlinjeText

/// A report that tells one problem a line: for the logs of pipelines, and for editors.
///
/// What stops the run is an error, and nothing else is; what a baseline knows is not told.
public struct AnnotationReport: ReportFormat {
  let style: AnnotationStyle
  let language: Language
  let gate: Gate
  let paths: RepositoryPaths

  /// Creates the format in one style and language.
  ///
  /// - Parameters:
  ///   - gate: what stops the run.
  ///   - paths: how the code host names files.
  public init(
    _ style: AnnotationStyle, language: Language, gate: Gate = Gate(),
    paths: RepositoryPaths = .unchanged
  ) {
    self.style = style
    self.language = language
    self.gate = gate
    self.paths = paths
  }

  /// Writes the whole report after what is already there.
  public func write(_ report: Report, to output: inout [UInt8]) {
    let annotations = report.problems(by: gate).compactMap { Annotation($0, language) }
    style.write(annotations, language, paths: paths, to: &output)
  }
}
