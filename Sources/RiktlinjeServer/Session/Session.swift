import RiktlinjeEngine
import RiktlinjeReports
package import RiktlinjeText
import RiktlinjeYAML

/// One editor's session with the server: messages in, messages out, and work between them.
///
/// Requests are answered in the order in which they come. What an edit makes necessary is done when no
/// message waits, so that of many edits only the last is checked.
package struct Session {
  /// How far the session has come.
  private enum Stage {
    case new, running, shutDown
  }

  var workspace = Workspace()
  var encoding = PositionEncoding.utf16
  /// What the editor is to be told besides answers.
  var notifications: [[UInt8]] = []
  private var stage = Stage.new
  /// What is shown in each file, as it was sent.
  private var published: [String: [UInt8]] = [:]
  /// The documents whose diagnostics go out whether they are others or not.
  private var awaited: Set<String> = []
  /// The code to end with; `nil` while the session lasts.
  package private(set) var exitCode: Int32?

  /// - Parameter language: that of what people read, unless the editor asks for another.
  package init(language: Language) { workspace.settings.language = language }

  /// Takes messages that have come together, and gives what is to be sent.
  package mutating func take(_ messages: [[UInt8]]) -> [[UInt8]] {
    let readings = messages.map(Message.read)
    var cancelled: Set<RequestID> = []
    for case .message(let message) in readings where message.method == "$/cancelRequest" {
      if let id = RequestID(message.params?["id"]) { cancelled.insert(id) }
    }
    var answers: [[UInt8]] = []
    for reading in readings where exitCode == nil {
      switch reading {
      case .answer: break
      case .wrong(let id, let error): answers.append(Outgoing.refusal(of: id, error))
      case .message(let message):
        let answer = take(message, cancelled)
        answers += notifications
        notifications = []
        if let answer { answers.append(answer) }
      }
    }
    return answers
  }

  /// Takes note of bytes that are no message.
  package func take(_ refusal: FrameReader.Refusal) -> [UInt8] {
    switch refusal {
    case .noLength:
      Outgoing.refusal(of: nil, .invalidRequest("the header gives no Content-Length"))
    case .tooLong(let limit):
      Outgoing.refusal(of: nil, .invalidRequest("a message may have at most \(limit) bytes"))
    }
  }

  private mutating func take(_ message: Message, _ cancelled: Set<RequestID>) -> [UInt8]? {
    guard let id = message.id else {
      if message.method == "exit" { exitCode = stage == .shutDown ? 0 : 1 }
      if stage == .running { try? note(message) }
      return nil
    }
    do throws(ProtocolError) {
      if cancelled.contains(id) { throw .requestCancelled }
      return Outgoing.answer(to: id, try answer(to: message))
    } catch {
      return Outgoing.refusal(of: id, error)
    }
  }

  private mutating func answer(to message: Message) throws(ProtocolError) -> Answer {
    switch (stage, message.method) {
    case (.new, "initialize"):
      stage = .running
      return initialize(message.params)
    case (.new, _): throw .serverNotInitialized
    case (.shutDown, _): throw .invalidRequest("the server has been shut down")
    case (.running, "initialize"): throw .invalidRequest("the server is initialized already")
    case (.running, "shutdown"):
      stage = .shutDown
      return { $0.null() }
    case (.running, let method):
      guard let request = Self.requests[method] else { throw .methodNotFound(method) }
      guard let params = message.params, params.kind == .mapping else {
        throw .invalidParams("params")
      }
      // An answer is of the text as it is now.
      workspace.load()
      return try request(&self, params)
    }
  }

  private mutating func note(_ message: Message) throws(ProtocolError) {
    guard let note = Self.notes[message.method], let params = message.params else { return }
    try note(&self, params)
  }

  // MARK: Work

  /// Does a part of what is left to do, and gives what is to be sent; `nil` when nothing is left.
  ///
  /// - Parameter isOutdated: whether a message waits, which may make the work worthless.
  package mutating func work(unless isOutdated: () -> Bool) -> [[UInt8]]? {
    guard stage == .running, workspace.work(unless: isOutdated) else {
      let rest = stage == .running ? publications() : []
      return rest.isEmpty ? nil : rest
    }
    return []
  }

  /// Does all that is left, for an answer that depends on it.
  mutating func finishWork() {
    while workspace.work(unless: { false }) {}
  }

  /// The diagnostics that are others than those sent before, and those of documents just changed.
  private mutating func publications() -> [[UInt8]] {
    var messages: [[UInt8]] = []
    var places = TextPlaces(encoding)
    let all = workspace.diagnostics
    for path in Set(all.keys).union(published.keys).sorted() {
      let uri = uri(of: path)
      let document = workspace.documents[path]
      var bytes: [UInt8] = []
      JSONWriter.write(to: &bytes) { json in
        json.array(all[path] ?? []) { json, diagnostic in
          json.write(diagnostic, &places, uri: self.uri(of:))
        }
      }
      let isEmpty = all[path]?.isEmpty ?? true
      if awaited.remove(path) == nil, published[path] == bytes || isEmpty && published[path] == nil
      {
        continue
      }
      published[path] = isEmpty && document == nil ? nil : bytes
      messages.append(
        Outgoing.notification("textDocument/publishDiagnostics") { json in
          json.object { json in
            json.member("uri", uri)
            if let document { json.member("version", document.version) }
            json.array("diagnostics", all[path] ?? []) { json, diagnostic in
              json.write(diagnostic, &places, uri: self.uri(of:))
            }
          }
        })
    }
    return messages
  }

  /// The address of a path, as the editor spells it where it has the document open.
  func uri(of path: String) -> String {
    workspace.documents[path]?.uri ?? DocumentAddress.uri(of: path)
  }

  /// Sends the diagnostics of a document after the next work, whatever they are.
  mutating func awaitDiagnostics(of path: String) { awaited.insert(path) }
}

extension JSONWriter {
  /// A diagnostic as the protocol has it.
  mutating func write(
    _ diagnostic: FileDiagnostic, _ places: inout TextPlaces, uri: (String) -> String
  ) {
    let stretch = places.firstLine(of: diagnostic.location)
    let related = diagnostic.related.map {
      ($0.message, $0.location, places.firstLine(of: $0.location))
    }
    object { json in
      json.stretch("range", stretch)
      json.member("severity", diagnostic.level.rawValue)
      json.member("code", diagnostic.code)
      json.member("source", "riktlinje")
      json.member("message", diagnostic.message)
      guard !related.isEmpty else { return }
      json.array("relatedInformation", related) { json, related in
        json.object { json in
          json.name("location")
          json.location(uri(related.1.file.path), related.2)
          json.member("message", related.0)
        }
      }
    }
  }
}
