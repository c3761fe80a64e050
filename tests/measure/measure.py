"""Measures the program with a session of 2,000 notes and writes what came out; see run.

The two windows take turns, so that what disturbs the machine disturbs both. Instructions are counted by valgrind, which
gives the same number each time; the frames of the start are taken away by counting few and many.
"""

import datetime
import os
import platform
import queue
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "windows"))

from stage import Program, Screens, run, wait_until  # noqa: E402

PAIRS = 12
NOTES = (20, 2000)
FEW, MANY = 20, 60
SCREENS = (
    ("start", "Start"),
    ("prepare", "Förbered"),
    ("lead", "Led mötet"),
    ("released", "Led mötet, anteckningar visade i salen"),
    ("gather", "Gå igenom"),
    ("handover", "Bilaga"),
    ("hall", "salens fönster, anteckningar visade"),
)
# What is to hold: the first frame beside an empty window's, a full frame beside an almost empty one, and megabytes.
MOST_FRAME, MOST_INSTRUCTIONS, MOST_MEMORY = 1.5, 1.2, 160

# The heading of what is said of the building.
BUILDING = "\n# Bygget"


class Starts:
    """Starts programs and takes the time until they begin their first frame, and until the painted window is shown."""

    def __init__(self, env):
        self.env = env
        self.shown = queue.SimpleQueue()
        command = ["stdbuf", "-oL", "xev", "-root", "-event", "substructure"]
        self.ear = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.ear.stdout:
            if line.startswith("MapNotify"):
                self.shown.put(time.perf_counter())

    def end(self):
        self.ear.kill()
        self.ear.wait()

    def seconds(self, command, log, word):
        """Until the log of frames has a line with this word, and until the window manager shows a window."""
        log.unlink(missing_ok=True)
        while not self.shown.empty():
            self.shown.get()
        start = time.perf_counter()
        process = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not (log.exists() and word in log.read_text()):
                if process.poll() is not None or time.perf_counter() - start > 30:
                    sys.exit(f"{command[0]} painted nothing")
                time.sleep(0.001)
            begun = time.perf_counter() - start
            return begun, self.shown.get(timeout=30) - start
        finally:
            process.kill()
            process.wait()


def told(times):
    middle = statistics.median(times)
    return middle, statistics.median(abs(each - middle) for each in times)


def verdict(holds):
    return "ja" if holds else "nej"


def first_frame(program, bench, session, log):
    starts = Starts(program.environment())
    ours = lambda: starts.seconds([program.program, session], program.frame_log, "open")  # noqa: E731
    empty = lambda: starts.seconds([bench, "empty", log], log, "chair")  # noqa: E731
    # The first ones find the system's files in no memory, and tell whether it hears of shown windows.
    ours(), empty()
    rounds = [(ours(), empty(), empty()) for _ in range(PAIRS)]
    starts.end()
    rows = []
    for place, name in enumerate(("påbörjad, med mötet", "målad och visad")):
        (a, a_spread), (b, b_spread), (same, _) = (told([times[place] for times in each]) for each in zip(*rounds))
        rows.append(
            f"| första bilden {name} | {a * 1000:.0f} ± {a_spread * 1000:.0f} ms | tomt fönster {b * 1000:.0f} ± {b_spread * 1000:.0f} ms "
            f"(mot sig självt {same / b:.2f}) | {a / b:.2f} | {MOST_FRAME} | {verdict(a / b <= MOST_FRAME)} |"
        )
    return rows


def instructions(bench, screen, notes):
    """How many instructions one frame takes."""
    counted = []
    for count in (FEW, MANY):
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bench, "frames", screen, str(notes), str(count)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
        counted.append(int(re.search(r"Collected : (\d+)", said).group(1)))
    return (counted[1] - counted[0]) / (MANY - FEW)


def frames(bench, screen, name):
    few, many = (instructions(bench, screen, notes) for notes in NOTES)
    return (
        f"| instruktioner för en bild, {name} | {many / 1e6:.2f} miljoner | med {NOTES[0]} anteckningar {few / 1e6:.2f} miljoner "
        f"| {many / few:.2f} | {MOST_INSTRUCTIONS} | {verdict(many / few <= MOST_INSTRUCTIONS)} |"
    )


def memory(program, session):
    """The share of the computer's memory that is the program's own, with the hall shown and every screen visited."""
    program.open(session)
    program.key("F5")
    wait_until("the hall is shown", program.hall)
    for key in ("alt+2", "alt+4", "alt+3"):
        program.key(key)
        program.wait_at_rest_or_clock()
    rollup = Path(f"/proc/{program.process.pid}/smaps_rollup").read_text()
    program.kill()
    megabytes = int(re.search(r"Pss:\s+(\d+) kB", rollup).group(1)) / 1024
    return f"| minne (PSS), salen visad | {megabytes:.0f} MB | | | {MOST_MEMORY} MB | {verdict(megabytes <= MOST_MEMORY)} |"


def main():
    program, bench = sys.argv[1], Path(sys.argv[2]).resolve()
    rows = [
        "| vad | med 2 000 anteckningar | jämfört med | kvot | mål | nått |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    with tempfile.TemporaryDirectory() as folder, Screens() as screens:
        stage = Program(program, screens, folder)
        session = stage.documents / "stort.ron"
        run(bench, "session", NOTES[1], session)
        rows.append(memory(stage, session))
        rows.extend(first_frame(stage, bench, session, Path(folder) / "tomt.txt"))
        stage.end()
    for screen, name in SCREENS:
        rows.append(frames(bench, screen, name))
    text = (
        f"# Mätt {datetime.date.today()}\n\n{platform.machine()}, {os.cpu_count()} kärnor, programritad grafik (glow), belastning "
        f"{os.getloadavg()[0]:.2f}. Gjord av `tests/measure/run`.\n\n" + "\n".join(rows) + "\n"
    )
    result = HERE / "result.md"
    # What is said of the building stays; building measures it.
    _, building, kept = result.read_text(encoding="utf-8").partition(BUILDING)
    result.write_text(text + building + kept, encoding="utf-8")
    print(text)


main()
