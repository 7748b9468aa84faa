import RiktlinjeYAML

/// What the editor tells of its documents.
extension Session {
  typealias Note = @Sendable (inout Session, Node) throws(ProtocolError) -> Void

  /// The notifications by their methods; others are passed over, as the protocol allows.
  static let notes: [String: Note] = [
    "textDocument/didOpen": { session, params throws(ProtocolError) in
      let document = try params.object("textDocument")
      let open = OpenDocument(
        uri: try document.text("uri"), version: try document.count("version"),
        text: try document.text("text"))
      session.workspace.open(open)
      session.awaitDiagnostics(of: open.path)
    },
    "textDocument/didChange": { session, params throws(ProtocolError) in
      let document = try params.object("textDocument")
      let path = DocumentAddress.path(of: try document.text("uri"))
      guard let list = params["contentChanges"], list.kind == .sequence else {
        throw .invalidParams("contentChanges")
      }
      var changes: [OpenDocument.Change] = []
      for change in list.elements {
        let stretch = change["range"] == nil ? nil : try change.stretch("range")
        changes.append(OpenDocument.Change(stretch, text: try change.text("text")))
      }
      session.workspace.change(
        path, changes, version: try document.count("version"), session.encoding)
      session.awaitDiagnostics(of: path)
    },
    "textDocument/didClose": { session, params throws(ProtocolError) in
      let uri = try params.object("textDocument").text("uri")
      session.workspace.close(DocumentAddress.path(of: uri))
    },
    "workspace/didChangeWatchedFiles": { session, params throws(ProtocolError) in
      guard let changes = params["changes"], changes.kind == .sequence else {
        throw .invalidParams("changes")
      }
      for change in changes.elements {
        session.workspace.reread(DocumentAddress.path(of: try change.text("uri")))
      }
    },
  ]
}
