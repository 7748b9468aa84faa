import RiktlinjeServer
import RiktlinjeText

extension Command {
  /// Serves an editor.
  static let lsp = Command(
    "lsp",
    summary: LocalizedText(
      sv: "språkserver för redigerare: visar fel medan ärenden och regelpaket skrivs",
      en: "a language server for editors: shows mistakes as proposals and packs are written"),
    discussion: LocalizedText(
      sv: "Startas av redigeraren och talar Language Server Protocol 3.17 över standard in och ut."
        + " Slutkoder enligt protokollet: 0 efter shutdown och exit, annars 1.",
      en: "Started by the editor, it speaks the Language Server Protocol 3.17 over standard input"
        + " and output. Exit codes by the protocol: 0 after shutdown and exit, otherwise 1."),
    options: [stdio.declaration],
    examples: [
      Example(
        "riktlinje lsp --lang en",
        LocalizedText(
          sv: "Vad redigeraren ska köra för meddelanden på engelska.",
          en: "What the editor is to run for messages in English."))
    ]
  ) { arguments, terminal throws(UsageProblem) in
    var server = LanguageServer(language: arguments.language)
    var (input, output) = (terminal.input, terminal.output)
    let code = server.run(
      reading: { input.nextPiece(waits: $0) },
      writing: { message in
        output.write(message)
        output.flush()
        return !output.isClosed
      })
    (terminal.input, terminal.output) = (input, output)
    return code == 0 ? .success : .found
  }

  private static let stdio = Option<Bool>.flag(
    "stdio",
    help: LocalizedText(
      sv: "tala över standard in och ut, vilket är det enda sättet; många redigerare lägger till"
        + " den",
      en: "speak over standard input and output, which is the only way; many editors add it"))
}
