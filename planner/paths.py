"""Where the program's own files and the owner's settings lie."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def resources() -> Path:
    """Return the folder of icons, words, help and samples: in the installed package, or beside it in a checkout."""
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"


def settings_folder() -> Path:
    """Return the folder of this person's settings; INFLUENCER_PLANNER_HOME moves it (tests, portable use)."""
    moved = os.environ.get("INFLUENCER_PLANNER_HOME")
    return Path(moved) if moved else Path(platformdirs.user_config_dir("influencer-planner", appauthor=False))


def documents_folder() -> Path:
    """Return the folder where new workspaces and exports are offered to be kept."""
    return Path(platformdirs.user_documents_dir())
