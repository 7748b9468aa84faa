import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// The derived values of a proposal but the deciding body, sorted by what they tell a reader.
///
/// A day, a sum or a level is a fact about the proposal; a yes or no is mostly a condition that rules
/// share, so those stand together, and so do the values that nobody knows.
struct DerivedOutline {
  /// Known values other than yes and no, each with its label.
  private(set) var facts: [(label: LocalizedText, value: ReportValue)] = []
  private(set) var yes: [LocalizedText] = []
  private(set) var no: [LocalizedText] = []
  private(set) var unknown: [LocalizedText] = []

  init(_ result: ProposalResult) {
    let days = Set([DerivedValue.Known.periodStart, .periodEnd].map(\.rawValue))
    // Where the proposal tells its days itself they are not told again.
    let isTermTold = [Role.start, .end].allSatisfy { !result.values(of: $0).isEmpty }
    for answer in result.derived where answer.derived.id != result.decidingBody?.derived.id {
      if isTermTold, days.contains(answer.derived.id) { continue }
      let label = answer.derived.label
      switch answer.value {
      case .bool(true): yes.append(label)
      case .bool(false): no.append(label)
      case nil, .null: unknown.append(label)
      case .some(let value): facts.append((label, value))
      }
    }
  }

  /// The labels of yes, no and unknown, each list with its own name; empty ones are left out.
  func lists(in language: Language) -> [(name: String, labels: String)] {
    [
      (ReportValue.bool(true).text(in: language), yes),
      (ReportValue.bool(false).text(in: language), no),
      (Phrase.unknownValue[language], unknown),
    ].filter { !$0.1.isEmpty }.map { name, labels in
      (name.capitalisedFirst, labels.map { $0[language] }.joined(separator: ", "))
    }
  }
}
