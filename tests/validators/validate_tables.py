"""Lets a spreadsheet of others save our tables of notes, and reads them back.

    python validate_tables.py PROGRAM SESSION …

The table of notes of each session is opened by LibreOffice Calc as by a double click and saved as UTF-8, Windows-1252 and
UTF-16, each with semicolon, comma and tab. Each of these is brought into a meeting with the same deck and groups and no notes,
whose own table of notes must then be the first one, row by row, but for the numbers of the notes; signs that Windows-1252 does
not have may be lost there. Uses soffice with Calc. Exits with 1 on any finding.
"""

import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SEPARATORS = {";": 59, ",": 44, "tabb": 9}
# The numbers by which LibreOffice knows encodings.
ENCODINGS = {"utf-8": 76, "cp1252": 1, "utf-16": 65535}


def office(folder, *arguments):
    """Lets LibreOffice, with no settings but its own, write files in another form into a folder."""
    home = f"-env:UserInstallation=file://{folder}/office"
    order = ["soffice", home, "--headless", *arguments]
    subprocess.run(order, check=True, capture_output=True, timeout=600)


def run(program, folder, *arguments):
    """What the program says; it must answer well."""
    env = {**os.environ, "SAMTALSLEDAREN_DATA": f"{folder}/data"}
    done = subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8", env=env, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {done.stderr}")
    return done


def table_of(program, session, folder):
    """The table of notes of a session."""
    for old in folder.glob("*.csv"):
        old.unlink()
    done = run(program, folder, "export", session, "--out", folder, "--format", "notes")
    return Path(done.stdout.strip())


def rows(path):
    """The rows without the numbers of the notes, which a meeting gives anew."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[1:] for row in csv.reader(file, delimiter=";")]


def emptied(session, target):
    """The same meeting before anything was said, not finished."""
    text = session.read_text(encoding="utf-8")
    for name in ("notes", "answers", "drafts"):
        text = re.sub(rf"\n    {name}: \[\n.*?\n    \],", f"\n    {name}: [],", text, count=1, flags=re.DOTALL)
    text = re.sub(r'finished_on: "[^"]*"', 'finished_on: ""', text)
    target.write_text(text, encoding="utf-8")


def plain(text, encoding):
    """The text as an encoding can hold it, with the line ends of a spreadsheet."""
    return text.encode(encoding, "replace").decode(encoding).replace("\r\n", "\n")


def compared(program, session, work):
    """The findings of one session."""
    folder = work / session.stem
    folder.mkdir()
    table = table_of(program, session, folder).rename(folder / "tabell.csv")
    wanted = rows(table)
    # Numbers and dates made out as by a double click, and formulas taken for formulas.
    office(work, "--infilter=CSV:59,34,76,1,,1053,false,true,false,false,false,0,true", "--convert-to", "ods", "--outdir", folder, table)
    for encoding, charset in ENCODINGS.items():
        for name, separator in SEPARATORS.items():
            what = f"{session.stem}, {encoding}, {name}"
            form = f"csv:Text - txt - csv (StarCalc):{separator},34,{charset},1,,0,false,true,false,false,false,1"
            out = folder / f"{encoding}-{separator}"
            office(work, "--convert-to", form, "--outdir", out, folder / "tabell.ods")
            saved = next(out.glob("*.csv"))
            new = out / "ny.ron"
            emptied(session, new)
            run(program, folder, "import", new, "--notes", saved)
            found = rows(table_of(program, new, out / "ut"))
            expected = [[plain(cell, encoding) for cell in row] for row in wanted]
            shown = [[plain(cell, encoding) for cell in row] for row in found]
            if len(shown) != len(expected):
                yield f"{what}: {len(shown)} rows, not {len(expected)}"
            for number, (one, other) in enumerate(zip(expected, shown)):
                if one != other:
                    yield f"{what}: row {number + 1} reads {other}, not {one}"
                    break


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program", type=Path)
    arguments.add_argument("sessions", type=Path, nargs="+")
    arguments = arguments.parse_args()
    findings = []
    with tempfile.TemporaryDirectory() as work:
        for session in arguments.sessions:
            findings += compared(arguments.program, session, Path(work))
    for finding in findings:
        print(finding)
    print(f"tables: {len(findings)} findings in {len(arguments.sessions)} sessions, each saved in 9 ways")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
