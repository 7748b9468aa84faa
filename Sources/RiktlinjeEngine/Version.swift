/// The version of Riktlinje, as `riktlinje --version` and the reports name it.
public let riktlinjeVersion = "0.1.0"
