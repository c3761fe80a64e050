"""A screen reader's ears in the scenes: what is said of a window, read from outside the program."""

import ast
import os
import re
import subprocess

from stage import TOP
from waiting import wait_until

# The bus starts its helper here; the system's Python has the library that reads it.
PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
TREE = TOP / "tests" / "spoken" / "tree.py"
INSTALL = TOP / "tests" / "windows" / "install"
PACKAGES = (
    "file=/usr/libexec/at-spi-bus-launcher:at-spi2-core",
    "file=/usr/lib/python3/dist-packages/pyatspi:python3-pyatspi",
    "command=dbus-daemon:dbus",
)


def launch(screens, env):
    """Starts the bus of the screen readers and lets programs know that one listens."""
    env = {**env, "XDG_RUNTIME_DIR": screens.state}
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        tell = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set"]
        tell += ["string:org.a11y.Status", f"string:{name}", "variant:boolean:true"]
        wait_until("the bus of the screen readers answers", lambda: subprocess.run(tell, env=env, capture_output=True).returncode == 0)
    return launcher


def install(*packages):
    """Installs what a scene needs and the computer lacks."""
    subprocess.run(["bash", "-c", f'source "{INSTALL}"; install_missing "$@"', "install", *packages], check=True, stdin=subprocess.DEVNULL)


class Ears:
    """Hears the windows of a program that is started between the beginning and the end, on a bus of its own."""

    def __init__(self, program):
        self.program = program
        self.bus = self.launcher = None

    def __enter__(self):
        install(*PACKAGES)
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        self.bus = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        self.program.more_environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.launcher = launch(self.program.screens, self.environment())
        return self

    def __exit__(self, *_):
        for process in (self.launcher, self.bus):
            if process is not None:
                process.terminate()
                process.wait()
        self.program.more_environment.clear()

    def environment(self):
        return {**os.environ, **self.program.screens.environment(), **self.program.more_environment}

    def hear(self, title):
        """All lines that are said of a window, once two readings of it are the same."""
        last = [None]

        def same():
            said = subprocess.run([PYTHON, TREE, title], capture_output=True, text=True, env=self.environment())
            before, last[0] = last[0], said.stdout if said.returncode == 0 else None
            return last[0] is not None and before == last[0]

        wait_until(f"{title} is heard", same)
        return last[0].splitlines()

    def place(self, title, name):
        """Where a thing of a window stands, as the screen reader is told: its middle in pixels of the window."""
        last = [None]

        def stands():
            said = subprocess.run([PYTHON, TREE, title, name], capture_output=True, text=True, env=self.environment())
            before, last[0] = last[0], said.stdout.split()
            return len(last[0]) == 4 and before == last[0]

        wait_until(f"{name} stands somewhere", stands)
        x, y, width, height = (int(value) for value in last[0])
        return x + width // 2, y + height // 2

    def go_to(self, title, name, step="Tab"):
        """Goes to a control of a window by Tab alone, or backwards, until it is said to have the keyboard."""

        def is_there():
            if any(re.search(rf" {re.escape(repr(name))}.*, focused", line) for line in self.hear(title)):
                return True
            self.program.key(step)
            return False

        wait_until(f"{name} has the keyboard", is_there, 120)

    def press(self, title, name, step="Tab"):
        """Goes to a control in the same way, and presses it."""
        self.go_to(title, name, step)
        self.program.key("Return")


def labels_below(lines, part):
    """What is said inside a part of the window, such as the small picture of the hall."""
    depth = lambda line: len(line) - len(line.lstrip())  # noqa: E731
    start = next(place for place, line in enumerate(lines) if line.lstrip() == f"landmark {part!r}")
    texts = []
    for line in lines[start + 1 :]:
        if depth(line) <= depth(lines[start]):
            break
        texts.append(ast.literal_eval(line.strip().removeprefix("label ")))
    return texts
