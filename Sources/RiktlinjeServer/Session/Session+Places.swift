import RiktlinjeReports
import RiktlinjeRules
import RiktlinjeText
import RiktlinjeYAML

/// A place in an open document, with the pack that the document belongs to.
struct DocumentPlace {
  let document: OpenDocument
  let offset: Int
  let pack: OpenPack
  /// Whether the document is a file of the pack.
  let isOfPack: Bool

  /// The pack as it is now.
  var rules: RulePack { pack.loading.pack }
}

extension Session {
  /// The place that a request is about; `nil` in a document that belongs to no pack.
  func place(_ params: Node) throws(ProtocolError) -> DocumentPlace? {
    let place = try params.place("position")
    guard let (document, pack, isOfPack) = try document(params) else { return nil }
    return DocumentPlace(
      document: document, offset: document.lines.offset(of: place, in: document.bytes, encoding),
      pack: pack, isOfPack: isOfPack)
  }

  /// The document that a request is about.
  func document(
    _ params: Node
  ) throws(ProtocolError) -> (document: OpenDocument, pack: OpenPack, isOfPack: Bool)? {
    let uri = try params.object("textDocument").text("uri")
    let path = DocumentAddress.path(of: uri)
    guard let document = workspace.documents[path] else {
      throw .invalidParams("textDocument (\(uri) is not open)")
    }
    guard let pack = workspace.pack(of: path) else { return nil }
    return (document, pack, workspace.isOfPack(path))
  }

  /// Everything that is declared or named in a pack and in what is open besides.
  mutating func symbols(of pack: OpenPack) -> SymbolTable {
    var table = workspace.symbols(ofPackIn: pack.folder)
    for document in workspace.documents.values.sorted(by: { $0.path < $1.path })
    where workspace.pack(of: document.path)?.folder == pack.folder
      && !workspace.isOfPack(document.path)
    {
      table.add(SymbolTable(of: document.source.trees, by: pack.loading.pack))
    }
    return table
  }

  /// What is declared or named at a place, and all that is besides.
  mutating func symbol(at place: DocumentPlace) -> (Occurrence, SymbolTable)? {
    let table = symbols(of: place.pack)
    return table.occurrence(at: place.offset, of: place.document.path).map { ($0, table) }
  }
}

extension SourceFile {
  /// The documents of a file of YAML or JSON.
  var trees: [Node] {
    if extensionOfFile(path) == "json" {
      var reader = JSONReader()
      return reader.read(self).documents
    }
    var reader = YAMLReader()
    return reader.read(self).documents
  }
}
