"""People a workspace holds, with only what a test says about them."""

from __future__ import annotations

from typing import Any

from planner.queries.people import KnownAccount, KnownPerson
from planner.terms import Platform

NOBODY = KnownPerson("", "", "", "", "", "", None, None, "", (), ())
NO_ACCOUNT = KnownAccount("", Platform.OTHER, "", None, None, None, None, None)


def person(key: str, name: str, *accounts: KnownAccount, **facts: Any) -> KnownPerson:
    """Return a person of the workspace."""
    return NOBODY._replace(id=key, name=name, accounts=accounts, **facts)


def account(key: str, platform: Platform, handle: str, **numbers: Any) -> KnownAccount:
    """Return an account of such a person."""
    return NO_ACCOUNT._replace(id=key, platform=platform, handle=handle, **numbers)
