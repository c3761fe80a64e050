"""The whole meeting twice, from the first screen through preparing, leading and reading to the finished bilaga: by the mouse alone but for
the words that are written, and by keys alone."""

import re

from ears import Ears
from hand import Hand
from meeting import Meeting
from stage import CHAIR, MONITOR_2, check, wait_until

# The deck that stands first, and the shorter agenda of it that is led.
DECK = "Trender och tankar kring politisk styrning och organisering"
AGENDA = "60 minuter"
TITLE = "Tillit i vardagen"
FACTS = {"Nämnd": "Provnämnden", "Datum": "2031-03-05", "Bilagans paragraf": "12"}
NOTES = ["Rundpingisen känner vi igen.", "Enskilda ärenden tar all tid."]
LATE_NOTE = "Vi tar det steg för steg."


def is_prepared(saved):
    """True when the title and the facts are in the file, and the shorter agenda is taken."""
    has = all(f'"{text}"' in saved for text in [TITLE, *FACTS.values()])
    return has and saved.count("included: true") < 15


def the_hall_is_shown(program):
    wait_until("the hall is shown on the second monitor", lambda: program.hall() and program.area(program.hall()) == MONITOR_2)


def in_hall(program, file, item):
    program.wait_saved(file, f"{item} in the hall", lambda saved: f'scene: (\n            item: "{item}"' in saved)


def ends(program, led):
    """The bilaga of the meeting is finished, and written with every word."""
    program.wait_saved(led.file, "the finished bilaga", lambda saved: re.search(r'finished_on: "2', saved))
    files = wait_until("the bilaga is written", lambda: list(program.documents.glob("*.pdf")) and list(program.documents.glob("*.txt")))
    program.wait_at_rest_or_clock()
    program.shot("6-sparad")
    text = files[0].read_text(encoding="utf-8")
    for said in [*NOTES, LATE_NOTE]:
        check(said in text, f"the bilaga has {said!r}")
    check(led.points("forflyttning"), "a group has both points in the triangle")
    program.quit()


def by_mouse(program):
    with Ears(program) as ears:
        hand = Hand(program, ears)
        program.start()
        program.wait_at_rest()
        # A double click on a deck makes a meeting of it.
        hand.double_click(f"{DECK}. …", "list item")
        file = wait_until("a session is made", program.sessions)[0]
        for field, text in {"Mötets rubrik": TITLE, **FACTS}.items():
            hand.write(field, text)
        hand.click("− Antal grupper")
        hand.click("− Antal grupper")
        hand.click(AGENDA)
        program.wait_saved(file, "what was prepared", is_prepared)
        program.shot("1-forberett")
        hand.click("Led mötet, sida 3 av 5")
        led = Meeting(program, file)
        hand.click("Visa i salen")
        the_hall_is_shown(program)
        hand.click("Nästa: …")
        program.wait_saved(file, "the begun meeting", lambda saved: "begun: true" in saved)

        # A click on a row shows nothing to the room, a double click does.
        before = program.settled(MONITOR_2)
        hand.click("1 Känner ni igen er?…")
        program.shot("2-vald")
        hand.says("1 Känner ni igen er?", "vald att visas härnäst")
        check(program.settled(MONITOR_2) == before, "the room goes on seeing what it saw")
        hand.double_click("1 Känner ni igen er?…")
        in_hall(program, file, "kanner-ni-igen-er")
        # Words become a note when the hand goes to another group.
        for group, text in enumerate(NOTES, 1):
            hand.click(f"Grupp {group}, …")
            hand.write(f"Ny anteckning för Grupp {group}", text)
        hand.click("Grupp 1, …")
        for text in NOTES:
            program.wait_note(file, text)
        hand.click("Visa anteckningar")
        program.wait_saved(file, "the released notes", lambda saved: "notes: true" in saved)
        program.shot("3-anteckningar")

        # Chosen first, and shown by the button.
        hand.click("2 Förflyttningen…")
        hand.click("Visa nu")
        in_hall(program, file, "forflyttning")
        hand.click("Byråkrati, idag", at=0.6)
        hand.click("NPG, önskat läge", at=0.7)
        wait_until("group 1 has both points", lambda: len(led.points("forflyttning")) == 1)
        hand.click("Visa svar")
        program.wait_saved(file, "the released answers", lambda saved: "answers: true" in saved)
        program.shot("4-svar")
        hand.click("Släck bilden")
        wait_until("the hall is black", lambda: program.screens.brightness(MONITOR_2) == 0)
        hand.click("Släck bilden")
        hand.click("Nästa punkt")
        program.wait_at(file, "aterkoppling")
        hand.click("Föregående")
        program.wait_at(file, "forflyttning")
        hand.click("Avsluta mötet")
        program.wait_saved(file, "the ended meeting", lambda saved: "ended: true" in saved)
        hand.click("Sluta visa i salen")
        wait_until("the hall is closed", lambda: not program.hall())

        hand.click("Gå igenom, sida 4 av 5")
        hand.click("Ta med 1.1.1 i bilagan")
        program.wait_saved(file, "the note that is left out", lambda saved: "include: false" in saved)
        hand.click("Ångra")
        program.wait_saved(file, "the note that is taken in again", lambda saved: "include: false" not in saved)
        hand.click("Led mötet, sida 3 av 5")
        hand.write("Ny anteckning för Grupp 1 på fråga 2", LATE_NOTE)
        hand.click("Grupp 2, …")
        program.wait_note(file, LATE_NOTE)
        hand.click("Ta fram bilaga, sida 5 av 5")
        hand.click("Färdigställ bilagan …")
        program.shot("5-fore")
        hand.click("Färdigställ och spara")
        ends(program, led)


