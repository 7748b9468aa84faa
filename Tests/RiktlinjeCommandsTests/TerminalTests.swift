import Glibc
import RiktlinjeText
import TestSupport
import Testing

@testable import RiktlinjeCommands

@Suite struct `The language of a run` {
  struct Row: CustomTestStringConvertible {
    let arguments: [String]
    let environment: [String: String]
    let language: Language
    var testDescription: String { "\(arguments) \(environment.sorted { $0.key < $1.key })" }

    init(_ arguments: [String], _ environment: [String: String], _ language: Language) {
      self.arguments = arguments
      self.environment = environment
      self.language = language
    }
  }

  @Test(arguments: [
    Row([], [:], .swedish),
    Row([], ["LANG": "sv_SE.UTF-8"], .swedish),
    Row([], ["LANG": "en_GB.UTF-8"], .english),
    Row([], ["LANG": "en"], .english),
    Row([], ["LANG": "EN_US"], .english),
    Row([], ["LANG": "C.UTF-8"], .swedish),
    Row([], ["LANG": "de_DE.UTF-8"], .swedish),
    Row([], ["LANG": "en_US", "LC_MESSAGES": "sv_SE"], .swedish),
    Row([], ["LANG": "sv_SE", "LC_MESSAGES": "en_US@euro"], .english),
    Row([], ["LC_MESSAGES": "sv_SE", "LC_ALL": "en_US"], .english),
    Row([], ["LC_ALL": "", "LANG": "en_US"], .english),  // empty is as good as not set
    Row([], ["LC_ALL": "C", "LANG": "en_US"], .swedish),  // LC_ALL overrules, and names no language
    Row(["check", "--lang", "en"], ["LANG": "sv_SE"], .english),
    Row(["--lang=sv", "check"], ["LANG": "en_US"], .swedish),
    Row(["--lang", "xx"], ["LANG": "en_US"], .english),
    Row(["--", "--lang", "sv"], ["LANG": "en_US"], .english),
    Row(["--lang"], ["LANG": "en_US"], .english),
  ]) func `comes from the option, the environment, or is Swedish`(row: Row) {
    let terminal = Terminal(
      output: ByteSink(), errors: ByteSink(), input: ByteSource(), environment: row.environment,
      folder: TemporaryFolder().path, today: nil)
    let surroundings = Surroundings(terminal, words: row.arguments)
    #expect(surroundings.language(row.arguments).language == row.language)
  }
}

@Suite struct `Colour` {
  struct Row: Sendable {
    let choice: ColorChoice
    let isTerminal: Bool
    let environment: [String: String]
    let isOn: Bool
  }

  @Test(arguments: [
    Row(choice: .auto, isTerminal: true, environment: [:], isOn: true),
    Row(choice: .auto, isTerminal: false, environment: [:], isOn: false),
    Row(choice: .auto, isTerminal: true, environment: ["NO_COLOR": "1"], isOn: false),
    Row(choice: .auto, isTerminal: true, environment: ["NO_COLOR": ""], isOn: true),
    Row(choice: .auto, isTerminal: true, environment: ["TERM": "dumb"], isOn: false),
    Row(choice: .always, isTerminal: false, environment: ["NO_COLOR": "1"], isOn: true),
    Row(choice: .never, isTerminal: true, environment: [:], isOn: false),
  ]) func `is for terminals, unless asked otherwise`(row: Row) {
    let sink = ByteSink(isTerminal: row.isTerminal)
    #expect(row.choice.isOn(for: sink, environment: row.environment) == row.isOn)
  }
}

@Suite struct `Streams` {
  /// The two ends of a pipe.
  private func pipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    unsafe _ = Glibc.pipe(&ends)
    return (ends[0], ends[1])
  }

  @Test(arguments: [0, 1, 5, 100, 65_536, 200_000]) func `a source gives its lines`(length: Int) {
    let line = String(repeating: "x", count: length)
    let text = "\(line)\n\n\(line)\nlast"
    var source = ByteSource(bytes: Array(text.utf8))
    var lines: [String] = []
    while let next = source.nextLine(limit: 1_000_000) {
      lines.append(String(decoding: next, as: UTF8.self))
    }
    #expect(lines == [line, "", line, "last"])
  }

  @Test func `a source reads an open file piece by piece`() {
    let ends = pipe()
    var sink = ByteSink(descriptor: ends.writing)
    sink.write("one\ntwo\nthree")
    sink.flush()
    close(ends.writing)
    var source = ByteSource(descriptor: ends.reading)
    #expect(source.nextLine(limit: 100) == Array("one".utf8))
    #expect(source.readAll(limit: 100) == Array("two\nthree".utf8))
    #expect(source.nextLine(limit: 100) == nil)
    close(ends.reading)
  }

  @Test func `a source refuses more than its limit`() {
    var source = ByteSource(bytes: Array("0123456789".utf8))
    #expect(source.readAll(limit: 9) == nil)
    #expect(source.nextLine(limit: 4) == Array("0123".utf8))
    #expect(source.readAll(limit: 6) == Array("456789".utf8))
  }

  @Test func `a sink whose reader has gone drops what is written`() {
    signal(SIGPIPE, SIG_IGN)
    let ends = pipe()
    close(ends.reading)
    var sink = ByteSink(descriptor: ends.writing)
    sink.write("no one reads this")
    #expect(!sink.isClosed)
    sink.flush()
    #expect(sink.isClosed)
    sink.flush()
    close(ends.writing)
  }
}

@Suite struct `Progress of a long run` {
  @Test func `is told and taken away again`() {
    var sink = ByteSink(isTerminal: true)
    var progress = Progress(isShown: true, patienceMilliseconds: 0)
    progress.add(32, language: .english, to: &sink)
    progress.add(32, language: .english, to: &sink)  // too soon after the first
    progress.clear(&sink)
    #expect(sink.text == "\r32 proposals checked …\u{1B}[K\r\u{1B}[K")
  }

  @Test(arguments: [true, false]) func `is not told of a short run, nor where nobody looks`(
    isShown: Bool
  ) {
    var sink = ByteSink()
    var progress = Progress(isShown: isShown, patienceMilliseconds: isShown ? 60_000 : 0)
    progress.add(32, language: .english, to: &sink)
    progress.clear(&sink)
    #expect(sink.text == "")
  }
}
