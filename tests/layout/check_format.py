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
    result = subprocess.run([formatter, *mode, *files], check=False) if files else None
    print(f"{len(files)} files, formatted by .clang-format" + ("" if not result or not result.returncode else ": NOT all"))
    if result and result.returncode:
        print("`./dev format` formats them")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
