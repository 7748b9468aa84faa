import Foundation
import RiktlinjeText
import TestSupport
import Testing

/// Bytes are kept for later wherever there is room for them.
@Suite struct `A spool` {
  @Test(arguments: ["", "/nowhere"]) func `gives back what it got, in a folder or without one`(
    below: String
  ) throws {
    let folder = TemporaryFolder([:])
    let spool = Spool(in: folder.path + below)
    var all: [UInt8] = []
    for number in 0..<900 {
      let bytes = [UInt8](repeating: UInt8(number % 251), count: number)
      spool.append(bytes)
      all += bytes
    }
    for range in [0..<all.count, 0..<0, 5..<9, 262_100..<262_200, 1..<300_000, 404_000..<404_550] {
      var read: [UInt8] = []
      try spool.read(range) { read += $0 }
      #expect(read == Array(all[range]))
    }
    // The file has no name, so that nothing is left of it however the process ends.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
