import RiktlinjeCEL
import RiktlinjeText

/// A mistake drawn under the expression, as if that were all of a file.
func drawing(of mistake: Mistake, in text: String, language: Language) -> String {
  let file = SourceFile(path: "expression", bytes: Array(text.utf8))
  let span = SourceSpan(
    start: file.position(ofByte: Int(mistake.span.lowerBound)),
    end: file.position(ofByte: Int(mistake.span.upperBound)))
  let diagnostic = Diagnostic(mistake.problem, at: SourceLocation(file: file, span: span))
  return DiagnosticDrawing(language: language).text(of: diagnostic)
}
