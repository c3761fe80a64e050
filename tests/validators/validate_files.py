"""Checks all files of one bilaga against each other and against what must not be in them.

    python validate_files.py FOLDER [--secret WORD …] [--hard]

FOLDER holds the files of one export. The words of the PDF, in the order of its tags, the words of the DOCX as a word
processor of others opens it (LibreOffice, as PDF), and those of the Markdown as a parser of others reads it are compared
with the text file, and so are the alternative texts of all figures. A sign that the fonts of the PDF lack has its number
there. A spreadsheet of others opens the tables: no cell may be a formula, and every word is whole. No secret may stand in
any byte, also in none that is compressed. Needs pikepdf and markdown-it-py; uses soffice with Writer and Calc, and
pdftotext. Exits with 1 on any finding.
"""

import argparse
import csv
import html
import io
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
from markdown_it import MarkdownIt

# Drawn by a format itself, or carried in another way by each: spaces, rules of tables, signs that only steer.
IGNORED = re.compile(r"[\s|=•.…\-\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]")


# Small pictures, which a word processor draws only where the computer has a font with them.
PICTURES = re.compile("[\U0001f000-\U0001faff]")


# How the line of the text file begins that stands in the place of a figure.
FIGURE = ("Diagram: ", "Figure: ")

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def bare(text):
    """The text without space and drawn signs, in one form of its letters."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", text))


def with_signs(text):
    """The text with the signs themselves where the PDF has their numbers, since its fonts lack them."""

    def signs(found):
        return "".join(chr(int(number, 16)) for number in re.findall(r"U\+([0-9A-F]+)", found.group(1)))

    return re.sub(r"\[(?:tecken|character)((?:\s*U\+[0-9A-F]+)+)\]", signs, text)


def content(text):
    """What the text file holds after the texts for the protocol."""
    return "\n\n".join(text.split("\n\n")[3:])


def inflated(path):
    """Every byte of a file, with everything that is packed or compressed opened."""
    yield path.name, path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"{path.name}: {name}", archive.read(name)
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            plain = io.BytesIO()
            pdf.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
            yield f"{path.name}: opened", plain.getvalue()
        words = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout
        yield f"{path.name}: text", words


def secrets(folder, words):
    """Where a secret stands, as bytes of any usual form."""
    for path in sorted(folder.iterdir()):
        for where, data in inflated(path):
            for word in words:
                for form in ("utf-8", "latin-1", "utf-16-le", "utf-16-be"):
                    try:
                        needle = word.encode(form)
                    except UnicodeEncodeError:
                        continue
                    if needle in data:
                        yield f"{word!r} stands in {where}"
                        break


def pieces(text):
    """The lines of the text file, each without its mark or number's gap."""
    return [bare(line) for line in content(text).splitlines() if bare(line)]


def is_leftwards(text):
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def leftward_words(text):
    """How often each word from right to left stands there, read in the direction in which its letters are found first."""
    runs = ("".join(sign if is_leftwards(sign) else " " for sign in line).split() for line in text.splitlines())
    return Counter(bare(word) for words in runs for word in words)


def leftwards(name, found, text):
    """Every word from right to left stands as often in what was found, whichever end of it was drawn first."""
    for word, count in leftward_words(text).items():
        times = found.count(word) + (found.count(word[::-1]) if word != word[::-1] else 0)
        if times < count:
            yield f"{name}: {word!r} stands there {times} times, not {count}"


def in_order(name, found, text, drop):
    """Every line of the text file stands in what was found, one after the other. Those from right to left are looked for
    word by word: in which order their words are drawn is the affair of each program."""
    yield from leftwards(name, found, text)
    place, missing = 0, []
    for piece in pieces(text):
        # A line that the header repeats was taken away with it.
        if is_leftwards(piece) or piece in drop:
            continue
        at = found.find(piece, place)
        if at < 0:
            missing.append(piece[:60])
            continue
        place = at + len(piece)
    for piece in missing[:5]:
        yield f"{name}: not found in its place: {piece!r}"
    if len(missing) > 5:
        yield f"{name}: … and {len(missing) - 5} more"


