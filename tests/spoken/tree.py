#!/usr/bin/env python3
"""Prints what a screen reader gets of a window of the program: one line a thing, in the order in which it is read.

tree.py TITLE: run beside the program on the same bus of sessions. A process of its own each time, because what the library
has read once it does not read again.

tree.py TITLE NAME: prints instead where the first thing with that name stands in the window: x, y, width and height in pixels.
tree.py TITLE --places: prints so of each thing that has a name, with its role, its name, and "off" where it cannot be used; tabs
between.
"""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Things that only hold others; a screen reader says nothing of them unless they have a name.
HOLDERS = {"filler", "grouping", "panel", "section", "unknown", "viewport", "redundant object", "static"}

SAID = [
    (Atspi.StateType.FOCUSED, "focused"),
    (Atspi.StateType.CHECKED, "checked"),
    (Atspi.StateType.PRESSED, "pressed"),
    (Atspi.StateType.SELECTED, "selected"),
    (Atspi.StateType.EXPANDED, "expanded"),
    (Atspi.StateType.READ_ONLY, "read only"),
]


def number(value):
    """A number without the noise of its form."""
    return f"{value:.4g}"


def value_of(thing):
    """What stands in a field, or where a slider stands and between which ends."""
    if thing.get_value_iface() is not None and thing.get_role_name() != "text":
        here, low, high = (ask(thing) for ask in (Atspi.Value.get_current_value, Atspi.Value.get_minimum_value, Atspi.Value.get_maximum_value))
        return f" = {number(here)} of {number(low)} to {number(high)}" if low < high else f" = {number(here)}"
    if thing.get_role_name() in ("entry", "text") and thing.get_text_iface() is not None:
        text = Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))
        return f" = {text!r}"
    return ""


def line_of(thing):
    """One thing in one line; nothing for a holder without a name."""
    role, name = thing.get_role_name(), thing.get_name() or ""
    if role in HOLDERS and not name:
        return None
    states = thing.get_state_set()
    words = [word for state, word in SAID if states.contains(state)]
    if not states.contains(Atspi.StateType.ENABLED) and role not in ("frame", "label", "heading", "image", "static"):
        words.append("off")
    attributes = thing.get_attributes() or {}
    words += [f"{key} {attributes[key]}" for key in ("level", "live") if key in attributes and attributes[key] not in ("", "off")]
    described = thing.get_description() or ""
    told = f" ({described})" if described and described != name else ""
    return f"{role} {name!r}{value_of(thing)}{told}{''.join(f', {word}' for word in words)}"


def tell(thing, depth, lines):
    line = line_of(thing)
    if line is not None:
        lines.append("  " * depth + line)
        depth += 1
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            tell(child, depth, lines)


def place(thing, name):
    """Where the first thing with this name stands."""
    if thing.get_name() == name and thing.get_component_iface() is not None:
        found = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        return f"{found.x} {found.y} {found.width} {found.height}"
    children = (thing.get_child_at_index(index) for index in range(thing.get_child_count()))
    places = (place(child, name) for child in children if child is not None)
    return next((found for found in places if found), None)


def places(thing, lines):
    """The place, role and name of a thing and of all that is in it."""
    name = thing.get_name()
    if name and thing.get_component_iface() is not None:
        box = Atspi.Component.get_extents(thing, Atspi.CoordType.WINDOW)
        off = "" if thing.get_state_set().contains(Atspi.StateType.ENABLED) else "off"
        lines.append("\t".join([*map(str, (box.x, box.y, box.width, box.height)), thing.get_role_name(), " ".join(name.split()), off]))
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            places(child, lines)


def window(title):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is None:
            continue
        for place in range(program.get_child_count()):
            frame = program.get_child_at_index(place)
            if frame is not None and frame.get_name() == title:
                return frame
    return None


def main():
    found = window(sys.argv[1])
    if found is None:
        return 1
    lines = []
    try:
        if "--places" in sys.argv:
            places(found, lines)
        elif len(sys.argv) > 2:
            lines = [place(found, sys.argv[2]) or ""]
        else:
            tell(found, 0, lines)
    except GLib.Error:
        # The screen changed while it was read; whoever asked asks again.
        return 1
    print("\n".join(lines))
    return 0


sys.exit(main())
