import RiktlinjeText

/// A table of what a pack holds, to be drawn for people or written for programs.
struct Listing: Sendable {
  struct Column: Sendable {
    /// The name in JSON and CSV.
    let name: String
    /// The heading that people read; `nil` for a column that only programs get.
    let title: LocalizedText?

    init(_ name: String, _ title: LocalizedText?) {
      self.name = name
      self.title = title
    }
  }

  enum Cell: Hashable, Sendable {
    case none
    case text(String)
    case number(Int)
    case flag(Bool)
    /// A text in every language.
    case localized(LocalizedText)
    /// A word that programs know, with the name that people read.
    case term(String, LocalizedText)
    case list([String])
  }

  let columns: [Column]
  let rows: [[Cell]]

  static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
}

extension Listing.Cell {
  /// The content as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let isSet):
      switch language {
      case .swedish: isSet ? "ja" : "nej"
      case .english: isSet ? "yes" : "no"
      }
    case .localized(let text), .term(_, let text): text[language]
    case .list(let texts): texts.joined(separator: ", ")
    }
  }

  /// The content as programs read it in a cell of CSV.
  func plain(in language: Language) -> String {
    switch self {
    case .term(let word, _): word
    case .flag(let isSet): String(isSet)
    case .list(let texts): texts.joined(separator: " ")
    case .none, .text, .number, .localized: text(in: language)
    }
  }
}