def paper_lines(docx):
    """The lines of header and footer, which stand between the lines of every two pages."""
    with zipfile.ZipFile(docx) as archive:
        parts = [archive.read(name).decode() for name in ("word/header1.xml", "word/footer1.xml")]
    paragraphs = [p for part in parts for p in re.findall(r"<w:p>.*?</w:p>", part)]
    runs = [re.findall(r"<w:t [^>]*>([^<]*)</w:t>", paragraph) for paragraph in paragraphs]
    return {bare(text) for texts in runs for text in ["".join(texts), *texts] if bare(text)}


def words_on_pages(path, drop):
    """The text of a PDF in the order in which it is drawn, without the lines of header and footer."""
    text = subprocess.run(["pdftotext", "-raw", "-nopgbrk", path, "-"], capture_output=True, check=True).stdout.decode()
    pages = re.compile("|".join(sorted((re.escape(each) + r"\d*" for each in drop), key=len, reverse=True)) or "$^")
    lines = (bare(line) for line in text.splitlines())
    return "".join(line for line in lines if not pages.fullmatch(line))


def office(form, folder, *files):
    """Lets LibreOffice, with no settings but its own, write files in another form into a folder."""
    home = f"-env:UserInstallation=file://{folder}/office"
    order = ["soffice", home, "--headless", "--convert-to", form, "--outdir", folder, *files]
    subprocess.run(order, check=True, capture_output=True, timeout=600)


def as_pdf(docx, folder):
    """The DOCX as LibreOffice lays it out."""
    office("pdf", folder, docx)
    return Path(folder) / f"{docx.stem}.pdf"


