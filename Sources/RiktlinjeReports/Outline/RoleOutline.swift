import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeRules
import RiktlinjeText

/// What a proposal says of itself that every report knows by roles, as people read it.
struct RoleOutline {
  /// What it is about, in its own words; `nil` when it does not say.
  let summary: String?
  /// The other roles in the order in which they are read, each with its name.
  let facts: [(name: String, value: String)]

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
    var facts = [Role.fileNumber, .officer, .owner, .stage, .partner, .country].compactMap(fact)
    switch (text(.start), text(.end)) {
    case (let start?, let end?):
      facts.append((Phrase.term[language], start == end ? start : "\(start) – \(end)"))
    default: facts += [Role.start, .end].compactMap(fact)
    }
    facts += [fact(.cost)].compactMap(\.self)
    if text(.decisionDate) == nil {
      facts += [Role.decisionBody, .decisionReference].compactMap(fact)
    } else {
      let parts = [Role.decisionBody, .decisionDate, .decisionReference].compactMap(text)
      facts.append((Phrase.decision[language], parts.joined(separator: ", ")))
    }
    self.facts = facts
  }
}