def by_keys(program):
    with Ears(program) as ears:
        program.start()
        program.wait_at_rest()
        program.key("Down", delay_ms=120)
        program.key("Return")
        file = wait_until("a session is made", program.sessions)[0]
        program.wait_at_rest()
        for field, text in {"Mötets rubrik": TITLE, **FACTS}.items():
            ears.go_to(CHAIR, field)
            program.type(text)
        # Two groups fewer.
        ears.go_to(CHAIR, "Antal grupper")
        program.key("Down", "Down")
        ears.press(CHAIR, AGENDA)
        program.wait_saved(file, "what was prepared", is_prepared)
        program.shot("1-forberett")
        program.key("alt+3")
        program.wait_at_rest()
        led = Meeting(program, file)
        program.key("F5")
        the_hall_is_shown(program)
        wait_until("the chair's window has the keyboard", lambda: program.focused() == program.chair())
        program.key("Next")
        program.wait_saved(file, "the begun meeting", lambda saved: "begun: true" in saved)
        program.key("F9")
        program.wait_saved(file, "the stopped clock", lambda saved: "paused: true" in saved)

        # In the agenda arrows choose, Enter shows; an arrow shows nothing to the room.
        here = next(line.strip() for line in ears.hear(CHAIR) if "visas i salen nu'" in line)
        ears.go_to(CHAIR, re.search(r"'(.*?)'", here).group(1), "shift+Tab")
        before = program.settled(MONITOR_2)
        steps = led_steps(led, "titel", "kanner-ni-igen-er")
        program.key(*["Down"] * steps)
        program.wait_at_rest_or_clock()
        program.shot("2-vald")
        check(program.settled(MONITOR_2) == before, "the room goes on seeing what it saw")
        program.key("Return")
        in_hall(program, file, "kanner-ni-igen-er")
        for group, text in enumerate(NOTES, 1):
            program.key(f"ctrl+{group}")
            program.note(text)
            program.wait_note(file, text)
        program.key("shift+F8")
        program.wait_saved(file, "the released notes", lambda saved: "notes: true" in saved)
        program.shot("3-anteckningar")
        program.key("ctrl+k")
        program.wait_at_rest_or_clock()
        program.type("fråga 2")
        program.wait_at_rest_or_clock()
        program.key("Return")
        in_hall(program, file, "forflyttning")
        program.key("ctrl+1", "F3", *["Right"] * 5, *["Down"] * 5, *["Right"] * 6)
        wait_until("group 1 has both points", lambda: len(led.points("forflyttning")) == 1)
        program.key("F8")
        program.wait_saved(file, "the released answers", lambda saved: "answers: true" in saved)
        program.shot("4-svar")
        program.key("F6")
        wait_until("the hall is black", lambda: program.screens.brightness(MONITOR_2) == 0)
        program.key("ctrl+Next")
        program.wait_at(file, "aterkoppling")
        program.key("ctrl+Prior")
        program.wait_at(file, "forflyttning")
        program.key("F2")
        program.note(LATE_NOTE)
        program.wait_note(file, LATE_NOTE)
        ears.press(CHAIR, "Avsluta mötet")
        program.wait_saved(file, "the ended meeting", lambda saved: "ended: true" in saved)
        program.key("F4")
        wait_until("the hall is closed", lambda: not program.hall())
        program.key("alt+4")
        program.wait_at_rest_or_clock()
        program.key("alt+5")
        program.wait_at_rest_or_clock()
        program.key("ctrl+shift+s")
        program.wait_at_rest_or_clock()
        program.shot("5-fore")
        ears.press(CHAIR, "Färdigställ och spara")
        ends(program, led)


def led_steps(led, one, other):
    """How many rows lie from one item to another in the agenda that is led."""
    items = [item for item, _, _ in led.plan()]
    return items.index(other) - items.index(one)