def told(text):
    """An alternative text with single spaces, as every format may carry it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def alternatives_of_pdf(path):
    """The alternative texts in the order of the tags."""
    with pikepdf.open(path) as pdf:
        waiting, found = [pdf.Root.StructTreeRoot], []
        while waiting:
            tag = waiting.pop()
            if isinstance(tag, pikepdf.Array):
                waiting.extend(reversed(list(tag)))
            elif isinstance(tag, pikepdf.Dictionary):
                if str(tag.get("/S", "")) == "/Figure":
                    found.append(told(str(tag.get("/Alt", ""))))
                if "/K" in tag:
                    waiting.append(tag.K)
    return found


def alternatives_of_docx(path):
    with zipfile.ZipFile(path) as archive:
        document = archive.read("word/document.xml").decode()
    return [told(html.unescape(each)) for each in re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document)]


def alternatives(files, text):
    """The figures say in every format what the text file says in their place."""
    wanted = [told(line) for line in content(text).splitlines() if line.startswith(FIGURE)]
    for name, found in (("PDF", alternatives_of_pdf(files[".pdf"])), ("DOCX", alternatives_of_docx(files[".docx"]))):
        if found != wanted:
            odd = next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (len(found), len(wanted)))
            yield f"{name}: other alternative texts than the text file: {odd}"


def pictures(docx, text):
    """Every small picture of the text stands in the DOCX too, whatever is there to draw it with."""
    with zipfile.ZipFile(docx) as archive:
        words = re.findall(r"<w:t [^>]*>([^<]*)</w:t>", archive.read("word/document.xml").decode())
    stands, wanted = (Counter(PICTURES.findall(each)) for each in ("".join(words), content(text)))
    if stands != wanted:
        yield f"DOCX: has other pictures than the text file: {stands - wanted} more, {wanted - stands} less"


def cells(path):
    """What a sheet shows, row by row, and how many of its cells it works out."""
    sheet = ElementTree.parse(path).getroot().find(f".//{TABLE}table")
    formulas = sum(f"{TABLE}formula" in cell.attrib for cell in sheet.iter(f"{TABLE}table-cell"))
    rows = []
    for row in sheet.iter(f"{TABLE}table-row"):
        shown = []
        for cell in row.iter(f"{TABLE}table-cell"):
            text = "\n".join("".join(words(line)) for line in cell.iter(f"{TEXT}p"))
            # A row ends with one cell for all that are empty to the end of the sheet.
            shown += [text] * min(int(cell.get(f"{TABLE}number-columns-repeated", 1)), 64)
        rows.append(shown)
    return rows, formulas


def words(line):
    """The text of a line, in which spaces beside spaces are elements."""
    yield line.text or ""
    for part in line:
        yield " " * int(part.get(f"{TEXT}c", 1)) if part.tag == f"{TEXT}s" else "".join(words(part))
        yield part.tail or ""


def spreadsheets(folder, work):
    """Each table opens with 0 formulas and every word whole."""
    tables = sorted(folder.glob("*.csv"))
    # Semicolons, UTF-8, numbers and dates made out as by a double click, and formulas taken for formulas.
    office("fods", work, "--infilter=CSV:59,34,76,1,,1053,false,true,false,false,false,0,true", *tables)
    for path in tables:
        rows, formulas = cells(Path(work) / f"{path.stem}.fods")
        if formulas:
            yield f"{path.name}: {formulas} cells are formulas"
        with path.open(encoding="utf-8-sig", newline="") as file:
            wanted = list(csv.reader(file, delimiter=";"))
        for number, row in enumerate(wanted):
            shown = (rows[number] if number < len(rows) else [])[: len(row)]
            shown += [""] * (len(row) - len(shown))
            odd = [pair for pair in zip(row, shown) if bare(pair[0]) != bare(pair[1])]
            if odd:
                yield f"{path.name}: row {number + 1} reads {odd[0][1]!r}, not {odd[0][0]!r}"


def marked(path):
    """The words of the Markdown as a parser of others reads them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))
    inner = [each for token in tokens if token.type == "inline" for each in token.children]
    odd = {each.type for each in inner} - {"text", "hardbreak", "softbreak", "strong_open", "strong_close", "text_special"}
    if odd:
        yield f"Markdown: a note became {sorted(odd)}"
    text = "".join(each.content for each in inner)
    yield bare(text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--secret", action="append", default=[])
    arguments = arguments.parse_args()
    files = {path.suffix: path for path in arguments.folder.iterdir() if path.suffix != ".csv"}
    text = files[".txt"].read_text(encoding="utf-8")
    findings = list(secrets(arguments.folder, arguments.secret))
    drop = paper_lines(files[".docx"])
    findings += alternatives(files, text)
    # Figures carry their words as pictures or drawn signs; their alternative texts were compared above.
    without_alt = "\n".join(line for line in text.splitlines() if not line.startswith(FIGURE))
    on_pages = bare(with_signs(words_on_pages(files[".pdf"], drop)))
    findings += in_order("PDF", on_pages, with_signs(without_alt), drop)
    with tempfile.TemporaryDirectory() as work:
        laid_out = PICTURES.sub("", words_on_pages(as_pdf(files[".docx"], work), drop))
        findings += in_order("DOCX in LibreOffice", laid_out, PICTURES.sub("", without_pages(without_alt)), drop)
        findings += pictures(files[".docx"], without_alt)
        findings += spreadsheets(arguments.folder, work)
    *odd, read = marked(files[".md"])
    findings += odd
    if read != "".join(pieces(text)):
        findings.append("Markdown: reads otherwise than the text file")
    for finding in findings:
        print(finding)
    print(f"{arguments.folder.name}: {len(findings)} findings")
    return 1 if findings else 0


def without_pages(text):
    """The text without the pages of the list of contents, which a word processor counts anew."""
    return re.sub(r"(?m)^(.+)  \d+$", r"\1", text)


if __name__ == "__main__":
    sys.exit(main())
