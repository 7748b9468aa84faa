import RiktlinjeText

/// The form of a file that an office program has written, and that is no text.
package enum ForeignFormat: Hashable, Sendable {
  case word, excel
  case writer, calc
  /// A Word or Excel file as before 2007, of which the bytes do not tell which.
  case oldOffice
  case zip
  case pdf
  case richText

  /// Recognises a form by its first bytes, and a package by the names of its parts; `nil` for text.
  ///
  /// Source: APPNOTE.TXT, section 4.3.7 (PKWARE); [MS-CFB], section 2.2; ISO 32000-1, section 7.5.2.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.package(bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compound(bytes)
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .richText
    } else {
      return nil
    }
  }

  /// Of a zip, by the names of the files in it, which are not compressed.
  private static func package(_ bytes: [UInt8]) -> ForeignFormat {
    let marks: [(String, ForeignFormat)] = [
      ("word/document.xml", .word), ("xl/workbook", .excel),
      ("vnd.oasis.opendocument.text", .writer), ("vnd.oasis.opendocument.spreadsheet", .calc),
    ]
    return marks.first { bytes.contains(Array($0.0.utf8)) }?.1 ?? .zip
  }

  /// Of a compound file, by the names of its streams, in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> ForeignFormat {
    let marks: [(String, ForeignFormat)] = [
      ("WordDocument", .word), ("Workbook", .excel), ("Book", .excel),
    ]
    return marks.first { bytes.contains($0.0.utf8.flatMap { [$0, 0] }) }?.1 ?? .oldOffice
  }

  var name: LocalizedText {
    switch self {
    case .word: LocalizedText(swedish: "ett Word-dokument", english: "a Word document")
    case .excel: LocalizedText(swedish: "en Excel-arbetsbok", english: "an Excel workbook")
    case .writer:
      LocalizedText(swedish: "ett textdokument (odt)", english: "a text document (odt)")
    case .calc: LocalizedText(swedish: "ett kalkylblad (ods)", english: "a spreadsheet (ods)")
    case .oldOffice:
      LocalizedText(
        swedish: "en äldre Word- eller Excel-fil", english: "an older Word or Excel file")
    case .zip: LocalizedText(swedish: "ett zip-arkiv", english: "a zip archive")
    case .pdf: LocalizedText(swedish: "en PDF", english: "a PDF")
    case .richText: LocalizedText(swedish: "ett RTF-dokument", english: "an RTF document")
    }
  }

  /// What to do to have it checked.
  var advice: LocalizedText {
    switch self {
    case .excel, .calc:
      LocalizedText(
        swedish: "spara bladet som CSV (i Excel: Spara som, ”CSV UTF-8”) och kontrollera den filen",
        english: "save the sheet as CSV (in Excel: Save As, ‘CSV UTF-8’) and check that file")
    case .zip:
      LocalizedText(
        swedish: "packa upp arkivet och kontrollera filerna i det",
        english: "unpack the archive and check the files in it")
    case .word, .writer, .oldOffice, .pdf, .richText:
      LocalizedText(
        swedish: "skriv uppgifterna i en textfil, som riktlinje new ger mallen till",
        english: "write the proposal in a text file, for which riktlinje new gives the template")
    }
  }
}

extension [UInt8] {
  /// Whether bytes stand somewhere among these, one after the other.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { start in
      self[start] == first && self[start...].starts(with: part)
    }
  }
}
