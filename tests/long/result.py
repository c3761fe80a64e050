"""Writes what the long proof found into tests/long/result.md; rows of parts that were not run this time stay as they were.

    python result.py ROWS FAILED

ROWS is a file with lines "| what | asked | found |"; FAILED names the parts that failed, or is empty.
"""

import datetime
import os
import platform
import re
import sys
from pathlib import Path

RESULT = Path(__file__).resolve().parent / "result.md"
HEAD = """# Beviset att inget som skrivs går förlorat

Senaste körningen av `tests/long/run`, del för del. Alla tal är från den maskin och den dag som står på raden. Last är hur mycket
andra program körde samtidigt (1 = en kärna): tider som är mätta under last är sämre än på en egen dator.

| vad | mål | resultat | när och var |
| --- | --- | --- | --- |
"""


def machine():
    day = datetime.date.today().isoformat()
    load = f"{os.getloadavg()[1]:.1f}".replace(".", ",")
    return f"{day}, {platform.system()} {platform.machine()}, {os.cpu_count()} kärnor, last {load}"


def rows_of(text):
    """The rows of a table by their first cell, in their order."""
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))] for line in text.splitlines() if line.startswith("| ")]
    return {row[0]: row for row in cells if row[0] not in ("vad", "---")}


def main():
    new, failed = rows_of(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2]
    old = RESULT.read_text(encoding="utf-8") if RESULT.exists() else ""
    table, _, rest = old.partition("\n\n## ")
    rows = rows_of(table)
    for what, row in new.items():
        rows[what] = [*row[:3], machine()]
    if failed:
        rows["misslyckade delar"] = ["misslyckade delar", "inga", failed, machine()]
    else:
        rows.pop("misslyckade delar", None)
    lines = ["| " + " | ".join(row) + " |" for row in rows.values()]
    RESULT.write_text(HEAD + "\n".join(lines) + "\n" + (f"\n## {rest}" if rest else ""), encoding="utf-8")
    print(RESULT.read_text(encoding="utf-8"))


main()
