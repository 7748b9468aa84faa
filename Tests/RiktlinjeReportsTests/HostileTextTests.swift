import Foundation
import RiktlinjeCEL
import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeEngine
@testable import RiktlinjeReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts that a file may hold to break a format, or its reader.
struct HostileText: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ description: String, _ text: String) {
    testDescription = description
    self.text = text
  }

  static let all = [
    HostileText("a script", "<script>alert(1)</script>"),
    HostileText("an attribute's end", "\" onmouseover=\"alert(1)\" x='"),
    HostileText("an end of CDATA and of a comment", "]]> --> <!-- </style></title>"),
    HostileText("entities", "&lt; &amp;amp; &#x0; &nbsp;"),
    HostileText("terminal escapes", "\u{1B}[31mred\u{1B}]0;title\u{07}\u{9B}2J"),
    HostileText("turned reading", "abc\u{202E}fed\u{2066}x\u{2069}\u{200F}"),
    HostileText("line breaks", "one\ntwo\r\nthree\u{2028}four\u{85}five\u{0B}six"),
    HostileText("null and other controls", "a\u{00}b\u{01}\u{1F}\u{7F}"),
    HostileText("a formula", "=HYPERLINK(\"http://x\";\"y\")"),
    HostileText("a formula after a tab", "\t@SUM(1+1)"),
    HostileText("workflow commands", "::error::x%0A::set-output name=a::b\n::stop-commands::t"),
    HostileText("Markdown", "# *a* _b_ [c](javascript:d) `e` | f <g> ![h](i)\n1. j\n---"),
    HostileText("quotes and separators", "a;b,c\"d\"\"e'f\\g"),
    HostileText("emoji and combining marks", "👩‍👩‍👧‍👦 e\u{301}\u{302} 🇸🇪 \u{FE0F}"),
    HostileText("what XML cannot hold", "\u{FFFE}\u{FFFF}\u{FEFF}"),
    HostileText("nothing", ""),
    HostileText("spaces", "   "),
    // Under a sanitizer, where all takes many times as long, it is shorter.
    HostileText("a megabyte", String(repeating: "å <&\"|= ", count: isSanitized ? 2000 : 110_000)),
  ]

  /// A report in which every text that comes from a file is this one.
  var report: Report { Self.report(text, elsewhere: text.utf8.count < 10_000 ? text : "…") }

  /// One report of all texts, for readers that take long to start; the longest is cut, for a page of
  /// it says no more.
  static var reportOfAll: Report {
    let reports = all.map {
      Self.report(String($0.text.prefix(5000)), elsewhere: String($0.text.prefix(100)))
    }
    return Report(
      pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"),
      inputs: reports.flatMap(\.run.inputs), results: reports.flatMap(\.results), unreadable: [],
      waiverFindings: reports.flatMap(\.waiverFindings))
  }

  /// A report with a text as title and reason, and with a text everywhere else.
  private static func report(_ title: String, elsewhere text: String) -> Report {
    let both = LocalizedText(text)
    let place = FixtureReport.place(text, 3, 5)
    let missing = [Finding.MissingField(path: text, label: both)]
    let waiver = Waiver(
      rule: text, proposal: text, reason: both, body: text, decidedBy: both, reference: text,
      date: .earliest, expires: .latest, location: place)
    func details(_ waiver: Waiver? = nil, _ assessment: Assessment? = nil) -> Finding.Details {
      Finding.Details(
        message: LocalizedText(title), remedy: both, location: place, field: text,
        values: [(text, .text(text))], missing: missing, waiver: waiver, assessment: assessment)
    }
    let result = ProposalResult(
      proposal: Proposal(
        id: text, title: title, kind: FixturePack.kind("agreement"), location: place),
      verdict: .nonCompliant, asOf: FixtureReport.day("2026-01-31"),
      findings: [
        Finding(.document(text), .fail, details()),
        Finding(.rule(FixturePack.termRule), .undetermined, details()),
        Finding(.rule(FixturePack.feeRule), .waived, details(waiver)),
        Finding(
          .judgement(FixturePack.benefitJudgement), .pass,
          details(nil, Assessment(isMet: true, by: text, date: nil, note: text))),
      ],
      derived: [DerivedAnswer(FixturePack.decidingBody, value: .labelled(text, both))],
      steps: [
        StepAnswer(FixturePack.consult, state: .unknown, actor: both, due: nil, missing: missing)
      ])
    return Report(
      pack: FixturePack.pack, asOf: nil, today: FixtureReport.day("2026-02-01"), inputs: [text],
      results: [result, FixtureReport.lyon], unreadable: [],
      waiverFindings: [Finding(.waiver(text), .fail, details(waiver))])
  }
}

