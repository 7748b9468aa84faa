import RiktlinjeText

extension Language {
  /// A part of a whole in percent as people write it: `67 %`, `67%`.
  ///
  /// Nothing and all are said of nothing and all only: a part below half a percent is “under 1 %”.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return percent("0") }
    let exact = Double(part) * 100 / Double(whole)
    switch exact.rounded() {
    case 0 where part > 0: return "under " + percent("1")
    case 100 where part < whole: return (self == .swedish ? "över " : "over ") + percent("99")
    case let rounded: return percent(text(of: Int64(rounded)))
    }
  }

  /// A number of percent with its sign.
  private func percent(_ number: String) -> String {
    self == .swedish ? "\(number)\u{A0}%" : "\(number)%"
  }
}
