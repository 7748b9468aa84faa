import RiktlinjeText

/// What `check --fix` does with what it would write otherwise.
enum FixMode: String, Choice {
  /// Writes the files.
  case write
  /// Shows what would be written, and leaves the files alone.
  case show

  static let option = Option<FixMode>.flag(
    "fix", alone: .write,
    help: LocalizedText(
      sv: "skriv om underlagen först, så att ord som bara kan betyda en sak blir id, datum som"
        + " 2026-01-31 och tal utan enhet; kommentarer och radbrytningar står kvar. Det som ändras"
        + " visas på standard fel; med --fix=show visas det bara",
      en: "rewrite the proposals first: words that can mean one thing only become ids, dates such"
        + " as 2026-01-31 and numbers with no unit; comments and lines stay. What is changed is"
        + " shown on standard error; with --fix=show it is shown only"))
}
