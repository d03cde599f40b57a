"""The shops that were open lately, the last one first, as this computer remembers them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from planner import settings

SHOWN = 5
REMEMBERED = 15  # those on a drive that is not plugged in come back with it


class RecentShop(NamedTuple):
    """A shop file that is still there, and the name it is told by."""

    path: Path
    name: str


def remember_shop(path: Path, name: str) -> None:
    """Put a shop first, by the name it has now."""
    kept = {str(path): name, **(_remembered() | {str(path): name})}
    settings.save(recent=[list(entry) for entry in kept.items()][:REMEMBERED])


def recent_shops(besides: Path | None = None) -> list[RecentShop]:
    """Return at most five shops that are still there, but for the one that is open; two of a name tell their files."""
    others = [(Path(known), name) for known, name in _remembered().items() if Path(known) != besides]
    there = [RecentShop(path, name) for path, name in others if _is_there(path)][:SHOWN]
    names = Counter(shop.name for shop in there)
    return [shop._replace(name=f"{shop.name} ({shop.path.name})") if names[shop.name] > 1 else shop for shop in there]


def _remembered() -> dict[str, str]:
    pairs = [entry for entry in settings.load()["recent"] if isinstance(entry, list) and len(entry) == 2]  # noqa: PLR2004
    return {path: name for path, name in pairs if isinstance(path, str) and isinstance(name, str)}


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False  # a share that does not answer
