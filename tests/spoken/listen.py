#!/usr/bin/env python3
"""Goes through every screen of the real windows and writes down what a screen reader gets; see run.

Each screen also has rules of its own: every control has a name, no two controls have the same, and what has the keyboard says so.
"""

import collections
import difflib
import glob
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "windows"))

import meeting  # noqa: E402
from ears import PYTHON, launch  # noqa: E402
from stage import CHAIR, TOP, Failure, Program, Screens, run, wait_until  # noqa: E402

CONTROLS = {
    "button", "check box", "combo box", "entry", "link", "menu item", "page tab", "push button", "radio button", "separator",
    "slider", "spin button", "split pane", "text", "toggle button",
}


class Listened(Program):
    """The program at an hour that stands still, so that every run says the same."""

    def environment(self):
        fake = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")))
        return {
            **super().environment(),
            "LD_PRELOAD": fake,
            "FAKETIME": "2031-03-05 13:00:00",
            # The clock of the meeting goes on; only the time of day stands.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "TZ": "Europe/Stockholm",
        }

    def tree(self, title):
        """What a screen reader gets of a window, once two readings of it are the same."""
        last = [None]

        def same():
            said = subprocess.run([PYTHON, HERE / "tree.py", title], capture_output=True, text=True, env=self.environment_of_listener())
            before, last[0] = last[0], said.stdout if said.returncode == 0 else None
            return last[0] is not None and before == last[0]

        wait_until(f"{title} is heard", same)
        return last[0].replace(str(self.folder), "MAPP")

    def environment_of_listener(self):
        return self.screens.environment()

    def at_rest(self):
        self.frames_during(0.4)
        self.wait_at_rest_or_clock()


class Heard:
    """What has been heard, by screen."""

    def __init__(self, program):
        self.program = program
        self.texts = {}

    def take(self, name):
        self.program.at_rest()
        self.texts[name] = self.program.tree(CHAIR)
        (self.program.folder / f"{name}.txt").write_text(self.texts[name], encoding="utf-8")
        self.program.shot(name)
        print(f"{name} ... heard", flush=True)


def faults_of(name, text):
    """What breaks the rules of a screen."""
    controls = []
    for line in text.splitlines():
        found = re.match(r"\s*([a-z ]+) (['\"])(.*?)\2(?=$| =|,| \()", line)
        if found and found.group(1) in CONTROLS:
            controls.append((found.group(1), found.group(3)))
    faults = [f"{name}: a {role} has no name" for role, said in controls if not said.strip()]
    counted = collections.Counter(controls)
    faults += [f"{name}: {count} times {role} {said!r}" for (role, said), count in counted.items() if count > 1]
    return faults


def session(program, deck):
    """Opens a copy of a worked example and lets its clock stand."""
    source = next(iter(sorted((TOP / "sessions").glob(f"*{deck}.ron"))))
    file = program.documents / source.name
    shutil.copy(source, file)
    program.open(file)
    # A meeting that was not ended waits until the chair goes on: the first press lets it, the second makes the clock stand for good.
    waits = "ended: true" not in source.read_text(encoding="utf-8")
    program.key(*["F9"] * (2 if waits else 1))
    program.wait_saved(file, "the stopped clock", lambda saved: "paused: true" in saved)
    if not waits:
        # One that was ended opens at its closing page; a step back leads to the item at which it ended.
        program.key("ctrl+Prior")
    return meeting.Meeting(program, file)


def first_screen(heard):
    program = heard.program
    program.start()
    program.at_rest()
    heard.take("start-first")
    program.quit()


def kinds(heard):
    """The screen from which the meeting is led, for every kind of question, with what the hall shows of two of them."""
    program = heard.program
    places = {
        "trender": {
            "uppdraget": "lead-open", "struktur": "lead-parts", "kulturer": "lead-matrix", "monster": "lead-marks",
            "forflyttning": "lead-shift", "tva-uppdrag": "lead-slide", "paus": "lead-pause",
        },
        "politiken": {"sandare-mottagare": "lead-quadrant", "borlange-ovningen": "lead-reverse"},
        "ledning-och-styrning": {"forslag": "lead-stance"},
    }
    for deck, items in places.items():
        led = session(program, deck)
        for item in sorted(items, key=led.items.index):
            led.go_to(item)
            program.key("ctrl+2")
            heard.take(items[item])
            if item in ("kulturer", "forflyttning"):
                # The hall's own window is for eyes alone; what it shows is said in the chair's.
                program.key("F5")
                wait_until("the hall is shown", program.hall)
                program.key("F8")
                heard.take(items[item] + "-shown")
                program.key("F8", "F4")
                wait_until("the hall is gone", lambda: not program.hall())
        program.quit()


