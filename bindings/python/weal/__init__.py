"""Weal: reasoned decisions on social assistance.

    >>> import weal
    >>> rulebook = weal.load("zj-shangyu")
    >>> decision = rulebook.decide({"household": {...}, "facts": {...}}, as_of="2025-03-03")
    >>> decision["programmes"]["dibao"]["status"]
    'eligible'

Cases and decisions are dictionaries of the form that docs/decision.md names. Numbers go in as ``int``, ``str`` or
``decimal.Decimal``; a ``float`` is refused, because it is not the number that was written. Money comes out as ``str``.
"""

from ._errors import CaseError, Error, FeelError, PackError
from ._rulebook import Rulebook, feel, load
from ._weal import __version__

__all__ = ["CaseError", "Error", "FeelError", "PackError", "Rulebook", "__version__", "feel", "load"]
