import RiktlinjeCEL
import RiktlinjeText
package import RiktlinjeYAML

/// What people may write in the record of a judgement.
package enum AssessmentWords {
  /// The keys of a record: the answer, who gives it, when, and why.
  package static let keys = Wording {
    [
      Wording.Entry("answer", label: LocalizedText(swedish: "svar", english: "answer")),
      Wording.Entry(
        "by", aliases: ["bedömare"], label: LocalizedText(swedish: "av", english: "by")),
      Wording.Entry("date", label: LocalizedText(swedish: "datum", english: "date")),
      Wording.Entry(
        "note", aliases: ["motivering"],
        label: LocalizedText(swedish: "anteckning", english: "note")),
    ]
  }

  /// The answers.
  package static let answers = Wording {
    [
      Wording.Entry(
        "met", aliases: ["uppfylld", "uppfyllda", "uppfylls"],
        label: LocalizedText(swedish: "uppfyllt", english: "met")),
      Wording.Entry(
        "not_met",
        aliases: [
          "inte uppfylld", "inte uppfyllda", "ej uppfyllt", "ej uppfylld", "uppfylls inte",
        ],
        label: LocalizedText(swedish: "inte uppfyllt", english: "not met")),
    ]
  }
}

extension AssessmentWords {
  /// What is written otherwise than files have it in a proposal’s judgements, with its one meaning.
  ///
  /// - Parameter ids: those of the judgements of the kind.
  package static func rewordings(in root: Node, ids: WordTable) -> [NodeWord] {
    guard let judgements = root["judgements"] else { return [] }
    var words: [NodeWord] = []
    func note(_ node: Node, _ text: String?) {
      if let text, text != node.string { words.append(NodeWord(node, text: text, isText: true)) }
    }
    for judgement in judgements.entries {
      note(judgement.key, ids.wording.id(of: judgement.key.string))
      for entry in judgement.value.entries {
        let key = keys.id(of: entry.key.string)
        note(entry.key, key)
        guard entry.value.kind == .scalar, !entry.value.isBlank else { continue }
        switch key {
        case "answer": note(entry.value, answers.id(of: entry.value.string))
        case "date":
          if case .day(let day) = WrittenDate(entry.value.string) {
            note(entry.value, day.description)
          }
        default: break
        }
      }
    }
    return words
  }
}
