import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// What the editor asks.
extension Session {
  typealias Request = @Sendable (inout Session, Node) throws(ProtocolError) -> Answer

  /// The requests by their methods.
  static let requests: [String: Request] = [
    "textDocument/completion": { session, params throws(ProtocolError) in
      try session.completion(params)
    },
    "textDocument/hover": { session, params throws(ProtocolError) in try session.hover(params) },
    "textDocument/definition": { session, params throws(ProtocolError) in
      try session.definition(params)
    },
    "textDocument/references": { session, params throws(ProtocolError) in
      try session.references(params)
    },
    "textDocument/prepareRename": { session, params throws(ProtocolError) in
      try session.prepareRename(params)
    },
    "textDocument/rename": { session, params throws(ProtocolError) in try session.rename(params) },
    "textDocument/codeAction": { session, params throws(ProtocolError) in
      try session.quickFixes(params)
    },
    "textDocument/codeLens": { session, params throws(ProtocolError) in
      try session.codeLenses(params)
    },
    "textDocument/formatting": { session, params throws(ProtocolError) in
      try session.formatting(params)
    },
    "workspace/executeCommand": { session, params throws(ProtocolError) in
      try session.execute(params)
    },
  ]

  static func writeFeatures(to json: inout JSONWriter) {
    json.object("completionProvider") { json in
      json.array("triggerCharacters", [".", "'", "\"", ":", " ", "["]) { $0.string($1) }
    }
    for name in [
      "hoverProvider", "definitionProvider", "referencesProvider", "documentFormattingProvider",
    ] {
      json.member(name, true)
    }
    json.object("renameProvider") { $0.member("prepareProvider", true) }
    json.object("codeActionProvider") { json in
      json.array("codeActionKinds", ["quickfix", "source.fixAll"]) { $0.string($1) }
    }
    json.object("codeLensProvider") { $0.member("resolveProvider", false) }
    json.object("executeCommandProvider") { json in
      json.array("commands", ServerCommand.allCases) { $0.string($1.rawValue) }
    }
  }

  // MARK: Completion and hover

  private func completion(_ params: Node) throws(ProtocolError) -> Answer {
    guard let place = try place(params) else { return { $0.null() } }
    let completion = Completion(
      at: place.offset, in: place.document.source, by: place.rules, isOfPack: place.isOfPack,
      workspace.settings.language)
    var places = TextPlaces(encoding)
    let stretch = places.stretch(ofBytes: completion.replaced, in: place.document.source)
    return { json in
      json.object { json in
        json.member("isIncomplete", false)
        json.array("items", completion.items) { json, item in
          json.object { json in
            json.member("label", item.label)
            json.member("kind", item.kind.rawValue)
            if !item.detail.isEmpty { json.member("detail", item.detail) }
            if !item.documentation.isEmpty {
              json.object("documentation") { $0.markdown(item.documentation) }
            }
            json.object("textEdit") { json in
              json.stretch("range", stretch)
              json.member("newText", item.text ?? item.label)
            }
          }
        }
      }
    }
  }

  private func hover(_ params: Node) throws(ProtocolError) -> Answer {
    guard let place = try place(params) else { return { $0.null() } }
    let hover = Hover(place.rules, workspace.settings.language)
    var texts: [String] = []
    var location: SourceLocation?
    if let occurrence = place.occurrence, let text = hover.text(of: occurrence.symbol) {
      texts.append(text)
      location = occurrence.location
    } else if let (text, stretch) = Completion.meaning(
      at: place.offset, in: place.document.source, by: place.rules, isOfPack: place.isOfPack,
      workspace.settings.language)
    {
      texts.append(text)
      location = stretch
    }
    if place.isOfPack,
      let placed = place.rules.condition(around: place.offset, of: place.document.path)
    {
      location = location ?? placed.condition.location
      texts.append(self.text(of: placed, hover, place))
    }
    guard let location, !texts.isEmpty else { return { $0.null() } }
    var places = TextPlaces(encoding)
    let stretch = places.stretch(of: location)
    return { json in
      json.object { json in
        json.object("contents") { $0.markdown(texts.joined(separator: "\n\n---\n\n")) }
        json.stretch("range", stretch)
      }
    }
  }

