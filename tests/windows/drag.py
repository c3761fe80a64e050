#!/usr/bin/env python3
"""Drags files from another program and drops them on a window, as a file manager does (XDND version 5).

drag.py WINDOW FILE …: exit code 0 when the window took the drop, 1 when it refused it or did not answer.
"""

import sys
import time
from pathlib import Path

from Xlib import X, Xatom, display
from Xlib.protocol import event

# For so many seconds the window may be busy before it answers.
PATIENCE = 60.0


class Drag:
    """One drag of files, from a window of its own."""

    def __init__(self, files):
        self.display = display.Display()
        screen = self.display.screen()
        self.window = screen.root.create_window(-10, -10, 1, 1, 0, screen.root_depth)
        self.uris = "".join(f"{Path(file).resolve().as_uri()}\r\n" for file in files).encode()
        self.list = self.atom("text/uri-list")
        self.is_handed_over = False

    def atom(self, name):
        return self.display.intern_atom(name)

    def tell(self, target, kind, *data):
        """Sends a message of the protocol; its first word is always our window."""
        words = [self.window.id, *data]
        words += [0] * (5 - len(words))
        message = event.ClientMessage(window=target, client_type=self.atom(kind), data=(32, words))
        target.send_event(message, event_mask=0)
        self.display.flush()

    def wait(self, kind):
        """Answers what the target asks for until it has sent a message of this kind and got the files; gives the words of that."""
        end = time.monotonic() + PATIENCE
        words = None
        while time.monotonic() < end:
            # Some let go of a refused drag without asking for the files.
            if words is not None and (self.is_handed_over or not words[1] & 1):
                return words
            if not self.display.pending_events():
                time.sleep(0.01)
                continue
            heard = self.display.next_event()
            if heard.type == X.SelectionRequest:
                self.hand_over(heard)
            elif heard.type == X.ClientMessage and heard.client_type == self.atom(kind):
                words = heard.data[1]
        raise TimeoutError(f"no {kind}")

    def hand_over(self, asked):
        """Gives the list of files, or says that there is nothing in the asked form."""
        given = X.NONE
        if asked.target == self.list:
            given = asked.property or asked.target
            asked.requestor.change_property(given, self.list, 8, self.uris)
            self.is_handed_over = True
        elif asked.target == self.atom("TARGETS"):
            given = asked.property
            asked.requestor.change_property(given, Xatom.ATOM, 32, [self.list])
        answer = event.SelectionNotify(
            time=asked.time, requestor=asked.requestor, selection=asked.selection, target=asked.target, property=given
        )
        asked.requestor.send_event(answer, event_mask=0)
        self.display.flush()

    def drop_on(self, window):
        """Moves onto the middle of the window and lets go; True when the window took it."""
        target = self.display.create_resource_object("window", window)
        if target.get_full_property(self.atom("XdndAware"), X.AnyPropertyType) is None:
            raise RuntimeError("the window takes no drops")
        size = target.get_geometry()
        corner = target.translate_coords(self.display.screen().root, 0, 0)
        # The answer gives the place of the root in the window.
        x, y = size.width // 2 - corner.x, size.height // 2 - corner.y
        selection = self.atom("XdndSelection")
        self.window.set_selection_owner(selection, X.CurrentTime)
        self.display.flush()
        self.tell(target, "XdndEnter", 5 << 24, self.list)
        self.tell(target, "XdndPosition", 0, (x << 16) | y, X.CurrentTime, self.atom("XdndActionCopy"))
        if not self.wait("XdndStatus")[1] & 1:
            self.tell(target, "XdndLeave")
            return False
        self.tell(target, "XdndDrop", 0, X.CurrentTime)
        return bool(self.wait("XdndFinished")[1] & 1)


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return 0 if Drag(sys.argv[2:]).drop_on(int(sys.argv[1])) else 1
    except (TimeoutError, RuntimeError) as fault:
        print(fault, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
