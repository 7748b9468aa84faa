/// The version of Riktlinje, as `riktlinje --version` and the reports name it.
public let riktlinjeVersion = "0.1.0"

/// The address at which this version is known to programs that list tools: a name, for the tool has no
/// page on the web.
public let riktlinjeAddress = "urn:riktlinje:tool:\(riktlinjeVersion)"
