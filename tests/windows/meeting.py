"""A meeting led from start to bilaga in the real windows, by keys alone; the pictures tell it."""

import csv
import re

from stage import MONITOR_2, check, wait_until

GROUPS = 4

# What the invented groups say: question, and a note for each group in turn.
SAID = {
    "uppdraget": [
        "Att ge trygg vård nära, när den behövs.",
        "Att hushålla med det som är gemensamt.",
        "Att lyssna först och styra sedan.",
        "Att hålla ihop helheten när delarna drar åt olika håll.",
    ],
    "kanner-ni-igen-er": [
        "Rundpingisen känner vi igen från budgeten.",
        "Enskilda ärenden tar all tid.",
        "Vi frågar mer om kronor än om nytta.",
        "Nu går det bättre än för fem år sedan.",
    ],
    "uppfoljning": [
        "Färre mått, fler samtal.",
        "Vi vill möta dem som gör arbetet.",
        "Mått behövs, men inte för allt.",
        "Uppföljning ska leda till något.",
    ],
}

# Steps today and desired, row by row, for each group.
STEPS = ["24 24 35 14 25", "13 24 24 25 35", "34 35 45 24 24", "25 24 13 35 24"]


def plain(text):
    """A text as it stood between quotes in a file."""
    text = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda found: chr(int(found.group(1), 16)), text)
    return text.replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


class Meeting:
    """What the scenes know of the meeting that is being led."""

    def __init__(self, program, file):
        self.program = program
        self.file = file
        self.items = re.findall(r'^\s+item: "([^"]+)",$', file.read_text(encoding="utf-8"), re.MULTILINE)

    def current(self):
        return re.search(r'current: "([^"]*)"', self.file.read_text(encoding="utf-8")).group(1)

    def go_to(self, item):
        """Steps to an item by the keys that pass over its pages."""
        steps = self.items.index(item) - self.items.index(self.current())
        self.program.key(*(["ctrl+Next"] * steps if steps > 0 else ["ctrl+Prior"] * -steps))
        self.program.wait_at(self.file, item)

    def stop(self):
        """The item that the meeting is at and the page of it that the hall shows, from 0."""
        text = self.file.read_text(encoding="utf-8")
        return re.search(r'current: "([^"]*)"', text).group(1), int(re.search(r"\n            page: (\d+),", text).group(1))

    def clicks_to_end(self, key, see):
        """Presses a key of a clicker until it has nowhere to go; gives each stop with what `see` gives of it. It sees for itself whether
        there is anywhere to go: as a second value."""
        stops = []
        while True:
            here = self.stop()
            what, goes_on = see()
            stops.append((here, what))
            if not goes_on:
                return stops
            self.program.key(key)
            wait_until(f"{key} goes on from {here}", lambda: self.stop() != here)
            check(len(stops) < 1000, "it goes round")

    def plan(self):
        """What is taken up, in its order: item, planned minutes and seconds that it has had."""
        text = self.file.read_text(encoding="utf-8")
        agenda = text[text.index("\n    agenda: [") : text.index("\n    lead: (")]
        entries = re.findall(r"\n {8}\((.*?)\n {8}\),", agenda, re.DOTALL)
        number = lambda entry, field: int((re.findall(rf"{field}: (\d+)", entry) or [0])[0])  # noqa: E731
        taken_up = [entry for entry in entries if "included: true" in entry]
        return [(re.search(r'item: "([^"]+)"', entry).group(1), number(entry, "minutes"), number(entry, "used_secs")) for entry in taken_up]

    def short_agendas(self):
        """The shorter agendas that the deck offers, with the minutes that a board has for each."""
        text = self.file.read_text(encoding="utf-8")
        deck = text[text.index("\n    deck:") :]
        return [(name, int(minutes)) for name, minutes in re.findall(r'\n {16}name: "([^"]+)",\n +minutes: (\d+),', deck)]

    def texts_for_the_room(self):
        """The texts of the meeting's deck that the room may see before anything is released."""
        text = self.file.read_text(encoding="utf-8")
        start = text.index("\n    deck:")
        deck = text[start : text.index("\n    ),", start)]
        # Shorter agendas are for the chair, and name items by their keys.
        deck = re.sub(r"\n {8}agendas: \[.*?\n {8}\],", "", deck, flags=re.DOTALL)
        tables = deck[deck.index("\n        tables: [") : deck.index("\n        items: [")]
        items = deck[deck.index("\n        items: [") :]
        # The tables that an item refers to are told by their ids there, and the first column of a table by its cells.
        items = re.sub(r"\n {16}tables: \[.*?\n {16}\],", "", items, flags=re.DOTALL)
        tables = re.sub(r"(columns: \[\s*)\"[^\"]*\",", r"\1", tables)
        found = re.findall(r'^ *(?:([a-z_]+): )?"((?:[^"\\]|\\.)*)",$', tables + items, re.MULTILINE)
        # Keys are never shown, advice is for the chair, and short labels stand for longer texts.
        texts = [plain(text) for field, text in found if field not in ("key", "id", "hint", "short", "source")]
        check(len(texts) > 100, "the deck was read")
        return texts

    def kind_of(self, item):
        """The kind of an item as the file of the session names it."""
        text = self.file.read_text(encoding="utf-8")
        deck = text[text.index("\n    deck:") :]
        return re.search(rf'key: "{item}",.*?kind: (\w+)', deck, re.DOTALL).group(1)

    def first(self, kind, after=None):
        """The first item of a kind, or the first after another."""
        items = self.items[self.items.index(after) + 1 if after else 0 :]
        return next(item for item in items if self.kind_of(item) == kind)

    def notes_for_all(self, item):
        for group, text in enumerate(SAID[item], 1):
            self.program.key(f"ctrl+{group}")
            self.program.note(text)
        for text in SAID[item]:
            self.program.wait_note(self.file, text)

    def points(self, item):
        """The groups' points in a triangle, group by group, of those that have both: shares today, and desired."""
        text = self.file.read_text(encoding="utf-8")
        answers = text[text.index("\n    answers: [") : text.index("\n    deck:")]
        shares = r"\((\d+), (\d+), (\d+)\)"
        both = rf'prompt: "{item}",\s+group: \d+,\s+answer: Shift\(\(\s+today: {shares},\s+desired: {shares},'
        return [(tuple(map(int, found[:3])), tuple(map(int, found[3:]))) for found in re.findall(both, answers)]

    def corners(self, item):
        """The names of a triangle's corners."""
        text = self.file.read_text(encoding="utf-8")
        deck = text[text.index("\n    deck:") :]
        shift = deck[deck.index(f'key: "{item}"') :]
        return re.findall(r'name: "([^"]+)"', shift)[:3]

    def answered(self, item):
        """How many groups have answered an item."""
        text = self.file.read_text(encoding="utf-8")
        answers = text[text.index("\n    answers: [") : text.index("\n    deck:")]
        return answers.count(f'prompt: "{item}"')


