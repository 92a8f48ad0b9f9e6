"""What is wrong with a pack, a case or an expression, as exceptions."""

import json


class Error(ValueError):
    """Something that was read is wrong. ``str()`` shows it with carets; ``diagnostics`` lists it for programs.

    Each diagnostic is a dict with ``code``, ``severity``, ``message`` and, where they are known, ``file``, ``line``,
    ``column``, ``path`` (in a case), ``label`` and ``help``.
    """

    def __init__(self, trouble):
        text, picture = trouble
        super().__init__(picture.rstrip())
        self.diagnostics = [_with_place(each) for each in json.loads(text)]


class PackError(Error):
    """A pack, or an overlay, is wrong."""


class CaseError(Error):
    """A case is wrong: every mistake in it at once, each with its path."""


class FeelError(Error):
    """An expression cannot be read."""


def _with_place(diagnostic):
    start = diagnostic.get("range", {}).get("start", {})
    return {**diagnostic, **start}
