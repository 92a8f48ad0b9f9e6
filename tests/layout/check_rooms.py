"""Checks the order of rooms: an #include may point to the same room or to one on its left, never to the right.

Run as `check_rooms.py ROOT`. Prints every include that points the wrong way and exits 1 if there was one.
"""

import re
import sys
from pathlib import Path

ROOMS = """contract source diagnostics values calendar yaml json feel syntax load model check program compile rulebook
           case procedure decide supervise columns batch explain""".split()
# On the right of every room of the library; none of these includes another.
OUTER = ["c_api", "tools", "bindings"]

# A public header belongs to the room that implements it.
PUBLIC = {
    "version": "contract",
    "source": "source",
    "diagnostic": "diagnostics",
    "diagnostic_kind": "diagnostics",
    "diagnostic_kinds": "diagnostics",
    "text": "diagnostics",
    "basis": "diagnostics",
    "limits": "values",
    "decimal": "values",
    "date": "values",
    "duration": "values",
    "unit": "values",
    "value": "values",
    "calendar": "calendar",
    "deadline": "calendar",
    "feel": "feel",
    "rulebook": "rulebook",
    "step": "procedure",
    "facts": "case",
    "case": "case",
    "decision": "decide",
    "decide": "decide",
    "supervise": "supervise",
    "table": "columns",
    "batch": "batch",
    "trace": "decide",
    "explain": "explain",
    "weal": "explain",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)[">]', re.MULTILINE)


def rank(room):
    return ROOMS.index(room) if room in ROOMS else len(ROOMS)


def room_of_public(path, where, problems):
    """The room of `weal/…` as an include line names it; None for what is no header of ours."""
    if path.startswith("weal/c/"):
        return "c_api"
    stem = Path(path).stem
    if stem not in PUBLIC:
        problems.append(f"{where}: the public header {path} has no room; add it to PUBLIC in tests/layout/check_rooms.py")
        return None
    return PUBLIC[stem]


def room_of_file(root, file, problems):
    parts = file.relative_to(root).parts
    if parts[0] == "include":
        return room_of_public("/".join(parts[1:]), "/".join(parts), problems)
    if parts[0] != "src":
        return parts[0]
    room = parts[1]
    if len(parts) < 3 or (room not in ROOMS and room not in OUTER):
        problems.append(f"{'/'.join(parts)}: stands in no known room")
        return None
    return room


def room_of_include(root, file, path, where, problems):
    if path.startswith("weal/"):
        return room_of_public(path, where, problems)
    beside = file.parent / path
    if beside.is_file() and file.parent != root / "src":
        return room_of_file(root, beside.resolve(), [])
    first = path.split("/")[0]
    if (root / "src" / path).is_file() or first in ROOMS and "/" in path:
        return first
    return None


def problems_of(root):
    root = Path(root).resolve()
    problems = []
    count = 0
    files = [f for top in ("include", "src", "tools", "bindings") for f in sorted((root / top).rglob("*"))
             if f.suffix in (".hpp", ".cpp", ".h")]
    for file in files:
        name = file.relative_to(root).as_posix()
        room = room_of_file(root, file, problems)
        if room is None:
            continue
        text = file.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            path = match.group(1)
            where = f"{name}:{text.count(chr(10), 0, match.start(1)) + 1}"
            target = room_of_include(root, file, path, where, problems)
            if target is None or target == room:
                continue
            count += 1
            if target in OUTER or rank(target) > rank(room):
                problems.append(f"{where}: room `{room}` includes {path} of room `{target}`, which stands to its right")
            elif room == "bindings" and not path.startswith("weal/"):
                problems.append(f"{where}: `bindings` uses public headers only, {path} belongs to `{target}`")
    if files and not (root / "include").is_dir():
        problems.append("include/ is missing")
    return problems, len(files), count


def main():
    problems, files, includes = problems_of(sys.argv[1])
    for problem in sorted(set(problems)):
        print(problem)
    print(f"{files} files, {includes} includes between rooms, {len(set(problems))} against the order")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
