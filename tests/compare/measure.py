"""Times two ways to make a document, one after the other and over again, and writes what came out.

    python measure.py PROGRAM SESSION

Each time is that of a whole process from its start to its end. The two take turns, so that what disturbs the machine
disturbs both; beside them the first is measured against itself, which shows how much is noise.
"""

import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = 12
# More than this at the start, and the numbers would tell of other programs.
MOST_LOAD = 0.5
LONGEST_WAIT = 300


def calm():
    """Waits until nothing else runs; says what the load was."""
    end = time.monotonic() + LONGEST_WAIT
    while os.getloadavg()[0] > MOST_LOAD:
        if time.monotonic() > end:
            sys.exit(f"the load is {os.getloadavg()[0]:.2f}, more than {MOST_LOAD}; try again when nothing else runs")
        time.sleep(5)
    return os.getloadavg()[0]


def seconds(order):
    start = time.perf_counter()
    subprocess.run(order(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def told(times):
    middle = statistics.median(times)
    return middle, statistics.median(abs(each - middle) for each in times)


def compare(name, goal, ours, theirs):
    """One row of the result: both medians with their spread, the ratio, and ours against itself."""
    for order in (ours, theirs):
        seconds(order)
    first, other, again = [], [], []
    for _ in range(PAIRS):
        first.append(seconds(ours))
        other.append(seconds(theirs))
        again.append(seconds(ours))
    (a, a_spread), (b, b_spread), (same, _) = told(first), told(other), told(again)
    ratio = a / b
    verdict = "ja" if ratio <= goal else "nej"
    return (
        f"| {name} | {a * 1000:.0f} ± {a_spread * 1000:.0f} ms | {b * 1000:.0f} ± {b_spread * 1000:.0f} ms "
        f"| {ratio:.3f} | {goal} | {verdict} | {same / a:.3f} |"
    )


def version(order):
    return subprocess.run(order, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    program, session = sys.argv[1:]
    load = calm()
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)

        def export(formats):
            def order():
                shutil.rmtree(work / "ut", ignore_errors=True)
                return [program, "export", session, "--out", work / "ut", "--format", formats]

            return order

        subprocess.run(export("md,docx")(), check=True, capture_output=True)
        markdown, docx = (shutil.copy(next((work / "ut").glob(f"*.{end}")), work / f"bilaga.{end}") for end in ("md", "docx"))
        home = f"-env:UserInstallation=file://{work}/office"
        office = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", work, docx]
        rows = [
            compare("DOCX, mot pandoc", 0.15, export("docx"), lambda: ["pandoc", "-f", "gfm", markdown, "-o", work / "p.docx"]),
            compare("PDF, mot LibreOffice", 0.5, export("pdf"), lambda: office),
        ]
    lines = [
        "# Samma bilaga, tre program",
        "",
        f"Mätt {datetime.date.today()} med `tests/compare/run`, {PAIRS} par varvade gånger, median ± median av avvikelserna. Innehåll: "
        f"`{Path(session).name}`. Maskin: {platform.system()} {platform.machine()}, {os.cpu_count()} kärnor, last {load:.2f} vid start. "
        f"{version(['pandoc', '--version'])}; {version(['soffice', '--version'])}. Vår tid är hela programmet från start till slut.",
        "",
        "| vad | vi | de | kvot | mål | nått | vi mot oss |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *rows,
    ]
    (Path(__file__).parent / "result.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
