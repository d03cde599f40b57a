"""Bringing older workspace files up to date; run by `store.upgrade` only."""
