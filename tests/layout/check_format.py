"""Runs clang-format over every C++ file. `check_format.py ROOT CLANG_FORMAT [--fix]`; 77 means: skipped, no formatter."""

import subprocess
import sys
from pathlib import Path

FOLDERS = ("include", "src", "tools", "bindings", "tests", "examples", "benchmarks", "fuzz")


def main():
    root, formatter = Path(sys.argv[1]), sys.argv[2]
    if formatter.endswith("NOTFOUND") or not formatter:
        print("skipped: clang-format-16 is not installed (Debian package clang-format-16)")
        return 77
    files = [str(f) for top in FOLDERS for f in sorted((root / top).rglob("*")) if f.suffix in (".hpp", ".cpp", ".h")]
    mode = ["-i"] if "--fix" in sys.argv[3:] else ["--dry-run", "-Werror"]
    result = subprocess.run([formatter, *mode, *files], capture_output=True, encoding="utf-8", check=False)
    complaints = [line for line in result.stderr.splitlines() if ": error: " in line]
    unformatted = list(dict.fromkeys(line.split(": error: ")[0] for line in complaints))
    for place in unformatted[:20]:
        print(f"{place}: not formatted")
    if len(unformatted) > 20:
        print(f"… and {len(unformatted) - 20} places more")
    if result.returncode and not complaints:
        print(result.stderr)
    print(f"{len(files)} files, {len(unformatted)} places not as .clang-format wants them")
    if result.returncode:
        print("`./dev format` formats them")
    return 1 if result.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
