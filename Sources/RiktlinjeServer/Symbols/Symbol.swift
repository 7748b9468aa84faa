import RiktlinjeRules
import RiktlinjeText

/// Something that a pack declares and that is named elsewhere.
enum Symbol: Hashable {
  case guideline(String)
  /// A clause, and the judgement under it, which has the same id.
  case clause(String)
  case rule(String)
  case step(String)
  case derived(String)
  case definition(String)
  case kind(String)
  case record(String)
  case enumeration(String)
  case register(String)
  case value(String, enumeration: String)
  case entry(String, register: String)
  case field(DeclaredField)

  /// The text by which it is named.
  var name: String {
    switch self {
    case .guideline(let name), .clause(let name), .rule(let name), .step(let name),
      .derived(let name), .definition(let name), .kind(let name), .record(let name),
      .enumeration(let name),
      .register(let name), .value(let name, _), .entry(let name, _):
      name
    case .field(let field): field.name
    }
  }

  /// The same with another name.
  func named(_ name: String) -> Symbol {
    switch self {
    case .guideline: .guideline(name)
    case .clause: .clause(name)
    case .rule: .rule(name)
    case .step: .step(name)
    case .derived: .derived(name)
    case .definition: .definition(name)
    case .kind: .kind(name)
    case .record: .record(name)
    case .enumeration: .enumeration(name)
    case .register: .register(name)
    case .value(_, let enumeration): .value(name, enumeration: enumeration)
    case .entry(_, let register): .entry(name, register: register)
    case .field(let field): .field(DeclaredField(name: name, path: field.path, start: field.start))
    }
  }
}

/// A field by where it is declared: those of the same name in other records are others.
struct DeclaredField: Hashable {
  let name: String
  let path: String
  let start: SourcePosition

  init(_ field: Field) {
    self.init(
      name: field.name, path: field.location.file.path, start: field.location.span.start)
  }

  init(name: String, path: String, start: SourcePosition) {
    self.name = name
    self.path = path
    self.start = start
  }
}

/// A place where something is declared or named.
struct Occurrence {
  let symbol: Symbol
  let location: SourceLocation
  let isDeclaration: Bool

  /// Whether the place is one of the text of its file at a byte; its end counts.
  func holds(_ offset: Int) -> Bool {
    let file = location.file
    return file.byteOffset(of: location.span.start) <= offset
      && offset <= file.byteOffset(of: location.span.end)
  }

  var length: Int {
    location.file.byteOffset(of: location.span.end)
      - location.file.byteOffset(of: location.span.start)
  }
}
