import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

/// The conditions of a rule, judgement, step, clause or derived value as they stand in the pack, with
/// the fields that they read: for whoever writes rules.
struct ConditionListing {
  private let pack: RulePack
  private let language: Language
  private var entries: [(name: String, text: String)] = []

  /// The conditions of the thing with an id; empty when it has none.
  static func text(
    of id: String, in pack: RulePack, language: Language, width: Int?
  ) -> String {
    var listing = ConditionListing(pack: pack, language: language)
    listing.list(id)
    var page = Page(width: width)
    let column = 4 + (listing.entries.map(\.name.count).max() ?? 0)
    for entry in listing.entries {
      page.entry(entry.name, VisibleText.of(entry.text), column: column)
    }
    return listing.entries.isEmpty ? "" : page.text
  }

  private init(pack: RulePack, language: Language) {
    self.pack = pack
    self.language = language
  }

  private mutating func list(_ id: String) {
    for rule in pack.rules where rule.id == id {
      add(
        [("when", rule.when), ("unless", rule.exception?.when), ("require", rule.require)],
        rule.appliesTo, rule.location)
    }
    for judgement in pack.judgements where judgement.id == id {
      add([("when", judgement.when)], judgement.appliesTo, judgement.location)
    }
    for step in pack.steps where step.id == id {
      add(
        [("when", step.when), ("done", step.done), ("due", step.due)], step.appliesTo,
        step.location)
    }
    for definition in pack.definitions where definition.id == id {
      add([("value", definition.value)], [], definition.location)
    }
    for value in pack.derivedValues where value.id == id {
      var conditions: [(String, Condition?)] = []
      switch value.content {
      case .value(let condition): conditions = [("value", condition)]
      case .first(let rows, let otherwise):
        conditions = rows.flatMap { [("when", $0.when), ("then", $0.then)] }
        conditions.append(("else", otherwise))
      }
      add(conditions, value.appliesTo, value.location)
    }
  }

  private mutating func add(
    _ conditions: [(name: String, condition: Condition?)], _ kinds: [String],
    _ location: SourceLocation
  ) {
    let start = location.span.start
    entries.append(
      (
        LocalizedText(sv: "i filen", en: "in the file")[language],
        "\(location.file.path):\(start.line):\(start.column)"
      ))
    for (name, condition) in conditions {
      if let condition { entries.append((name, condition.text)) }
    }
    let read = pack.namesRead(by: conditions.compactMap(\.condition), of: kinds)
    for (number, read) in read.enumerated() {
      let name = LocalizedText(sv: "läser", en: "reads")[language]
      entries.append((number == 0 ? name : "", "\(read.name) (\(read.label[language]))"))
    }
  }
}
