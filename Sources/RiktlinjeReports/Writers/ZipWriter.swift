/// Writes a ZIP archive whose entries are stored as they are, the same bytes for the same content.
///
/// All entries have the first day of the format, 1 January 1980, for a time would make every archive
/// another one.
///
/// Source: PKWARE, “.ZIP File Format Specification” 6.3, chapters 4.3 and 4.4.
struct ZipWriter {
  private var bytes: [UInt8] = []
  /// The central directory, which repeats the entries at the end.
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry.
  ///
  /// - Parameter name: its path within the archive, of ASCII letters.
  mutating func add(_ name: StaticString, _ content: [UInt8]) {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    var entry: [UInt8] = []
    // Version 2.0, no flags, stored.
    for word in [20, 0, 0, Self.time, Self.day] as [UInt16] { entry.append(little: word) }
    let size = UInt32(truncatingIfNeeded: content.count)
    for word in [CRC32.checksum(of: content), size, size] { entry.append(little: word) }
    entry.append(little: UInt16(truncatingIfNeeded: name.utf8CodeUnitCount))
    entry.append(little: 0 as UInt16)

    bytes.append(little: 0x0403_4B50 as UInt32)
    bytes += entry
    bytes.append(name.description)
    bytes += content

    directory.append(little: 0x0201_4B50 as UInt32)
    directory.append(little: 20 as UInt16)
    directory += entry
    // No comment, the first disk, no attributes.
    for _ in 0..<3 { directory.append(little: 0 as UInt16) }
    directory.append(little: 0 as UInt32)
    directory.append(little: start)
    directory.append(name.description)
    count += 1
  }

  /// The whole archive.
  consuming func finish() -> [UInt8] {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    let entries = UInt16(truncatingIfNeeded: count)
    bytes += directory
    bytes.append(little: 0x0605_4B50 as UInt32)
    for word in [0, 0, entries, entries] as [UInt16] { bytes.append(little: word) }
    bytes.append(little: UInt32(truncatingIfNeeded: directory.count))
    bytes.append(little: start)
    bytes.append(little: 0 as UInt16)
    return bytes
  }

  private static let time: UInt16 = 0
  private static let day: UInt16 = 1 << 5 | 1
}

/// The checksum of ZIP archives.
///
/// Source: ISO 3309; the reversed polynomial 0xEDB88320.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { number in
    var value = UInt32(number)
    for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    return value
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = ~0 as UInt32
    for byte in bytes {
      sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
    return ~sum
  }
}

extension [UInt8] {
  /// Appends a number, its least byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
