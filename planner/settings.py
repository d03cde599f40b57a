"""What the program remembers between two starts: language, theme, last workspace, column widths, the window.

A small JSON file; a damaged one is put aside, never a reason not to start.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
from typing import Any

from planner.paths import settings_folder

DEFAULTS: dict[str, Any] = {
    "language": "id",
    "theme": "light",
    "last_workspace": "",
    "recent": [],  # [path, name of the shop] of the workspaces that were open, the last one first
    "columns": {},
    "window": "",
    "author": "",
}
CHOICES = {"language": frozenset({"id", "en"}), "theme": frozenset({"light", "dark"})}


def load() -> dict[str, Any]:
    """Return the settings; what is missing, damaged or unknown is the default, and a damaged file is put aside."""
    path = settings_folder() / "settings.json"
    stored: Any = {}
    try:
        if path.exists():
            stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".damaged.json"))
    kept = stored if isinstance(stored, dict) else {}
    return {name: kept[name] if _fits(name, kept.get(name)) else default for name, default in DEFAULTS.items()}


def author() -> str:
    """Return who works here, for the change log: the name in the settings, else the name of the computer's user."""
    try:
        return str(load()["author"]).strip() or getpass.getuser()
    except (OSError, KeyError):
        return ""  # a computer that does not know its user


def shown_author(name: str) -> str:
    """Return a name of the change log as it is shown: empty for this computer's user who gave no name of their own."""
    if str(load()["author"]).strip():
        return name
    return "" if name == author() else name


def save(**changes: Any) -> None:
    """Change some settings; written to a temporary file, then replaced. A profile that cannot be written is let be."""
    settings = load() | changes
    folder = settings_folder()
    temporary = folder / f"settings.{os.getpid()}.tmp"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(settings, ensure_ascii=False, indent=1), encoding="utf-8")
        temporary.replace(folder / "settings.json")


def _fits(name: str, value: Any) -> bool:
    return isinstance(value, type(DEFAULTS[name])) and (name not in CHOICES or value in CHOICES[name])