@Suite struct `A hostile text` {
  @Test(arguments: FormatSample.all, HostileText.all)
  func `breaks no format`(sample: FormatSample, hostile: HostileText) throws {
    let bytes = sample.format.render(hostile.report).bytes
    let text = try #require(String(validating: bytes, as: UTF8.self), "not UTF-8")
    expectHarmless(text, in: sample)
    switch sample.name.split(separator: ".").last {
    case "json", "sarif": _ = try JSONSerialization.jsonObject(with: Data(bytes))
    case "jsonl":
      for line in text.split(separator: "\n") {
        _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
      }
    case "xml": #expect(XMLParser(data: Data(bytes)).parse(), "not well-formed")
    case "csv": expectTable(text, separator: sample.name.hasPrefix("excel") ? ";" : ",")
    case "html":
      #expect(!text.contains("<script>alert"))
      #expect(text.matches(of: /<script>/).count == 1)
      #expect(!text.contains("</style></title>"))
    case "md":
      // Within backquotes nothing has a meaning.
      let prose = text.replacing(/`[^`\n]*`/, with: "").replacing(/\\./, with: "")
      #expect(!prose.contains("<script"))
      #expect(!prose.contains("](javascript"))
    case "txt" where sample.name.hasPrefix("github"):
      #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
      #expect(!text.contains("\n::stop"))
    case "txt" where sample.name.hasPrefix("azure"):
      #expect(
        text.split(separator: "\n").allSatisfy {
          $0.hasPrefix("##vso[task.logissue type=") || $0.hasPrefix("##[section]riktlinje: ")
        })
      #expect(text.split(separator: "\n").allSatisfy { $0.count { $0 == "]" } == 1 })
    case "txt" where sample.name.hasPrefix("teamcity"):
      // By TeamCity's own grammar: quoted values in which a bar escapes.
      let message = /##teamcity\[\w+( \w+='([^|'\[\]\n]|\|['|\[\]nr]|\|0x[0-9a-f]{4})*')+\]/
      #expect(text.split(separator: "\n").allSatisfy { $0.wholeMatch(of: message) != nil })
    case "txt" where sample.name.hasPrefix("line"):
      #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("]") })
    default: break
    }
  }

  @Test(arguments: [nil, "", " \u{A0}\u{2003}"])
  func `is no name that nobody can see`(title: String?) {
    let lyon = FixtureReport.lyon.proposal
    func name(_ id: String) -> String {
      Proposal(id: id, title: title, kind: lyon.kind, location: lyon.location).name
    }
    #expect(name("lyon-2026") == "lyon-2026")
    #expect(name(" ") == lyon.location.description)
  }

  /// Nothing acts on a terminal or turns the reading order, in any format.
  private func expectHarmless(_ text: String, in sample: FormatSample) {
    var text = Substring(text)
    if sample.name.hasPrefix("excel"), text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
    }
    // Our own colours are codes of digits and semicolons.
    if sample.name.hasSuffix("ansi") {
      text = Substring(text.replacing(/\u{1B}\[[0-9;]*m/, with: ""))
    }
    let unseen = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x0A, 0x0D: false
      default: scalar.isUnseen
      }
    }
    #expect(unseen == nil, "\(unseen?.spelling ?? "")")
  }

  /// Every row has as many cells as the first, and no cell is a formula.
  private func expectTable(_ text: String, separator: Character) {
    var counts: Set<Int> = []
    for row in text.split(separator: "\r\n") {
      var cells: [String] = [""]
      var isQuoted = false
      for character in row {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == separator, !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      counts.insert(cells.count)
      for cell in cells {
        let first = cell.first { $0 != " " }
        #expect(first.map { !"=+-@".contains($0) } ?? true, "\(cell.prefix(40))")
      }
    }
    #expect(counts.count == 1, "rows of \(counts.sorted()) cells")
  }
}
