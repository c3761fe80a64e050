"""What the scenes in real windows share: two virtual monitors, the program on them, its keys, windows, files and pictures.

Nothing here waits for a time to pass: each wait is for something that happens; see waiting.py.
"""

import collections
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from waiting import WATCH, Failure, wait_until  # noqa: E402

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
EXAMPLE = TOP / "sessions" / "provnamnden-2031-03-05-trender.ron"
CHAIR = "Samtalsledaren"
HALL = {"sv": "Salen", "en": "The hall"}
MONITOR_1 = (0, 0, 1920, 1080)
MONITOR_2 = (1920, 0, 1280, 720)


def check(condition, what):
    """Fails with these words unless the condition holds."""
    if not condition:
        raise Failure(what)


def run(*command, env=None, may_fail=False):
    """Runs a command and gives what it printed."""
    done = subprocess.run([str(part) for part in command], env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode and not may_fail:
        raise Failure(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


class Screens:
    """The two monitors."""

    def __init__(self):
        self.display = None
        self.state = None

    def __enter__(self):
        self.state = tempfile.mkdtemp(prefix="samtalsledaren-screens-")
        self.display = self.say("start").strip().splitlines()[-1]
        for server in ("xorg", "openbox"):
            WATCH.add(Path(f"{self.state}/screens/{server}.pid").read_text())
        return self

    def __exit__(self, *_):
        self.say("stop", may_fail=True)
        shutil.rmtree(self.state, ignore_errors=True)

    def say(self, *words, may_fail=False):
        """Lets two-screens do something."""
        env = {**os.environ, "SAMTALSLEDAREN_SCREENS": f"{self.state}/screens"}
        return run(HERE / "two-screens", *words, env=env, may_fail=may_fail)

    def plug(self):
        self.say("plug")

    def mirror(self):
        self.say("mirror")

    def unplug(self):
        self.say("unplug")

    def shot(self, file):
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        self.say("shot", file)

    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def brightness(self, area):
        """How bright a part of the screens is, 0 for black to 1 for white."""
        x, y, width, height = area
        crop = f"{width}x{height}+{x}+{y}"
        return float(
            run("import", "-silent", "-window", "root", "-crop", crop, "-format", "%[fx:mean]", "info:", env=self.environment())
        )

    def picture(self, area):
        """What the upper three quarters of a part of the screens look like, as a sum that changes with any pixel."""
        x, y, width, height = area
        crop = f"{width}x{height * 3 // 4}+{x}+{y}"
        return run("import", "-silent", "-window", "root", "-crop", crop, "-format", "%#", "info:", env=self.environment()).strip()


class Clipboard:
    """The clipboard of the two monitors as another program sees it."""

    def __init__(self, screens):
        self.command = ["xclip", "-selection", "clipboard"]
        self.env = screens.environment()

    def offer(self, text):
        """Puts a text on the clipboard; xclip stays in the background to hand it out."""
        # As bytes: the line ends of another program stay what they are.
        subprocess.run([*self.command, "-in"], env=self.env, input=text.encode(), stdout=subprocess.DEVNULL, check=True)
        self.wait("the offered text", lambda held: held == text)

    def held(self):
        """The text on the clipboard; empty where there is none."""
        done = subprocess.run([*self.command, "-out"], env=self.env, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return done.stdout.decode("utf-8", "replace")

    def wait(self, what, condition):
        """Waits until the text on the clipboard is as the condition wants it, and gives that text."""
        held = [""]

        def is_there():
            held[0] = self.held()
            return condition(held[0])

        try:
            wait_until(f"{what} on the clipboard", is_there)
        except Failure as failure:
            raise Failure(f"{failure}; it holds {held[0]!r}") from None
        return held[0]


class Program:
    """The program on the two monitors, with folders of its own."""

    def __init__(self, program, screens, folder):
        self.program = Path(program).resolve()
        self.screens = screens
        self.folder = Path(folder)
        self.documents = self.folder / "dokument"
        self.data = self.folder / "data"
        self.frame_log = self.folder / "bilder.txt"
        self.process = None
        # What the program is started by, such as strace; it must leave the program's number to the program.
        self.under = []
        self.language = "sv"
        # What its surroundings have more, such as a bus to be heard on.
        self.more_environment = {}
        self.log = self.folder / "utskrift.txt"
        for place in (self.documents, self.data, self.folder / "hem"):
            place.mkdir(parents=True, exist_ok=True)

    # Starting and ending

    def environment(self):
        home = self.folder / "hem"
        others = ("XDG_", "WAYLAND_", "LANGUAGE", "LC_ALL")
        env = {name: value for name, value in self.screens.environment().items() if not name.startswith(others)}
        env.update(
            # What the system speaks, not what whoever started the scene does.
            LC_MESSAGES={"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}[self.language],
            HOME=str(home),
            XDG_RUNTIME_DIR=str(home),
            SAMTALSLEDAREN_DOKUMENT=str(self.documents),
            SAMTALSLEDAREN_DATA=str(self.data),
            SAMTALSLEDAREN_BILDER_LOGG=str(self.frame_log),
            RUST_BACKTRACE="1",
            **self.more_environment,
        )
        home.chmod(0o700)
        return env

    def start(self, *arguments):
        """Opens the windows and waits until the chair's one is shown and has the keyboard."""
        self.frame_log.unlink(missing_ok=True)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.under, self.program, *map(str, arguments)], env=self.environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        WATCH.add(self.process.pid)
        wait_until("the chair's window is shown", lambda: self.is_running() and self.chair(), 60)
        wait_until("the chair's window is painted", lambda: self.frames("chair") > 0)
        # Whether a new window gets the keyboard is the window manager's choice; a user would click on it.
        self.xdotool("windowactivate", self.chair(), may_fail=True)
        wait_until("the chair's window has the keyboard", lambda: self.focused() == self.chair())

    def open(self, file):
        """Starts the program with a session, and waits until it is open: then it is the first among the recent ones."""
        settings = self.data / "installningar.ron"
        settings.unlink(missing_ok=True)
        self.start(file)
        self.wait_saved(settings, "the opened session", lambda saved: str(file) in saved)
        self.wait_at_rest_or_clock()

    def command(self, *arguments):
        """Runs the command line of the same program, and gives what it printed."""
        return run(self.program, *arguments, env=self.environment())

    def is_running(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}: {self.log.read_text(errors='replace')[-2000:]}")
        return True

    def kill(self):
        """Ends the program as the system would, without a word to it."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def end(self):
        """Ends the program if it still runs."""
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def run_to_end(self, env, *arguments):
        """Runs the program until it ends by itself; gives its exit code and what it said on standard error."""
        command = [self.program, *map(str, arguments)]
        with open(self.log, "ab") as log, tempfile.TemporaryFile("w+", encoding="utf-8") as said:
            self.process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=said)
            WATCH.add(self.process.pid)
            wait_until("the program ends by itself", lambda: self.process.poll() is not None)
            said.seek(0)
            return self.process.returncode, said.read()

    def quit(self):
        """Asks the window to close, as the window manager does, and checks that the program ended well."""

        def closes():
            self.xdotool("key", "--clearmodifiers", "alt+F4", may_fail=True)
            try:
                return wait_until("the press is heard", lambda: self.process.poll() is not None, 4)
            except Failure:
                return False

        # A press that the window manager was not ready for is lost; a user would press again.
        wait_until("the program ends", closes)
        check(self.process.returncode == 0, f"the program ended with {self.process.returncode}")

    # Keys

    def xdotool(self, *arguments, may_fail=False):
        return run("xdotool", *arguments, env=self.screens.environment(), may_fail=may_fail)

    def key(self, *keys, delay_ms=40):
        """Presses keys one after the other, such as "ctrl+2" or "Next"."""
        self.is_running()
        self.xdotool("key", "--clearmodifiers", "--delay", str(delay_ms), *keys)

    def type(self, text, delay_ms=40):
        """Types a text as fast as a fast writer; a line end in it is Shift+Enter, which breaks the line of a note."""
        self.is_running()
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key("shift+Return")
            self.xdotool("type", "--clearmodifiers", "--delay", str(delay_ms), "--", line)

    def note(self, text, delay_ms=40):
        """Types a note and ends it."""
        self.type(text, delay_ms)
        self.key("Return")

    def notes(self, texts, delay_ms=40):
        """Types notes one after the other, each ended by Enter."""
        self.is_running()
        # One call types them all: starting it anew for each takes longer than the typing.
        typing = ["type", "--clearmodifiers", "--delay", str(delay_ms), "--args", "1"]
        self.xdotool(*(word for text in texts for word in (*typing, text, "key", "--clearmodifiers", "Return")))

    # Windows

    def give_hall_the_keyboard(self):
        """Clicks on the hall's window, as it were. Just after it has opened the chair's window takes the keyboard back at once: only
        a hall that has it a second later keeps it."""

        def keeps_it():
            self.xdotool("windowactivate", self.hall(), may_fail=True)
            self.frames_during(1.0)
            return self.focused() == self.hall()

        wait_until("the hall has the keyboard", keeps_it)

    def windows(self, title):
        """The shown windows of the program with exactly this title."""
        found = self.xdotool("search", "--onlyvisible", "--pid", self.process.pid, may_fail=True).split()
        return [window for window in found if self.title(window) == title]

    def title(self, window):
        return self.xdotool("getwindowname", window, may_fail=True).strip()

    def chair(self):
        return next(iter(self.windows(CHAIR)), None)

    def hall(self):
        return next(iter(self.windows(HALL[self.language])), None)

    def focused(self):
        return self.xdotool("getwindowfocus", may_fail=True).strip()

    def area(self, window):
        """Where a window stands: x, y, width, height."""
        shell = self.xdotool("getwindowgeometry", "--shell", window, may_fail=True)
        values = dict(line.split("=", 1) for line in shell.splitlines() if "=" in line)
        return tuple(int(values.get(name, -1)) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def frames(self, viewport=None):
        """How many frames were painted since the start, of one window or of all."""
        if not self.frame_log.exists():
            return 0
        lines = self.frame_log.read_text().splitlines()
        return sum(viewport is None or line.split(" ")[0] == viewport for line in lines)

    def frames_during(self, secs, viewport=None):
        """How many frames are painted while nothing is done for so long. The time itself is what is measured."""
        before = self.frames(viewport)
        WATCH.let_pass(secs)
        self.is_running()
        return self.frames(viewport) - before

    def settled(self, area):
        """What a part of the screens looks like once two pictures of it are the same."""
        last = [None]

        def same():
            before, last[0] = last[0], self.screens.picture(area)
            return before == last[0]

        wait_until("the picture comes to rest", same)
        return last[0]

    def wait_at_rest(self):
        """Waits until no frame has been painted for a second in which nobody worked."""
        last = [None, 0.0]

        def resting():
            self.is_running()
            frames = self.frames()
            if frames != last[0]:
                last[:] = frames, WATCH.idle_secs
            return WATCH.idle_secs - last[1] >= 1.0

        wait_until("the windows come to rest", resting)

    def wait_at_rest_or_clock(self):
        """Waits until nothing is painted but what a running clock paints: one frame a second."""
        seen = collections.deque()

        def resting():
            self.is_running()
            idle, now, frames = WATCH.idle_secs, time.monotonic(), self.frames("chair")
            seen.append((idle, now, frames))
            while len(seen) > 1 and seen[1][0] <= idle - 1.5:
                seen.popleft()
            idle_before, before, frames_before = seen[0]
            return idle - idle_before >= 1.5 and frames - frames_before <= now - before + 1

        wait_until("the windows come to rest", resting)

    # Files

    def wait_saved(self, file, what, condition):
        """Waits until the text of a file is as the condition wants it."""

        def saved():
            self.is_running()
            try:
                return condition(Path(file).read_text(encoding="utf-8"))
            except FileNotFoundError:
                return False

        return wait_until(f"{what} in {Path(file).name}", saved)

    def wait_note(self, file, text):
        """Waits until a note is in the file, as a note and not as a draft."""
        self.wait_saved(file, f"the note {text!r}", lambda saved: f'text: "{text}"' in notes_of(saved))

    def wait_at(self, file, item):
        """Waits until the meeting has come to an item."""
        self.wait_saved(file, f"the item {item}", lambda saved: f'current: "{item}"' in saved)

    def sessions(self):
        return sorted(self.documents.glob("*.ron"))

    def shot(self, name):
        self.screens.shot(self.folder / f"{name}.png")


def notes_of(saved):
    """The part of a session's text in which its notes stand."""
    start = saved.find("\n    notes: [")
    end = saved.find("\n    answers: [", start)
    return saved[start : end if end >= 0 else None] if start >= 0 else ""


def drafts_of(saved):
    """The part of a session's text in which the words that are being written stand."""
    start = saved.find("\n    drafts: [")
    end = saved.find("\n    last_note:", start)
    return saved[start : end if end >= 0 else None] if start >= 0 else ""
