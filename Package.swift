// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A wall of the house: it may use only the targets named, all of them above it in the list.
func room(
  _ name: String, uses: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: uses, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(of name: String, uses: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + uses,
    exclude: goldenFolders[name] ?? [],
    swiftSettings: settings
  )
}

/// Expected output that tests read beside their source; no resource of the test bundle.
let goldenFolders: [String: [String]] = [
  "RiktlinjeYAML": ["Golden"],
  "RiktlinjeText": ["Golden"],
  "RiktlinjeCEL": ["Checking/Golden"],
  "RiktlinjeRules": ["Loading/Golden"],
  "RiktlinjeReports": ["Golden", "Checks", "Handbook/Golden"],
  "RiktlinjeServer": ["Dialogues"],
  "RiktlinjeCommands": ["Golden", "Tables", "Checks"],
]

let package = Package(
  name: "riktlinje",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Riktlinje", targets: ["Riktlinje"]),
    .executable(name: "riktlinje", targets: ["Main"]),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    room("RiktlinjeText"),
    room("RiktlinjeYAML", uses: ["CYAML", "RiktlinjeText"]),
    room("RiktlinjeCEL", uses: ["RiktlinjeText"]),
    room("RiktlinjeRules", uses: ["RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL"]),
    room(
      "RiktlinjeEngine",
      uses: ["RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules"]),
    room(
      "RiktlinjeReports",
      uses: [
        "RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine",
      ],
      resources: [
        .embedInCode("Schemas/riktlinje-report.schema.json"),
        .embedInCode("Schemas/riktlinje-impact.schema.json"),
      ]),
    room(
      "RiktlinjeServer",
      uses: [
        "RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine",
        "RiktlinjeReports",
      ]),
    room(
      "Riktlinje",
      uses: [
        "RiktlinjeText", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine", "RiktlinjeReports",
      ]),
    room(
      "RiktlinjeCommands",
      uses: [
        "RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine",
        "RiktlinjeReports", "RiktlinjeServer",
      ]),
    .executableTarget(name: "Main", dependencies: ["RiktlinjeCommands"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["RiktlinjeText"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "RiktlinjeText"),
    tests(of: "RiktlinjeYAML"),
    tests(of: "RiktlinjeCEL", uses: ["RiktlinjeYAML"]),
    tests(of: "RiktlinjeRules", uses: ["RiktlinjeYAML", "RiktlinjeCEL"]),
    tests(of: "RiktlinjeEngine", uses: ["RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules"]),
    tests(of: "RiktlinjeReports", uses: ["RiktlinjeRules", "RiktlinjeEngine"]),
    tests(of: "RiktlinjeServer", uses: ["RiktlinjeText", "RiktlinjeRules", "RiktlinjeEngine"]),
    tests(
      of: "RiktlinjeCommands",
      uses: [
        "RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine",
        "Main",
      ]),
    tests(of: "Riktlinje"),

    // swift run -c release ConditionBenchmark
    .executableTarget(
      name: "ConditionBenchmark", dependencies: ["RiktlinjeCEL"],
      path: "Tests/Benchmarks/Conditions", swiftSettings: settings),

    // Tests/Fuzzing/run
    .target(
      name: "Fuzzing",
      dependencies: [
        "RiktlinjeText", "RiktlinjeYAML", "RiktlinjeCEL", "RiktlinjeRules", "RiktlinjeEngine",
        "RiktlinjeReports",
      ],
      path: "Tests/Fuzzing/Doors", swiftSettings: settings),
  ]
)
