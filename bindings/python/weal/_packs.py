"""Where packs are: a path, or an id among the rules of the environment, of an install or of the source tree."""

import os
import sys
from pathlib import Path


def rules_folder():
    """The folder of packs: ``WEAL_RULES``, else an install's ``share/weal/rules``, else the source tree's ``rules``."""
    stated = os.environ.get("WEAL_RULES")
    if stated:
        return Path(stated)
    here = Path(__file__).resolve()
    candidates = [parent / "share" / "weal" / "rules" for parent in [*here.parents, Path(sys.prefix)]]
    candidates += [parent / "rules" for parent in here.parents]
    for folder in candidates:
        if (folder / "cn").is_dir():
            return folder
    raise FileNotFoundError("no packs found: pass rules=…, or set WEAL_RULES to the folder that holds them")


def pack_folder(pack, rules):
    """An existing path, or a name with a ``/``, is a path; anything else an id below ``rules``."""
    path = Path(pack)
    if path.exists() or "/" in str(pack):
        return path.parent if path.name == "pack.yaml" else path
    for found in sorted(rules.glob("**/pack.yaml")):
        if found.parent.name == str(pack):
            return found.parent
    raise FileNotFoundError(f"no pack `{pack}` in {rules}")
