/// A text for people, in every language of the project.
public struct LocalizedText: Hashable, Sendable {
  /// The text in Swedish.
  public let swedish: String
  /// The text in English.
  public let english: String

  /// Creates a text from its two versions.
  public init(swedish: String, english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// Creates a text that is the same in both languages, such as a name.
  public init(_ same: String) {
    self.init(swedish: same, english: same)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
