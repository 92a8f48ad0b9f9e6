"""Runs a command and holds its output against a file. `compare_output.py FILE COMMAND…`

With WEAL_UPDATE_CASES=1 in the environment the file is written anew instead; people read the diff.
"""

import difflib
import os
import subprocess
import sys
from pathlib import Path


def main():
    golden, command = Path(sys.argv[1]), sys.argv[2:]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        print(f"{' '.join(command)}: exit code {run.returncode}\n{run.stdout}{run.stderr}")
        return 1
    if os.environ.get("WEAL_UPDATE_CASES") == "1":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(run.stdout, encoding="utf-8")
        return 0
    if not golden.is_file():
        print(f"{golden} is missing; `ctest --preset update-cases` writes it")
        return 1
    expected = golden.read_text(encoding="utf-8")
    if run.stdout == expected:
        return 0
    lines = difflib.unified_diff(expected.splitlines(), run.stdout.splitlines(), str(golden), "now", lineterm="")
    print("\n".join(lines))
    return 1


if __name__ == "__main__":
    sys.exit(main())
