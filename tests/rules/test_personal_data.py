"""Notes that touch specific personal data: both ways, against a readable table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.rules.personal_data import (
    PersonalDataKind,
    personal_data_findings,
    personal_data_warning,
    specific_personal_data,
)

CORPUS = Path(__file__).parents[1] / "corpus" / "personal_data.tsv"
with CORPUS.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_notes(row: dict[str, str]) -> None:
    found = personal_data_findings(row["text"])
    assert ", ".join(specific_personal_data(row["text"])) == row["kinds"], (row["why"], found)


def test_the_table_has_enough_of_both() -> None:
    warned = [row for row in ROWS if row["kinds"]]
    assert len(ROWS) >= 40
    assert min(len(warned), len(ROWS) - len(warned)) >= 20


def test_every_kind_has_its_sentence() -> None:
    assert len({personal_data_warning(kind) for kind in PersonalDataKind}) == len(PersonalDataKind)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    for finding in personal_data_findings(text):
        assert text[finding.start : finding.end] == finding.found


def test_a_novel_is_searched_quickly() -> None:
    assert specific_personal_data("ke" * 10_000 + " rawat " * 5_000) == []
