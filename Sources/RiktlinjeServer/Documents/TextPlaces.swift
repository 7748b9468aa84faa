import RiktlinjeReports
import RiktlinjeText

/// Turns places of files, as diagnostics and nodes have them, into places of the protocol.
struct TextPlaces {
  let encoding: PositionEncoding
  /// The lines of the files that were asked for.
  private var lines: [ObjectIdentifier: (file: SourceFile, lines: TextLines)] = [:]

  init(_ encoding: PositionEncoding) { self.encoding = encoding }

  mutating func stretch(of location: SourceLocation) -> Range<TextPlace> {
    let file = location.file
    let start = file.byteOffset(of: location.span.start)
    let end = file.byteOffset(of: location.span.end)
    return stretch(ofBytes: start..<max(start, end), in: file)
  }

  /// The stretch as far as its first line goes, for nobody wants a screen underlined.
  mutating func firstLine(of location: SourceLocation) -> Range<TextPlace> {
    let file = location.file
    let start = file.byteOffset(of: location.span.start)
    let line = file.bytes(ofLine: Int(location.span.start.line))
    let end = file.byteOffset(of: location.span.end)
    return stretch(ofBytes: start..<max(start, min(end, line.upperBound)), in: file)
  }

  mutating func stretch(ofBytes range: Range<Int>, in file: SourceFile) -> Range<TextPlace> {
    let known = lines[ObjectIdentifier(file)] ?? (file, TextLines(of: file.bytes))
    lines[ObjectIdentifier(file)] = known
    // A part of a file with several documents counts from the beginning of the file.
    let above = Int(file.firstLine) - 1
    func place(_ offset: Int) -> TextPlace {
      let place = known.lines.place(ofByte: offset, in: file.bytes, encoding)
      return TextPlace(line: place.line + above, character: place.character)
    }
    return place(range.lowerBound)..<place(range.upperBound)
  }
}

extension JSONWriter {
  mutating func place(_ name: String, _ place: TextPlace) {
    object(name) { json in
      json.member("line", place.line)
      json.member("character", place.character)
    }
  }

  mutating func stretch(_ name: String, _ stretch: Range<TextPlace>) {
    object(name) { json in
      json.place("start", stretch.lowerBound)
      json.place("end", stretch.upperBound)
    }
  }

  /// A place in a document: `{uri, range}`.
  mutating func location(_ uri: String, _ stretch: Range<TextPlace>) {
    object { json in
      json.member("uri", uri)
      json.stretch("range", stretch)
    }
  }
}
