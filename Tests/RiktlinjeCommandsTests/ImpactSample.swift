import TestSupport

/// The small pack, what it is to become in the folder `new`, and trips that notice the one or the other.
enum ImpactSample {
  static func folder(_ more: [String: String] = [:]) -> TemporaryFolder {
    var files: [String: String] = [:]
    for (name, content) in SmallPack.files {
      files[name.replacing("rules/", with: "new/")] = content
    }
    files["new/pack.yaml"]?.replace("1.0.0", with: "1.1.0")
    files["new/vocabulary.yaml"]?.replace(
      "{type: integer, label: {sv: antal nätter",
      with: "{type: integer, max: 9, label: {sv: antal nätter")
    files["new/registers/bodies.yaml"]?.replace(
      "rank: 1}", with: "rank: 1}\n  mayor: {label: {sv: borgmästare, en: mayor}, rank: 1}")
    files["new/guideline.yaml"]?.replace("people <= 10", with: "people <= 5")
    files["new/guideline.yaml"]?.replace("trip.nights <= 3", with: "trip.nights <= 4")
    files["new/guideline.yaml"]?.replace("Bjud färre.", with: "Bjud högst fem.")
    files["new/guideline.yaml"]? += """
            - id: in-the-summer
              applies_to: [trip]
              when: trip.start > date('2030-01-01')
              require: trip.nights <= 1
              message: {sv: Kort på sommaren., en: Short in the summer.}

      """
    files["trips/few.yaml"] = SmallPack.trip(id: "few", title: "Få")
    files["trips/eight.yaml"] = SmallPack.trip(id: "eight", people: "8", title: "Åtta")
    files["trips/long.yaml"] = SmallPack.trip(id: "long", nights: "4", title: "Lång")
    files["trips/many.yaml"] = SmallPack.trip(id: "many", people: "12", title: "Många")
    return SmallPack.folder(files.merging(more) { _, own in own })
  }
}
