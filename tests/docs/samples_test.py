"""Every sample in the documents is real: text of a file of this repository, or what a command prints.

A fenced block may be announced by a comment on the line before it:

    <!-- sample: path -->        the block's lines stand in that file, one after the other
    <!-- output: command -->     the block is what the command prints (its first word `weal` is the tool that was built)

Usage: samples_test.py REPOSITORY TOOL
"""

import pathlib
import re
import shlex
import subprocess
import sys

ANNOUNCED = re.compile(r"^<!-- (sample|output): (.+?) -->\n```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```(cpp|yaml|json|python|cmake)\n", re.MULTILINE)
DOCUMENTS = ["README.md", "README.zh-CN.md"]


def stands_in(block: str, text: str) -> bool:
    """Whether the block's lines stand in the text in one run, whatever the indentation they share."""
    wanted = [line.strip() for line in block.strip().splitlines()]
    found = [line.strip() for line in text.splitlines()]
    return any(found[at : at + len(wanted)] == wanted for at in range(len(found) - len(wanted) + 1))


def printed(repository: pathlib.Path, tool: str, command: str) -> str:
    words = shlex.split(command)
    if words[0] == "weal":
        words[0] = tool
    run = subprocess.run(words, cwd=repository, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


def main() -> int:
    repository, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
    passed = failed = 0
    for name in DOCUMENTS:
        text = (repository / name).read_text(encoding="utf-8")
        announced = ANNOUNCED.findall(text)
        if len(announced) < len(FENCE.findall(text)):
            print(f"{name}: a block of code is not announced as a sample")
            failed += 1
        for kind, argument, block in announced:
            if kind == "sample":
                good = stands_in(block, (repository / argument).read_text(encoding="utf-8"))
                why = f"these lines do not stand in {argument}"
            else:
                output = printed(repository, tool, argument)
                good = stands_in(block, output)
                why = f"`{argument}` prints:\n{output}"
            if good:
                passed += 1
            else:
                failed += 1
                print(f"{name}: {why}\n--- the sample says:\n{block}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
