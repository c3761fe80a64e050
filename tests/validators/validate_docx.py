"""Checks a DOCX with tools that the project did not write: openxml-audit, ooxml-integrity and python-docx.

    python validate_docx.py FILE.docx [--first-page N]

Needs `pip install openxml-audit==0.8.0 ooxml-integrity==0.8.4 python-docx==1.2.0`. Prints what was checked; exits with 1
when anything was found, with 2 when it was called wrongly or a package is missing.
"""

import argparse
import re
import sys
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

try:
    import docx
    import ooxml_integrity
    import openxml_audit
    from docx.oxml.ns import qn
except ImportError as missing:
    print(f"{missing}; see the head of this file", file=sys.stderr)
    sys.exit(2)

MOST_SHOWN = 10


def schema(path):
    """The format's own rules, strictly, for the newest and the oldest word processor that matters."""
    for version in (openxml_audit.FileFormat.MICROSOFT_365, openxml_audit.FileFormat.OFFICE_2013):
        validator = openxml_audit.OpenXmlValidator(file_format=version, max_errors=0, security_validation=True)
        result = validator.validate(str(path))
        # Addresses of the web are links, which `container` judges.
        found = [error for error in map(str, result.errors) if not re.search(r"External relationship target: https?://", error)]
        yield from (f"{version.value}: {error}" for error in found)
        if not result.is_valid and not result.errors:
            yield f"{version.value}: not valid"


def integrity(path):
    """No reference without its target."""
    for finding in ooxml_integrity.check(path):
        yield f"{finding.code} {finding.message} {finding.part} {finding.where}"


def container(path):
    """Nothing but addresses of the web leads out of the file, nothing is dated, no forbidden part."""
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        if broken:
            yield f"{broken} is damaged"
        for entry in archive.infolist():
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                yield f"{entry.filename} is dated {entry.date_time}"
            if entry.filename.endswith(".rels"):
                for relationship in ElementTree.fromstring(archive.read(entry)):
                    is_web = re.match(r"https?://[!-~]+$", relationship.get("Target"), re.IGNORECASE)
                    is_link = relationship.get("Type").endswith("/hyperlink")
                    if relationship.get("TargetMode") and not (is_web and is_link and entry.filename == "word/_rels/document.xml.rels"):
                        yield f"{entry.filename} leads out of the file, to {relationship.get('Target')}"
            if "vba" in entry.filename.lower() or entry.filename.startswith("customXml"):
                yield f"{entry.filename} has no business here"


def properties(document):
    """Title, language and date are there; names are not."""
    core = document.core_properties
    for name in ("title", "language"):
        if not getattr(core, name):
            yield f"the document has no {name}"
    for name in ("author", "last_modified_by", "keywords"):
        if getattr(core, name, ""):
            yield f"{name} is {getattr(core, name)!r}"
    if core.created is None or core.created != core.modified or core.created.strftime("%H%M%S") != "000000":
        yield f"created {core.created}, modified {core.modified}: not the meeting's date alone"
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    if language is None or language.get(qn("w:val")) != core.language:
        yield "the text's language is not the document's"


def headings(document):
    """The first is of level 1, no level is skipped, and the style carries the outline level."""
    level = 0
    for paragraph in document.paragraphs:
        style = paragraph.style.name
        if not style.startswith("Heading "):
            continue
        deeper = int(style.removeprefix("Heading "))
        if deeper > level + 1:
            yield f"{paragraph.text!r} skips from level {level} to {deeper}"
        if not paragraph.text.strip():
            yield "an empty heading"
        outline = paragraph.style.element.find(f".//{qn('w:outlineLvl')}")
        if outline is None or outline.get(qn("w:val")) != str(deeper - 1):
            yield f"{style} has no outline level of its own"
        level = deeper
    if level == 0:
        yield "no headings"