  /// What a condition means, and its value on the chosen proposal.
  private func text(of placed: PlacedCondition, _ hover: Hover, _ place: DocumentPlace) -> String {
    let span = placed.condition.location.span
    let owner = place.rules.rules.first { rule in
      [rule.when, rule.exception?.when, rule.require].contains {
        $0?.location.span == span && $0?.location.file.path == place.document.path
      }
    }
    let isClaim = owner != nil || place.rules.isClaim(placed.condition)
    var text = hover.meaning(of: placed.condition, placed.kinds, isClaim: isClaim)
    guard let owner, let proposal = workspace.chosenProposal(ofPackIn: place.pack.folder),
      place.pack.checkable != nil,
      let traced = try? RulePack(place.pack.files, of: place.pack.folder, keepsTraces: true)
    else { return text }
    let report = workspace.report(on: proposal, by: traced, explaining: owner.id)
    if let values = hover.values(of: placed.condition, of: owner, in: report) {
      text += "\n\n" + values
    }
    return text
  }

  // MARK: Going to

  private mutating func definition(_ params: Node) throws(ProtocolError) -> Answer {
    guard let place = try place(params), let (occurrence, table) = symbol(at: place) else {
      return { $0.null() }
    }
    return locations(table.occurrences(of: occurrence.symbol).filter { $0.isDeclaration })
  }

  private mutating func references(_ params: Node) throws(ProtocolError) -> Answer {
    guard let place = try place(params), let (occurrence, table) = symbol(at: place) else {
      return { $0.null() }
    }
    let withDeclaration = params["context"]?.isTrue("includeDeclaration") ?? true
    return locations(
      table.occurrences(of: occurrence.symbol).filter { withDeclaration || !$0.isDeclaration })
  }

  private func locations(_ occurrences: [Occurrence]) -> Answer {
    var places = TextPlaces(encoding)
    let found = occurrences.map {
      (uri: uri(of: $0.location.file.path), stretch: places.stretch(of: $0.location))
    }
    return { json in
      json.array(found) { json, found in json.location(found.uri, found.stretch) }
    }
  }

  // MARK: Rename

  private mutating func prepareRename(_ params: Node) throws(ProtocolError) -> Answer {
    guard let place = try place(params), let (occurrence, table) = symbol(at: place),
      let rename = Rename(occurrence.symbol, in: table),
      rename.edits.contains(where: {
        $0.occurrence.location.span == occurrence.location.span
      })
    else { return { $0.null() } }
    var places = TextPlaces(encoding)
    let edit = rename.edits.first {
      $0.occurrence.location.file.path == place.document.path
        && $0.occurrence.location.span == occurrence.location.span
    }
    guard let edit else { return { $0.null() } }
    let stretch = places.stretch(ofBytes: edit.range, in: edit.occurrence.location.file)
    return { json in
      json.object { json in
        json.stretch("range", stretch)
        json.member("placeholder", occurrence.symbol.name)
      }
    }
  }

  private mutating func rename(_ params: Node) throws(ProtocolError) -> Answer {
    let name = try params.text("newName")
    guard let place = try place(params), let (occurrence, table) = symbol(at: place),
      let rename = Rename(occurrence.symbol, in: table)
    else {
      throw .requestFailed(RenameRefusal.nothing.text[workspace.settings.language])
    }
    if let refusal = rename.refusal(of: name, in: place.pack) {
      throw .requestFailed(refusal.text[workspace.settings.language])
    }
    return workspaceEdit(
      rename.edits.map { (file: $0.occurrence.location.file, range: $0.range, text: name) })
  }

  /// Changes in several files: `{changes: {uri: [edit]}}`.
  func workspaceEdit(_ edits: [(file: SourceFile, range: Range<Int>, text: String)]) -> Answer {
    var places = TextPlaces(encoding)
    var byFile: [String: [(stretch: Range<TextPlace>, text: String)]] = [:]
    for edit in edits {
      byFile[edit.file.path, default: []].append(
        (places.stretch(ofBytes: edit.range, in: edit.file), edit.text))
    }
    let files = byFile.sorted { $0.key < $1.key }.map { (uri: uri(of: $0.key), edits: $0.value) }
    return { json in
      json.object { json in
        json.object("changes") { json in
          for file in files {
            json.array(file.uri, file.edits) { $0.edit($1.stretch, $1.text) }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// The members of a text in Markdown.
  mutating func markdown(_ text: String) {
    member("kind", "markdown")
    member("value", text)
  }

  /// A text in place of another: `{range, newText}`.
  mutating func edit(_ stretch: Range<TextPlace>, _ text: String) {
    object { json in
      json.stretch("range", stretch)
      json.member("newText", text)
    }
  }
}
