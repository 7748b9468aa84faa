import RiktlinjeEngine
import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// The commands that an editor may have the server do.
enum ServerCommand: String, CaseIterable {
  /// Runs some of a pack's tests: the pack's folder, and which.
  case runTests = "riktlinje.runTests"
  /// Chooses the proposal whose values hovers show, by its address.
  case chooseProposal = "riktlinje.chooseProposal"
}

/// What changes the document or runs something.
extension Session {
  mutating func quickFixes(_ params: Node) throws(ProtocolError) -> Answer {
    finishWork()
    let stretch = try params.stretch("range")
    guard let (document, pack, isOfPack) = try document(params) else { return { $0.null() } }
    let (bytes, file) = (document.bytes, document.source)
    let start = document.lines.offset(of: stretch.lowerBound, in: bytes, encoding)
    let end = document.lines.offset(of: stretch.upperBound, in: bytes, encoding)
    let shown = workspace.diagnostics[document.path] ?? []
    let isProposal = !isOfPack && !document.isWaiverFile
    var fixes = QuickFix.all(
      in: start..<max(start, end), of: file, shown, proposalsBy: isProposal ? pack.checkable : nil)
    if let only = params["context"]?["only"], only.kind == .sequence {
      let kinds = only.elements.map { $0.string }
      fixes = fixes.filter { fix in
        kinds.contains { fix.kind.rawValue == $0 || fix.kind.rawValue.hasPrefix($0 + ".") }
      }
    }
    var places = TextPlaces(encoding)
    let language = workspace.settings.language
    let found = fixes.map { fix in
      (
        fix: fix,
        edits: fix.edits.map {
          (places.stretch(ofBytes: $0.range, in: file), String(decoding: $0.bytes, as: UTF8.self))
        }
      )
    }
    return { [session = self] json in
      json.array(found) { json, found in
        json.object { json in
          json.member("title", found.fix.title[language])
          json.member("kind", found.fix.kind.rawValue)
          if found.fix.isPreferred { json.member("isPreferred", true) }
          if let diagnostic = found.fix.diagnostic {
            json.array("diagnostics", [diagnostic]) { json, diagnostic in
              json.write(diagnostic, &places, uri: session.uri(of:))
            }
          }
          json.object("edit") { json in
            json.object("changes") { json in
              json.array(document.uri, found.edits) { $0.edit($1.0, $1.1) }
            }
          }
        }
      }
    }
  }

  mutating func codeLenses(_ params: Node) throws(ProtocolError) -> Answer {
    finishWork()
    guard let (document, pack, isOfPack) = try document(params), isOfPack else {
      return { $0.array([Int]()) { $0.number(Int64($1)) } }
    }
    let lenses = CodeLens.all(in: document.path, of: pack, symbols(of: pack))
    let language = workspace.settings.language
    var places = TextPlaces(encoding)
    return { json in
      json.array(lenses) { json, lens in
        let stretch = places.stretch(of: lens.location)
        json.object { json in
          json.stretch("range", stretch)
          json.object("command") { json in
            json.member("title", lens.title[language])
            json.member("command", lens.tests == nil ? "" : ServerCommand.runTests.rawValue)
            if let tests = lens.tests {
              json.array("arguments", [pack.folder] + tests.arguments) { $0.string($1) }
            }
          }
        }
      }
    }
  }

  mutating func execute(_ params: Node) throws(ProtocolError) -> Answer {
    let name = try params.text("command")
    let arguments = params["arguments"]?.elements.map { $0.string } ?? []
    switch ServerCommand(rawValue: name) {
    case .runTests:
      guard let folder = arguments.first, let tests = ChosenTests(Array(arguments.dropFirst()))
      else { throw .invalidParams("arguments") }
      return try run(tests, ofPackIn: folder)
    case .chooseProposal:
      guard let uri = arguments.first else { throw .invalidParams("arguments") }
      workspace.settings.proposal = DocumentAddress.path(of: uri)
      return { $0.null() }
    case nil: throw .invalidParams("command")
    }
  }

  private mutating func run(
    _ tests: ChosenTests, ofPackIn folder: String
  ) throws(ProtocolError) -> Answer {
    let language = workspace.settings.language
    guard let pack = workspace.packs.first(where: { $0.folder == folder }) else {
      throw .invalidParams("arguments")
    }
    let invalid = LocalizedText(
      swedish: "proven kan inte köras: regelpaketet eller proven har fel",
      english: "the tests cannot be run: something in the pack or the tests is wrong")[language]
    guard pack.loading.isValid,
      let run = try? TestRun(
        [TestedPack(pack: pack.loading.pack, testFiles: pack.loading.testFiles)],
        today: workspace.settings.today ?? .today(in: pack.loading.pack.timeZone)),
      let report = run.report(of: tests.holds)
    else { throw .requestFailed(invalid) }
    workspace.noteFailures(report.outcomes.flatMap { $0.failures }, ofPackIn: folder)
    let (count, failed) = (report.outcomes.count, report.failureCount)
    let told =
      failed == 0
      ? LocalizedText(
        swedish: "\(count) prov godkända",
        english: "\(count) \(count == 1 ? "test passes" : "tests pass")")
      : LocalizedText(
        swedish: "\(failed) av \(count) prov underkända",
        english: "\(failed) of \(count) \(count == 1 ? "test fails" : "tests fail")")
    notifications.append(
      Outgoing.notification("window/showMessage") { json in
        json.object { json in
          json.member("type", failed == 0 ? 3 : 1)
          json.member("message", told[language])
        }
      })
    return { json in
      json.object { json in
        json.member("passed", count - failed)
        json.member("failed", failed)
      }
    }
  }

  func formatting(_ params: Node) throws(ProtocolError) -> Answer {
    guard let (document, _, _) = try document(params) else { return { $0.null() } }
    let source = document.source
    let edits = YAMLFormatting.edits(of: source)
    var places = TextPlaces(encoding)
    let found = edits.map {
      (places.stretch(ofBytes: $0.range, in: source), String(decoding: $0.bytes, as: UTF8.self))
    }
    return { json in json.array(found) { $0.edit($1.0, $1.1) } }
  }
}
