import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What a proposal says of itself that every report knows by roles, as people read it.
struct RoleOutline {
  /// What it is about, in its own words; `nil` when it does not say.
  let summary: String?
  /// The other roles, each with its name, in groups: who handles it, what it is about, its decision.
  let groups: [[(name: String, value: String)]]

  init(_ result: ProposalResult, _ language: Language) {
    func text(_ role: Role) -> String? {
      var texts: [String] = []
      for value in result.values(of: role) {
        let text = value.text(in: language)
        if !texts.contains(text) { texts.append(text) }
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
    func fact(_ role: Role) -> (name: String, value: String)? {
      guard let value = text(role),
        let label = result.roles.first(where: { $0.role == role })?.label
      else { return nil }
      return (label[language], value)
    }
    summary = text(.summary)
    var content = [Role.partner, .country].compactMap(fact)
    if let start = text(.start), let end = text(.end) {
      content.append((Phrase.term[language], start == end ? start : "\(start) – \(end)"))
    } else {
      content += [Role.start, .end].compactMap(fact)
    }
    content += [Role.cost].compactMap(fact)
    // The day of a decision makes it one, or the plan of one.
    var decision = [Role.decisionBody, .decisionReference].compactMap(fact)
    if text(.decisionDate) != nil {
      let parts = [Role.decisionBody, .decisionDate, .decisionReference].compactMap(text)
      let name = result.isDraft ? Phrase.plannedDecision : .decision
      decision = [(name[language], parts.joined(separator: ", "))]
    }
    groups = [
      [Role.fileNumber, .officer, .owner, .stage].compactMap(fact), content, decision,
    ].filter { !$0.isEmpty }
  }

  /// All of them in one list.
  var facts: [(name: String, value: String)] { groups.flatMap(\.self) }
}
