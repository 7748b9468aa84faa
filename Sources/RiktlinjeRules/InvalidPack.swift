public import RiktlinjeText

/// Thrown once, after all files are read, when at least one of them has an error.
public struct InvalidPack: Error, Sendable {
  /// Every error and warning found, in order of file, line and column; never empty.
  public let diagnostics: [Diagnostic]
}

extension [Diagnostic] {
  /// The diagnostics in order of file, line and column; those without a place first.
  package var inFileOrder: [Diagnostic] {
    sorted { left, right in
      switch (left.location, right.location) {
      case (nil, nil), (.some, nil): false
      case (nil, .some): true
      case (let left?, let right?):
        (left.file.path, left.span.start) < (right.file.path, right.span.start)
      }
    }
  }
}
