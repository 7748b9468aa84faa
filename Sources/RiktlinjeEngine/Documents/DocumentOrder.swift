public import RiktlinjeText

/// Which document to write, and in what language.
public struct DocumentOrder: Hashable, Sendable {
  /// The id of its template; `nil` for the first that the pack has for the kind.
  public var template: String?
  /// Its language; `nil` for the template's own.
  public var language: Language?
  /// Its language where neither this nor the template names one.
  public var otherwise: Language

  /// Orders a document.
  public init(template: String? = nil, language: Language? = nil, otherwise: Language = .swedish) {
    self.template = template
    self.language = language
    self.otherwise = otherwise
  }
}
