import Foundation
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeYAML

/// What is read without libyaml must come to the same nodes, at the same places, as with it.
@Suite struct `A file that is read directly` {
  private static func file(_ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: "a.yaml", bytes: bytes)
  }

  /// Reads a text both ways; whether it was read directly at all.
  private static func agrees(
    _ bytes: [UInt8], _ direct: inout YAMLReader, _ other: inout YAMLReader
  )
    -> (isDirect: Bool, isSame: Bool)
  {
    let file = file(bytes)
    let found = direct.read(file)
    guard direct.hasReadDirectly else { return (false, true) }
    let expected = other.read(file)
    let isSame =
      found.tree.text == expected.tree.text && found.tree.roots == expected.tree.roots
      && found.tree.records.elementsEqual(expected.tree.records, by: same)
      && found.diagnostics.map(\.problem.code) == expected.diagnostics.map(\.problem.code)
    return (true, isSame)
  }

  private static func same(_ left: NodeRecord, _ right: NodeRecord) -> Bool {
    left.start == right.start && left.end == right.end && left.payload == right.payload
      && left.count == right.count && left.next == right.next && left.height == right.height
      && left.form == right.form && left.tag == right.tag
  }

  /// A text whose every line shows something that is read directly.
  private static let usual = """
    # åäö
    kind: agreement   # comment
    title: "Avtal \\"x\\" om \\\\ å\\n"
    'it''s': ''
    url: https://example.org/a?b#c
    empty:
    nothing: ~
    list:
    - one
    - two: 2
      three: 3

    -
      - - a
        - b
    - {a: b, "c": [d, 'e', -1.5], f: {g: h i}}
    nested:
        deeper:
          - x
          -   y: z
              w:
                v
        back: 1
    flow: [
      a, b c,   # comment
      {k: one
         two,
       l: "m"}
    ]
    plain: one
      two - three

      four
    folded: >-
      one
      two
        indented

      three
    literal: |
      å # no comment
       two

    kept: |+
      x

    last: "q"
    """

  private static let seeds: [String] = [
    usual + "\n", "---\n" + usual + "\n---\na: 1\n--- # c\n- b\n",
    "{\n  \"a\": [1, {}, []],\n \"b\":\"c\"}\n",
    "- a: 1\n  b:\n  - c\n-   d\n", "a:\n  b:\n    c: >\n      d\n\n  e: |-\n   f\n   g\n",
  ]

  @Test func `may have everything that is usual`() {
    var direct = YAMLReader()
    var other = YAMLReader(readsDirectly: false)
    for seed in Self.seeds {
      let result = Self.agrees(Array(seed.utf8), &direct, &other)
      #expect(result.isDirect && result.isSame, "\(seed)")
    }
  }

  /// One thing each that is left to libyaml.
  @Test(arguments: [
    "a: 1", "", "# nothing\n", "a:\tb\n", "a: b\r\n", "a: &x b\n", "a: *x\n", "a: !!int 1\n",
    "? a\n: b\n", "a: \"b\n  c\"\n", "a: \"\\x41\"\n", "a: |2\n  b\n", "%YAML 1.2\n---\na: 1\n",
    "a: 1\n...\n", "\u{FEFF}a: 1\n", "a: b: c\n", "a: [b\n", "text\n", "a: \u{85}\n", "[a: b]\n",
    "{a, b}\n", "\u{7F}: 1\n", "---\n---\na: 1\n", "a: - b\n", "a: @b\n",
  ]) func `has nothing unusual`(text: String) {
    var direct = YAMLReader()
    _ = direct.read(Self.file(Array(text.utf8)))
    let isDirect = direct.hasReadDirectly
    #expect(!isDirect)
  }

  @Test func `is nearly every one of the packs and samples`() throws {
    var direct = YAMLReader()
    var other = YAMLReader(readsDirectly: false)
    var unusual: [String] = []
    for folder in ["rules", "samples"] {
      let root = pathBesideTest("../../" + folder)
      let paths = try #require(FileManager.default.subpaths(atPath: root))
      for path in paths where path.hasSuffix(".yaml") {
        let text = try #require(textOfFile(root + "/" + path))
        let result = Self.agrees(Array(text.utf8), &direct, &other)
        #expect(result.isSame, "\(path)")
        if !result.isDirect { unusual.append(path) }
      }
    }
    // Tests of a rule use an anchor.
    #expect(unusual.count <= 1, "\(unusual)")
  }

  private static let special = Array("\n\n  :-#,[]{}'\"\\|>?&*!%@~0aå\t".unicodeScalars)

  /// A text with a few changes of characters, of lines and of how they are indented.
  private func changed(_ text: String, with generator: inout SeededGenerator) -> [UInt8] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.unicodeScalars)
    }
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let line = Int.random(in: 0..<lines.count, using: &generator)
      let column = Int.random(in: 0...lines[line].count, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &generator))
      case 2: lines[line].insert(contentsOf: "  ".unicodeScalars.prefix(column % 2 + 1), at: 0)
      case 3: lines[line].removeFirst(min(lines[line].count, column % 3))
      case 4: lines[line].insert("\n", at: column)
      case 5: lines[line].removeSubrange(column..<min(lines[line].count, column + 2))
      case 6 where line + 1 < lines.count: lines[line] += lines.remove(at: line + 1)
      default:
        lines[line].insert(
          Self.special[Int.random(in: 0..<Self.special.count, using: &generator)], at: column)
      }
      if lines.isEmpty { lines = [[]] }
    }
    var changed = String.UnicodeScalarView()
    for line in lines {
      changed.append(contentsOf: line)
      changed.append("\n")
    }
    return Array(String(changed.dropLast()).utf8)
  }

  /// Changes texts over and over and reads them both ways; how many of them were read directly.
  private func directCount(_ seeds: [String], rounds: Int, seed: UInt64) -> Int {
    var generator = SeededGenerator(state: seed)
    var direct = YAMLReader()
    var other = YAMLReader(readsDirectly: false)
    var directCount = 0
    for round in 0..<rounds {
      let bytes = changed(seeds[round % seeds.count], with: &generator)
      let result = Self.agrees(bytes, &direct, &other)
      if result.isDirect { directCount += 1 }
      if !result.isSame { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
    }
    return directCount
  }

  private static let rounds =
    ProcessInfo.processInfo.environment["RIKTLINJE_FUZZ"].flatMap { Int($0) } ?? 4_000

  @Test func `comes to the same tree as with libyaml, whatever is changed in it`() {
    let count = directCount(Self.seeds, rounds: Self.rounds, seed: 1_226)
    // Neither everything nor hardly anything: else this would show nothing.
    #expect(count > Self.rounds / 5 && count < Self.rounds * 9 / 10, "\(count)")
  }

  @Test(.enabled(if: conformanceCases() != nil, "no conformance cases beside the repository"))
  func `comes to the same tree, whatever is changed in the cases of the YAML test suite`() {
    let file = SourceFile(path: "cases.jsonl", bytes: conformanceCases() ?? [])
    var json = JSONReader()
    var seeds: [String] = []
    for line in json.lines(of: file) {
      let text = json.read(line, of: file).documents.first?["yaml"]?.string
      if let text { seeds.append(text) }
    }
    #expect(directCount(seeds, rounds: Self.rounds, seed: 2_009) > Self.rounds / 20)
  }
}
