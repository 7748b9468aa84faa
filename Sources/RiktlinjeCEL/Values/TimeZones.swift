import Glibc
import RiktlinjeText

/// The time zones that an evaluator has used, read from the system’s zone information when first named.
///
/// A value of the evaluator’s own: there is no state between threads. Keeps at most 32 zones.
package struct TimeZones: Sendable {
  private let folder: String?
  private var known: [(name: String, zone: TimeZone)] = []
  private var oldest = 0

  /// Creates an empty cache.
  ///
  /// - Parameter folder: where the zone information files are; when `nil`, the environment’s
  ///   `TZDIR` or else the system’s usual folder.
  package init(folder: String? = nil) {
    self.folder = folder
  }

  /// The zone of a name such as `Europe/Stockholm`, of `UTC`, or of an offset such as `+01:30`.
  package mutating func zone(named name: String) throws(TimeProblem) -> TimeZone {
    if let index = index(of: name) { return known[index].zone }
    let zone = try read(name)
    if known.count < 32 {
      known.append((name, zone))
    } else {
      known[oldest] = (name, zone)
      oldest = (oldest + 1) % known.count
    }
    return zone
  }

  /// Whether the zone of a name has been read and is still kept.
  func holds(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> Int? {
    // Byte for byte: Swift takes the sign of the unit kelvin for the letter K.
    known.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// What an accessor such as `getHours` gives on the clocks of a zone.
  package mutating func part(
    _ part: TimePart, of timestamp: Timestamp, in zone: String
  ) throws(TimeProblem) -> Int64 {
    timestamp.part(part, offset: try self.zone(named: zone).offset(at: timestamp))
  }

  private func read(_ name: String) throws(TimeProblem) -> TimeZone {
    if name == "UTC" { return .utc }
    if let offset = TimeZone.fixedOffset(in: name.utf8.span) {
      return TimeZone(fixedOffset: offset)
    }
    guard isFileName(name) else { throw .unknownTimeZone(name) }
    let folders =
      folder.map { [$0] } ?? environmentFolder.map { [$0] } ?? [
        "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
      ]
    for folder in folders {
      guard let file = try? reader.read(folder + "/" + name) else { continue }
      guard let zone = TimeZone(zoneInformation: file.bytes) else {
        throw .unreadableTimeZone(name)
      }
      return zone
    }
    throw .unknownTimeZone(name)
  }

  /// Whether a name can only be that of a file in the folder: letters, digits, `_`, `+`, `-`, and
  /// slashes between them, but no dot.
  private func isFileName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
              UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
  }

  private var reader: FileReader {
    var limits = Limits()
    limits.fileBytes = 1 << 18
    return FileReader(limits: limits)
  }

  private var environmentFolder: String? {
    guard let folder = unsafe getenv("TZDIR"), unsafe folder.pointee != 0 else { return nil }
    return unsafe String(cString: folder)
  }
}
