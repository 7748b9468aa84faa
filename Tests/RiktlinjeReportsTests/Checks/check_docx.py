"""Checks .docx files by the rules that Word holds to more strictly than LibreOffice.

Usage: check_docx.py FILE.docx...

A whole archive with stored entries of a fixed time, every part well-formed and with a type, every
relationship, style and list that is named there, tables with a row of headings that is repeated, text
that keeps its spaces. Exits with 1 when something fails. Needs nothing but Python.
"""

import pathlib
import sys
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def check(path):
    failures = []

    def expect(claim, holds, detail=""):
        if not holds:
            failures.append(f"{path}: {claim} {detail}".strip())

    archive = zipfile.ZipFile(path)
    expect("every checksum is right", archive.testzip() is None)
    names = archive.namelist()
    expect("the types come first", names[0] == "[Content_Types].xml")
    expect("no entry is there twice", len(names) == len(set(names)))
    for entry in archive.infolist():
        expect("entries are stored", entry.compress_type == zipfile.ZIP_STORED, entry.filename)
        expect("the time is fixed", entry.date_time == (1980, 1, 1, 0, 0, 0), entry.filename)
    parts = {name: tree.fromstring(archive.read(name)) for name in names}

    types = parts["[Content_Types].xml"]
    overridden = {part.get("PartName")[1:] for part in types.iter(f"{TYPES}Override")}
    defaults = {part.get("Extension") for part in types.iter(f"{TYPES}Default")}
    expect("every part that has a type is there", overridden <= set(names), overridden - set(names))
    for name in names[1:]:
        expect("has a type", name in overridden or name.endswith(".rels") and "rels" in defaults, name)
    for name in names:
        if name.endswith(".rels"):
            folder = pathlib.PurePosixPath(name).parent.parent
            for relation in parts[name].iter(f"{RELATED}Relationship"):
                target = str(folder / relation.get("Target"))
                expect("a relationship leads to a part", target in names, target)

    document = parts["word/document.xml"]
    styles = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    for part in [document, parts["word/footer1.xml"], parts["word/styles.xml"]]:
        for kind in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"]:
            for use in part.iter(W + kind):
                expect("a style exists", use.get(f"{W}val") in styles, use.get(f"{W}val"))
    used = {use.get(f"{W}val") for use in document.iter(f"{W}pStyle")}
    expect("has a title and headings", {"Title", "Heading1"} <= used, used)
    lists = {number.get(f"{W}numId") for number in parts["word/numbering.xml"].iter(f"{W}num")}
    for part in [document, parts["word/styles.xml"]]:
        for use in part.iter(f"{W}numId"):
            expect("a list exists", use.get(f"{W}val") in lists, use.get(f"{W}val"))
    for table in document.iter(f"{W}tbl"):
        first = table.find(f"{W}tr")
        expect("a table begins with headings", first.find(f"{W}trPr/{W}tblHeader") is not None)
        widths = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            expect("rows have all cells", len(row.findall(f"{W}tc")) == widths)
            for cell in row.findall(f"{W}tc"):
                expect("a cell ends with a paragraph", cell[-1].tag == f"{W}p")
    for text in document.iter(f"{W}t"):
        keeps = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        expect("a text keeps its spaces", keeps, repr(text.text))
    language = parts["word/styles.xml"].find(f".//{W}rPrDefault//{W}lang")
    expect("has a language", language is not None and language.get(f"{W}val") in ("sv-SE", "en-GB"))
    body = document.find(f"{W}body")
    expect("the page is described last", body[-1].tag == f"{W}sectPr")
    return failures


failures = [failure for path in sys.argv[1:] for failure in check(path)]
print("\n".join(failures) or f"docx: {len(sys.argv) - 1} files are right")
sys.exit(1 if failures else 0)