def tables(document):
    """Each has one header row that repeats, no merged and no missing cells."""
    for number, table in enumerate(document.tables, 1):
        marked = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        if marked[:1] != [True] or any(marked[1:]):
            yield f"table {number}: the first row alone should be the header"
        if table._tbl.findall(f".//{qn('w:gridSpan')}") or table._tbl.findall(f".//{qn('w:vMerge')}"):
            yield f"table {number}: merged cells"
        columns = len(table._tbl.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        if any(len(row._tr.findall(qn("w:tc"))) != columns for row in table.rows):
            yield f"table {number}: a row without all its cells"
        if any(not cell.text.strip() for cell in table.rows[0].cells):
            yield f"table {number}: a column without a name"


def pictures(document):
    """Each has a number of its own, an alternative text and a place in the line."""
    described = document.element.body.findall(f".//{qn('wp:docPr')}")
    ids = [each.get("id") for each in described]
    if len(set(ids)) != len(ids):
        yield f"pictures share numbers: {ids}"
    for each in described:
        if not (each.get("descr") or "").strip():
            yield f"{each.get('name')} has no alternative text"
    if document.element.body.findall(f".//{qn('wp:anchor')}"):
        yield "a picture floats, and screen readers lose it"


def first_letter(text):
    """The direction of the first sign that has one: L, R or AL."""
    return next((way for way in map(unicodedata.bidirectional, text) if way in ("L", "R", "AL")), "L")


def directions(document):
    """Hyphens and breaks are elements; paragraphs and runs from right to left say so, as Unicode's own table has their letters."""
    leftward = ("R", "AL")
    for paragraph in document.element.body.iter(qn("w:p")):
        runs = [(run, "".join(each.text or "" for each in run.findall(qn("w:t")))) for run in paragraph.iter(qn("w:r"))]
        words = "".join(text for _, text in runs)
        raw = {f"U+{ord(sign):04X}" for sign in words if sign in "\u00ad\u2011\u000b\u000c\u0085\u2028\u2029"}
        if raw:
            yield f"{words[:40]!r} has {sorted(raw)} as letters"
        # The number before a note is no part of what is said.
        spoken = re.sub(r"^\d+\.\d+\.\d+", "", words)
        has_bidi = paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
        is_link = any(link.get(qn("w:anchor")) for link in paragraph.findall(qn("w:hyperlink")))
        if has_bidi != (first_letter(spoken) in leftward) and not is_link:
            yield f"{words[:40]!r} {'is' if has_bidi else 'is not'} a paragraph from right to left"
        for run, text in runs:
            ways = {unicodedata.bidirectional(sign) for sign in text}
            has_rtl = run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None
            if has_rtl and "L" in ways or not has_rtl and ways.intersection(leftward):
                yield f"the run {text[:40]!r} has another direction than its letters"
        turning = [sign for sign in words if "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"]
        if turning:
            yield f"{words[:40]!r} holds signs that turn the direction"


def lists(document):
    """Points and notes are points of a list; every numbering exists."""
    known = {each.get(qn("w:numId")) for each in document.part.numbering_part.element.findall(qn("w:num"))}
    for paragraph in document.paragraphs:
        if paragraph.style.style_id not in ("ListBullet", "NumberedNote"):
            continue
        number = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        if number is None or number.get(qn("w:val")) not in known:
            yield f"{paragraph.text[:40]!r} is not in a list"


def empty_paragraphs(document):
    """None for the sake of space; only between two tables that would else become one."""
    body = list(document.element.body)
    for index, each in enumerate(body):
        if each.tag != qn("w:p") or each.findall(f".//{qn('w:t')}") or each.findall(f".//{qn('w:drawing')}"):
            continue
        around = [body[place].tag for place in (index - 1, index + 1) if 0 <= place < len(body)]
        if around != [qn("w:tbl"), qn("w:tbl")]:
            yield f"an empty paragraph, number {index + 1} in the body"


def links(document):
    """Every link and every page reference has its bookmark, and every link out of the file its address."""
    body = document.element.body
    bookmarks = [each.get(qn("w:name")) for each in body.findall(f".//{qn('w:bookmarkStart')}")]
    if len(set(bookmarks)) != len(bookmarks):
        yield "bookmarks share names"
    for link in body.findall(f".//{qn('w:hyperlink')}"):
        if link.get(qn("r:id")):
            if not document.part.rels[link.get(qn("r:id"))].is_external:
                yield f"the link {link.get(qn('r:id'))} leads to a part of the file"
        elif link.get(qn("w:anchor")) not in bookmarks:
            yield f"a link to {link.get(qn('w:anchor'))}, which does not exist"
    for code in body.findall(f".//{qn('w:instrText')}"):
        words = code.text.split()
        if words[0] != "PAGEREF" or words[1] not in bookmarks:
            yield f"a field that asks for {code.text!r}"
    if document.settings.element.find(qn("w:updateFields")) is not None:
        yield "the file greets its reader with a question"


def sheet(document, first_page):
    """A4, header and footer, and pages numbered from the given one."""
    for section in document.sections:
        size = (round(section.page_width.mm), round(section.page_height.mm))
        if size != (210, 297):
            yield f"the sheet is {size[0]} by {size[1]} mm"
        start = section._sectPr.find(qn("w:pgNumType"))
        start = None if start is None else start.get(qn("w:start"))
        if start is None or (first_page is not None and start != str(first_page)):
            yield f"pages are numbered from {start}, not {first_page}"
        fields = "".join(each.text for each in section.footer._element.findall(f".//{qn('w:instrText')}"))
        if "PAGE" not in fields:
            yield "the footer has no page number"
        if not any(paragraph.text.strip() for paragraph in section.header.paragraphs):
            yield "the header is empty"


def complete(check, given):
    """All findings of a check; what stops it is one of them."""
    findings = []
    try:
        findings.extend(check(*given))
    except Exception as error:  # a file that no tool expected is a finding, not an accident
        findings.append(f"the check stopped: {error!r}")
    return findings


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--first-page", type=int)
    arguments = arguments.parse_args()
    if not arguments.file.is_file():
        print(f"{arguments.file} is not a file", file=sys.stderr)
        return 2

    checks = [
        ("openxml-audit: schema and security", schema, (arguments.file,)),
        ("ooxml-integrity: references", integrity, (arguments.file,)),
        ("container", container, (arguments.file,)),
    ]
    try:
        document = docx.Document(str(arguments.file))
    except Exception as error:  # whatever it stumbles over is the finding
        checks.append(("python-docx opens it", lambda: [repr(error)], ()))
    else:
        checks += [
            ("title, language, date, no names", properties, (document,)),
            ("headings", headings, (document,)),
            ("tables", tables, (document,)),
            ("pictures", pictures, (document,)),
            ("lists", lists, (document,)),
            ("hyphens, breaks and directions", directions, (document,)),
            ("no empty paragraphs", empty_paragraphs, (document,)),
            ("links and fields", links, (document,)),
            ("sheet and page numbers", sheet, (document, arguments.first_page)),
        ]

    found = 0
    for name, check, given in checks:
        findings = complete(check, given)
        found += len(findings)
        print(f"{'found' if findings else 'ok':5}  {name}")
        for finding in findings[:MOST_SHOWN]:
            print(f"         {finding}")
        if len(findings) > MOST_SHOWN:
            print(f"         … and {len(findings) - MOST_SHOWN} more")
    print(f"{arguments.file.name}: {len(checks)} checks, {found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