def create(program):
    """From the first screen to a begun meeting: an arrow from the example to the first deck, Enter, Alt+3, and the key that steps."""
    program.start()
    wait_until("the first screen has its decks", lambda: program.frames("chair") > 1 and program.wait_at_rest() is None)
    program.shot("1-start")
    program.key("Down", delay_ms=120)
    program.key("Return")
    file = wait_until("a session is made", program.sessions)[0]
    program.wait_at_rest()
    program.shot("2-forbered")
    program.key("alt+3")
    program.wait_at_rest()
    program.key("Next")
    program.wait_saved(file, "the begun meeting", lambda saved: "begun: true" in saved)
    return Meeting(program, file)


def show_hall(program):
    """Shows the hall on the second monitor; the keyboard stays with the chair."""
    program.key("F5")
    wait_until("the hall is shown on the second monitor", lambda: program.hall() and program.area(program.hall()) == MONITOR_2)
    wait_until("the chair's window has the keyboard", lambda: program.focused() == program.chair())


def open_question(meeting, item, picture):
    meeting.go_to(item)
    meeting.notes_for_all(item)
    meeting.program.shot(picture)


def marks(meeting, picture):
    program, item = meeting.program, meeting.first("Marks")
    meeting.go_to(item)
    for group in range(1, GROUPS + 1):
        program.key(f"ctrl+{group}", "F3", *["Down"] * group, "2", "Down", "1")
        wait_until(f"group {group} has marks", lambda: meeting.answered(item) == group)
    program.key("F8")
    program.shot(picture)


def matrix(meeting, picture):
    program, item = meeting.program, meeting.first("Matrix")
    meeting.go_to(item)
    for group, steps in enumerate(STEPS, 1):
        program.key(f"ctrl+{group}", "F3", *steps.replace(" ", ""))
        wait_until(f"group {group} has answered the matrix", lambda: meeting.answered(item) == group)
    if item in SAID:
        program.key("F2")
        meeting.notes_for_all(item)
    program.key("F8")
    program.wait_saved(meeting.file, "the released answers", lambda saved: "answers: true" in saved)
    program.shot(picture)