def other_screens(heard):
    program = heard.program
    led = session(program, "trender")
    led.go_to("kulturer")
    program.key("ctrl+d")
    heard.take("lead-overview")
    program.key("ctrl+d", "F2", "ctrl+n")
    heard.take("lead-extra-question")
    program.key("Escape")
    for keys, name in ((["F1"], "sheet-keys"), (["ctrl+k"], "sheet-palette"), (["ctrl+comma"], "sheet-settings"), (["ctrl+r"], "sheet-room")):
        program.key(*keys)
        heard.take(name)
        program.key("Escape")
        program.at_rest()
    for key, name in (("alt+2", "prepare"), ("alt+4", "review"), ("alt+5", "handover"), ("alt+1", "start")):
        program.key(key)
        if name == "handover":
            # The pages are made beside the window.
            wait_until("the pages are made", lambda: "Sida 1 av" in program.tree(CHAIR), 60)
        if name == "start":
            # The meetings are listed beside the window.
            wait_until("the meetings are listed", lambda: "Öppna Politiken" in program.tree(CHAIR), 60)
        heard.take(name)
        if name == "handover":
            press(program, "Färdigställ bilagan …")
            heard.take("sheet-finish")
            program.key("Escape")
            program.at_rest()
    program.quit()


def press(program, name):
    """Goes to a control by Tab alone, and presses it."""

    def is_there():
        if any(re.search(rf" {name!r}.*, focused", line) for line in program.tree(CHAIR).splitlines()):
            return True
        program.key("Tab")
        return False

    wait_until(f"{name} has the keyboard", is_there, 60)
    program.key("Return")


# A bar at the edge of what scrolls, which comes and goes by itself and has no words.
SCROLL_BAR = re.compile(r"^\s*scroll bar ''$")

# A row of the agenda, such as "3 Mönster 12 / 10 min" or "3 Mönster 12 / 10 min, klar"; the one that the meeting is at says that it is pressed.
AGENDA_ROW = re.compile(r"^\s*toggle button (['\"]).* min( {2}\+\d+)?(, [\w ]+)?\1(?!.*, pressed)")


def steady(text):
    """What is said without the rows of the agenda that the meeting is not at: how many of them are laid out beyond the edge of
    the view depends on where the list was before. That each has a name of its own is judged on all of them. Without bars that have no
    words, too: whether one is drawn depends on the frame."""
    return [line for line in text.splitlines() if not AGENDA_ROW.match(line) and not SCROLL_BAR.match(line)]


def compare(heard, new):
    faults = [fault for name, text in heard.texts.items() for fault in faults_of(name, text)]
    known = {file.stem for file in HERE.glob("*.txt")}
    faults += [f"{name}.txt stands for no screen" for name in sorted(known - set(heard.texts))] if not new else []
    for name, text in heard.texts.items():
        reviewed = HERE / f"{name}.txt"
        if new:
            reviewed.write_text(text, encoding="utf-8")
        elif not reviewed.exists():
            faults.append(f"{name}: nobody has read what is said there")
        else:
            before, now = steady(reviewed.read_text(encoding="utf-8")), steady(text)
            difference = difflib.unified_diff(before, now, f"{name}.txt", "heard", lineterm="", n=1)
            faults += ["\n".join(difference)] if before != now else []
    return faults


def main():
    program, folder, new = sys.argv[1], Path(sys.argv[2]), "--new" in sys.argv[3:]
    folder.mkdir(parents=True, exist_ok=True)
    with Screens() as screens:
        launcher = launch(screens, screens.environment())
        stage = Listened(program, screens, folder)
        heard = Heard(stage)
        try:
            for part in (first_screen, kinds, other_screens):
                part(heard)
        except Failure as failure:
            stage.shot("misslyckades")
            print(f"FAILED: {failure} (pictures in {folder})")
            return 1
        finally:
            stage.end()
            launcher.terminate()
    faults = compare(heard, new)
    print("\n".join(faults))
    print(f"{len(heard.texts)} passed" if not faults else f"{len(faults)} faults in {len(heard.texts)} screens")
    return 1 if faults else 0


sys.exit(main())
