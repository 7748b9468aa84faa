import RiktlinjeEngine
import RiktlinjeText

/// Writes a document for Word and LibreOffice.
///
/// Headings, lists, tables and blanks have styles of their own, so that the reader's program finds its
/// way in it and a city may give them its own looks.
///
/// Source: ECMA-376, “Office Open XML File Formats”, parts 1 and 2.
struct DocumentDOCX {
  let document: WrittenDocument

  var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", xml { $0.literal(DOCXParts.contentTypes) })
    zip.add("_rels/.rels", xml { $0.literal(DOCXParts.relationships) })
    zip.add("docProps/core.xml", xml(properties))
    zip.add("word/document.xml", xml(content))
    zip.add("word/_rels/document.xml.rels", xml { $0.literal(DOCXParts.documentRelationships) })
    zip.add("word/styles.xml", xml(styles))
    zip.add("word/numbering.xml", xml(numbering))
    zip.add("word/settings.xml", xml { $0.literal(DOCXParts.settings) })
    zip.add("word/footer1.xml", xml(footer))
    return zip.finish()
  }

  private func xml(_ content: (inout MarkupWriter) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    MarkupWriter.write(.xml, to: &bytes) { xml in
      xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
      content(&xml)
    }
    return bytes
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var languageTag: String {
    switch document.language {
    case .swedish: "sv-SE"
    case .english: "en-GB"
    }
  }

  // MARK: - Content

  private func content(_ xml: inout MarkupWriter) {
    xml.element("w:document", ("xmlns:w", Self.namespace), ("xmlns:r", Self.relationships)) { xml in
      xml.element("w:body") { xml in
        paragraph("Kind", &xml) { $0.run(document.kind) }
        paragraph("Title", &xml) { $0.run(document.title) }
        for fact in document.facts {
          paragraph("Facts", &xml) { xml in
            xml.run(fact.name, .strong)
            xml.element("w:r") { $0.empty("w:tab") }
            for run in fact.value { xml.run(run.text, run.style) }
          }
        }
        var listNumber = 0
        for block in document.blocks { write(block, &listNumber, &xml) }
        xml.literal(DOCXParts.page)
      }
    }
  }

  private func write(
    _ block: WrittenDocument.Block, _ listNumber: inout Int, _ xml: inout MarkupWriter
  ) {
    switch block {
    case .heading(1, let text): paragraph("Heading1", &xml) { $0.run(text) }
    case .heading(_, let text): paragraph("Heading2", &xml) { $0.run(text) }
    case .paragraph(let runs):
      paragraph("BodyText", &xml) { xml in for run in runs { xml.run(run.text, run.style) } }
    case .list(let items, let isNumbered):
      if isNumbered { listNumber += 1 }
      // Bullets are all of one list; each numbered list begins from 1.
      let number = isNumbered ? Self.bulletList + listNumber : Self.bulletList
      for item in items {
        paragraph(isNumbered ? "ListNumber" : "ListBullet", list: number, &xml) { xml in
          for run in item { xml.run(run.text, run.style) }
        }
      }
    case .table(let name, let headings, let rows): table(name, headings, rows, &xml)
    }
  }

  private func paragraph(
    _ style: String, list: Int? = nil, _ xml: inout MarkupWriter,
    content: (inout MarkupWriter) -> Void
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.empty("w:pStyle", ("w:val", style))
        if let list {
          xml.element("w:numPr") { xml in
            xml.empty("w:ilvl", ("w:val", "0"))
            xml.empty("w:numId", ("w:val", String(list)))
          }
        }
      }
      content(&xml)
    }
    xml.lineBreak()
  }

  /// The width between the margins of a page, in twentieths of a point.
  private static let textWidth = 9_070

  private func table(
    _ name: String, _ headings: [String], _ rows: [[[WrittenDocument.Run]]],
    _ xml: inout MarkupWriter
  ) {
    let widths = widths(headings, rows).map { String($0) }
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty("w:tblStyle", ("w:val", "Rows"))
        xml.empty("w:tblW", ("w:w", String(Self.textWidth)), ("w:type", "dxa"))
        xml.empty("w:tblLayout", ("w:type", "fixed"))
        xml.empty(
          "w:tblLook", ("w:val", "0020"), ("w:firstRow", "1"), ("w:lastRow", "0"),
          ("w:firstColumn", "0"), ("w:lastColumn", "0"), ("w:noHBand", "1"), ("w:noVBand", "1"))
        xml.empty("w:tblCaption", ("w:val", name))
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.empty("w:gridCol", ("w:w", width)) }
      }
      row(headings.map { [WrittenDocument.Run($0, .strong)] }, widths, isHeader: true, &xml)
      for cells in rows { row(cells, widths, isHeader: false, &xml) }
    }
    // Two tables on end would be one.
    paragraph("AfterTable", &xml) { _ in }
  }

  /// The widths of columns, by the longest text in each: no word of a usual length is broken.
  private func widths(_ headings: [String], _ rows: [[[WrittenDocument.Run]]]) -> [Int] {
    // In letters; what is longer is broken into lines, and the margins of a cell take some too.
    let (longest, margins) = (36, 4)
    let letters = headings.indices.map { column in
      let texts = rows.map { row in row[column].reduce(0) { $0 + $1.text.unicodeScalars.count } }
      return margins + min(longest, ([headings[column].unicodeScalars.count] + texts).max() ?? 0)
    }
    let sum = letters.reduce(0, +)
    return letters.map { Self.textWidth * $0 / max(1, sum) }
  }

  private func row(
    _ cells: [[WrittenDocument.Run]], _ widths: [String], isHeader: Bool,
    _ xml: inout MarkupWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        if isHeader { xml.empty("w:tblHeader") }
      }
      for (cell, width) in zip(cells, widths) {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.empty("w:tcW", ("w:w", width), ("w:type", "dxa")) }
          paragraph("TableText", &xml) { xml in
            for run in cell { xml.run(run.text, run.style) }
          }
        }
      }
    }
  }

  // MARK: - The other parts

  private func properties(_ xml: inout MarkupWriter) {
    xml.element(
      "cp:coreProperties",
      ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    ) { xml in
      xml.element("dc:title", text: document.title)
      xml.element("dc:subject", text: document.kind)
      if let author = document.author { xml.element("dc:creator", text: author) }
      xml.element("dc:description", text: "Riktlinje \(riktlinjeVersion)")
      xml.element("dc:language", text: languageTag)
    }
  }

  private func styles(_ xml: inout MarkupWriter) {
    xml.element("w:styles", ("xmlns:w", Self.namespace)) { xml in
      xml.literal(DOCXParts.stylesBeforeLanguage)
      xml.empty(
        "w:lang", ("w:val", languageTag), ("w:eastAsia", languageTag), ("w:bidi", "ar-SA"))
      xml.literal(DOCXParts.stylesAfterLanguage)
    }
  }

  /// The number of the list of bullets; numbered lists follow.
  private static let bulletList = 1

  private func numbering(_ xml: inout MarkupWriter) {
    let numbered = document.blocks.count { block in
      if case .list(_, isNumbered: true) = block { true } else { false }
    }
    xml.element("w:numbering", ("xmlns:w", Self.namespace)) { xml in
      xml.literal(DOCXParts.abstractLists)
      for number in 0...numbered {
        xml.element("w:num", ("w:numId", String(Self.bulletList + number))) { xml in
          xml.empty("w:abstractNumId", ("w:val", number == 0 ? "0" : "1"))
          if number > 0 {
            xml.element("w:lvlOverride", ("w:ilvl", "0")) {
              $0.empty("w:startOverride", ("w:val", "1"))
            }
          }
        }
      }
    }
  }

  private func footer(_ xml: inout MarkupWriter) {
    xml.element("w:ftr", ("xmlns:w", Self.namespace)) { xml in
      paragraph("Footer", &xml) { xml in
        xml.run(document.foot)
        xml.literal(DOCXParts.pageNumber)
      }
    }
  }
}

extension MarkupWriter {
  /// A stretch of text in a paragraph.
  fileprivate mutating func run(_ text: String, _ style: WrittenDocument.Run.Style = .plain) {
    element("w:r") { xml in
      switch style {
      case .plain: break
      case .strong: xml.literal("<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>")
      case .blank:
        xml.literal("<w:rPr><w:rStyle w:val=\"Blank\"/><w:highlight w:val=\"yellow\"/></w:rPr>")
      }
      xml.element("w:t", ("xml:space", "preserve"), text: text)
    }
  }
}
