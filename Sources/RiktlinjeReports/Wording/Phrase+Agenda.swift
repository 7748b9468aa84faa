import RiktlinjeEngine
import RiktlinjeText

// What the first screen of a report says to those who decide.
extension Phrase {
  static let agenda = Phrase("Att ta ställning till", "What to decide")
  static let heaviest = Phrase("Tyngsta skälet", "Heaviest reason")
  static let nobodyNamed = Phrase("ingen handläggare angiven", "no officer named")
  static let open = Phrase("Öppet", "Open")
  static let unanswered = Phrase("Obesvarat", "Unanswered")
  static let waitsFor = Phrase("Väntar på", "Waits for")

  static func late(by days: Int) -> Phrase {
    let count = Phrase.count(days, ("dag", "dagar"), ("day", "days"))
    return Phrase("\(count[.swedish]) försenat", "\(count[.english]) late")
  }

  static func more(_ count: Int) -> Phrase {
    .count(count, ("ärende till", "ärenden till"), ("more proposal", "more proposals"))
  }

  static func waitForNothing(_ count: Int) -> Phrase {
    Phrase(
      count == 1
        ? "Ett ärende är avslutat eller beslutat utan brister och väntar inte på något."
        : "\(count) ärenden är avslutade eller beslutade utan brister och väntar inte på något.",
      count == 1
        ? "One proposal is ended, or decided with nothing against it, and waits for nothing."
        : "\(count) proposals are ended, or decided with nothing against them, and wait for nothing."
    )
  }

  /// What the days of the first screen are counted to.
  static func lateCountedTo(_ day: String) -> Phrase {
    Phrase("Vad som är sent räknas till \(day).", "What is late is counted to \(day).")
  }

  /// How far the gravest verdicts rest on what was read; `nil` when none is grave.
  ///
  /// - Parameters:
  ///   - standing: how many of them stand if only what was read in its source counts.
  ///   - count: how many there are.
  static func standing(_ standing: Int, of count: Int) -> Phrase? {
    switch (standing, count) {
    case (_, 0): nil
    case (1, 1):
      Phrase(
        "Det enda röda utfallet (uppfyller inte kraven) står sig om bara det som är läst i källan "
          + "räknas.",
        "The one red verdict (does not comply) stands if only what was read in its source counts.")
    case (0, 1):
      Phrase(
        "Det enda röda utfallet (uppfyller inte kraven) står sig inte om bara det som är läst i "
          + "källan räknas.",
        "The one red verdict (does not comply) does not stand if only what was read in its source "
          + "counts.")
    case (count, _):
      Phrase(
        "Alla \(count) röda utfall (uppfyller inte kraven) står sig om bara det som är läst i källan "
          + "räknas.",
        "All \(count) red verdicts (do not comply) stand if only what was read in its source counts."
      )
    case (0, _):
      Phrase(
        "Inget av de \(count) röda utfallen (uppfyller inte kraven) står sig om bara det som är läst "
          + "i källan räknas.",
        "None of the \(count) red verdicts (do not comply) stands if only what was read in its source "
          + "counts.")
    default:
      Phrase(
        "\(standing) av \(count) röda utfall (uppfyller inte kraven) står sig om bara det som är läst "
          + "i källan räknas; de andra vilar på en annan källa eller på vår tolkning.",
        "\(standing) of \(count) red verdicts (do not comply) stand if only what was read in its "
          + "source counts; the others rest on another source or on our interpretation.")
    }
  }
}

extension Waiting {
  /// The heading over the proposals that wait for it.
  var heading: LocalizedText {
    switch self {
    case .decision: LocalizedText(swedish: "Att besluta", english: "To decide")
    case .completion: LocalizedText(swedish: "Att komplettera", english: "To complete")
    case .lateStep: LocalizedText(swedish: "Sent", english: "Late")
    case .correction:
      LocalizedText(swedish: "Beslutat, med brister", english: "Decided, with shortfalls")
    case .nothing: LocalizedText(swedish: "Väntar inte", english: "Waits for nothing")
    }
  }

  /// What the proposals have in common, and what the days beside them are for.
  var explanation: LocalizedText? {
    switch self {
    case .decision:
      LocalizedText(
        swedish:
          "Förslag där allt som krävs är angivet. Dagen är den då beslutet är planerat, annars "
          + "den för nästa steg.",
        english:
          "Drafts in which everything needed is given. The day is that of the planned decision, "
          + "else that of the next step.")
    case .completion:
      LocalizedText(
        swedish: "Förslag där något är öppet. Dagen är den då beslutet är planerat, annars den för "
          + "nästa steg.",
        english:
          "Drafts in which something is open. The day is that of the planned decision, else that "
          + "of the next step.")
    case .lateStep:
      LocalizedText(
        swedish:
          "Beslutade ärenden där ett steg som binder skulle ha varit gjort den dag som står.",
        english: "Decided matters in which a binding step was to be done by the day given.")
    case .correction:
      LocalizedText(
        swedish:
          "Redan beslutade eller pågående: de väntar inte på beslut, men något brister. Dagen är "
          + "den då nästa steg ska vara gjort.",
        english:
          "Already decided or ongoing: they wait for no decision, but fall short. The day is that "
          + "by which the next step is to be done.")
    case .nothing: nil
    }
  }

  /// How many wait for it, in a line: “3 att besluta”.
  func count(_ count: Int) -> Phrase {
    let (swedish, english) =
      switch self {
      case .decision: ("att besluta", "to decide")
      case .completion: ("att komplettera", "to complete")
      case .lateStep: (count == 1 ? "sent" : "sena", "late")
      case .correction:
        (
          count == 1 ? "beslutat med brister" : "beslutade med brister",
          "decided with shortfalls"
        )
      case .nothing: (count == 1 ? "väntar inte" : "väntar inte", "waiting for nothing")
      }
    return .count(count, (swedish, swedish), (english, english))
  }
}
