/// What a run has read without finding a proposal to check in it.
public struct PassedOver: Hashable, Sendable {
  /// Documents, lines and files in which nothing is written.
  public internal(set) var blank = 0
  /// Proposals of other kinds than the one asked for.
  public internal(set) var otherKinds = 0
  /// Parts of packs, waivers and reports, which a folder may hold beside proposals.
  public internal(set) var notProposals = 0

  /// Creates a count of nothing.
  public init() {}

  init(blank: Int = 0, otherKinds: Int = 0, notProposals: Int = 0) {
    self.blank = blank
    self.otherKinds = otherKinds
    self.notProposals = notProposals
  }

  mutating func add(_ other: PassedOver) {
    blank += other.blank
    otherKinds += other.otherKinds
    notProposals += other.notProposals
  }
}
