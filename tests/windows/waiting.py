"""Waiting for what programs do: a wait is for something that happens, and fails when nobody has worked for a long time.

What counts is the time in which no watched program runs, waits for the disk or is stopped by its tracer. A machine that is slow or
busy with other things makes the programs work longer and the questions take longer; neither fails a wait. What works without end
fails too, after a very long time.
"""

import os
import time
from pathlib import Path

# For so many seconds nobody may work before what is waited for has happened.
DEADLINE = float(os.environ.get("SAMTALSLEDAREN_DEADLINE", "20"))
# Nothing here works for so many seconds; reached only by what never ends.
ENDLESS = 1800.0
# From one question to the next.
STEP = 0.02
# A question that takes longer does so because the machine is busy; the rest of its time does not count.
LONGEST_STEP = 0.1
# Running or waiting for its turn, waiting for the disk, and stopped by a tracer: such as strace, at each call that it writes down.
AT_WORK = frozenset("RDt")


class Failure(Exception):
    """Something that should have happened did not."""


class Watch:
    """The programs that are waited for, and the time in which none of them has worked."""

    def __init__(self):
        self.numbers = set()
        self.idle_secs = 0.0

    def add(self, number):
        """Watches a process too. One that has ended does no work."""
        self.numbers.add(int(number))

    def is_at_work(self):
        return any(state in AT_WORK for number in self.numbers for state in states_of(number))

    def count(self, since):
        """Counts the time since then, if nobody works now."""
        if not self.is_at_work():
            self.idle_secs += min(time.monotonic() - since, LONGEST_STEP)

    def step(self):
        """Lets a moment pass."""
        before = time.monotonic()
        time.sleep(STEP)
        self.count(before)

    def let_pass(self, secs):
        """Lets a time pass that is itself what is measured."""
        end = time.monotonic() + secs
        while time.monotonic() < end:
            self.step()


WATCH = Watch()


def states_of(number):
    """What each thread of a process does, as one letter of the system's."""
    for stat in Path(f"/proc/{number}/task").glob("*/stat"):
        try:
            # The name of a thread stands in brackets before, and may hold any sign.
            yield stat.read_text(errors="replace").rpartition(") ")[2][:1]
        except OSError:
            # The thread has ended.
            pass


def wait_until(what, condition, deadline=None):
    """Asks again and again until the answer is true, and gives the answer."""
    begun, idle_before = time.monotonic(), WATCH.idle_secs
    while True:
        asked, counted = time.monotonic(), WATCH.idle_secs
        answer = condition()
        if answer:
            return answer
        if counted == WATCH.idle_secs:
            WATCH.count(asked)
        idle = WATCH.idle_secs - idle_before
        if idle > (deadline or DEADLINE):
            raise Failure(f"in vain: {what} (nobody worked for {idle:.0f} s of {time.monotonic() - begun:.0f} s)")
        if time.monotonic() - begun > ENDLESS:
            raise Failure(f"in vain: {what} (worked on without end)")
        WATCH.step()
