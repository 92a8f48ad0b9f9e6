"""Weal: reasoned decisions on social assistance."""

from ._weal import __version__

__all__ = ["__version__"]
