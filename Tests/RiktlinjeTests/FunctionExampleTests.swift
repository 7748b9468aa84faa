import Foundation
import RiktlinjeCEL
import RiktlinjeText
import Testing

/// The examples of all functions that the catalogue gives, each of which is evaluated.
@Suite struct `The examples of functions` {
  private static let article = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Riktlinje/Riktlinje.docc/FunctionsByExample.md")

  struct Example: CustomTestStringConvertible {
    let expression: String
    /// An expression of the value; `nil` where the expression is an error.
    let value: String?
    var testDescription: String { expression }
  }

  /// The lines of the tables: what stands between backticks.
  static func examples() throws -> [Example] {
    try String(contentsOf: article, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `") else { return nil }
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      guard cells.count == 2 else {
        Issue.record("no example: \(line)")
        return nil
      }
      func code(_ cell: String) -> String? {
        cell.hasPrefix("`") && cell.hasSuffix("`") ? String(cell.dropFirst().dropLast()) : nil
      }
      guard let expression = code(cells[0]) else { return nil }
      #expect(code(cells[1]) != nil || cells[1] == "error", "\(line)")
      return Example(expression: expression, value: code(cells[1]))
    }
  }

  @Test func `give what stands beside them`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 100)
    for example in examples {
      let text = example.value.map { "(\(example.expression)) == (\($0))" } ?? example.expression
      let compilation = Compilation(unchecked: text, in: Environment())
      let expression = try #require(compilation.expression, "\(text)")
      switch Evaluation(expression, in: Environment(), with: [:]).outcome {
      case .value(let value):
        #expect(example.value != nil && value.text == "true", "\(text)")
      case .error(let problem):
        #expect(example.value == nil, "\(text): \(problem.message(in: .english))")
      case .unknown(let names): Issue.record("\(text): \(names)")
      }
      // What the article shows can be written in a condition.
      let checked = Compilation(example.expression, in: Environment())
      if example.value != nil {
        #expect(checked.mistakes.isEmpty, "\(example.expression)")
      }
    }
  }

  @Test func `show every function and macro`() throws {
    var called: Set<String> = []
    for example in try Self.examples() {
      let tree = try #require(Parser.parse(example.expression).expression, "\(example.expression)")
      for node in tree.nodes {
        switch node {
        case .call(let name, let receiver, _):
          called.insert(name)
          if let receiver, case .identifier(let namespace) = tree[receiver] {
            called.insert("\(namespace).\(name)")
          }
        case .macro(let macro, _, _, _): called.insert("macro \(macro.rawValue)")
        default: break
        }
      }
    }
    let functions = FunctionTable.builtIn.names.filter { $0.first?.isLetter == true }
    #expect(functions.filter { !called.contains($0) }.sorted() == [])
    let macros = Expression.Macro.allCases.map { "macro \($0.rawValue)" }
    #expect(macros.filter { !called.contains($0) } == [])
  }
}
