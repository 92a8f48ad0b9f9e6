"""A case as JSON text, every number exactly as it was given."""

import datetime
import decimal
import json
from collections.abc import Mapping


def case_text(case):
    """The JSON text of a mapping; a ``str`` is JSON already."""
    if isinstance(case, str):
        return case
    if not isinstance(case, Mapping):
        raise TypeError(f"a case is a dict or JSON text, not {type(case).__name__}")
    return "".join(_pieces(case, "$"))


def moment_text(moment, name="as_of"):
    """ISO 8601 of a date, a datetime, or a text that is taken as it is."""
    if isinstance(moment, str):
        return moment
    if isinstance(moment, (datetime.date, datetime.datetime)):
        return moment.isoformat()
    raise TypeError(f"{name} is a date, a datetime or ISO 8601 text, not {type(moment).__name__}")


def _pieces(value, path):
    if value is None or isinstance(value, (bool, str)):
        yield json.dumps(value, ensure_ascii=False)
    elif isinstance(value, int):
        yield str(int(value))
    elif isinstance(value, float):
        raise TypeError(f"{path}: a float is not exact; write {value!r} as str or decimal.Decimal")
    elif isinstance(value, decimal.Decimal):
        if not value.is_finite():
            raise ValueError(f"{path}: {value} is no number")
        yield str(value)
    elif isinstance(value, (datetime.date, datetime.datetime)):
        yield json.dumps(value.isoformat())
    elif isinstance(value, Mapping):
        yield "{"
        for index, (key, entry) in enumerate(value.items()):
            if not isinstance(key, str):
                raise TypeError(f"{path}: keys are str, not {type(key).__name__}")
            yield ("," if index else "") + json.dumps(key, ensure_ascii=False) + ":"
            yield from _pieces(entry, f"{path}.{key}")
        yield "}"
    elif isinstance(value, (list, tuple)):
        yield "["
        for index, element in enumerate(value):
            yield "," if index else ""
            yield from _pieces(element, f"{path}[{index}]")
        yield "]"
    else:
        raise TypeError(f"{path}: no value of a case: {type(value).__name__}")
