import RiktlinjeCEL

extension Environment {
  /// The names that a city's conditions on agreements may use.
  static let agreements: Environment = {
    var environment = Environment()
    environment.enumerations = [
      "agreement_form": ["sister_city", "partner_city", "letter_of_intent"],
      "status": ["draft", "decided", "ended"],
    ]
    environment.registerKeys = [
      "countries": ["SE", "NO", "DK", "FI"], "focus_areas": ["climate", "culture", "trade"],
    ]
    for schema in [
      RecordSchema(
        name: "agreement",
        fields: [
          .init(name: "title", type: .string),
          .init(name: "form", type: .enumeration("agreement_form")),
          .init(name: "status", type: .enumeration("status")),
          .init(name: "country", type: .key("countries")),
          .init(name: "term", type: .record("term")),
          .init(name: "areas", type: .list(.key("focus_areas"))),
          .init(name: "cost", type: .double), .init(name: "months", type: .int),
          .init(name: "signed", type: .bool),
          .init(name: "contacts", type: .list(.record("contact"))),
        ]),
      RecordSchema(
        name: "term",
        fields: [.init(name: "start", type: .date), .init(name: "end", type: .date)]),
      RecordSchema(
        name: "contact",
        fields: [.init(name: "name", type: .string), .init(name: "email", type: .string)]),
      RecordSchema(
        name: "country",
        fields: [.init(name: "nordic", type: .bool), .init(name: "eu_since", type: .date)]),
    ] {
      environment.records[schema.name] = schema
    }
    environment.variables = [
      "agreement": .record("agreement"), "today": .date,
      "countries": .map(key: .key("countries"), value: .record("country")),
      "attributes": .map(key: .string, value: .dynamic),
    ]
    return environment
  }()
}
