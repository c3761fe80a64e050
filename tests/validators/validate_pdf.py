"""Says whether a PDF of ours is the accessible archive file that it claims to be.

validate_pdf.py FILE [--first-page N]: one line a check, exit code 1 on any finding.
Needs page-validation and pikepdf; uses qpdf and pdftotext where the machine has them.
"""

import argparse
import re
import shutil
import subprocess
import sys

import page
import pikepdf

XMP = {
    "pdfaid:part": "2",
    "pdfaid:conformance": "A",
    "pdfuaid:part": "1",
}
PROFILES = {
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}
LENGTHS = "PDFA2A-STREAM-LENGTH-001"


class Report:
    """Prints each check as it is made and remembers whether one failed."""

    def __init__(self):
        self.failed = False

    def check(self, name, good, found=""):
        self.failed |= not good
        print(f"{'ok  ' if good else 'FAIL'} {name}{f': {found}' if found else ''}")


def wrong_lengths(path, data):
    """How many streams have a /Length that does not lead to the line end before "endstream".

    The validator looks backwards from "endstream" and takes a carriage return that is the last byte of compressed data
    for a part of the line end. So its finding about lengths is made again here, forwards.
    """
    right = 0
    for start in re.finditer(rb"/Length (\d+)\b(?! \d+ R)[^\x00]{0,2000}?>>\s*stream(?:\r\n|\n)", data):
        end = start.end() + int(start.group(1))
        right += bool(re.match(rb"(?:\r\n|\n|\r)endstream", data[end : end + 11]))
    with pikepdf.open(path) as pdf:
        return sum(isinstance(thing, pikepdf.Stream) for thing in pdf.objects) - right


def validate(report, path, data):
    for name, profile in PROFILES.items():
        result = page.validate_pdf(path, profile=profile)
        failures = [(failure.rule_id, failure.message) for failure in result.failures]
        if failures and {rule for rule, _ in failures} == {LENGTHS} and wrong_lengths(path, data) == 0:
            report.check(name, True, f"{result.rules.total} rules; {LENGTHS} checked by hand")
            continue
        report.check(name, result.is_compliant and not failures, f"{result.rules.total} rules, {result.rules.failed} failed")
        for rule, message in failures:
            print(f"     {rule}: {message}")


def look_inside(report, path, first_page):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        language = str(root.get("/Lang", ""))
        report.check("language", language in ("sv-SE", "en-GB"), language)
        report.check("tagged", bool(root.get("/MarkInfo", {}).get("/Marked", False)))
        labels = root.get("/PageLabels", {}).get("/Nums", [])
        start = int(labels[1].get("/St", 1)) if len(labels) > 1 else None
        wanted = first_page if first_page is not None else start
        report.check("page labels", start is not None and start == wanted, f"{len(pdf.pages)} pages from {start}")
        title = str(pdf.docinfo.get("/Title", ""))
        report.check("title", title.strip() != "", title)
        report.check("title in the window", bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)))
        report.check("no author", "/Author" not in pdf.docinfo, str(pdf.docinfo.get("/Author", "")))
        report.check("creator", str(pdf.docinfo.get("/Creator", "")) == "Samtalsledaren", str(pdf.docinfo.get("/Creator", "")))
        dates = {str(pdf.docinfo.get(name, "")) for name in ("/CreationDate", "/ModDate")}
        report.check("no time of day", all(re.fullmatch(r"D:\d{8}(000000Z?)?", date) for date in dates), ", ".join(sorted(dates)))
        report.check("no attachments", "/AF" not in root and not pdf.attachments)
        inside, outside = links(pdf)
        astray = [address for address in outside if not re.match(r"https?://[!-~]+$", address, re.IGNORECASE)]
        report.check("links", "" not in inside and not astray, f"{len(inside)} lead to pages, {len(outside)} to the web, astray {astray}")
        with pdf.open_metadata() as metadata:
            for name, value in XMP.items():
                report.check(name, str(metadata.get(name)) == value, str(metadata.get(name)))
            report.check("XMP title", str(metadata.get("dc:title", "")).strip() == title.strip())
            report.check("XMP without author", "dc:creator" not in metadata)


def links(pdf):
    """Where the links lead: pages of the file by their numbers, empty where there is no such page; and addresses outside of it."""
    numbers = {page.obj.objgen: str(number) for number, page in enumerate(pdf.pages, 1)}
    names = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names else {}
    inside, outside = [], []
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            if link.get("/Subtype") != "/Link":
                continue
            action = link.get("/A", {})
            if action.get("/S") == "/URI":
                outside.append(str(action.get("/URI")))
                continue
            goal = link.get("/Dest", action.get("/D"))
            if isinstance(goal, pikepdf.String):
                goal = names.get(str(goal))
            goal = goal.get("/D") if isinstance(goal, pikepdf.Dictionary) else goal
            inside.append(numbers.get(goal[0].objgen, "") if isinstance(goal, pikepdf.Array) and len(goal) else "")
    return inside, outside


def ask_the_machine(report, path):
    if shutil.which("qpdf"):
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
        report.check("qpdf", done.returncode == 0, "" if done.returncode == 0 else done.stderr.strip() or done.stdout.strip())
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True)
        text = done.stdout.decode("utf-8", "replace")
        report.check("text", done.returncode == 0 and text.strip() != "", f"{len(text)} signs")
        odd = sorted({f"U+{ord(sign):04X}" for sign in text if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff"})
        report.check("every sign has its meaning", not odd, ", ".join(odd))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--first-page", type=int)
    wishes = parser.parse_args()
    with open(wishes.file, "rb") as file:
        data = file.read()
    report = Report()
    validate(report, wishes.file, data)
    look_inside(report, wishes.file, wishes.first_page)
    ask_the_machine(report, wishes.file)
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
