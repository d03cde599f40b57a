"""The name of a file that is written: no mark a system refuses, never too long, whole characters, its end kept."""

from __future__ import annotations

import pytest

from planner.ui.check.changes import LONGEST_NAME, file_name


def test_marks_that_a_system_refuses_become_spaces() -> None:
    assert file_name('Cek "A/B": \tSekar?.pdf') == "Cek  A B    Sekar .pdf"


def test_a_usual_name_stays_as_it_is() -> None:
    name = "Janji dan bukti Sekar Adiwulan 2026-12-03.pdf"
    assert file_name(name) == name


@pytest.mark.parametrize(
    "person", ["\U0001f336" * 200, "\U0001f469\u200d\U0001f373" * 90, "a" + "\u00e9" * 400, "Sekar " * 80, "x" * 500]
)
def test_a_long_name_is_cut_between_characters_and_keeps_date_and_ending(person: str) -> None:
    name = file_name(f"Janji dan bukti {person} 2026-12-03.pdf")
    assert len(name.encode()) <= LONGEST_NAME
    assert name.startswith("Janji dan bukti ")
    assert name.endswith(" 2026-12-03.pdf")
    assert "\ufffd" not in name
    assert "\u200d " not in name


@pytest.mark.parametrize("text", ["x" * 300 + ".pdf", "x" * 300])
def test_a_name_of_one_word_keeps_its_ending(text: str) -> None:
    name = file_name(text)
    assert len(name) == LONGEST_NAME
    assert name.endswith(text[-4:])
