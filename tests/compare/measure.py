"""Times two ways to make a document, one after the other and over again, and writes what came out.

    python measure.py PROGRAM SESSION [--busy]

Two contents: the session, with figures that pandoc's document lacks, and a made one of about forty pages of notes and
tables, 13 questions and 6 groups, such as a long meeting gives.

The program remembers how many pages a bilaga has got. So the rows tell apart the first export of a content, for which
nothing is remembered, and every further one of the same content, in which a DOCX needs no page layout. With --busy the
measuring begins although other programs run, and the result says so.

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


def calm(is_busy):
    """Waits until nothing else runs, unless the machine is known to be busy; says what the load was."""
    end = time.monotonic() + LONGEST_WAIT
    while os.getloadavg()[0] > MOST_LOAD and not is_busy:
        if time.monotonic() > end:
            sys.exit(f"the load is {os.getloadavg()[0]:.2f}, more than {MOST_LOAD}; try again when nothing else runs")
        time.sleep(5)
    return os.getloadavg()[0]


def seconds(order):
    command = order()
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
    verdict = "" if goal is None else "ja" if ratio <= goal else "nej"
    return (
        f"| {name} | {a * 1000:.0f} ± {a_spread * 1000:.0f} ms | {b * 1000:.0f} ± {b_spread * 1000:.0f} ms "
        f"| {ratio:.3f} | {'' if goal is None else goal} | {verdict} | {same / a:.3f} |"
    )


def long_session(program, work):
    """A session of 13 questions, 6 groups and 6 notes from each, which make about forty pages."""
    words = "Mötet med den enskilde avgör vad som är rätt, och den som är där behöver kunna handla utan att fråga först"
    lines = [f"{question};{group};{words} ({note})." for question in range(1, 14) for group in range(1, 7) for note in range(1, 7)]
    (work / "anteckningar.csv").write_text("\n".join(["fråga;grupp;text", *lines]) + "\n", encoding="utf-8")
    session = work / "lang.ron"
    for order in (
        ["new", "--deck", "handlingsutrymmet", "--groups", "6", "--out", session],
        ["import", session, "--notes", work / "anteckningar.csv"],
    ):
        subprocess.run([program, *order], check=True, capture_output=True)
    return session


def pages(pdf):
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))


def version(order):
    return subprocess.run(order, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    arguments = [each for each in sys.argv[1:] if each != "--busy"]
    is_busy = "--busy" in sys.argv
    program, session = arguments
    load = calm(is_busy)
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)

        def export(session, formats, is_first=False):
            def order():
                shutil.rmtree(work / "ut", ignore_errors=True)
                if is_first:
                    shutil.rmtree(work / "data", ignore_errors=True)
                return [program, "export", session, "--out", work / "ut", "--format", formats]

            return order

        # What the program remembers belongs to this measuring alone.
        os.environ["SAMTALSLEDAREN_DATA"] = str(work / "data")
        rows = []
        for name, content in (("exemplet", session), ("långt möte", long_session(program, work))):
            subprocess.run(export(content, "md,docx,pdf")(), check=True, capture_output=True)
            markdown, docx, pdf = (
                shutil.copy(next((work / "ut").glob(f"*.{end}")), work / f"bilaga.{end}") for end in ("md", "docx", "pdf")
            )
            home = f"-env:UserInstallation=file://{work}/office"
            office = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", work, docx]
            pandoc = ["pandoc", "-f", "gfm", markdown, "-o", work / "p.docx"]
            named = f"{name}, {pages(pdf)} sidor"
            rows += [
                compare(f"DOCX mot pandoc, {named}, igen", 0.15, export(content, "docx"), lambda: pandoc),
                compare(f"DOCX mot pandoc, {named}, första gången", 0.15, export(content, "docx", True), lambda: pandoc),
                compare(f"PDF mot LibreOffice, {named}, igen", 0.5, export(content, "pdf"), lambda: office),
                compare(f"PDF mot LibreOffice, {named}, första gången", 0.5, export(content, "pdf", True), lambda: office),
            ]
    lines = [
        "# Samma bilaga, tre program",
        "",
        f"Mätt {datetime.date.today()} med `tests/compare/run`, {PAIRS} par varvade gånger, median ± median av avvikelserna. Innehåll: "
        f"exemplet `{Path(session).name}`, med bilder som pandocs dokument saknar, och ett långt möte med anteckningar och tabeller "
        f"(13 frågor, 6 grupper, 468 anteckningar). Maskin: {platform.system()} {platform.machine()}, {os.cpu_count()} kärnor, last {load:.2f} vid start. "
        f"{version(['pandoc', '--version'])}; {version(['soffice', '--version'])}. Vår tid är hela programmet från start till slut.",
        *(["", "Andra program kördes samtidigt, så talen är preliminära."] if is_busy else []),
        "",
        "”Igen” är varje export av ett innehåll efter den första: då minns programmet hur många sidor just det innehållet får, och en "
        "DOCX behöver inte läggas ut på sidor. ”Första gången” minns det ingenting.",
        "",
        "| vad | vi | de | kvot | mål | nått | vi mot oss |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *rows,
    ]
    (Path(__file__).parent / "result.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
