import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `Packs that come with the program` {
  /// Runs the tool as if it lay in `bin` of one folder, in another.
  private func run(_ words: String..., installed: TemporaryFolder, folder: TemporaryFolder)
    -> (code: ExitCode, output: String, errors: String)
  {
    var terminal = Terminal(
      output: ByteSink(), errors: ByteSink(), input: ByteSource(), environment: [:],
      folder: folder.path, today: nil)
    terminal.programFolder = installed.path + "/bin"
    let code = RiktlinjeCommands.run(arguments: words, terminal: &terminal)
    return (code, terminal.output.text, terminal.errors.text)
  }

  private func pack(_ id: String, in place: String, isBase: Bool = false) -> [String: String] {
    [
      "\(place)/\(id)/pack.yaml":
        "pack: \(id)\nversion: 1.0.0\ntitle: {sv: A, en: A}\n\(isBase ? "base: true\n" : "")",
      "\(place)/\(id)/vocabulary.yaml":
        "vocabulary: v\nkinds: {trip: {label: {sv: resa, en: trip}, fields: {}}}\n",
    ]
  }

  @Test(arguments: ["bin/rules", "share/riktlinje"])
  func `are read where the working folder has none`(place: String) {
    let installed = TemporaryFolder(
      pack("city", in: place).merging(pack("law", in: place, isBase: true)) { one, _ in one })
    let found = run(
      "list", "kinds", "--lang", "en", installed: installed, folder: TemporaryFolder())
    #expect(found.code == .success && found.output.contains("trip"), "\(found.errors)")
    let lint = run("lint", "--rules", "law", installed: installed, folder: TemporaryFolder())
    #expect(lint.output.contains("law 1.0.0"), "\(lint.errors)")
  }

  @Test func `give way to those of the working folder`() {
    let installed = TemporaryFolder(pack("city", in: "share/riktlinje"))
    let folder = TemporaryFolder(pack("own", in: "rules"))
    #expect(run("lint", installed: installed, folder: folder).output.contains("own 1.0.0"))
    let other = TemporaryFolder(pack("other", in: "."))
    #expect(
      run("lint", "--rules", "other", installed: installed, folder: other).output
        .contains("other 1.0.0"))
  }

  @Test func `are not guessed at where there are several, or none`() {
    let two = pack("city", in: "share/riktlinje").merging(pack("town", in: "share/riktlinje")) {
      one, _ in one
    }
    for installed in [TemporaryFolder(two), TemporaryFolder()] {
      #expect(run("lint", installed: installed, folder: TemporaryFolder()).code == .invalid)
    }
  }
}
