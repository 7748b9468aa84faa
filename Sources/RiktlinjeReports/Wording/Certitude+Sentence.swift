import RiktlinjeEngine
import RiktlinjeText

extension ProposalResult {
  /// How sure the verdict is, in one sentence: whether it stands if only what was read in its source
  /// counts, or what it would then be; `nil` when nothing was assessed.
  var howSure: Phrase? {
    guard verdict != .notAssessed else { return nil }
    let (ours, others) = (certitude.withoutInferred, certitude.seenOnly)
    if others == verdict {
      return Phrase(
        "Utfallet står sig om bara det som är läst i källan räknas.",
        "The verdict stands if only what was read in its source counts.")
    }
    let (without, seen) = (ours.name, others.name)
    if ours == verdict, others == .notAssessed {
      return Phrase(
        "Om bara det som är läst i källan räknas finns inget att pröva ärendet mot.",
        "If only what was read in its source counts, there is nothing to assess it by.")
    }
    if ours == verdict {
      return Phrase(
        "Om bara det som är läst i källan räknas blir utfallet i stället ”\(seen.swedish)”.",
        "If only what was read in its source counts, the verdict is ‘\(seen.english)’ instead.")
    }
    if ours == others {
      return Phrase(
        "Utfallet vilar på vår tolkning: utan den blir det ”\(without.swedish)”, också om bara det "
          + "som är läst i källan räknas.",
        "The verdict rests on our interpretation: without it, it is ‘\(without.english)’, also if "
          + "only what was read in its source counts.")
    }
    return Phrase(
      "Utfallet vilar på vår tolkning: utan den blir det ”\(without.swedish)”, och om bara det som "
        + "är läst i källan räknas ”\(seen.swedish)”.",
      "The verdict rests on our interpretation: without it, it is ‘\(without.english)’, and if only "
        + "what was read in its source counts, ‘\(seen.english)’.")
  }
}
