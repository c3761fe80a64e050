"""Checks all files of one bilaga against each other and against what must not be in them.

    python validate_files.py FOLDER [--secret WORD …] [--hard]

FOLDER holds the files of one export. The words of the PDF, in the order of its tags, the words of the DOCX as a word
processor of others opens it (LibreOffice, as PDF), and those of the Markdown as a parser of others reads it are compared
with the text file. No secret may stand in any byte, also in none that is compressed. Needs pikepdf and markdown-it-py;
uses soffice and pdftotext. Exits with 1 on any finding.
"""

import argparse
import io
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

import pikepdf
from markdown_it import MarkdownIt

# Drawn by a format itself, or carried in another way by each: spaces, rules of tables, signs that only steer.
IGNORED = re.compile(r"[\s|=•.…\-\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]")


def bare(text):
    """The text without space and drawn signs, in one form of its letters."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", text))


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


def in_order(name, found, text, drop):
    """Every line of the text file stands in what was found, one after the other; leftward ones anywhere, in any order."""
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


def as_pdf(docx, folder):
    """The DOCX as LibreOffice lays it out."""
    home = f"-env:UserInstallation=file://{folder}/office"
    order = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, docx]
    subprocess.run(order, check=True, capture_output=True, timeout=300)
    return Path(folder) / f"{docx.stem}.pdf"


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
    # Figures carry their words as pictures or drawn signs; their alternative texts are compared elsewhere.
    without_alt = "\n".join(line for line in text.splitlines() if not line.startswith(("Diagram: ", "Figure: ")))
    findings += in_order("PDF", words_on_pages(files[".pdf"], drop), without_alt, drop)
    with tempfile.TemporaryDirectory() as work:
        laid_out = words_on_pages(as_pdf(files[".docx"], work), drop)
        findings += in_order("DOCX in LibreOffice", laid_out, without_pages(without_alt), drop)
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
