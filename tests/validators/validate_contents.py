"""Checks the list of contents of a DOCX as another program lays it out, beside the PDF of the same bilaga.

    python validate_contents.py FILE.docx FILE.pdf

LibreOffice lays the DOCX out, and pdftotext reads its pages. Each row of the contents has to show a page number there, and it
has to be the page on which LibreOffice sets that heading: the fields are worked out anew. The numbers that are stored in the
file, which a reader sees who works nothing out, have to be those of the PDF. Prints a table of all of them. A note that begins
with a word too long for a line begins on the line of its number all the same. Needs pikepdf and uses soffice with Writer, and pdftotext. Exits with 1 on any finding, with 2 when it was called wrongly.
"""

import argparse
import html
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

import pikepdf


def bare(text):
    """The text without space, dots that lead to a number, and signs that only steer."""
    return re.sub(r"[\s.…\-\u00ad\u200b-\u200f\u2060-\u206f]", "", unicodedata.normalize("NFKC", text))


def stored(docx):
    """The rows of the contents as the file has them: the words, and the number that a field shows until it is worked out."""
    with zipfile.ZipFile(docx) as archive:
        body = archive.read("word/document.xml").decode()
    rows = []
    for paragraph in re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", body, re.DOTALL):
        if not re.search(r'<w:pStyle w:val="TOC\d"/>', paragraph):
            continue
        words, _, field = paragraph.partition("<w:tab/>")
        text = html.unescape("".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", words)))
        number = "".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", field))
        rows.append((text, int(number) if number else None))
    return rows


def pages_of(pdf):
    """The lines of each page, in the order in which they are drawn."""
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
    return [[bare(line) for line in page.splitlines() if bare(line)] for page in text.split("\f")[:-1]]


def long_notes(docx):
    """The numbers of the notes that begin with a long word; each is the mark of a list of its own."""
    with zipfile.ZipFile(docx) as archive:
        lists = archive.read("word/numbering.xml").decode()
    overridden = re.findall(r"<w:lvlOverride.*?</w:lvlOverride>", lists, re.DOTALL)
    return [html.unescape(re.search(r'<w:lvlText w:val="([^"]*)"', each).group(1)) for each in overridden]


def begins_beside(number, lines):
    """Whether words stand on the line of a number. The other end of the line is read where the words run from right to left."""
    ends = rf"\s*{re.escape(number)}\s+\S{{8,}}.*|.*\S{{8,}}\s+{re.escape(number)}\s*"
    return any(re.fullmatch(ends, line) for line in lines)


def outline(pdf):
    """The printed page of each heading of level 2 in the PDF's own bookmarks."""
    with pikepdf.open(pdf) as document:
        first = int(document.Root.PageLabels.Nums[1].St)
        numbers = {page.objgen: number for number, page in enumerate(document.pages, first)}
        found = []
        with document.open_outline() as marks:
            for top in marks.root:
                found += [(bare(each.title), numbers[each.destination[0].objgen]) for each in top.children]
    return first, found


def shown(pages, rows):
    """The page number at the end of each row of the contents as it is laid out, or nothing where there is none.

    The list stands on the first page that has the beginnings of its rows; a long row goes on to a second line."""
    lines = [line for page in pages for line in page]
    place, found = 0, []
    for text, _ in rows:
        wanted = bare(text)
        number = None
        for at in range(place, len(lines)):
            # The row may be one line or a few.
            joined = ""
            for end in range(at, min(at + 6, len(lines))):
                joined += lines[end]
                row = re.fullmatch(re.escape(wanted) + r"(\d+)", joined)
                if row:
                    number, place = int(row.group(1)), end + 1
                    break
                if not wanted.startswith(joined):
                    break
            if number is not None:
                break
        found.append(number)
    return found, place


def set_on(pages, rows, first, after):
    """The page on which each heading is set: where its words stand by themselves after the list of contents, in order."""
    flat = [(number, line) for number, page in enumerate(pages, first) for line in page]
    place, found = after, []
    # A heading before the list, such as the summary's, is looked for from the beginning.
    for text, _ in rows:
        wanted, number = bare(text), None
        for start in (place, 0):
            for at in range(start, len(flat)):
                joined = ""
                for end in range(at, min(at + 6, len(flat))):
                    joined += flat[end][1]
                    if joined == wanted:
                        number = flat[at][0]
                        place = end + 1 if at >= after else place
                        break
                    if not wanted.startswith(joined):
                        break
                if number is not None:
                    break
            if number is not None:
                break
        found.append(number)
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("docx", type=Path)
    arguments.add_argument("pdf", type=Path)
    arguments = arguments.parse_args()
    if not arguments.docx.is_file() or not arguments.pdf.is_file():
        print("no such file", file=sys.stderr)
        return 2
    rows = stored(arguments.docx)
    first, marks = outline(arguments.pdf)
    with tempfile.TemporaryDirectory() as work:
        home = f"-env:UserInstallation=file://{work}/office"
        subprocess.run(
            ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", work, arguments.docx],
            check=True,
            capture_output=True,
            timeout=600,
        )
        laid_out = Path(work) / f"{arguments.docx.stem}.pdf"
        pages = pages_of(laid_out)
        lines = subprocess.run(["pdftotext", "-layout", laid_out, "-"], capture_output=True, check=True).stdout.decode().splitlines()
    in_office, after = shown(pages, rows)
    set_in_office = set_on(pages, rows, first, after)
    in_pdf = dict(marks)
    numbers = long_notes(arguments.docx)
    findings = [f"the words of note {number} do not begin on its line" for number in numbers if not begins_beside(number, lines)]
    print(f"{arguments.docx.name}: {len(numbers)} notes begin with a long word, the contents\n{'LibreOffice shows':>18} {'sets':>5} {'stored':>7} {'PDF':>5}  heading")
    for (text, number), there, here in zip(rows, in_office, set_in_office):
        printed = in_pdf.get(bare(text))
        print(f"{there or '–':>18} {here or '–':>5} {number or '–':>7} {printed or '–':>5}  {text[:70]}")
        if there is None:
            findings.append(f"{text!r} has no page number in LibreOffice")
        elif there != here:
            findings.append(f"{text!r} stands on page {here} in LibreOffice, and the contents say {there}")
        if number is None or number != printed:
            findings.append(f"{text!r} stands on page {printed} of the PDF, and the file stores {number}")
    for finding in findings:
        print(finding)
    print(f"{arguments.docx.name}: {len(rows)} rows of contents, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
