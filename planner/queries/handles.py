"""Whose a handle is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planner.queries.plain import fetch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.store.connections import AnyConnection

_OWNERS = """
SELECT a.platform, a.handle_key, i.id, i.name FROM account a JOIN influencer i ON i.id = a.influencer_id
WHERE a.handle_key IN (SELECT value FROM json_each(?)) AND a.handle_key <> ''
"""


def owners_of(connection: AnyConnection, handle_keys: Iterable[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return (platform, handle key) -> (id, name) of whoever has one of these handles."""
    found = fetch(connection, _OWNERS, json.dumps(sorted(set(handle_keys))))
    return {(str(platform), str(key)): (str(person), str(name)) for platform, key, person, name in found}
