import RiktlinjeRules
import RiktlinjeText
import TestSupport
import Testing

@Suite struct `The files of packs` {
  private static let land = [
    "pack.yaml": "pack: land\nversion: 1.0.0\ntitle: {sv: Landet, en: The land}\nbase: true\n",
    "vocabulary.yaml": """
    vocabulary: land
    enumerations:
      form:
        label: {sv: form, en: form}
        values:
          plain: {sv: enkel, en: plain}
    kinds:
      pact:
        label: {sv: avtal, en: pact}
        fields:
          form: {type: {one_of: form}, label: {sv: form, en: form}}
    """,
  ]

  private static let city = [
    "pack.yaml": """
    pack: city
    version: 1.0.0
    title: {sv: Staden, en: The city}
    extends: ../land
    """,
    "order.yaml": """
    guideline: order
    title: {sv: Ordning, en: Order}
    adopted_by: {sv: Fullmäktige, en: The council}
    in_force: {from: 2000-01-01}
    clauses:
      - id: formal
        force: must
        certainty: seen
        text: {sv: Enkelt., en: Plain.}
        rules:
          - id: plain-form
            applies_to: [pact]
            require: pact.form == 'plain'
            message: {sv: Fel form., en: Wrong form.}
    """,
    "tests/order.yaml": "tests: order\ncases: []\n",
  ]

  private func file(_ text: String, _ path: String) -> PackFiles.File {
    PackFiles.File(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  /// The two packs, made of texts alone.
  private var files: PackFiles {
    var files = PackFiles()
    for (name, text) in Self.land {
      files.put(file(text, "/packs/land/" + name), in: "/packs/land")
    }
    for (name, text) in Self.city {
      files.put(file(text, "/packs/city/" + name), in: "/packs/city")
    }
    return files
  }

  @Test func `give a pack with no folder to read`() throws {
    let pack = try RulePack(files, of: "/packs/city")
    #expect(pack.id == "city")
    #expect(pack.extends.map { $0.id } == ["land"])
    #expect(pack.rules.map { $0.id } == ["plain-form"])
    #expect(pack.files.first == "/packs/city/order.yaml")
  }

  @Test func `are those that a folder gives`() throws {
    var all: [String: String] = [:]
    for (name, text) in Self.land { all["land/" + name] = text }
    for (name, text) in Self.city { all["city/" + name] = text }
    let folder = TemporaryFolder(all)
    let read = PackFiles(at: folder.path + "/city/../city", leavingOut: [])
    #expect(read.names == [folder.path + "/city", folder.path + "/land"])
    let pack = try RulePack(read, of: folder.path + "/city")
    #expect(pack.rules.map { $0.id } == ["plain-form"])
    #expect(pack.files.count == 5)
  }

  @Test func `with another text in one of them give another pack`() throws {
    var changed = files
    let text = try #require(Self.city["order.yaml"])
    changed.put(
      file(text.replacing("plain-form", with: "simple-form"), "/packs/city/order.yaml"),
      in: "/packs/city")
    #expect(try RulePack(changed, of: "/packs/city").rules.map { $0.id } == ["simple-form"])
    #expect(try RulePack(files, of: "/packs/city").rules.map { $0.id } == ["plain-form"])
    changed.remove("/packs/city/order.yaml", from: "/packs/city")
    #expect(try RulePack(changed, of: "/packs/city").rules.isEmpty)
  }

  @Test func `give a pack as far as it goes where something in them is wrong`() throws {
    var changed = files
    let text = try #require(Self.city["order.yaml"])
    changed.put(
      file(text.replacing("pact.form ==", with: "pact.from =="), "/packs/city/order.yaml"),
      in: "/packs/city")
    let loading = PackLoading(changed, of: "/packs/city")
    #expect(!loading.isValid)
    #expect(loading.diagnostics.map { $0.problem.code } == ["unknown-field"])
    #expect(loading.diagnostics.first?.problem.replacements == ["form"])
    #expect(loading.pack.rules.map { $0.id } == ["plain-form"])
    #expect(loading.pack.vocabulary.kinds.map { $0.name } == ["pact"])
    #expect(loading.testFiles.count == 1)
    #expect(PackLoading(files, of: "/packs/city").isValid)
  }

  @Test func `lack a folder that was not put in`() {
    var alone = PackFiles()
    for name in ["pack.yaml", "order.yaml"] {
      alone.put(file(Self.city[name] ?? "", "/packs/city/" + name), in: "/packs/city")
    }
    let codes = PackLoading(alone, of: "/packs/city").diagnostics.map { $0.problem.code }
    #expect(codes.contains("no-such-folder"))
  }

  @Test func `that extend each other in a circle are told as such`() {
    var circle = PackFiles()
    for (name, other) in [("one", "two"), ("two", "one")] {
      circle.put(
        file(
          "pack: \(name)\nversion: 1.0.0\ntitle: {sv: x, en: x}\nextends: ../\(other)\n",
          "/packs/\(name)/pack.yaml"), in: "/packs/\(name)")
    }
    let codes = PackLoading(circle, of: "/packs/one").diagnostics.map { $0.problem.code }
    #expect(codes.contains("extends-itself"))
  }
}
