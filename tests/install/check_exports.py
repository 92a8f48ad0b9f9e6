"""Reads the exports of the shared library: only names of ours, and none of the rooms inside.

`check_exports.py NM LIBRARY SRC`
"""

import re
import subprocess
import sys
from pathlib import Path

OURS = re.compile(r"^((typeinfo|typeinfo name|vtable) for )?weal::|^weal_")


def complaints(names, rooms):
    inside = re.compile(r"^(?:\w+ (?:name )?for )?weal::(?:" + "|".join(map(re.escape, rooms)) + r")::")
    for name in names:
        if not OURS.match(name):
            yield f"not ours: {name}"
        elif inside.match(name):
            yield f"of a room inside: {name}"


def main():
    nm, library, src = sys.argv[1:]
    output = subprocess.run([nm, "-DC", "--defined-only", library], check=True, capture_output=True, text=True).stdout
    names = [line.split(" ", 2)[2] for line in output.splitlines()]
    rooms = [p.name for p in Path(src).iterdir() if p.is_dir()] + ["detail"]
    found = list(complaints(names, rooms))
    for complaint in found:
        print(complaint)
    print(f"{library}: {len(names)} exported names, {len(found)} of them should not be")
    return 1 if found or not names else 0


if __name__ == "__main__":
    sys.exit(main())
