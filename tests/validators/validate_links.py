"""Checks that the links of a bilaga lead to the addresses that were written, sign for sign.

    python validate_links.py FOLDER EXPECTED

FOLDER holds a PDF and a DOCX of one export; each line of EXPECTED is the words of a link and where it leads, with a tab between
them, in the order of the text. Every link is taken out of both files with tools of others; those of the DOCX stand in that
order with those words, and in the PDF each has the area of its words and words for those who do not see it. Needs pikepdf and
python-docx. Exits with 1 on any finding.
"""

import sys
from pathlib import Path

import docx
import pikepdf
from docx.oxml.ns import qn


def of_docx(path):
    document = docx.Document(str(path))
    links = [link for link in document.element.body.iter(qn("w:hyperlink")) if link.get(qn("r:id"))]
    words = ["".join(text.text or "" for text in link.iter(qn("w:t"))) for link in links]
    return [(text, document.part.rels[link.get(qn("r:id"))].target_ref) for text, link in zip(words, links)]


def of_pdf(path):
    """The target of each link, and how many of them have no words."""
    found, silent = [], 0
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for link in page.get("/Annots", []):
                action = link.get("/A", {})
                if action.get("/S") == "/URI":
                    found.append(str(action["/URI"]))
                    silent += not str(link.get("/Contents", "")).strip()
    return found, silent


def main():
    folder, expected = Path(sys.argv[1]), Path(sys.argv[2])
    wanted = [tuple(line.split("\t")) for line in expected.read_text(encoding="utf-8").splitlines()]
    in_docx = of_docx(next(folder.glob("*.docx")))
    in_pdf, silent = of_pdf(next(folder.glob("*.pdf")))
    findings = [f"DOCX: {found}, not {right}" for found, right in zip(in_docx, wanted) if found != right]
    if len(in_docx) != len(wanted):
        findings.append(f"DOCX: {len(in_docx)} links, not {len(wanted)}")
    # A link that goes on over a page is two.
    once = [target for at, target in enumerate(in_pdf) if in_pdf[at - 1 : at] != [target]]
    if once != [target for _, target in wanted]:
        findings.append(f"PDF: {once}, not {[target for _, target in wanted]}")
    if silent:
        findings.append(f"PDF: {silent} links have no words")
    for finding in findings:
        print(finding)
    print(f"{len(in_docx)} links in the DOCX, {len(in_pdf)} in the PDF, {len(findings)} findings")
    return 1 if findings or not wanted else 0


sys.exit(main())
