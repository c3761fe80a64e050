"""Reads what strace wrote of each thread: which calls reached files below some folders.

    python threads.py TRACE FOLDER …     prints the calls of one thread; exit code 1 when there are any
"""

import sys
from pathlib import Path


def calls_below(trace, folders, since=0.0, until=float("inf")):
    """The lines of a trace with time stamps (strace -ttt -y) that name a path below a folder, in this time."""
    found = []
    for line in Path(trace).read_text(errors="replace").splitlines():
        stamp, _, call = line.partition(" ")
        # Signals and ends of threads name no path.
        if not stamp.replace(".", "", 1).isdigit() or not since <= float(stamp) <= until:
            continue
        # A path stands in quotation marks where it was named, and in angle brackets where a descriptor was.
        if any(f'"{folder}' in call or f"<{folder}" in call for folder in map(str, folders)):
            found.append(line)
    return found


if __name__ == "__main__":
    calls = calls_below(sys.argv[1], sys.argv[2:])
    print("\n".join(calls))
    sys.exit(1 if calls else 0)
