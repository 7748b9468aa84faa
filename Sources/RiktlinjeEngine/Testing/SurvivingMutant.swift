import RiktlinjeCEL
import RiktlinjeRules
package import RiktlinjeText

extension MutationReport.Survivor {
  /// The survivor at the place of the condition that it changes.
  package var diagnostic: Diagnostic {
    Diagnostic(
      SurvivingMutant(name: name, text: text, change: change), at: use.condition.location)
  }

  /// What the condition belongs to, and its part there, as people read it.
  package var name: LocalizedText {
    func name(_ row: String) -> String {
      switch use.part {
      case .rowWhen(let index): "\(use.owner.id), \(row) \(index + 1), when"
      case .rowThen(let index): "\(use.owner.id), \(row) \(index + 1), then"
      case .when, .unless, .require, .done, .due, .value, .otherwise:
        "\(use.owner.id), \(use.part.name)"
      }
    }
    return LocalizedText(swedish: name("rad"), english: name("row"))
  }

  /// What stands in the condition and what in its place, without what is the same at both ends.
  private var change: (from: String, to: String) {
    let original = Array(Parser.parse(use.condition.text).expression?.canonicalText ?? "")
    let changed = Array(text)
    let shorter = min(original.count, changed.count)
    func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || "_.'".contains(character)
    }
    var start = zip(original, changed).prefix { $0 == $1 }.count
    while start > 0, isWord(original[start - 1]) { start -= 1 }
    var end = zip(original.reversed(), changed.reversed()).prefix { $0 == $1 }.count
    end = min(end, shorter - start)
    while end > 0, isWord(original[original.count - end]) { end -= 1 }
    return (
      String(original[start..<(original.count - end)]),
      String(changed[start..<(changed.count - end)])
    )
  }
}

/// A changed condition that no case tells from the condition itself.
private struct SurvivingMutant: Problem {
  let name: LocalizedText
  let text: String
  let change: (from: String, to: String)

  var code: String { "surviving-mutant" }
  var severity: Severity { .warning }

  func message(in language: Language) -> String {
    switch language {
    case .swedish: "\(name.swedish): inget prov märker om ”\(change.from)” blir ”\(change.to)”"
    case .english: "\(name.english): no case notices when ‘\(change.from)’ becomes ‘\(change.to)’"
    }
  }

  func help(in language: Language) -> String? {
    switch language {
    case .swedish: "hela det ändrade villkoret: \(text)"
    case .english: "the whole changed condition: \(text)"
    }
  }
}
