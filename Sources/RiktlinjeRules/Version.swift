/// The version of Riktlinje, as `riktlinje --version` prints it.
public let riktlinjeVersion = "0.1.0"
