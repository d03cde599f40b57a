"""What the program remembers between two starts: language, theme, last workspace, column widths.

A small JSON file; a damaged one is put aside, never a reason not to start.
"""

from __future__ import annotations

import contextlib
import json
import os
from typing import Any

from planner.paths import settings_folder

DEFAULTS: dict[str, Any] = {"language": "id", "theme": "light", "last_workspace": "", "columns": {}}


def load() -> dict[str, Any]:
    """Return the settings with defaults filled in; a file that cannot be read is kept as `settings.damaged.json`."""
    path = settings_folder() / "settings.json"
    stored: Any = {}
    if path.exists():
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            with contextlib.suppress(OSError):
                path.replace(path.with_suffix(".damaged.json"))
    return DEFAULTS | (stored if isinstance(stored, dict) else {})


def save(**changes: Any) -> dict[str, Any]:
    """Change some settings and return all; written to a temporary file, then replaced."""
    settings = load() | changes
    folder = settings_folder()
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"settings.{os.getpid()}.tmp"
    temporary.write_text(json.dumps(settings, ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(folder / "settings.json")
    return settings
