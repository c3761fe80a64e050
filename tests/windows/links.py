"""Links as others find them: every address out of a PDF and a DOCX, and a browser that only notes what it is asked to open."""

import contextlib
import json
import os
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from stage import run, wait_until

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class StandIn:
    """The system's program for folders and addresses, first in the search path; it notes what it is given and opens nothing."""

    def __init__(self, folder):
        self.program = Path(folder) / "bin" / "xdg-open"
        self.said = Path(f"{self.program}.said")
        self.program.parent.mkdir(parents=True, exist_ok=True)
        self.program.write_text('#!/bin/sh\nprintf "%s\\n" "$#" "$@" >"$0.part" && mv "$0.part" "$0.said"\n')
        self.program.chmod(0o755)

    @contextlib.contextmanager
    def first(self):
        """What is started meanwhile finds it before any other."""
        path = os.environ["PATH"]
        os.environ["PATH"] = f"{self.program.parent}:{path}"
        try:
            yield
        finally:
            os.environ["PATH"] = path

    def given(self):
        """The only thing it was given since it was last asked for, once it was given something."""
        wait_until("something is opened", self.said.exists)
        count, *given = self.said.read_text(encoding="utf-8").splitlines()
        self.said.unlink()
        return given[0] if count == "1" and len(given) == 1 else [count, *given]

    def follow(self, address):
        """Opens an address as a reader of files does when a link is clicked; gives what the stand-in was given."""
        with self.first():
            subprocess.run(["xdg-open", address], stdin=subprocess.DEVNULL, check=True)
        return self.given()


def of_pdf(path):
    """Where the links of a PDF lead out of it."""
    read = json.loads(run("qpdf", "--json=2", "--json-key=qpdf", path))
    found = []

    def walk(thing):
        if isinstance(thing, dict):
            if thing.get("/S") == "/URI":
                found.append(thing["/URI"].removeprefix("u:"))
            for inner in thing.values():
                walk(inner)
        elif isinstance(thing, list):
            for inner in thing:
                walk(inner)

    walk(read["qpdf"])
    return found


def of_docx(path):
    """The links of a DOCX out of it, in the order of its text: the words, and where they lead."""
    with zipfile.ZipFile(path) as archive:
        relationships = ElementTree.fromstring(archive.read("word/_rels/document.xml.rels"))
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    outside = {each.get("Id"): each.get("Target") for each in relationships if each.get("TargetMode") == "External"}
    links = [link for link in body.iter(f"{WORD}hyperlink") if link.get(f"{RELATIONSHIP}id")]
    return [("".join(text.text or "" for text in link.iter(f"{WORD}t")), outside[link.get(f"{RELATIONSHIP}id")]) for link in links]