def triangle(meeting, picture):
    """Sets today and desired for every group, and checks that what is kept is what was set."""
    program, item = meeting.program, meeting.first("Shift")
    meeting.go_to(item)
    for group in range(1, GROUPS + 1):
        # Three corners today, and below them three desired: more of the first today, more of the last desired.
        today = ["Right"] * (3 + group)
        desired = ["Down"] * 5 + ["Right"] * (4 + group)
        program.key(f"ctrl+{group}", "F3", *today, *desired)
        # The first press gives 35, each further one 5 more.
        put = (35 + 5 * (2 + group), 35 + 5 * (3 + group))
        wait_until(f"group {group} stands where it was put", lambda: put in [(today[0], desired[2]) for today, desired in meeting.points(item)])
    points = meeting.points(item)
    check(len(points) == GROUPS, f"every group has both points: {points}")
    for group, (today, desired) in enumerate(points, 1):
        check(sum(today) == sum(desired) == 100, f"the shares of group {group} are 100: {points}")
    program.key("F8")
    program.wait_saved(meeting.file, "the released answers", lambda saved: "answers: true" in saved)
    program.shot(picture)


def lead(program):
    """The whole meeting, and its bilaga in the program's folder."""
    meeting = create(program)
    show_hall(program)
    open_question(meeting, "uppdraget", "3-fraga")
    marks(meeting, "4-markeringar")
    open_question(meeting, "kanner-ni-igen-er", "5-anteckningar")
    program.key("shift+F8")
    program.wait_saved(meeting.file, "the released notes", lambda saved: "notes: true" in saved)
    program.shot("6-visade-anteckningar")
    matrix(meeting, "7-matris")
    triangle(meeting, "8-triangel")
    program.key("alt+4")
    program.wait_at_rest_or_clock()
    program.shot("9-ga-igenom")
    program.key("alt+5")
    program.wait_at_rest_or_clock()
    program.shot("10-bilaga")
    return meeting


def save_bilaga(program):
    """Saves the bilaga from its screen by keys; where the system has no window for folders, into the folder that is offered."""
    program.key("ctrl+s")
    program.wait_at_rest_or_clock()
    program.key("Return")
    wait_until("the bilaga is written", lambda: list(program.documents.glob("*.pdf")) and list(program.documents.glob("*.docx")))
    program.wait_at_rest_or_clock()
    program.shot("11-sparad")


def hand_over(program, meeting):
    """Writes the bilaga of the led meeting, and gives its files."""
    folder = program.folder / "bilaga"
    folder.mkdir(exist_ok=True)
    printed = program.command("export", meeting.file, "--out", folder, "--first-page", 7)
    files = sorted(folder.iterdir())
    check([file.suffix for file in files] == [".docx", ".pdf", ".txt"], f"the bilaga is there in three forms: {printed}")
    compare_triangle(program, meeting, next(file for file in files if file.suffix == ".txt"))
    return files


def compare_triangle(program, meeting, text_file):
    """The sentence, the table and the CSV of positions say of the triangle what was set, group by group."""
    item = meeting.first("Shift")
    points, names = meeting.points(item), meeting.corners(item)
    check(len(points) == GROUPS, f"every group has both points: {points}")
    text = text_file.read_text(encoding="utf-8")
    # Every group was put so that the last corner grows the most.
    grown = [max(range(3), key=lambda corner: desired[corner] - today[corner]) for today, desired in points]
    check(set(grown) == {2}, f"the last corner grows the most: {points}")
    check(f"Alla {GROUPS} grupper vill röra sig mot {names[2]}." in text, "the sentence of the bilaga is true of what was set")
    folder = text_file.parent / "positioner"
    folder.mkdir(exist_ok=True)
    program.command("export", meeting.file, "--out", folder, "--format", "positions")
    with next(folder.glob("*.csv")).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter=";") if row[3] in names]
    for group, (today, desired) in enumerate(points, 1):
        told = {row[3]: (row[4], row[5]) for row in rows if row[2] == f"Grupp {group}"}
        check(told == {name: (str(one), str(other)) for name, one, other in zip(names, today, desired)}, f"the CSV has group {group}: {told}")
        cells = [", ".join(f"{name} {share}" for name, share in zip(names, shares)) for shares in (today, desired)]
        check(all(cell in " ".join(text.split()) for cell in cells), f"the bilaga has both points of group {group}: {cells}")
