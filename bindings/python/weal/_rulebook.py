"""load(), Rulebook and feel()."""

import json
from pathlib import Path

from . import _weal
from ._errors import CaseError, FeelError, PackError
from ._json import case_text, moment_text
from ._packs import pack_folder, rules_folder


class Rulebook:
    """A pack with its layers, checked and compiled. Immutable: threads may share it. Made by :func:`load`."""

    def __init__(self, native):
        self._native = native

    @property
    def pack_id(self):
        """The id of the pack that was asked for."""
        return self._native.pack_id

    def decide(self, case, as_of, lang="en"):
        """The decision on a case as a dict.

        ``case`` is a dict or JSON text; ``as_of`` a date, a datetime or ISO 8601 text. Raises :class:`CaseError` with
        every mistake of the case at once, and ``TypeError`` where a number is a ``float``.
        """
        text, trouble = self._native.decide(case_text(case), moment_text(as_of), lang)
        if trouble:
            raise CaseError(trouble)
        return json.loads(text)

    def __repr__(self):
        return f"<weal.Rulebook {self.pack_id}>"


def load(pack, rules=None, overlays=(), lang="en"):
    """The rulebook of a pack: an id such as ``"zj-shangyu"``, or the path of its folder.

    ``rules`` is the folder in which packs and the layers they extend are found; without it, that of ``WEAL_RULES``, of
    an install or of the source tree. ``overlays`` are paths of files with a bureau's own parameter values. Raises
    :class:`PackError` where the pack is wrong and ``FileNotFoundError`` where there is none.
    """
    folder = Path(rules) if rules is not None else rules_folder()
    files = [(str(path), Path(path).read_text(encoding="utf-8")) for path in overlays]
    native, trouble = _weal.load(str(pack_folder(pack, folder)), str(folder), files, lang)
    if trouble:
        raise PackError(trouble)
    return Rulebook(native)


def feel(expression, context=None, lang="en"):
    """The value of a FEEL expression (DMN 1.5), with the names of ``context`` in scope.

    Numbers come out as ``decimal.Decimal``, days as ``date``; times, moments, durations and ranges as FEEL's own text.
    Raises :class:`FeelError` where the expression cannot be read.
    """
    value, trouble = _weal.feel(expression, dict(context or {}), lang)
    if trouble:
        raise FeelError(trouble)
    return value
