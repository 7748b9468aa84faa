import RiktlinjeAnalysis
import RiktlinjeCEL
import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText

extension PackAnalysis {
  /// The sums on a few lines: what was asked, and how it was answered.
  func summary(in language: Language) -> [String] {
    let first = LocalizedText(
      sv: "\(pack.id) \(pack.version), per \(day.text(in: .swedish)), ärenden ifyllda som"
        + " vokabulären säger:",
      en: "\(pack.id) \(pack.version), as of \(day.text(in: .english)), proposals filled in as the"
        + " vocabulary says:")
    return [first[language]]
      + Question.allCases.compactMap { question in
        guard let tally = tallies[question] else { return nil }
        return LocalizedText(
          sv: "  \(question.name.swedish): visat \(tally.shown), bevisat omöjligt \(tally.proved),"
            + " inte avgjort inom gränsen \(tally.undecided)",
          en: "  \(question.name.english): shown \(tally.shown), proved impossible \(tally.proved),"
            + " not decided within the bound \(tally.undecided)")[language]
      }
  }

  /// The questions that are not decided, one a line.
  func undecidedLines(in language: Language) -> [String] {
    undecided.map { entry in
      LocalizedText(
        sv: "inte avgjort inom gränsen: \(entry.question.name.swedish): \(entry.subject)"
          + " (\(entry.kind.swedish))",
        en: "not decided within the bound: \(entry.question.name.english): \(entry.subject)"
          + " (\(entry.kind.english))")[language]
    }
  }

  /// The analysis for a merge request.
  func markdown(_ shown: [Diagnostic], _ language: Language) -> String {
    let title = LocalizedText(sv: "Vad reglerna gör omöjligt", en: "What the rules make impossible")
    var text = "# \(title[language])\n\n"
    for line in summary(in: language) {
      text += line.hasPrefix("  ") ? "- \(line.dropFirst(2))\n" : "\(line)\n\n"
    }
    guard !shown.isEmpty else { return text }
    text += "\n"
    for diagnostic in shown {
      let place = diagnostic.location.map { " (`\($0.file.path):\($0.span.start.line)`)" } ?? ""
      text += "- \(diagnostic.problem.message(in: language).capitalisedFirst)\(place)\n"
    }
    return text
  }

  /// The analysis for programs.
  func json() -> [UInt8] {
    var output: [UInt8] = []
    JSONWriter.write(to: &output, isIndented: true) { json in
      json.object { json in
        json.member("format", "riktlinje-analysis")
        json.member("version", 1)
        json.object("pack") { json in
          json.member("id", pack.id)
          json.member("version", pack.version)
          if let digest = pack.digest { json.member("digest", digest.text) }
        }
        json.member("as_of", day.description)
        json.object("questions") { json in
          for question in Question.allCases {
            let tally = tallies[question] ?? Tally()
            json.object(question.rawValue) { json in
              json.member("shown", tally.shown)
              json.member("proved_impossible", tally.proved)
              json.member("undecided", tally.undecided)
            }
          }
        }
        json.array("undecided", undecided) { json, entry in
          json.object { json in
            json.member("question", entry.question.rawValue)
            json.member("subject", entry.subject)
            json.member("kind", entry.kind.english)
          }
        }
        json.array("proved", diagnostics) { json, diagnostic in
          json.object { write(diagnostic, to: &$0) }
        }
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }
}

extension PackAnalysis.Question {
  /// What is asked.
  fileprivate var name: LocalizedText {
    switch self {
    case .fail: LocalizedText(sv: "kan regeln brista", en: "can the rule fail")
    case .pass: LocalizedText(sv: "kan regeln uppfyllas", en: "can the rule pass")
    case .comply: LocalizedText(sv: "kan ett ärende uppfylla kraven", en: "can a proposal comply")
    }
  }
}
