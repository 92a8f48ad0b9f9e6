import datetime
import decimal
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypedDict, Union

__version__: str

Path = Union[str, os.PathLike[str]]
Language = Literal["en", "zh"]
Moment = Union[str, datetime.date, datetime.datetime]
CaseValue = Union[
    None, bool, int, str, decimal.Decimal, datetime.date, datetime.datetime, Mapping[str, Any], Sequence[Any]
]

class Diagnostic(TypedDict, total=False):
    code: str
    id: str
    severity: Literal["error", "warning", "note"]
    message: str
    label: str
    help: str
    file: str
    line: int
    column: int
    range: dict[str, dict[str, int]]
    path: str

class Error(ValueError):
    diagnostics: list[Diagnostic]

class PackError(Error): ...
class CaseError(Error): ...
class FeelError(Error): ...

class Rulebook:
    @property
    def pack_id(self) -> str: ...
    def decide(
        self, case: Union[str, Mapping[str, CaseValue]], as_of: Moment, lang: Language = "en"
    ) -> dict[str, Any]: ...

def load(pack: Path, rules: Union[Path, None] = None, overlays: Iterable[Path] = (), lang: Language = "en") -> Rulebook: ...
def feel(expression: str, context: Union[Mapping[str, Any], None] = None, lang: Language = "en") -> Any: ...
