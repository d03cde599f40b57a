"""What the database and the models refuse is said in the words of the screen, never with a column's own name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from planner.store.column_words import column_word, constraint_sentence, refusal
from planner.store.tables import LOGGED, fields_of, table_of

if TYPE_CHECKING:
    from sqlmodel import SQLModel

NEVER_SHOWN = {"handle_key", "position"}
CODE = re.compile(r"[a-z]_[a-z]|\bCHECK\b|\bUNIQUE\b|\bconstraint\b", re.IGNORECASE)


@pytest.mark.parametrize("model", LOGGED, ids=lambda model: table_of(model).name)
def test_every_column_an_owner_fills_in_has_a_word(model: type[SQLModel]) -> None:
    table = table_of(model).name
    shown = [name for name in fields_of(model).model_fields if not name.endswith("_id") and name not in NEVER_SHOWN]
    assert [name for name in shown if not column_word(table, name)] == []
    assert not any(CODE.search(refusal(table, name, "x")) for name in fields_of(model).model_fields)


def test_a_refused_value_is_named_and_cut() -> None:
    assert refusal("voucher", "discount_value", -5).startswith("“-5” tidak bisa disimpan di Diskon")
    long = refusal("influencer", "email", "sekar@" + "x" * 500)
    assert len(long) < 110
    assert "…”" in long
    assert refusal("influencer", "name", "  ") == refusal("influencer", "name", None)
    assert refusal("influencer", "name", None).startswith("Nama ")


def test_every_constraint_of_the_database_is_a_sentence() -> None:
    checks = {
        str(check.name)
        for model in LOGGED
        for check in table_of(model).constraints
        if isinstance(check, sa.CheckConstraint)
    }
    assert {"ck_voucher_dates_in_order", "ck_campaign_dates_in_order"} <= checks
    texts = [f"CHECK constraint failed: {name}" for name in checks]
    texts += [f"{kind} constraint failed: tag.name" for kind in ("UNIQUE", "FOREIGN KEY", "NOT NULL")]
    for text in texts:
        sentence = constraint_sentence(text)
        assert sentence.endswith(".")
        assert not CODE.search(sentence), sentence
    assert constraint_sentence("CHECK constraint failed: ck_voucher_dates_in_order").startswith("Voucher berakhir")
    assert constraint_sentence("UNIQUE constraint failed: tag.name") != constraint_sentence("something else")
