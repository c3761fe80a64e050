"""A hand on the mouse in the scenes: it finds what it clicks on by its name, as a user finds it by its words."""

import subprocess

from ears import PYTHON, TREE
from stage import CHAIR, Failure, check
from waiting import wait_until

# What a wheel turns the page by, and how often it is turned in search of something.
TURNS = 4
MOST_TURNS = 30


class Hand:
    """A hand on the mouse over the chair's window. It knows no key; words are typed into the field that was clicked."""

    def __init__(self, program, ears):
        self.program = program
        self.ears = ears

    def things(self):
        """What is on the screen: left, top, width, height, role, name, and whether it can be used."""
        command = [PYTHON, TREE, CHAIR, "--places"]
        last = [None]

        def same():
            said = subprocess.run(command, capture_output=True, text=True, env=self.ears.environment())
            before, last[0] = last[0], said.stdout if said.returncode == 0 else None
            return last[0] is not None and before == last[0]

        wait_until("the places come to rest", same)
        rows = [line.split("\t") for line in last[0].splitlines()]
        return [(*map(int, row[:4]), row[4], row[5], row[6] != "off") for row in rows if len(row) == 7]

    def find(self, name, role=None):
        """The place of what has this name or begins with it and a blank; what is off cannot be clicked. The last one lies on top."""
        begins = name.endswith("…")
        is_it = lambda said: said.startswith(name[:-1]) if begins else said == name  # noqa: E731
        found = [thing for thing in self.things() if is_it(thing[5]) and thing[6] and thing[2] > 0 and thing[4] != "label"]
        found = [thing for thing in found if role is None or thing[4] == role]
        return found[-1][:4] if found else None

    def seen(self, name, role=None):
        """Its place, once it is there and whole within the window; turns the wheel over the middle of its column where it is not."""
        width, height = self.program.area(self.program.chair())[2:]
        for _ in range(MOST_TURNS):
            place = wait_until(f"{name} is there", lambda: self.find(name, role))
            x, y, wide, high = place
            if y >= 0 and y + high <= height:
                return place
            column = min(max(x + wide // 2, 1), width - 2)
            self.move(column, height // 2)
            self.program.xdotool("click", "--repeat", TURNS, 5 if y > 0 else 4)
            self.program.wait_at_rest_or_clock()
        raise Failure(f"{name} does not come into view")

    def move(self, x, y):
        # From the window's own corner: where the window manager says that it stands, its title bar may be counted twice.
        self.program.xdotool("mousemove", "--window", self.program.chair(), x, y)

    def click(self, name, role=None, at=0.5, times=1, button=1):
        """Clicks on what has this name; "at" is how far from its left end."""
        x, y, wide, high = self.seen(name, role)
        self.move(x + int(wide * at), y + high // 2)
        self.program.xdotool("click", "--repeat", times, "--delay", 60, button)
        self.program.wait_at_rest_or_clock()

    def double_click(self, name, role=None):
        self.click(name, role, times=2)

    def write(self, name, text):
        """Clicks into a field and types its words."""
        self.click(name)
        self.program.type(text)
        self.program.wait_at_rest_or_clock()

    def says(self, name, more=""):
        """Something on the screen begins with this name, and says more of itself."""
        check(any(thing[5].startswith(name) and more in thing[5] for thing in self.things()), f"{name} … {more} is on the screen")
